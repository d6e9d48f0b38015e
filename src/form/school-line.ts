import type { School } from './model';
import type { Place } from './workbook';

/** A text that tells the line of 表Ⅱ-2 on which a school stands from every other one: its row, or its column in a turned table. */
export const lineOf = ({ sheet, line, turned }: Pick<School, 'sheet' | 'line' | 'turned'>): string =>
  `${turned ? 'column' : 'row'} ${line} ${sheet}`;

/** The lines that a cell may be part of: its row, and its column for turned tables. */
export const linesAt = ({ sheet, row, column }: Place): readonly [string, string] => [
  lineOf({ sheet, line: row }),
  lineOf({ sheet, line: column, turned: true }),
];
