import type { Area, Sheet, Workbook } from './workbook';

/**
 * A Word document is read as one sheet a table: its name says which, and its rows begin below the lines that are kept free for
 * the words above the table. People are told the table, row and column; nobody sees the sheet.
 */

/** Rows at the top of such a sheet that hold the words above the table. */
export const WORDS_ABOVE = 3;

const NAME =
  /^(?:(表.{1,8})（Word(第\d{1,6}(?:个表格(?:\d{1,4}列和第\d{1,6}个表格)*|处制表符文字))）|Word(第\d{1,6}(?:个表格(?:\d{1,4}列和第\d{1,6}个表格)*|处制表符文字)))$/;

/** A further table that goes on to the right of the one before, cut where the page ended: `at`, the column of the sheet where it begins. */
export interface JoinedTable {
  readonly order: number;
  readonly at: number;
}

/**
 * `表Ⅱ-2（Word第4个表格）`; `numeral` is null for a table of which no title tells what it is. One that is typed with tabs is no table to
 * Word, which its reader counts: `表Ⅵ（Word第1处制表符文字）`. One whose columns were cut in two: `表Ⅰ（Word第1个表格12列和第2个表格）`.
 */
export function wordSheetName(
  kind: 'drawn' | 'tabbed',
  order: number,
  numeral: string | null,
  joined: readonly JoinedTable[] = [],
): string {
  let [which, from] = [`Word第${order}${kind === 'drawn' ? '个表格' : '处制表符文字'}`, 0];
  for (const { order: next, at } of joined) {
    which += `${at - from}列和第${next}个表格`;
    from = at;
  }
  return numeral === null ? which : `表${numeral}（${which}）`;
}

/** Whether a sheet is a table of a Word document, where every number is text. */
export const isWordSheet = (name: string): boolean => NAME.test(name);

/** The sheet that lists the tables of a Word document with tracked changes: whoever opens it in a spreadsheet is told, and so is a check. */
const TRACKED = 'Word中未接受的修订';

/** Said in the first row: the rows under it name the tables, one each. */
export function trackedSheet(tables: readonly string[]): Sheet {
  const lines = ['下列表格中有未接受的修订，已按全部接受后的内容读出：', ...tables];
  return {
    name: TRACKED,
    visibility: 'visible',
    protected: false,
    rows: lines.map((value, index) => ({ index, hidden: false, cells: [{ column: 0, value }] })),
    merges: [],
    hiddenColumns: [],
  };
}

/** The names of the sheets, made of a Word document, whose tables have tracked changes. */
export function trackedIn({ sheets }: Workbook): readonly string[] {
  const list = sheets.find(({ name }) => name === TRACKED);
  const told = new Set((list?.rows ?? []).flatMap(({ cells }) => cells.map(({ value }) => value)));
  return sheets.map(({ name }) => name).filter((name) => isWordSheet(name) && told.has(name));
}

/** Where a cell or range of a Word document stands, `表Ⅱ-2（Word第4个表格）第3行第5列`; null for a sheet of a spreadsheet. */
export function wordPlace(sheet: string, { top, left, bottom, right }: Area): string | null {
  const found = NAME.exec(sheet);
  if (!found) return null;
  const [, title = '', named = '', bare = ''] = found;
  const rows = span(top - WORDS_ABOVE, bottom - WORDS_ABOVE);
  const texts: string[] = [];
  let from = 0;
  for (const part of `${named}${bare}`.split('和')) {
    const [, which = part, width = 'Infinity'] = /^(.*?个表格)(\d+)列$/.exec(part) ?? [];
    const to = from + Number(width) - 1;
    const table = title === '' ? `Word${which}` : `${title}（Word${which}）`;
    if (left <= to && right >= from) {
      if (top < WORDS_ABOVE) return `${table}上方的文字`;
      texts.push(`${table}第${rows}行第${span(Math.max(left, from) - from, Math.min(right, to) - from)}列`);
    }
    from = to + 1;
  }
  return texts.join('、');
}

/** The number of a row as the reader counts them: those of a sheet, or those of a Word table. */
export function rowNumber({ sheet, row }: { readonly sheet: string; readonly row: number }): number {
  return NAME.test(sheet) && row >= WORDS_ABOVE ? row - WORDS_ABOVE + 1 : row + 1;
}

const span = (first: number, last: number): string =>
  first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
