import { countyOf } from '../../src/remedy/county';
import { remedyOf } from '../../src/remedy/remedy';
import { EXAMPLE_PRICES } from '../../src/remedy/prices';
import { remedyJson } from '../../src/remedy/remedy-json';
import { amountText } from '../../src/remedy/words';
import { NATIONAL } from '../../src/standards/national';
import type { IndicatorSlug } from '../../src/standards/types';
import { schoolForm } from '../support/school-form';
import type { Row } from '../support/school-form';

const XIHE: Row = {
  stage: 'primary',
  name: '西河第3小学',
  pupils: 1244,
  values: [5.39, 0.88, 1.13, 4.24, 7.88, 1646, 1.61],
};
const FINE: Row = { ...XIHE, name: '明德小学', values: [5, 2, 1, 5, 8, 2500, 3] };

const remedy = (rows: readonly Row[]) => remedyOf(countyOf(schoolForm(rows), NATIONAL));
const shortfall = (rows: readonly Row[], indicator: IndicatorSlug) =>
  remedy(rows).shortfalls.find((one) => one.indicator === indicator);

describe('shortfalls', () => {
  test('persons and rooms from the whole number behind the figure, the rest to 0.01 up', () => {
    const found = remedy([XIHE, FINE]).shortfalls.map(({ indicator, toThreshold, toFloor, unit }) => [
      indicator,
      toThreshold,
      toFloor,
      unit,
    ]);
    expect(found).toEqual([
      ['backbone', 2, 0, '人'],
      ['rooms', 323.44, 0, '㎡'],
      ['equipment', 440376, 67176, '元'],
      ['multimedia', 9, 5, '间'],
    ]);
  });

  test('13 persons stand behind 3.64 of 357 pupils', () => {
    const row = { ...XIHE, pupils: 357, values: [3.64, 2, 1, 5, 8, 2500, 3] };
    // 4.2 × 3.57 = 14.994: two more than 13; 12.9948 would say three at 15.9948.
    expect(shortfall([row], 'degree')).toMatchObject({ toThreshold: 2, basis: 'whole' });
  });

  test('the 85 % line is reached where the figure that is written reaches it', () => {
    // Six of 706 are 0.8499, written 0.85.
    const row = { ...XIHE, pupils: 706, values: [5, 0.85, 1, 5, 8, 2500, 3] };
    expect(shortfall([row], 'backbone')).toMatchObject({ toFloor: 0, toThreshold: 2 });
  });

  test('a split row lacks its share of rooms, but whole teachers', () => {
    const row = { ...XIHE, name: '南山九年一贯制学校', pupils: 1108, values: [3.97, 2, 1, 5, 8, 2500, 1.96] };
    expect(shortfall([row], 'multimedia')).toMatchObject({
      toThreshold: 3.77,
      share: true,
      basis: 'product',
    });
    expect(shortfall([row], 'degree')).toMatchObject({ toThreshold: 3, basis: 'whole' });
  });

  test('exact where doubles are not: 2.3 of 1000 pupils are 23 rooms', () => {
    const row = { ...XIHE, pupils: 1000, values: [5, 2, 1, 5, 8, 2500, 2.2] };
    expect(shortfall([row], 'multimedia')?.toThreshold).toBe(1);
  });

  test('raw data: what the whole school must get so that its share reaches the row', () => {
    const name = '南山九年一贯制学校';
    const form = schoolForm([{ ...XIHE, name, pupils: 400, values: [5, 2, 1, 3.65, 8, 2500, 3] }]);
    const raw = [
      {
        stage: 'primary' as const,
        school: name,
        code: '3404000001',
        totals: { rooms: 1460 },
        share: 40 / 73,
      },
    ];
    const [one] = remedyOf(countyOf(form, NATIONAL, raw)).shortfalls;
    // 4.5 × 400 − 1460 = 340 of a share of 40/73.
    expect(one).toMatchObject({ code: '3404000001', basis: 'raw', toThreshold: 620.5, share: false });
  });
});

