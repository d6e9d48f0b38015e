import { TABLES } from '../layout/tables';
import type { TableId } from '../model';
import { key } from '../text/key';
import type { Area, Cell, Sheet } from '../workbook';
import { bandTables } from './band-tables';
import { bandsOf } from './bands';
import type { Candidate } from './candidate';
import { signsOf } from './signs';
import type { Signs } from './signs';

/** The tables with few rows, which a narrow page makes people turn. */
const TURNED: readonly TableId[] = ['II-1', 'III', 'VI'];
/** Headings of one table under one another. */
const ENOUGH_HEADINGS = 3;
/** A sheet with more cells holds schools, not one of these. */
const MOST_CELLS = 3000;

/**
 * 表Ⅱ-1, 表Ⅲ and 表Ⅵ with rows and columns exchanged: headings downwards, 小学 and 初中 (计 and 其中：家长) across. The sheet is turned,
 * the tables are found as the form prints them, and `turned` says where each cell really stands. A title, the L-codes or the sheet's name
 * must say which table it is: a list of the seven indicators beside figures is more often an analysis.
 */
export function sidewaysTables(sheet: Sheet, signs: Signs): Candidate[] {
  if (!runsDownwards(signs)) return [];
  if (sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CELLS) return [];
  const titles = new Set(signs.titles.map(({ row, column }) => `${row} ${column}`));
  const flat = exchanged(sheet, titles);
  const flatSigns = signsOf(flat);
  return bandTables(flat, flatSigns, bandsOf(flatSigns)).flatMap((candidate): Candidate[] => {
    const { id, evidence, left, right, top, issues } = candidate;
    const isNamed = TABLES[id].sheetName?.test(key(sheet.name)) === true;
    const isTold = isNamed || evidence.includes('title') || evidence.includes('codes');
    if (!TURNED.includes(id) || !isTold) return [];
    const used = flat.rows.filter(({ cells }) =>
      cells.some(({ column }) => column >= left && column <= right),
    );
    const area: Area = {
      top: left,
      bottom: right,
      left: Math.max(0, top - 1),
      right: Math.max(0, (used.at(-1)?.index ?? top) - 1),
    };
    return [
      {
        ...candidate,
        issues: issues.map((issue) => ({
          ...issue,
          places: issue.places.map((place) => ({ ...place, ...placeOf(place.row, place.column) })),
        })),
        turned: { area, placeOf },
      },
    ];
  });
}

/** The first row of the turned sheet holds the titles, the second what stands in the first column. */
const placeOf = (row: number, column: number): { row: number; column: number } => ({
  row: column,
  column: Math.max(0, row - 1),
});

/** More different headings of one family in a column than in any row. */
function runsDownwards({ headings }: Signs): boolean {
  const lines = new Map<string, Set<string>>();
  for (const { row, column, value } of headings) {
    if (value.name === 'group' || !TURNED.some((id) => TABLES[id].family === value.family)) continue;
    for (const line of [`${value.family} row ${row}`, `${value.family} column ${column}`])
      lines.set(line, (lines.get(line) ?? new Set()).add(value.name));
  }
  const most = (direction: string): number =>
    Math.max(0, ...[...lines].map(([line, names]) => (line.includes(direction) ? names.size : 0)));
  return most(' column ') >= ENOUGH_HEADINGS && most(' column ') > most(' row ');
}

function exchanged(sheet: Sheet, titles: ReadonlySet<string>): Sheet {
  const lines = new Map<number, Cell[]>();
  for (const { index, cells } of sheet.rows)
    for (const cell of cells) {
      const line = titles.has(`${index} ${cell.column}`) ? 0 : cell.column + 1;
      const own = lines.get(line) ?? [];
      own.push({ ...cell, column: index });
      lines.set(line, own);
    }
  return {
    ...sheet,
    rows: [...lines]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, hidden: sheet.hiddenColumns.includes(index - 1), cells })),
    merges: sheet.merges
      .filter(({ top, left }) => !titles.has(`${top} ${left}`))
      .map(({ top, left, bottom, right }) => ({
        top: left + 1,
        bottom: right + 1,
        left: top,
        right: bottom,
      })),
    hiddenColumns: sheet.rows.flatMap(({ index, hidden }) => (hidden ? [index] : [])),
  };
}
