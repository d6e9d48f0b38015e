import { atFifteenDigits } from '../../standards/digits';
import type { FigureSpec } from '../layout/spec';
import type { Figure, Repair } from '../model';
import type { Cell, Place } from '../workbook';
import { decimalsOf, roundTo } from './decimals';
import { shownBy } from './number-format';
import { readText } from './text-number';

const NO_REPAIR: readonly Repair[] = [];

/** Reads what stands in one cell as the figure the form asks for. `cell` is undefined where nothing stands. */
export function readFigure(cell: Cell | undefined, spec: FigureSpec, { sheet, row, column }: Place): Figure {
  const written = cell?.value;
  const formula = cell?.formula !== undefined;
  const known = { sheet, row, column, table: spec.table, code: spec.code, label: spec.label, formula };
  const nothing = { ...known, value: null, raw: null, decimals: 0, repairs: NO_REPAIR };
  if (written === undefined) return { ...nothing, written: null, state: 'blank' };
  if (typeof written === 'number') {
    const shown = shownBy(cell?.format);
    if (shown.date || !Number.isFinite(written)) return { ...nothing, written, state: 'text' };
    const number = spec.kind === 'percent' ? percentage(written, shown) : plainNumber(written, shown, spec);
    return { ...known, written, state: 'number', ...number, repairs: NO_REPAIR };
  }
  if (typeof written === 'boolean') return { ...nothing, written, state: 'text' };
  if (typeof written === 'object') return { ...nothing, written, state: 'error' };
  const reading = readText(written, spec);
  if (reading.state !== 'number') {
    return { ...nothing, written: reading.state === 'blank' ? null : written, state: reading.state };
  }
  const { value, decimals, repairs } = reading;
  return { ...known, written, state: 'number', value, raw: value, decimals, repairs };
}

/** A figure whose column, row or blank is not there. */
export function absentFigure(spec: FigureSpec, { sheet, row, column }: Place): Figure {
  return {
    sheet,
    row,
    column,
    table: spec.table,
    code: spec.code,
    label: spec.label,
    written: null,
    state: 'absent',
    value: null,
    raw: null,
    decimals: 0,
    repairs: NO_REPAIR,
    formula: false,
  };
}

type ReadNumber = Pick<Figure, 'value' | 'raw' | 'decimals'>;
type Shown = ReturnType<typeof shownBy>;

/** In a column of percentages 0.704 shown as `70.4%` is 70.4. */
function percentage(written: number, { percent, decimals }: Shown): ReadNumber {
  const raw = percent ? atFifteenDigits(written * 100) : written;
  return displayed(raw, decimals, 2);
}

/** Elsewhere a number shown as per cent keeps its value: 0.452 shown as `45.2%` is 0.452. */
function plainNumber(written: number, { percent, decimals }: Shown, spec: FigureSpec): ReadNumber {
  return displayed(written, decimals === null || !percent ? decimals : decimals + 2, spec.decimals ?? 15);
}

/** Zeros that a wide format hangs on (`5.6500`) are no decimals of the figure; up to `usual` they are, as in `5.60`. */
function displayed(raw: number, decimals: number | null, usual: number): ReadNumber {
  const own = decimalsOf(raw);
  if (decimals === null) {
    // Without a format Excel shows 15 significant digits; what arithmetic leaves behind them is no part of the figure.
    const value = atFifteenDigits(raw);
    return { value, raw: value, decimals: own };
  }
  if (own <= decimals)
    return { value: atFifteenDigits(raw), raw, decimals: Math.max(own, Math.min(decimals, usual)) };
  const value = roundTo(raw, decimals);
  return { value, raw, decimals: Math.max(decimalsOf(value), Math.min(decimals, usual)) };
}