describe('the cheapest way to pass', () => {
  test('without prices the greatest relative gap is spared', () => {
    const [plan] = remedy([XIHE]).cheapest;
    // Equipment and multimedia both save 15 % of their standard: the first is spared.
    expect(plan).toMatchObject({ school: '西河第3小学', exempt: 'equipment' });
    expect(plan?.raise).toEqual([
      { indicator: 'backbone', to: 'threshold', amount: 2 },
      { indicator: 'rooms', to: 'threshold', amount: 323.44 },
      { indicator: 'equipment', to: 'floor', amount: 67176 },
      { indicator: 'multimedia', to: 'threshold', amount: 9 },
    ]);
  });

  test('with prices the dearest is spared', () => {
    const prices = { basis: 'county' as const, perUnit: EXAMPLE_PRICES, examples: [] };
    const [plan] = remedyOf(countyOf(schoolForm([XIHE]), NATIONAL), prices).cheapest;
    expect(plan?.exempt).toBe('rooms');
    expect(plan?.cost).toBe(2 * 10_000 + 440_376 + 9 * 30_000);
  });

  test('a school that passes with one indicator at 85 % needs nothing', () => {
    const passing = { ...FINE, values: [5, 0.88, 1, 5, 8, 2500, 3] };
    expect(remedy([passing]).cheapest).toEqual([]);
    expect(remedy([passing]).shortfalls).toHaveLength(1);
  });
});

describe('levers', () => {
  const rows = [1, 9].map((count, index): Row => ({
    ...XIHE,
    name: `第${index + 1}小学`,
    pupils: 100,
    values: [count, 2, 1, count / 2, 8, 2500, 3],
  }));

  test('from today, in whole units, after the shortfalls, and moved', () => {
    const degree = remedy(rows).levers.find(({ indicator }) => indicator === 'degree');
    expect(degree).toMatchObject({ cv: 0.8, limit: 0.5, uncertain: false, unit: '人' });
    expect(degree?.add?.total).toBeCloseTo(2, 12);
    expect(degree?.add?.level).toBeCloseTo(3, 12);
    expect(degree?.add?.leastPossible).toBeCloseTo(2, 9);
    expect(degree?.addWhole).toMatchObject({ total: 2, cvAfter: 0.5 });
    expect(degree?.afterShortfalls?.total).toBe(0);
    // 1.5 from the second to the first leaves the donor 7.5, far above its standard.
    expect(degree?.move?.from).toEqual([
      { row: 1, school: '第2小学', amount: expect.closeTo(1.5, 9) as number },
    ]);
    expect(degree?.moveWhole).toMatchObject({ total: 2 });
  });

  test('rooms are not moved; ㎡ are rounded up to 0.01 and stay within the limit', () => {
    const rooms = remedy(rows).levers.find(({ indicator }) => indicator === 'rooms');
    expect(rooms).toMatchObject({ move: null, noMove: 'not-movable' });
    expect(rooms?.addWhole?.cvAfter).toBeLessThanOrEqual(0.5);
    expect(rooms?.addWhole?.total).toBeCloseTo(100, 1);
  });

  test('a column with an unread figure has no lever', () => {
    expect(
      remedy([...rows, { ...FINE, values: [NaN, 2, 1, 5, 8, 2500, 3] }]).levers.map(
        ({ indicator }) => indicator,
      ),
    ).not.toContain('degree');
  });

  test('what is printed holds the fields of every plan', () => {
    const json = remedyJson(remedy(rows)) as { levers: { add: object; move: object }[] };
    expect(Object.keys(json)).toEqual(['version', 'prices', 'shortfalls', 'cheapest', 'levers', 'joint']);
    expect(json.levers[0]?.add).toMatchObject({ schools: [{ school: '第1小学' }] });
    expect(Object.keys(json.levers[0]?.move ?? {})).toEqual(['total', 'from', 'to', 'cvAfter']);
  });
});

test('amounts as people say them, never too little', () => {
  expect(amountText(440376, '元', 'zh')).toBe('44.04 万元');
  expect(amountText(440312, '元', 'zh')).toBe('44.04 万元');
  expect(amountText(9999.99, '元', 'zh')).toBe('9999.99 元');
  expect(amountText(323.44, '㎡', 'zh')).toBe('323.44 ㎡');
  expect(amountText(0.1 + 0.2, '㎡', 'zh')).toBe('0.3 ㎡');
});
