import { checkForm } from '../../src/checks/check';
import type { Explained } from '../../src/checks/review/explanations';
import { countyOf } from '../../src/remedy/county';
import { ledgersOf } from '../../src/remedy/ledger/ledgers';
import type { Ledgers } from '../../src/remedy/ledger/ledgers';
import { remedyOf } from '../../src/remedy/remedy';
import { NATIONAL } from '../../src/standards/national';
import { gridOf, workbookOf } from './ledger-workbook';
import type { Grid } from './ledger-workbook';
import { schoolForm } from './school-form';
import type { Row } from './school-form';

export const VALUES = [5.39, 0.88, 1.13, 4.24, 7.88, 1646, 1.61];
export const FINE = [5, 2, 1, 5, 8, 2500, 3];
export const school = (number: number, values: readonly number[], pupils = 1000 + number): Row => ({
  stage: number % 3 === 0 ? 'junior' : 'primary',
  name: `第${number}学校`,
  pupils,
  values,
});
export const COUNTY = [school(1, VALUES), school(2, VALUES), school(3, VALUES), school(4, FINE)];

export function refresh(
  grids: readonly Grid[],
  rows: readonly Row[],
  explained: readonly Explained[] = [],
): Ledgers {
  const form = schoolForm(rows);
  const county = countyOf(form, NATIONAL);
  const source = { county, result: checkForm(form, NATIONAL), remedy: remedyOf(county), today: '2026-11-27' };
  return ledgersOf({ ...source, workbook: workbookOf(grids), explained });
}

/** The ledgers of a county as grids. */
export const made = (rows: readonly Row[]): Grid[] => refresh([], rows).sheets.map(gridOf);

export const heading = (grid: Grid, text: string): number =>
  grid.rows.find((row) => row.includes(text))?.indexOf(text) ?? -1;
export const named = (grids: readonly Grid[], name: string): Grid => {
  const grid = grids.find((one) => one.name === name);
  if (!grid) throw new Error(`no ${name}`);
  return grid;
};
export const cell = (grid: Grid, key: string, column: string) =>
  grid.rows.find((row) => row[heading(grid, '问题编号')] === key)?.[heading(grid, column)];
export const type = (grid: Grid, key: string, column: string, value: string | undefined): void => {
  const row = grid.rows.find((one) => one[heading(grid, '问题编号')] === key);
  if (row) row[heading(grid, column)] = value;
};
export const keyOf = (grid: Grid, school: string, indicator: string): string => {
  const row = grid.rows.find((one) => one.includes(school) && one.includes(indicator));
  return String(row?.[heading(grid, '问题编号')]);
};
