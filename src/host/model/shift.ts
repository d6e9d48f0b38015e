import { type Shift, shiftArea } from '../../form/references/shift';
import { type Area, columnsOf, rowsOf, subtract } from './area';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

export function shiftOf(kind: Shift['kind'], area: Area, axis: Shift['axis']): Shift {
  return axis === 'row'
    ? { kind, axis, at: area.top, count: rowsOf(area), from: area.left, to: area.right }
    : { kind, axis, at: area.left, count: columnsOf(area), from: area.top, to: area.bottom };
}

/** Whether whole rows or columns move, and not only some cells of them. */
export const movesWholeLines = (shift: Shift): boolean =>
  shift.from === 0 && shift.to === (shift.axis === 'row' ? MAX_COLUMNS : MAX_ROWS) - 1;

/** As `shiftArea`, but an area that reaches across is cut and its pieces move on their own: rules and validations. */
export function shiftAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.flatMap((area) => {
    const band = bandOf(shift);
    const outside = subtract(area, band);
    const inside = outside.reduce<Area[]>(
      (pieces, hole) => pieces.flatMap((piece) => subtract(piece, hole)),
      [area],
    );
    return [...outside, ...inside.flatMap((piece) => shiftArea(piece, shift) ?? [])];
  });
}

/** The lines across in which cells move, over the whole sheet. */
function bandOf({ axis, from, to }: Shift): Area {
  return axis === 'row'
    ? { top: 0, bottom: MAX_ROWS - 1, left: from, right: to }
    : { top: from, bottom: to, left: 0, right: MAX_COLUMNS - 1 };
}
