import { readText } from '../../form/figure/text-number';
import { shownBy } from '../../form/figure/number-format';
import { key } from '../../form/text/key';
import type { Cell } from '../../form/workbook';
import { exact, isNegative, ONE, times } from '../exact';
import type { Fraction } from '../exact';
import type { RawFigure, RawHeading, RawPlace, RawUnit } from '../model';
import { unitOf } from './heading';

const MU: Fraction = { n: 2000n, d: 3n };
const TEN_THOUSAND: Fraction = { n: 10_000n, d: 1n };

/** By what a figure in that unit is multiplied: 1 亩 = 2000/3 ㎡. */
export function factorOf(unit: RawUnit | null): Fraction {
  if (unit === '亩') return MU;
  return unit === '万元' ? TEN_THOUSAND : ONE;
}

/** Stands for a formula without a result in the file. */
export const NOT_COMPUTED = '=';

const NOT_APPLICABLE = /^(?:[*＊]+|[-—–―─﹣－]+|[/\\]+|不适用|N\/?A)$/i;
const WITH_UNIT = /^(.*[\d.])(万元|元|亩|平方米|平米|m2)$/i;

/**
 * Reads what stands in a raw cell under its heading. Where the heading needs a unit and states none, the figure has no value
 * until that is settled.
 */
export function readRaw(
  cell: Cell | undefined,
  place: RawPlace,
  heading: RawHeading,
  hidden = false,
): RawFigure {
  const { unit } = heading;
  const without = (state: RawFigure['state'], written: RawFigure['written']): RawFigure => ({
    place,
    heading,
    written,
    state,
    plain: null,
    value: null,
    unit: unit ?? null,
    hidden,
  });
  if (cell === undefined) return without('blank', null);
  if (cell.uncomputed) return without('error', { error: NOT_COMPUTED });
  const { value: written } = cell;
  const numbered = (number: number, in_: RawUnit | null | undefined): RawFigure => {
    const plain = exact(number);
    const state = isNegative(plain) ? 'negative' : 'number';
    const value = in_ === undefined || state === 'negative' ? null : times(plain, factorOf(in_));
    return { place, heading, written, state, plain, value, unit: in_ ?? null, hidden };
  };
  if (typeof written === 'number') {
    if (!Number.isFinite(written) || shownBy(cell.format).date) return without('text', written);
    return numbered(written, unit);
  }
  if (typeof written === 'object') return without('error', written);
  if (typeof written === 'boolean') return without('text', written);
  const text = key(written);
  if (text === '') return without('blank', null);
  if (NOT_APPLICABLE.test(text)) return without('none', written);
  const [, digits = text, own] = WITH_UNIT.exec(text) ?? [];
  const reading = readText(digits, { kind: 'integer' });
  if (reading.state !== 'number') return without('text', written);
  return numbered(reading.value, own === undefined ? unit : unitOf(own));
}

/** The figure in a unit that was settled afterwards. */
export function inUnit(figure: RawFigure, unit: RawUnit): RawFigure {
  if (figure.state !== 'number' || figure.plain === null || figure.value !== null) return figure;
  return { ...figure, unit, value: times(figure.plain, factorOf(unit)) };
}
