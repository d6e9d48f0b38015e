import { roundsTo, roundTo } from '../../measures/rounding';
import type { Figure } from '../../form/model';

/**
 * Whether a written share can be what `part` of `whole` gives, once rounded to the decimals written (at least `decimals`:
 * a number cell drops its trailing zeros). `partReach` is what rounding may have taken from `part` itself.
 */
export function shareFits(
  written: number,
  part: number,
  whole: number,
  { decimals, scale = 100, partReach = 0 }: { decimals: number; scale?: number; partReach?: number },
): boolean {
  return roundsTo((part / whole) * scale, written, decimals, (partReach / whole) * scale);
}

/**
 * The decimals to which the shares of a table are written: the most that any of them shows, for a number cell drops its trailing
 * zeros. More than one decimal in a single cell is that cell's own slip, not the table's way; and a share that is wrong by itself
 * (`sound` says which are not) shows nothing about the others.
 */
export function decimalsOf(
  figures: readonly (Figure | undefined)[],
  sound: (figure: Figure) => boolean = ({ value }) => value !== null && value <= 100,
): number {
  const written = figures
    .flatMap((figure) => (figure?.value != null && sound(figure) ? [figure.decimals] : []))
    .sort((a, b) => b - a);
  const [most = 0, next = 0] = written;
  return most > 1 && next < most ? Math.max(1, next) : most;
}

/** To how many decimals one share is held where its table is `usually` written to some: its own first decimal counts. */
export function decimalsFor({ decimals }: Figure, usually: number): number {
  return Math.max(usually, Math.min(decimals, 1));
}

/** A share rounded half up to some decimals, for "should be". */
export function share(part: number, whole: number, decimals: number, scale = 100): number {
  return roundTo((part / whole) * scale, decimals);
}

/** Values of figures, each in its place, or null when one of them is unread. */
export function readAll<const Figures extends readonly (Figure | undefined)[]>(
  ...figures: Figures
): { readonly [Place in keyof Figures]: number } | null {
  const values = figures.flatMap((figure) => (figure?.value == null ? [] : [figure.value]));
  return values.length === figures.length
    ? (values as readonly number[] as { readonly [Place in keyof Figures]: number })
    : null;
}
