import fc from 'fast-check';
import { countyMean } from '../../src/functions/county-mean';
import { cv } from '../../src/functions/cv';
import { cvShare } from '../../src/functions/cv-share';
import { cvTotals } from '../../src/functions/cv-totals';
import { coefficientOfVariation } from '../../src/measures/coefficient-of-variation';
import vectors from '../measures/vectors.json';
import { column, errorOf, errorValue, row } from './excel';

const { enrolment, total, mean, cv: coefficient, wrong } = vectors.cv5;
const values = total.map((x, i) => x / (enrolment[i] ?? 1));
const [A, B] = [column(...values), column(...enrolment)];

describe('the published example', () => {
  test('its coefficient comes from values with enrolment, and from totals', () => {
    expect(cv(A, B)).toBeCloseTo(coefficient, 14);
    expect(cvTotals(column(...total), B)).toBeCloseTo(coefficient, 14);
  });

  test('without enrolment every school counts alike', () => {
    expect(cv(A)).toBeCloseTo(wrong.unweightedPopulation, 9);
    expect(cv(A, null as never)).toBe(cv(A));
  });

  test('its mean is that of the county, not of the schools', () => {
    expect(countyMean(A, B)).toBeCloseTo(mean, 13);
  });

  test('the third school drives the coefficient', () => {
    const shares = cvShare(A, B).map(([share]) => Number(share));
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 14);
    expect(shares.indexOf(Math.max(...shares))).toBe(2);
  });
});

describe('ranges of any shape', () => {
  test('a row, a column and a row beside a column give the same', () => {
    expect(cv(row(...values), row(...enrolment))).toBe(cv(A, B));
    expect(cv(row(...values), B)).toBe(cv(A, B));
    expect(cv(row(...values))).toBe(cv(A));
  });

  test('a block is read cell by cell, and the shares take its shape', () => {
    const block = [
      [5, 6],
      [7, ''],
    ];
    const pupils = [
      [10, 20],
      [30, ''],
    ];
    expect(cv(block, pupils)).toBe(cv(column(5, 6, 7), column(10, 20, 30)));
    const shares = cvShare(block, pupils);
    expect(shares.map((line) => line.length)).toEqual([2, 2]);
    expect(shares[1]?.[1]).toBe('');
  });

  test('one school alone has no variation', () => {
    expect(cv([[4.2]], [[300]])).toBe(0);
    expect(countyMean([[4.2]], [[300]])).toBe(4.2);
    expect(cv(4.2 as never, 300 as never)).toBe(0);
  });

  test('ranges of different size do not go together', () => {
    const { code, message } = errorOf(() => cv(column(1, 2, 3), column(10, 20)));
    expect(code).toBe('#VALUE!');
    expect(message).toMatch('3 × 1，在校生数区域是 2 × 1');
    const blocks = () =>
      cv(
        [[1, 2, 3, 4]],
        [
          [1, 2],
          [3, 4],
        ],
      );
    expect(errorOf(blocks).code).toBe('#VALUE!');
  });
});

describe('what is no number', () => {
  test.each([
    ['null', null],
    ['empty text', ''],
    ['text', '合计'],
    ['TRUE', true],
  ])('without enrolment %s is passed over, as STDEV.P does', (_, other) => {
    expect(cv(column(1, other, 3))).toBe(cv(column(1, 3)));
  });

  test('a heading row and blank rows are no schools', () => {
    const withHeading = column('指标值', 1, null, 3, '');
    expect(cv(withHeading, column('在校生数', 10, null, 20, ''))).toBe(cv(column(1, 3), column(10, 20)));
    expect(cvShare(withHeading, column('在校生数', 10, null, 20, ''))).toEqual([
      [''],
      [2 / 3],
      [''],
      [1 / 3],
      [''],
    ]);
  });

  test('a blank row that arrives as zeros changes nothing', () => {
    expect(cv(column(1, 0, 3), column(10, 0, 20))).toBe(cv(column(1, 3), column(10, 20)));
    expect(cv(column(1, '', 3), column(10, 0, 20))).toBe(cv(column(1, 3), column(10, 20)));
  });

  test('a school that has 0 of something counts', () => {
    expect(cv(column(0, 3), column(10, 20))).toBe(coefficientOfVariation([0, 3], [10, 20]));
  });

  test.each(['', null, '12.5', true])(
    'an enrolment without its value (%p) is an error that names the place',
    (blank) => {
      const { code, message } = errorOf(() => cv(column(1, blank, 3), column(10, 20, 30)));
      expect(code).toBe('#VALUE!');
      expect(message).toMatch(/第2行有在校生数，却没有指标值/);
    },
  );

  test.each(['', null, '300', false])(
    'a value without its enrolment (%p) is an error that names the place',
    (blank) => {
      const { code, message } = errorOf(() => countyMean(row(1, 2, 3), row(10, 20, blank)));
      expect(code).toBe('#VALUE!');
      expect(message).toMatch(/第3列有指标值，却没有在校生数/);
    },
  );

  test('in a block the place is row and column, and totals are called totals', () => {
    const formula = () =>
      cvTotals(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 2],
          ['', 4],
        ],
      );
    expect(errorOf(formula).message).toMatch(/第2行第1列有总量，却没有在校生数/);
  });

  test.each([0, -5])('an enrolment of %p beside a value is an error', (pupils) => {
    const { code, message } = errorOf(() => cvShare(column(1, 2), column(10, pupils)));
    expect(code).toBe('#VALUE!');
    expect(message).toMatch('第2行');
  });

  test('text or TRUE that is no range is no number', () => {
    for (const typed of ['12', true]) {
      expect(errorOf(() => cv(typed as never)).code).toBe('#VALUE!');
      expect(errorOf(() => countyMean(typed as never, [[1]])).code).toBe('#VALUE!');
    }
  });
});

