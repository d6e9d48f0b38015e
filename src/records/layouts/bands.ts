import type { ClassBand, RawFigure, SchoolStage } from '../model';

/** The sizes that a heading of a band names: `46-50人` → 46, 50; `25人及以下` → 0, 25; `66人及以上` → 66, ∞. Null where it is none. */
export function bandSizes(words: string): { from: number; to: number } | null {
  const both = /^(\d{1,3})人?[-—–~～至](\d{1,3})人?$/.exec(words);
  if (both) return { from: Number(both[1]), to: Number(both[2]) };
  const [, size, way] = /^(\d{1,3})人?(?:及)?以([上下])$/.exec(words) ?? [];
  if (size === undefined) return null;
  return way === '上' ? { from: Number(size), to: Infinity } : { from: 0, to: Number(size) };
}

/** The figure of a band; none where its stage is not known or nothing stands there. */
export function bandOf(figure: RawFigure, words: string, stage: SchoolStage | null): ClassBand[] {
  const sizes = bandSizes(words);
  return sizes && stage && figure.state !== 'blank' ? [{ ...figure, stage, ...sizes }] : [];
}
