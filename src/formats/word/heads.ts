import { findTables } from '../../form/find/find-tables';
import { rowsBetween } from '../../form/find/grid';
import { titleOf } from '../../form/layout/titles';
import { key } from '../../form/text/key';
import { WORDS_ABOVE } from '../../form/word-place';
import type { Row, Sheet } from '../../form/workbook';
import { held } from '../../standards/lists';
import type { Section } from './sections';
import type { Heads } from './sheet';

/**
 * Whether a table may go on with the one before: no title between or in it, as many columns, and it does not begin with the same
 * headings again (then it is found by itself).
 */
export function mayGoOn(section: Section, before: Section): boolean {
  if (section.kind !== before.kind || widthOf(section) !== widthOf(before)) return false;
  const [first = ''] = lines(section);
  return (
    section.above.length === 0 &&
    !lines(before).slice(0, 3).includes(first) &&
    !section.table.rows.slice(0, 2).some(({ cells }) => cells.some(({ text }) => titleOf(key(text)) !== null))
  );
}

const widthOf = ({ cells }: Section): number =>
  Math.max(0, ...cells.flatMap((row) => row.map(({ column, span }) => column + span)));

const lines = ({ table }: Section): string[] =>
  table.rows.slice(0, 3).map(({ cells }) => cells.map(({ text }) => key(text)).join('\n'));

/** The headings of the last table on a sheet, as they may stand over one that goes on; `rest`: rows of the table under them. */
export function headsOf(sheet: Sheet): { readonly heads: Heads; readonly rest: number } | null {
  const found = findTables({ sheets: [sheet] }).candidates.map(({ table }) => table);
  const [last] = found.filter(({ turned }) => !turned).sort((a, b) => b.headerBottom - a.headerBottom);
  if (!last) return null;
  const all = rowsBetween(sheet, last.top, last.headerBottom);
  const title = last.title && (last.title.year !== null || last.title.owner !== '') ? all.slice(0, 1) : [];
  const rows = all.length <= WORDS_ABOVE ? all : [...title, ...all.slice(title.length - WORDS_ABOVE)];
  const places = new Map(rows.map(({ index }, at) => [index, WORDS_ABOVE - rows.length + at]));
  const merges = sheet.merges.flatMap((area) => {
    const [top, bottom] = [places.get(area.top), places.get(area.bottom)];
    return top === undefined || bottom === undefined ? [] : [{ ...area, top, bottom }];
  });
  return {
    heads: { rows: rows.map((row): Row => ({ ...row, index: held(places, row.index) })), merges },
    rest: rowsBetween(sheet, Math.max(last.headerBottom + 1, WORDS_ABOVE), Infinity).length,
  };
}

/** A table cut after its first row, too little to be known by itself, stands whole over the rest; null for a longer one. */
export function shortOnes(sheet: Sheet): { readonly heads: Heads; readonly rest: number } | null {
  const rows = rowsBetween(sheet, WORDS_ABOVE, Infinity);
  if (rows.length > WORDS_ABOVE) return null;
  const up = (row: number): number => row - WORDS_ABOVE + (WORDS_ABOVE - rows.length);
  const merges = sheet.merges.filter(({ top }) => top >= WORDS_ABOVE);
  return {
    heads: {
      rows: rows.map((row) => ({ ...row, index: up(row.index) })),
      merges: merges.map((area) => ({ ...area, top: up(area.top), bottom: up(area.bottom) })),
    },
    rest: 0,
  };
}

/** Whether a table has headings or a title of its own. */
export const standsAlone = (sheet: Sheet): boolean =>
  findTables({ sheets: [sheet] }).candidates.some(
    ({ table }) =>
      table.turned ||
      table.evidence.some((sign) => sign === 'title' || sign === 'headings' || sign === 'codes'),
  );
