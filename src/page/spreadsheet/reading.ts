import type { Cell, Row, Sheet as ReadSheet } from '../../form/workbook';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { OpenWorkbook, ReadOptions } from '../../spreadsheet/types';
import { nth } from '../../standards/lists';
import { type Book, cellsOf, columnOfKey, rowOfKey, type Sheet, WHOLE_SHEET } from '@junheng/host';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** After so many cells the page may draw and answer. */
const CELLS_AT_ONCE = 100_000;

/** The open workbook as it stands. Only cells with content are given; a sheet that did not change comes from the earlier reading. */
export async function readBook(
  book: Book,
  { onProgress, signal, largest, only, since }: ReadOptions,
): Promise<OpenWorkbook> {
  const wanted = book.sheets.filter(({ name }) => only === undefined || name === only);
  const known = (sheet: Sheet): ReadSheet | undefined =>
    since && !since.changed.has(sheet.id)
      ? since.open.workbook.sheets[since.open.ids.indexOf(sheet.id)]
      : undefined;
  const sizes = wanted.map((sheet) => {
    const used = known(sheet) ? null : sheet.usedArea(WHOLE_SHEET, true);
    return used ? cellsOf(used) : 0;
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (largest !== undefined && total > largest) throw new SpreadsheetError('too-large', { cells: total });
  let done = 0;
  let rested = 0;
  const sheets: ReadSheet[] = [];
  for (const [index, sheet] of wanted.entries()) {
    if (signal?.aborted) throw new SpreadsheetError('cancelled');
    onProgress?.(done, total, [sheet.name]);
    const content = known(sheet) ?? contentOf(sheet);
    const { name, visibility, protection } = sheet.parts;
    sheets.push({ ...content, name, visibility: VISIBILITY[visibility], protected: protection !== null });
    done += nth(sizes, index);
    if (done - rested > CELLS_AT_ONCE) {
      rested = done;
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  onProgress?.(total, total, []);
  return { workbook: { sheets }, ids: wanted.map(({ id }) => id), name: book.name };
}

function contentOf({ cells, parts }: Sheet): Pick<ReadSheet, 'rows' | 'merges' | 'hiddenColumns'> {
  const rows: (Row & { readonly cells: Cell[] })[] = [];
  for (const key of [...cells.keys()].sort((a, b) => a - b)) {
    const cell = cells.get(key);
    const empty = cell?.content === undefined || cell.content === '';
    if (!cell || (empty && cell.formula === undefined)) continue;
    const index = rowOfKey(key);
    const format = cell.format?.numberFormat;
    const read: Cell = {
      column: columnOfKey(key),
      value: cell.content ?? '',
      ...(cell.formula !== undefined && { formula: cell.formula.slice(1) }),
      ...(format !== undefined && format !== 'General' && { format }),
    };
    const last = rows.at(-1);
    if (last?.index === index) last.cells.push(read);
    else rows.push({ index, hidden: parts.rows.get(index)?.hidden === true, cells: [read] });
  }
  const hiddenColumns = [...parts.columns].flatMap(([column, { hidden }]) => (hidden ? [column] : []));
  return { rows, merges: parts.merges, hiddenColumns };
}
