import { key } from '../text/key';
import type { Row, Sheet } from '../workbook';
import { cellAt, rowsBetween } from './grid';
import { nth } from '../../standards/lists';

/** Which column beside a column of labels holds the figures. */
export interface ValueColumn {
  readonly column: number;
  /** Where several columns of figures stand there (this year, last year): their headings, and whether those tell which is the latest. */
  readonly several: { readonly heads: readonly Head[]; readonly isTold: boolean } | null;
}

interface Head {
  readonly column: number;
  readonly text: string;
}

/** Columns between a label and its value (unit, code); further years may stand beyond where their headings say so. */
const BESIDE = 4;
const YEARS_BESIDE = 12;
/** Rows above the first label in which the columns' headings stand. */
const HEADS_ABOVE = 3;
const FEWEST = 3;

const YEAR = /(?:19|20)\d{2}/;
const THIS_YEAR = /^(?:本|今|当|现)(?:学?年|期)/;
const LAST_YEAR = /^(?:上|去|前)(?:一?学?年|期)/;
/** What stands beside a figure and is none of the county's: a difference, a number of the line. */
const BESIDES = /增|减|变化|同比|环比|幅度|差额?$|代码|编号|序号|行次|栏次/;

/**
 * The column beside the labels that holds most figures. Of several years it is the latest; where their headings do not say it is the
 * first one, and `isTold` is false.
 *
 * @param rows the lines of the labels, one at least
 * @param next the next column of labels on the right, where there is one
 */
export function valueColumn(sheet: Sheet, rows: readonly Row[], column: number, next: number): ValueColumn {
  const headOf = headsAbove(sheet, nth(rows, 0).index);
  const last = Math.min(column + YEARS_BESIDE, next - 1);
  const all: { column: number; figures: number; text: string }[] = [];
  for (let at = column + 1; at <= last; at++) {
    const text = headOf(at);
    if (BESIDES.test(text) || (at > column + BESIDE && !YEAR.test(text))) continue;
    const figures = rows.flatMap((row) => {
      const value = cellAt(row, at)?.value;
      return typeof value === 'number' ? [value] : [];
    });
    if (figures.length > 0 && !countsLines(figures)) all.push({ column: at, figures: figures.length, text });
  }
  const most = Math.max(0, ...all.map(({ figures }) => figures));
  const full = all.filter(({ figures }) => figures >= FEWEST && figures * 2 >= most);
  const first = all.find(({ figures }) => figures === most)?.column ?? column + 1;
  if (full.length < 2) return { column: first, several: null };
  const latest = latestOf(full);
  return { column: latest ?? first, several: { heads: full, isTold: latest !== null } };
}

/** 1, 2, 3 … down the column. */
const countsLines = (figures: readonly number[]): boolean =>
  figures.length >= FEWEST &&
  figures.every((figure, index) => index === 0 || figure === nth(figures, index - 1) + 1);

function headsAbove(sheet: Sheet, first: number): (column: number) => string {
  const rows = rowsBetween(sheet, Math.max(0, first - HEADS_ABOVE), first - 1);
  return (column) =>
    rows
      .map((row) => cellAt(row, column)?.value)
      .flatMap((value) =>
        typeof value === 'string' || typeof value === 'number' ? [key(String(value))] : [],
      )
      .at(-1) ?? '';
}

/** The column of the latest year, if every heading says its own. */
function latestOf(heads: readonly Head[]): number | null {
  const years = heads.map(({ text }) => Number(YEAR.exec(text)?.[0] ?? NaN));
  const [sure] = heads.filter(({ text }) => THIS_YEAR.test(text));
  if (sure && heads.every((head) => head === sure || LAST_YEAR.test(head.text) || YEAR.test(head.text)))
    return sure.column;
  if (years.some(Number.isNaN) || new Set(years).size < years.length) return null;
  return heads[years.indexOf(Math.max(...years))]?.column ?? null;
}
