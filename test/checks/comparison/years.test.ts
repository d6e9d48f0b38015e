import { checkForm } from '../../../src/checks/check';
import { compareYears } from '../../../src/checks/comparison/years';
import type { DeclaredYear } from '../../../src/checks/comparison/years';
import { fundsIn } from '../../../src/checks/comparison/funds';
import type { CellValue, Workbook } from '../../../src/form/workbook';
import { NATIONAL } from '../../../src/standards/national';
import { schoolForm } from '../../support/school-form';
import type { Row } from '../../support/school-form';

const GOOD = [5, 2, 1, 5, 8, 2100, 3];
const POOR = [1, 2, 1, 1, 8, 2100, 3];

function year(name: string, rows: readonly Row[], funds: DeclaredYear['funds'] = NO_FUNDS): DeclaredYear {
  const form = schoolForm(rows);
  return { name, form, result: checkForm(form, NATIONAL), profile: NATIONAL, funds };
}
const NO_FUNDS = { spending: null, spending_per_pupil: null };
const school = (name: string, pupils: number, values: readonly number[]): Row => ({
  stage: 'primary',
  name,
  pupils,
  values,
});

describe('declarations of several years', () => {
  const of2024 = year('乙县2024', [
    school('东小学', 100, POOR),
    school('西小学', 300, GOOD),
    school('北小学', 50, GOOD),
  ]);
  const of2025 = year('乙县2025', [
    school('东小学', 100, GOOD),
    school('西小学', 300, POOR),
    school('南小学', 80, GOOD),
  ]);

  test('stand in the order of their years, however they are given', () => {
    const found = compareYears([of2025, of2024]);
    expect(found.dated).toBe(true);
    expect(found.years.map(({ year: one }) => one)).toEqual([2024, 2025]);
    expect(found.years.map(({ pupils }) => pupils.primary)).toEqual([450, 480]);
    expect(found.years.map(({ passing }) => passing.primary)).toEqual([2, 2]);
  });

  test('two of one year are not ordered by it', () => {
    expect(compareYears([of2025, year('甲2025', [school('东小学', 1, GOOD)])]).dated).toBe(false);
  });

  test('say which schools came up to the standard, fell below it, are new or gone', () => {
    const [primary] = compareYears([of2024, of2025]).schools;
    const named = (list: readonly { name: { text: string } }[] = []) => list.map(({ name }) => name.text);
    expect(named(primary?.newlyMet)).toEqual(['东小学']);
    expect(named(primary?.fellBack)).toEqual(['西小学']);
    expect(named(primary?.added)).toEqual(['南小学']);
    expect(named(primary?.gone)).toEqual(['北小学']);
  });

  test('means are weighted by pupils', () => {
    const degree = compareYears([of2024, of2025]).indicators.find(
      ({ stage, indicator }) => stage === 'primary' && indicator === 'degree',
    );
    // (1×100 + 5×300 + 5×50) ÷ 450 and (5×100 + 1×300 + 5×80) ÷ 480
    expect(degree?.years[0]?.mean).toBeCloseTo(1850 / 450, 12);
    expect(degree?.years[1]?.mean).toBeCloseTo(1200 / 480, 12);
  });

  test('money that became less is told in its year', () => {
    const funded = (name: string, spending: number | null) =>
      year(name, [school('东小学', 100, GOOD)], { spending, spending_per_pupil: null });
    const found = compareYears([funded('2023', 10), funded('2024', 12), funded('2025', 11)]);
    expect(found.funds[0]).toEqual({ figure: 'spending', values: [10, 12, 11], less: [2] });
    expect(found.funds[1]?.less).toEqual([]);
  });
});

describe('the two figures of money on any sheet', () => {
  const sheet = (rows: readonly (readonly (CellValue | null)[])[]): Workbook => ({
    sheets: [
      {
        ...{ name: '经费', visibility: 'visible', protected: false, merges: [], hiddenColumns: [] },
        rows: rows.map((row, index) => ({
          index,
          hidden: false,
          cells: row.flatMap((value, column) => (value === null ? [] : [{ column, value }])),
        })),
      },
    ],
  });

  test('beside their words, with or without a unit', () => {
    const found = fundsIn(
      sheet([
        ['一般公共预算教育支出（万元）', 81234.5],
        ['生均一般公共预算教育支出', 15000],
      ]),
    );
    expect(found).toEqual({ spending: 81234.5, spending_per_pupil: 15000 });
  });

  test('or below them', () => {
    const found = fundsIn(
      sheet([
        ['年份', '一般公共预算教育支出'],
        ['2024', 7],
      ]),
    );
    expect(found).toEqual({ spending: 7, spending_per_pupil: null });
  });

  test('other words are not taken for them', () => {
    const found = fundsIn(
      sheet([
        ['一般公共预算教育支出增长比例', 3],
        ['', ''],
      ]),
    );
    expect(found).toEqual({ spending: null, spending_per_pupil: null });
  });
});
