import { headingRows } from '../../form/headings/heading-rows';
import type { GroupWords, HeadingRows } from '../../form/headings/heading-rows';
import type { Sheet } from '../../form/workbook';
import { headingPart } from './heading';

/** Rows at the top of a sheet in which the headings are sought, and how many cells a row of them has at least. */
const SEARCHED = 60;
const LEAST = 3;

/** What raw data say by their headings: a stage is a group over columns, 合计 says nothing by itself. */
export const RAW_WORDS: GroupWords = {
  isGroup: (text) => {
    const { words, stage } = headingPart(text);
    return stage !== null && words === '';
  },
  isBare: (text) => headingPart(text).total,
};

/** The rows of headings over a table with a school's name in each row. */
export interface SchoolHeadings extends HeadingRows {
  readonly nameColumn: number;
}

/** The first heading of school names on a sheet, with all rows of headings around it; null where there is none. */
export function schoolHeadings(
  sheet: Sheet,
  isName: (text: string) => boolean,
  least = LEAST,
): SchoolHeadings | null {
  for (const row of sheet.rows) {
    if (row.index > SEARCHED) break;
    if (row.cells.length < least) continue;
    for (const { column, value } of row.cells) {
      if (typeof value !== 'string' || !isName(value)) continue;
      const rows = headingRows(sheet, { row: row.index, column }, { ...RAW_WORDS, isKey: isName });
      return { ...rows, nameColumn: column };
    }
  }
  return null;
}
