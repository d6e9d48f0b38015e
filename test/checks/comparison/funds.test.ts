import { neverLess } from '../../../src/checks/comparison/funds';
import { fundsIn } from '../../../src/checks/comparison/funds-said';
import type { CellValue, Workbook } from '../../../src/form/workbook';

const WAN = { name: '万元', yuan: 10_000 };

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

  const said = (value: number, unit: typeof WAN | null = null) => ({ value, unit, year: null, ago: null });

  test('beside their words, with or without a unit', () => {
    const found = fundsIn(
      sheet([
        ['一般公共预算教育支出（万元）', 81234.5],
        ['生均一般公共预算教育支出', 15000],
      ]),
    );
    expect(found).toEqual({ spending: [said(81234.5, WAN)], spending_per_pupil: [said(15000)] });
  });

  test('or below them', () => {
    const found = fundsIn(
      sheet([
        ['年份', '一般公共预算教育支出'],
        ['2024', 7],
      ]),
    );
    expect(found).toEqual({ spending: [{ ...said(7), year: 2024 }], spending_per_pupil: [] });
  });

  test('other words are not taken for them', () => {
    const found = fundsIn(
      sheet([
        ['一般公共预算教育支出增长比例', 3],
        ['', ''],
      ]),
    );
    expect(found).toEqual({ spending: [], spending_per_pupil: [] });
  });

  test('of several years in one table, by the year over or beside each', () => {
    const years = fundsIn(
      sheet([
        [null, '2023年', '2024年', '增长'],
        ['一般公共预算教育支出（亿元）', 8.1, '8.2', 0.1],
        ['生均一般公共预算教育支出：元', '12,000元', 12500, 500],
      ]),
    );
    expect(years.spending.map(({ value, year: of, unit }) => [of, value, unit?.name])).toEqual([
      [2023, 8.1, '亿元'],
      [2024, 8.2, '亿元'],
    ]);
    expect(years.spending_per_pupil.map(({ value, year: of }) => [of, value])).toEqual([
      [2023, 12000],
      [2024, 12500],
    ]);
    const relative = fundsIn(
      sheet([
        [null, '上年', '本年'],
        ['一般公共预算教育支出', 5, 6],
      ]),
    );
    expect(relative.spending.map(({ ago, value }) => [ago, value])).toEqual([
      [1, 5],
      [0, 6],
    ]);
  });

  test('are compared in one unit, over a year that does not tell them', () => {
    const yuan = (name: string, value: number, yuanOf: number) => ({
      value,
      unit: { name, yuan: yuanOf },
      year: null,
      ago: null,
    });
    const [spending] = neverLess([
      { year: 2022, funds: { spending: [yuan('亿元', 8.2, 1e8)], spending_per_pupil: [] } },
      { year: 2023, funds: { spending: [], spending_per_pupil: [] } },
      { year: 2024, funds: { spending: [yuan('万元', 81_999, 1e4)], spending_per_pupil: [] } },
      { year: 2025, funds: { spending: [yuan('元', 819_990_000, 1)], spending_per_pupil: [] } },
    ]);
    expect(spending).toEqual({
      figure: 'spending',
      unit: '元',
      values: [expect.closeTo(820_000_000, 3), null, 819_990_000, 819_990_000],
      less: [2],
    });
  });

  test('what a later workbook says of the year before is taken where that year is silent', () => {
    const said = (value: number, ago: 0 | 1) => ({ value, unit: null, year: null, ago });
    const [spending] = neverLess([
      { year: 2024, funds: { spending: [], spending_per_pupil: [] } },
      { year: 2025, funds: { spending: [said(9, 1), said(8, 0)], spending_per_pupil: [] } },
    ]);
    expect(spending).toMatchObject({ values: [9, 8], less: [1] });
  });
});
