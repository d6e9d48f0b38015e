import fc from 'fast-check';
import { checkForm } from '../../../src/checks/check';
import { compareYears } from '../../../src/checks/comparison/years';
import type { DeclaredYear } from '../../../src/checks/comparison/years';
import { neverLess } from '../../../src/checks/comparison/funds';
import { fundsIn } from '../../../src/checks/comparison/funds-said';
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
const NO_FUNDS = { spending: [], spending_per_pupil: [] };
const WAN = { name: '万元', yuan: 10_000 };
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
    const funded = (name: string, value: number) =>
      year(name, [school('东小学', 100, GOOD)], {
        spending: [{ value, unit: WAN, year: null, ago: null }],
        spending_per_pupil: [],
      });
    const found = compareYears([funded('2023', 10), funded('2024', 12), funded('2025', 11)]);
    expect(found.funds[0]).toEqual({ figure: 'spending', unit: '万元', values: [10, 12, 11], less: [2] });
    expect(found.funds[1]?.less).toEqual([]);
  });

  test('name the indicators that turned', () => {
    const [primary] = compareYears([of2024, of2025]).schools;
    expect(primary?.turned.map(({ school: one, indicators }) => [one.name.text, ...indicators])).toEqual([
      [
        '东小学',
        { indicator: 'degree', before: 1, after: 5, turn: 'newlyMet' },
        { indicator: 'rooms', before: 1, after: 5, turn: 'newlyMet' },
      ],
      [
        '西小学',
        { indicator: 'degree', before: 5, after: 1, turn: 'fellBack' },
        { indicator: 'rooms', before: 5, after: 1, turn: 'fellBack' },
      ],
    ]);
  });

  test('hardly a school in common is another county', () => {
    const all = (root: string, name: string) =>
      year(
        name,
        ['一', '二', '三', '四'].map((n) => school(`${root}${n}学校`, 100, GOOD)),
      );
    const [stranger] = compareYears([all('东', '2024'), all('望江镇', '2025')]).schools;
    expect(stranger?.strangers).toBe(true);
    expect(compareYears([of2024, of2025]).schools[0]?.strangers).toBe(false);
  });

  test('the year is read from a title where neither file nor sheet says it', () => {
    const titled = year('申报表', [school('东小学', 100, GOOD)]);
    const set = { name: '表', chosen: true, year: 2023, tables: [] };
    const found = compareYears([of2024, { ...titled, form: { ...titled.form, sets: [set] } }]);
    expect(found.years.map(({ year: one }) => one)).toEqual([2023, 2024]);
  });

  const row = fc.record({
    root: fc.constantFrom('东', '西', '南', '北', '中'),
    pupils: fc.integer({ min: 1, max: 2000 }),
    poor: fc.boolean(),
  });
  const rowsOf = fc.uniqueArray(row, { selector: ({ root }) => root, minLength: 1 });

  test('the order in which files are given does not matter', () => {
    fc.assert(
      fc.property(fc.array(rowsOf, { minLength: 2, maxLength: 4 }), fc.nat(), (lists, turn) => {
        const all = lists.map((list, at) =>
          year(
            `乙县${2020 + at}`,
            list.map(({ root, pupils, poor }) => school(`${root}小学`, pupils, poor ? POOR : GOOD)),
          ),
        );
        const by = turn % all.length;
        expect(compareYears([...all.slice(by), ...all.slice(0, by)])).toEqual(compareYears(all));
      }),
      { numRuns: 30 },
    );
  });

  test('a county that stays as it was has no school that rose, fell, came or went', () => {
    fc.assert(
      fc.property(rowsOf, (list) => {
        const same = (name: string, rows: typeof list) =>
          year(
            name,
            rows.map(({ root, pupils, poor }) => school(`${root}小学`, pupils, poor ? POOR : GOOD)),
          );
        const [primary] = compareYears([same('2024', list), same('2025', [...list].reverse())]).schools;
        const { newlyMet, fellBack, turned, added, gone, possible, unsure } = primary ?? {};
        expect([newlyMet, fellBack, turned, added, gone, possible, unsure]).toEqual([
          [],
          [],
          [],
          [],
          [],
          [],
          [],
        ]);
      }),
      { numRuns: 30 },
    );
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

test('the codes of both stages show whether they stay, so that two of few schools may exchange their names', () => {
  const rows = (swapped: boolean): Row[] => [
    school('东小学', 100, swapped ? GOOD : POOR),
    school('西小学', 500, swapped ? POOR : GOOD),
    school('南小学', 300, GOOD),
    ...['一', '二', '三'].map((n): Row => ({ ...school(`${n}中学`, 300, GOOD), stage: 'junior' })),
  ];
  const coded = (name: string, codes: readonly string[]) => {
    const one = year(name, rows(name === '2025'));
    const all = [...(one.form.schools?.primary ?? []), ...(one.form.schools?.junior ?? [])];
    return {
      ...one,
      identities: new Map(all.map((each, at) => [each, { code: codes[at] ?? '', town: '' }])),
    };
  };
  const found = compareYears([
    coded('2024', ['1', '2', '3', '4', '5', '6']),
    coded('2025', ['2', '1', '3', '4', '5', '6']),
  ]);
  const [primary] = found.schools;
  expect(primary?.renamed).toHaveLength(2);
  expect([primary?.newlyMet, primary?.fellBack, primary?.turned]).toEqual([[], [], []]);
});
