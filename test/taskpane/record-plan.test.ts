import { asWorkbook } from '../../src/form/template/as-workbook';
import type { Workbook } from '../../src/form/workbook';
import { readRecords } from '../../src/records/read';
import { rawSheet } from '../../src/records/sheets/raw-sheet';
import { recordPlan } from '../../src/taskpane/data/record-plan';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';

const county = readRecords([plainSheet(rawCounty(3), new Random(3))]);
/** 基础数据 as a host reads it: its sums are formulas. */
const held = (schools: typeof county.recorded): Workbook => {
  const made = rawSheet(schools);
  const formulas = new Map(made.cells.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  const { sheets } = asWorkbook([made]);
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => {
          const formula = formulas.get(`${row.index} ${cell.column}`);
          return formula === undefined ? cell : { ...cell, formula };
        }),
      })),
    })),
  };
};

test('a 基础数据 that is up to date is left alone; without one there is nothing to bring up to date', () => {
  expect(recordPlan(held(county.recorded), county.recorded, true)).toMatchObject({
    insertions: [],
    changes: [],
  });
  expect(recordPlan({ sheets: [] }, county.recorded, true)).toBeNull();
});

test('a school that is new gets a row before the last one, the last one moves, and no sum is overwritten', () => {
  const [last] = county.recorded.slice(-1);
  const before = held(county.recorded.slice(0, -1));
  const rows = before.sheets[0]?.rows ?? [];
  const sums = rows.find(({ cells }) => cells.some(({ value }) => value === '合计'))?.index ?? 0;
  const sites = last?.sites.length ?? 0;
  const plan = recordPlan(before, county.recorded, true);
  expect(plan?.insertions).toEqual([{ sheet: '基础数据', at: sums - 1, count: sites }]);
  const written = new Set(plan?.changes.map(({ row }) => row));
  for (let row = sums - 1; row < sums - 1 + sites; row++) expect(written).toContain(row);
  expect(plan?.changes.some(({ row }) => row >= sums + sites)).toBe(false);
  expect(recordPlan(before, county.recorded, false)).toBeNull();
});