describe('error values', () => {
  test.each(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'])(
    '%s in a range is handed on',
    (code) => {
      expect(errorOf(() => cv(column(1, errorValue(code)))).code).toBe(code);
      expect(errorOf(() => cv(column(1, errorValue(code)), column(1, 2))).code).toBe(code);
      expect(errorOf(() => countyMean(column(1, 2), column(1, errorValue(code)))).code).toBe(code);
      expect(errorOf(() => cv(errorValue(code) as never)).code).toBe(code);
    },
  );

  test('the first error by place is the one handed on', () => {
    const formula = () => cv(column(1, errorValue('#REF!')), column(errorValue('#N/A'), 2));
    expect(errorOf(formula).code).toBe('#N/A');
  });

  test('error values in the form of data types are known too', () => {
    const rich = { type: 'Error', basicType: 'Error', basicValue: '#N/A' };
    expect(errorOf(() => cv(column(1, rich))).code).toBe('#N/A');
  });

  test('no school, or a mean of 0, leaves nothing to divide by', () => {
    expect(errorOf(() => cv(column('', '无'))).code).toBe('#DIV/0!');
    expect(errorOf(() => cv(column('', ''), column('', ''))).code).toBe('#DIV/0!');
    expect(errorOf(() => cv(column(0, 0), column(5, 6))).code).toBe('#DIV/0!');
    expect(errorOf(() => countyMean(column(''), column(''))).code).toBe('#DIV/0!');
    expect(errorOf(() => cvTotals(column(0, 0), column(5, 6))).code).toBe('#DIV/0!');
    expect(errorOf(() => cv([])).code).toBe('#DIV/0!');
  });

  test('equal values have no variation, and no shares of it', () => {
    expect(cv(column(3, 3), column(5, 6))).toBe(0);
    expect(errorOf(() => cvShare(column(3, 3), column(5, 6))).code).toBe('#DIV/0!');
  });
});

describe('any county', () => {
  const school = fc.tuple(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 3000 }));
  const schools = fc.array(
    school.map(([x, pupils]) => [x / 100, pupils] as const),
    { minLength: 1, maxLength: 40 },
  );

  test('CV is the measure, whatever blank rows stand between the schools', () => {
    fc.assert(
      fc.property(schools, fc.array(fc.nat(40)), (county, blanks) => {
        fc.pre(county.some(([x]) => x > 0));
        const rows: (readonly unknown[])[] = [...county];
        for (const place of blanks) rows.splice(place % (rows.length + 1), 0, ['', null]);
        const [left, right] = [0, 1].map((side) => column(...rows.map((cells) => cells[side])));
        const expected = coefficientOfVariation(
          county.map(([x]) => x),
          county.map(([, pupils]) => pupils),
        );
        expect(cv(left ?? [], right)).toBe(expected);
      }),
    );
  });

  test('the order of the schools does not matter', () => {
    fc.assert(
      fc.property(schools, (county) => {
        fc.pre(county.some(([x]) => x > 0));
        const value = (rows: typeof county) =>
          cv(column(...rows.map(([x]) => x)), column(...rows.map(([, pupils]) => pupils)));
        expect(value([...county].reverse())).toBeCloseTo(value(county), 14);
      }),
    );
  });

  test('the shares have the shape of the values and sum to 1', () => {
    fc.assert(
      fc.property(schools, fc.integer({ min: 1, max: 5 }), (county, width) => {
        fc.pre(new Set(county.map(([x]) => x)).size > 1);
        const height = Math.ceil(county.length / width);
        const block = (side: 0 | 1) =>
          Array.from({ length: height }, (_, i) =>
            Array.from({ length: width }, (__, j) => county[i * width + j]?.[side] ?? ''),
          );
        const shares = cvShare(block(0), block(1));
        expect(shares.map((line) => line.length)).toEqual(Array(height).fill(width));
        const sum = shares.flat().reduce<number>((so, share) => so + (share === '' ? 0 : Number(share)), 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});
