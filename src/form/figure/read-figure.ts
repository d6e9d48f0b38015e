import { atFifteenDigits } from '../../standards/digits';
import type { FigureSpec } from '../layout/spec';
import type { Figure, Repair } from '../model';
import type { Cell, CellValue, Place } from '../workbook';
import { hasMoreDecimals, roundTo } from '../../measures/rounding';
import { decimalsOf } from '../../standards/digits';
import { shownBy } from './number-format';
import { shownValue } from './shown';
import type { Shown } from './number-format';
import { readText } from './text-number';

const NO_REPAIR: readonly Repair[] = [];

/** Reads what stands in one cell as the figure the form asks for. `cell` is undefined where nothing stands. */
export function readFigure(cell: Cell | undefined, spec: FigureSpec, place: Place): Figure {
  if (cell === undefined) return figureOf(spec, place, 'blank', null, false);
  if (cell.uncomputed) return figureOf(spec, place, 'withheld', null, true);
  const written = cell.value;
  const formula = cell.formula !== undefined;
  if (typeof written === 'number') {
    const shown = shownBy(cell.format);
    if (shown.date || !Number.isFinite(written)) {
      return figureOf(spec, place, 'text', shownValue(written, cell.format), formula);
    }
    // In a column of percentages 0.704 shown as `70.4%` is 70.4; elsewhere 0.452 shown as `45.2%` stays 0.452.
    const isShare = spec.kind === 'percent' && shown.percent;
    return numberOf(spec, place, written, isShare ? atFifteenDigits(written * 100) : written, shown, formula);
  }
  if (typeof written === 'boolean') {
    return figureOf(spec, place, 'text', shownValue(written, undefined), formula);
  }
  if (typeof written === 'object') return figureOf(spec, place, 'error', written, formula);
  const reading = readText(written, spec);
  if (reading.state !== 'number') {
    return figureOf(spec, place, reading.state, reading.state === 'blank' ? null : written, formula);
  }
  const { value, decimals, repairs } = reading;
  return figureOf(spec, place, 'number', written, formula, value, value, decimals, repairs);
}

/** A figure that cannot be known from the file. */
export function withheldFigure(spec: FigureSpec, place: Place): Figure {
  return figureOf(spec, place, 'withheld', null, false);
}

/** A figure whose column, row or blank is not there. */
export function absentFigure(spec: FigureSpec, place: Place): Figure {
  return figureOf(spec, place, 'absent', null, false);
}

/**
 * The number as it is displayed. Without a format Excel shows 15 significant digits; what arithmetic leaves behind them is no
 * part of the figure. Zeros that a wide format hangs on (`5.6500`) are no decimals of it; up to the form's own they are (`5.60`),
 * and of a percentage (`75.00%`) no more than the single one that is usual.
 */
function numberOf(
  spec: FigureSpec,
  place: Place,
  written: number,
  raw: number,
  shown: Shown,
  formula: boolean,
): Figure {
  if (shown.decimals === null) {
    const seen = atFifteenDigits(raw);
    return figureOf(spec, place, 'number', written, formula, seen, seen, decimalsOf(seen));
  }
  const decimals = shown.percent && spec.kind !== 'percent' ? shown.decimals + 2 : shown.decimals;
  const zeros = Math.min(decimals, spec.kind === 'percent' ? 1 : (spec.decimals ?? decimals));
  if (!hasMoreDecimals(raw, decimals)) {
    const seen = atFifteenDigits(raw);
    const own = decimalsOf(seen);
    if (own <= decimals)
      return figureOf(spec, place, 'number', written, formula, seen, seen, Math.max(own, zeros));
  }
  const value = roundTo(raw, decimals);
  return figureOf(spec, place, 'number', written, formula, value, raw, Math.max(decimalsOf(value), zeros));
}

/** Written out field by field: thousands of figures share one shape. */
function figureOf(
  spec: FigureSpec,
  place: Place,
  state: Figure['state'],
  written: CellValue | null,
  formula: boolean,
  value: number | null = null,
  raw: number | null = null,
  decimals = 0,
  repairs: readonly Repair[] = NO_REPAIR,
): Figure {
  return {
    sheet: place.sheet,
    row: place.row,
    column: place.column,
    table: spec.table,
    spec,
    code: spec.code,
    label: spec.label,
    written,
    state,
    value,
    raw,
    decimals,
    repairs,
    formula,
  };
}
