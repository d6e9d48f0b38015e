import { tableName, titleOf } from '../../form/layout/titles';
import { key } from '../../form/text/key';
import { WORDS_ABOVE, wordSheetName } from '../../form/word-place';
import type { Sheet, Workbook } from '../../form/workbook';
import { LIMITS, type Budget } from '../../xlsx/limits';
import { Package } from '../../xlsx/package';
import { Grid } from '../grid';
import { placeCells } from './columns';
import { DocumentReader, type Block, type WordTable } from './document';
import { Numbering } from './numbering';
import { wordCell } from './values';

/**
 * The tables of a Word document, one sheet each, in their order: at the top the words above the table (its title), then its rows, then
 * the words under it (its note). Merged cells are merged. Limits are those of an .xlsx.
 *
 * @throws XlsxError for anything that is no sound document
 */
export function readWordDocument(bytes: Uint8Array): Workbook {
  const source = Package.open(bytes);
  const numbering = source.find('word/numbering.xml') ? source.scan('word/numbering.xml') : null;
  const document = source.scan('word/document.xml', LIMITS.sheetBytes);
  const blocks = new DocumentReader(document, new Numbering(numbering), source.budget).read();
  return { sheets: tablesOf(blocks).map((table, index) => sheetOf(table, index + 1, source.budget)) };
}

interface PlacedTable {
  readonly table: WordTable;
  above: string[];
  below: string[];
}

/** Words from a title on belong to the table under them, others to the one above. */
function tablesOf(blocks: readonly Block[]): PlacedTable[] {
  const tables: PlacedTable[] = [];
  let words: string[] = [];
  const settle = (next: PlacedTable | null): void => {
    const last = tables.at(-1);
    const title = words.findIndex((text) => titleOf(key(text)) !== null);
    const from = last && next ? (title < 0 ? words.length : title) : next ? 0 : words.length;
    if (last) last.below = words.slice(0, from);
    if (next) next.above = words.slice(from);
    words = [];
  };
  for (const block of blocks) {
    if ('paragraph' in block) words.push(block.paragraph);
    else {
      const next: PlacedTable = { table: block.table, above: [], below: [] };
      settle(next);
      tables.push(next);
    }
  }
  settle(null);
  return tables;
}

function sheetOf({ table, above, below }: PlacedTable, order: number, budget: Budget): Sheet {
  const grid = new Grid(budget);
  const titles = above.flatMap((text) => titleOf(key(text)) ?? []);
  const own = titles.at(-1)?.table;
  wordsAbove(above).forEach((text, index) => grid.put(index, { column: 0, value: text }));
  const open = new Map<number, { top: number; right: number }>();
  const close = (left: number, bottom: number): void => {
    const area = open.get(left);
    open.delete(left);
    if (area) grid.merge({ top: area.top, left, bottom, right: area.right });
  };
  placeCells(table).forEach((cells, index) => {
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
  return grid.sheet(wordSheetName(order, own === undefined ? null : tableName(own).zh), 'visible', false);
}

/** The last title and what stands under it, in the rows that are kept for them; what was left out stands in no table. */
function wordsAbove(above: readonly string[]): readonly string[] {
  const title = above.map((text) => titleOf(key(text)) !== null).lastIndexOf(true);
  if (title < 0 || above.length - title <= WORDS_ABOVE) return above.slice(-WORDS_ABOVE);
  return above.slice(title, title + WORDS_ABOVE);
}
