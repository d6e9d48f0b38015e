import fc from 'fast-check';
import { checkForm } from '../../../src/checks/check';
import { compareYears } from '../../../src/checks/comparison/years';
import type { DeclaredYear } from '../../../src/checks/comparison/years';
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
