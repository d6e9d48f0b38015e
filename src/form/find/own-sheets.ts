import { RESULT_SHEET } from '../../messages/excel';
import { PROFILES } from '../../standards/profiles';
import type { Sheet } from '../workbook';

/** Rows that may stand above the headings of 核验结果. */
const REACH = 12;

const { severity, category, cell, message, source } = RESULT_SHEET.columns;
const HEADINGS = (['zh', 'en'] as const).map((language) =>
  [severity, category, cell, message, source].map((heading) => heading[language]),
);

/**
 * Whether a sheet is our list of findings (核验结果), wherever it was moved and whatever it is called now. Its sentences name the
 * items of the form, but it is no table of it. (In English they name none.)
 */
export function isResultSheet({ rows }: Sheet): boolean {
  return rows
    .slice(0, REACH)
    .some(({ cells }) =>
      HEADINGS.some((headings) => headings.every((heading) => cells.some(({ value }) => value === heading))),
    );
}

/** In a row of 标准参数 or JH.STD_TABLE the key of a standard stands before its name, which is the name of an item or indicator. */
export const STANDARD_KEYS: ReadonlySet<unknown> = new Set(
  PROFILES.flatMap(({ standards }) => standards.map(({ key }) => key)),
);
