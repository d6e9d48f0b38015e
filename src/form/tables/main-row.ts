import type { Candidate } from '../find/candidate';
import { cellAt } from '../find/grid';
import type { StructureIssue } from '../model';
import { bodyRows, rowIssue, rowWords, shows } from './rows';
import type { PlacedRow } from './rows';

/** The row of a table that has one row of data: the one with most in it. Further rows of numbers are reported. */
export function mainRow(table: Candidate): { row: PlacedRow; issues: StructureIssue[] } {
  const columns = [...table.columns.values()];
  const rows = bodyRows(table)
    .map((row) => {
      const cells = columns.map((column) => cellAt(row, column));
      const numbers = cells.filter((cell) => typeof cell?.value === 'number').length;
      return { index: row.index, numbers, filled: cells.filter(shows).length };
    })
    .filter(({ numbers, filled }) => numbers > 0 || filled >= 3);
  const [main] = [...rows].sort((a, b) => b.numbers + b.filled - a.numbers - a.filled || a.index - b.index);
  const issues = rows
    .filter((row) => row !== main)
    .map(({ index, numbers }) =>
      numbers >= 3
        ? rowIssue('doubled-row', table, index, { row: { zh: '数据', en: 'data' } })
        : rowIssue('unplaced-row', table, index, { written: rowWords(table, [{ row: index, words: '' }]) }),
    );
  const row = { part: table, row: main?.index ?? table.headerBottom + 1 };
  const { turned } = table;
  if (!turned) return { row, issues };
  const { top, left } = turned.area;
  return {
    row,
    issues: issues.map((issue) => ({
      ...issue,
      places: [{ sheet: table.sheet.name, row: top, column: left }],
    })),
  };
}
