import { cellAt, rowsBetween } from '../find/grid';
import type { DeclarationForm, School, TableLocation } from '../model';
import type { Row, Sheet, Workbook } from '../workbook';
import type { Stage } from '../../standards/types';
import type { RowInsertion } from './model';

/** The rows of 表Ⅱ-2 for each stage, counted after the insertions. */
export interface Slots {
  readonly rows: Readonly<Record<Stage, readonly Slot[]>>;
  /** Rows of the table that are left over, to be emptied. */
  readonly spare: readonly Slot[];
  readonly insertions: readonly RowInsertion[];
}

/** A row of the form: where it will stand, and where it stood; null for one that is put in. */
export interface Slot {
  readonly sheet: string;
  readonly row: number;
  readonly before: number | null;
}

/** Rows of a sheet that belong to schools, from the first to the last. */
interface Region {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
}

/**
 * Finds a row for every school. The rows that schools (or their placeholders) have today are used first, with the empty rows
 * below them; where they are too few, rows are put in before the last one, so that sums over the block reach over them.
 * 小学 and 初中 follow each other in one block where nothing stands between them, else each keeps its own.
 */
export function findSlots(
  form: DeclarationForm,
  workbook: Workbook,
  table: TableLocation,
  needed: Readonly<Record<Stage, number>>,
): Slots {
  const primary = form.schools?.primary ?? [];
  const junior = form.schools?.junior ?? [];
  const both = regionOf([...primary, ...junior], workbook, table);
  const apart = areApart(primary, junior, workbook, table);
  if (!apart) {
    const region = both ?? emptyRegion(workbook, table);
    const { slots, insertions } = fit(region, needed.primary + needed.junior, 0);
    return {
      rows: {
        primary: slots.slice(0, needed.primary),
        junior: slots.slice(needed.primary, needed.primary + needed.junior),
      },
      spare: slots.slice(needed.primary + needed.junior),
      insertions,
    };
  }
  const upper = regionOf(primary, workbook, table) ?? emptyRegion(workbook, table);
  const one = fit(upper, needed.primary, 0);
  const lower = regionOf(junior, workbook, table) ?? emptyRegion(workbook, table);
  const put = lower.sheet === upper.sheet ? one.insertions.reduce((all, { count }) => all + count, 0) : 0;
  const other = fit(lower, needed.junior, put);
  return {
    rows: { primary: one.slots.slice(0, needed.primary), junior: other.slots.slice(0, needed.junior) },
    spare: [...one.slots.slice(needed.primary), ...other.slots.slice(needed.junior)],
    insertions: [...one.insertions, ...other.insertions],
  };
}

/** `moved`: by how many rows everything on this sheet has moved down already. */
function fit(region: Region, needed: number, moved: number): { slots: Slot[]; insertions: RowInsertion[] } {
  const { sheet, first, last } = region;
  const capacity = last - first + 1;
  const more = Math.max(0, needed - capacity);
  // Before the last row: a range that ends with it then takes the new rows in.
  const at = capacity > 1 ? last : last + 1;
  const slots = Array.from({ length: capacity + more }, (_, index): Slot => {
    const row = first + index;
    const before = row < at ? row : row < at + more ? null : row - more;
    return { sheet, row: row + moved, before };
  });
  return { slots, insertions: more > 0 ? [{ sheet, at: at + moved, count: more }] : [] };
}

function areApart(
  primary: readonly School[],
  junior: readonly School[],
  workbook: Workbook,
  table: TableLocation,
): boolean {
  const last = primary.at(-1);
  const [first] = junior;
  if (!last || !first) return false;
  if (last.sheet !== first.sheet) return true;
  const sheet = workbook.sheets.find(({ name }) => name === last.sheet);
  return (
    sheet !== undefined &&
    rowsBetween(sheet, last.line + 1, first.line - 1).some((row) => !isEmpty(row, table))
  );
}

/** From the first to the last of these schools, and the empty rows below that are surely the table's. */
function regionOf(schools: readonly School[], workbook: Workbook, table: TableLocation): Region | null {
  const [first] = schools;
  const last = schools.at(-1);
  if (!first || !last) return null;
  const sheet = workbook.sheets.find(({ name }) => name === first.sheet);
  if (!sheet) return null;
  const end = last.line + emptyBelow(sheet, last.line, table);
  return { sheet: sheet.name, first: first.line, last: Math.max(last.line, end) };
}

/** A table without any school: the rows between its headings and what stands below. */
function emptyRegion(workbook: Workbook, table: TableLocation): Region {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const first = table.headerBottom + 1;
  if (!sheet) return { sheet: table.sheet, first, last: first };
  return {
    sheet: table.sheet,
    first,
    last: Math.max(first, first - 1 + emptyBelow(sheet, first - 1, table)),
  };
}

/**
 * How many rows below are empty and end at something of the same table (its note, a total). Below the table's last row nothing
 * tells where the sheet goes on, so nothing is taken there.
 */
function emptyBelow(sheet: Sheet, row: number, table: TableLocation): number {
  const next = rowsBetween(sheet, row + 1, Infinity).find((below) => !isEmpty(below, table));
  return next && next.index <= table.area.bottom ? next.index - row - 1 : 0;
}

function isEmpty(row: Row, { area }: TableLocation): boolean {
  return !row.cells.some(({ column, value }) => column >= area.left && column <= area.right && value !== '');
}

/** What stood in a slot's cell. */
export function valueBefore(
  workbook: Workbook,
  slot: Slot,
  column: number,
): string | number | boolean | null {
  if (slot.before === null) return null;
  const sheet = workbook.sheets.find(({ name }) => name === slot.sheet);
  const [row] = sheet ? rowsBetween(sheet, slot.before, slot.before) : [];
  const value = cellAt(row, column)?.value;
  return value === undefined ? null : typeof value === 'object' ? value.error : value;
}
