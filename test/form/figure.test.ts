import fc from 'fast-check';
import { roundTo } from '../../src/measures/rounding';
import { decimalsOf } from '../../src/standards/digits';
import { readFigure } from '../../src/form/figure/read-figure';
import { leavesNotMetBlank, readMark } from '../../src/form/figure/read-mark';
import { readTextEntry } from '../../src/form/figure/read-text';
import { FIGURES } from '../../src/form/layout/tables';
import { BASIC_FIGURES } from '../../src/form/layout/basics';
import { SUMMARY_FIGURES } from '../../src/form/layout/indicators';
import { INDICATOR_FIGURES, SCHOOL_FIGURES } from '../../src/form/layout/schools';
import type { FigureSpec } from '../../src/form/layout/spec';
import type { CellValue } from '../../src/form/workbook';

const place = { sheet: '表Ⅰ', row: 5, column: 0 };
const known = (spec: FigureSpec | undefined): FigureSpec => {
  if (!spec) throw new Error('The layout lacks a figure of this test');
  return spec;
};
const POPULATION = known(BASIC_FIGURES[0]);
const REVENUE = known(BASIC_FIGURES[5]);
const RATIO = known(SUMMARY_FIGURES.primary.ratio[0]);
const AREA = INDICATOR_FIGURES.rooms;
const PUPILS = SCHOOL_FIGURES.enrolment;
const read = (value: CellValue, spec: FigureSpec, format?: string) =>
  readFigure({ column: 0, value, ...(format === undefined ? {} : { format }) }, spec, place);

describe('numbers as they are written', () => {
  test.each<[CellValue, FigureSpec, number, string]>([
    [988, PUPILS, 988, ''],
    ['988', PUPILS, 988, 'text'],
    ['９８８', PUPILS, 988, 'text fullWidth'],
    [' 9 88 ', PUPILS, 988, 'text space'],
    ['1,234', PUPILS, 1234, 'text separator'],
    ['1，234', PUPILS, 1234, 'text fullWidth separator'],
    ['988人', PUPILS, 988, 'text unit'],
    ['-5', PUPILS, -5, 'text'],
    ['12.3万人', POPULATION, 12.3, 'text unit'],
    ['493100人', POPULATION, 49.31, 'text unit'],
    ['1200元', REVENUE, 1200, 'text unit'],
    ['1.2万元', REVENUE, 12000, 'text unit'],
    ['95%', RATIO, 95, 'text percent'],
    ['９５％', RATIO, 95, 'text fullWidth percent'],
    ['6.06㎡', AREA, 6.06, 'text unit'],
  ])('%j is read as %#', (value, spec, expected, repairs) => {
    const figure = read(value, spec);
    expect([figure.state, figure.value, figure.repairs.join(' ')]).toEqual(['number', expected, repairs]);
  });

  test.each<[CellValue, FigureSpec, string]>([
    ['', PUPILS, 'blank'],
    ['　\n', PUPILS, 'blank'],
    ['…', PUPILS, 'placeholder'],
    ['......', PUPILS, 'placeholder'],
    ['＿＿', PUPILS, 'placeholder'],
    ['xxx', PUPILS, 'placeholder'],
    ['××', PUPILS, 'placeholder'],
    ['——', PUPILS, 'dash'],
    ['—', PUPILS, 'dash'],
    ['/', PUPILS, 'dash'],
    ['无', PUPILS, 'text'],
    ['约几百', PUPILS, 'text'],
    ['12元', PUPILS, 'text'],
    ['95%', PUPILS, 'text'],
    ['1,23', PUPILS, 'text'],
    ['1.2.3', PUPILS, 'text'],
    [true, PUPILS, 'text'],
    [{ error: '#DIV/0!' }, PUPILS, 'error'],
  ])('%j is no number but %#', (value, spec, state) => {
    expect(read(value, spec)).toMatchObject({ state, value: null, raw: null });
  });

  test('a date is no figure', () => {
    expect(read(45000, PUPILS, 'yyyy/m/d').state).toBe('text');
    expect(read(45000, PUPILS, '[$-804]yyyy"年"m"月"').state).toBe('text');
  });
});

