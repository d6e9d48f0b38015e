import { readText } from '../../form/figure/text-number';
import { shownBy } from '../../form/figure/number-format';
import { key } from '../../form/text/key';
import type { Cell } from '../../form/workbook';
import { exact, isNegative, times } from '../exact';
import type { Fraction } from '../exact';
import type { RawFigure, RawHeading, RawPlace, RawUnit } from '../model';
import { unitOf } from './heading';

/** By what a figure in that unit is multiplied: 1 亩 = 2000/3 ㎡. */
export function factorOf(unit: RawUnit | null): Fraction {
  if (unit === '亩') return { n: 2000n, d: 3n };
  return { n: unit === '万元' ? 10_000n : 1n, d: 1n };
}

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
  const blank: RawFigure = {
    place,
    heading,
    written: null,
    state: 'blank',
    plain: null,
    value: null,
    unit: unit ?? null,
    hidden,
  };
  if (cell === undefined) return blank;
  const { value: written } = cell;
  if (typeof written === 'number') {
    if (!Number.isFinite(written) || shownBy(cell.format).date) return { ...blank, written, state: 'text' };
    return numberOf(blank, written, exact(written), unit);
  }
  if (typeof written === 'object') return { ...blank, written, state: 'error' };
  if (typeof written === 'boolean') return { ...blank, written, state: 'text' };
  const text = key(written);
  if (text === '') return blank;
  if (NOT_APPLICABLE.test(text)) return { ...blank, written, state: 'none' };
  const [, digits = text, own] = WITH_UNIT.exec(text) ?? [];
  const reading = readText(digits, { kind: 'integer' });
  if (reading.state !== 'number') return { ...blank, written, state: 'text' };
  return numberOf(blank, written, exact(reading.value), own === undefined ? unit : unitOf(own));
}

function numberOf(
  blank: RawFigure,
  written: RawFigure['written'],
  plain: Fraction,
  unit: RawUnit | null | undefined,
): RawFigure {
  const value = unit === undefined ? null : times(plain, factorOf(unit));
  const state = isNegative(plain) ? 'negative' : 'number';
  return { ...blank, written, state, plain, value: state === 'number' ? value : null, unit: unit ?? null };
}

/** The figure in a unit that was settled afterwards. */
export function inUnit(figure: RawFigure, unit: RawUnit): RawFigure {
  if (figure.state !== 'number' || figure.plain === null || figure.value !== null) return figure;
  return { ...figure, unit, value: times(figure.plain, factorOf(unit)) };
}
