import type { Area } from './workbook';

/**
 * A Word document is read as one sheet a table: its name says which, and its rows begin below the lines that are kept free for
 * the words above the table. People are told the table, row and column; nobody sees the sheet.
 */

/** Rows at the top of such a sheet that hold the words above the table. */
export const WORDS_ABOVE = 3;

const NAME = /^(?:表.{1,8}（Word第\d{1,6}(?:个表格|处制表符文字)）|Word第\d{1,6}(?:个表格|处制表符文字))$/;

/**
 * `表Ⅱ-2（Word第4个表格）`; `numeral` is null for a table of which no title tells what it is. One that is typed with tabs is no table to
 * Word, which its reader counts: `表Ⅵ（Word第1处制表符文字）`.
 */
export function wordSheetName(kind: 'drawn' | 'tabbed', order: number, numeral: string | null): string {
  const which = `Word第${order}${kind === 'drawn' ? '个表格' : '处制表符文字'}`;
  return numeral === null ? which : `表${numeral}（${which}）`;
}

/** Whether a sheet is a table of a Word document, where every number is text. */
export const isWordSheet = (name: string): boolean => NAME.test(name);

/** Where a cell or range of a Word document stands, `表Ⅱ-2（Word第4个表格）第3行第5列`; null for a sheet of a spreadsheet. */
export function wordPlace(sheet: string, { top, left, bottom, right }: Area): string | null {
  if (!NAME.test(sheet)) return null;
  if (top < WORDS_ABOVE) return `${sheet}上方的文字`;
  const [rows, columns] = [span(top - WORDS_ABOVE, bottom - WORDS_ABOVE), span(left, right)];
  return `${sheet}第${rows}行第${columns}列`;
}

/** The number of a row as the reader counts them: those of a sheet, or those of a Word table. */
export function rowNumber({ sheet, row }: { readonly sheet: string; readonly row: number }): number {
  return NAME.test(sheet) && row >= WORDS_ABOVE ? row - WORDS_ABOVE + 1 : row + 1;
}

const span = (first: number, last: number): string =>
  first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
