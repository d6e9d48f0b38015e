import { tableName, titleOf } from '../../form/layout/titles';
import { key } from '../../form/text/key';
import { WORDS_ABOVE, wordSheetName } from '../../form/word-place';
import type { Area, Row, Sheet } from '../../form/workbook';
import type { Budget } from '../../xlsx/limits';
import { Grid } from '../grid';
import type { Section } from './sections';
import { wordCell } from './values';

/** Heading rows that are put over a table which goes on without its own, in the rows kept for words: the first is row 0. */
export interface Heads {
  readonly rows: readonly Row[];
  readonly merges: readonly Area[];
}

/** A table as a sheet: on top the words above it or the headings that it goes on under, then its rows, then its note. */
export function sheetOf(section: Section, heads: Heads | null, budget: Budget): Sheet {
  const { table, cells: placed, above, below, kind, order, joined = [] } = section;
  const grid = new Grid(budget);
  const titles = above.flatMap((text) => titleOf(key(text)) ?? []);
  const own = titles.at(-1)?.table;
  if (heads) {
    for (const { index, cells } of heads.rows) for (const cell of cells) grid.put(index, cell);
    for (const area of heads.merges) grid.merge(area);
  } else wordsAbove(above).forEach((text, index) => grid.put(index, { column: 0, value: text }));
  const open = new Map<number, { top: number; right: number }>();
  const close = (left: number, bottom: number): void => {
    const area = open.get(left);
    open.delete(left);
    if (area) grid.merge({ top: area.top, left, bottom, right: area.right });
  };
  placed.forEach((cells, index) => {
    const row = index + WORDS_ABOVE;
    for (const left of [...open.keys()]) {
      if (!cells.some(({ column }, at) => column === left && table.rows[index]?.cells[at]?.continues))
        close(left, row - 1);
    }
    cells.forEach(({ column, span }, at) => {
      const cell = table.rows[index]?.cells[at];
      if (!cell || cell.continues) return;
      if (cell.text !== '') grid.put(row, wordCell(column, cell.text));
      open.set(column, { top: row, right: column + span - 1 });
    });
  });
  const end = table.rows.length + WORDS_ABOVE;
  for (const left of [...open.keys()]) close(left, end - 1);
  below.forEach((text, index) => grid.put(end + index, { column: 0, value: text }));
  return grid.sheet(
    wordSheetName(kind, order, own === undefined ? null : tableName(own).zh, joined),
    'visible',
    false,
  );
}

/** The last title and what stands under it, in the rows that are kept for them; what was left out stands in no table. */
function wordsAbove(above: readonly string[]): readonly string[] {
  const title = above.map((text) => titleOf(key(text)) !== null).lastIndexOf(true);
  if (title < 0 || above.length - title <= WORDS_ABOVE) return above.slice(-WORDS_ABOVE);
  return above.slice(title, title + WORDS_ABOVE);
}