describe('numbers as they are shown', () => {
  test.each<[number, FigureSpec, string | undefined, number, number]>([
    [70.40000000000001, RATIO, undefined, 70.4, 1],
    [0.9399999999999999, AREA, undefined, 0.94, 2],
    [5.6549, AREA, '0.00', 5.65, 2],
    [5.655, AREA, '0.00', 5.66, 2],
    [5.6, AREA, '0.00_ ', 5.6, 2],
    [5.65, AREA, '0.0000', 5.65, 2],
    [0.704, RATIO, '0.0%', 70.4, 1],
    [0.703703703, RATIO, '0.0%', 70.4, 1],
    [1234.6, REVENUE, '#,##0', 1235, 0],
    [1234.6, REVENUE, '#,##0_);[Red](#,##0)', 1235, 0],
    [0.452, AREA, '0.0%', 0.452, 3],
  ])('%d with the format %s', (value, spec, format, expected, decimals) => {
    expect(read(value, spec, format)).toMatchObject({
      state: 'number',
      value: expected,
      decimals,
      repairs: [],
    });
  });

  test('what a format hides is kept', () => {
    expect(read(5.6549, AREA, '0.00')).toMatchObject({ value: 5.65, raw: 5.6549 });
  });
});

test('rounding goes away from zero at the half that people see', () => {
  expect([roundTo(1.005, 2), roundTo(-2.5, 0), roundTo(66.66666666666667, 1), roundTo(1e-7, 3)]).toEqual([
    1.01, -3, 66.7, 0,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6), (units, decimals) => {
      const value = Number(`${units}e-${decimals}`);
      expect(roundTo(value, decimals)).toBe(value + 0);
      expect(decimalsOf(value)).toBeLessThanOrEqual(decimals);
    }),
  );
});

test('every figure of the form has a label of its own', () => {
  const names = FIGURES.map(({ table, code, label }) => `${table} ${code} ${label.zh}`);
  expect(new Set(names).size).toBe(FIGURES.length);
  expect(FIGURES.find(({ label }) => label.zh === '特殊教育学校公用经费')?.decimals).toBe(2);
});

describe('marks', () => {
  const mark = (value: CellValue) => readMark({ column: 0, value }, 'II-2', place);
  test.each([1, '1', '１', '是', '达标', '已达标', '√', ' ✓', '✔', 'Y'])('%j: met', (value) =>
    expect(mark(value).state).toBe('met'),
  );
  test.each([0, '0', '否', '不达标', '未达标', '×', '✗', 'x', 'n'])('%j: not met', (value) =>
    expect(mark(value).state).toBe('notMet'),
  );
  test.each([
    ['☑是 □否', 'met'],
    ['是☐ 否☒', 'notMet'],
    ['■达标/□不达标', 'met'],
    ['□ 是　√ 否', 'notMet'],
    ['□', 'blank'],
    ['□是 □否', 'unknown'],
    ['☑是 ☑否', 'unknown'],
    ['☒', 'unknown'],
  ])('of two words with a box each the filled one counts: %j', (value, state) =>
    expect(mark(value).state).toBe(state),
  );
  test.each([2, '待定', '？', '基本'])('%j: unknown', (value) => expect(mark(value).state).toBe('unknown'));
  test('a blank means 未达标 only beside 1 or √ alone', () => {
    const blank = readMark(undefined, 'II-2', place);
    expect(leavesNotMetBlank([mark(1), blank])).toBe(true);
    expect(leavesNotMetBlank([mark('√'), blank])).toBe(true);
    expect(leavesNotMetBlank([mark('是'), blank])).toBe(false);
    expect(leavesNotMetBlank([mark(1), mark(0), blank])).toBe(false);
  });
});

test.each([
  ['小学 1', 'placeholder'],
  ['初中２', 'placeholder'],
  ['…', 'placeholder'],
  ['××学校', 'placeholder'],
  ['龙塘第1小学', 'text'],
  ['第一中学', 'text'],
])('the name %s is a %s', (value, state) => {
  expect(readTextEntry({ column: 1, value }, place, 'name').state).toBe(state);
});
