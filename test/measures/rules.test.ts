import fc from 'fast-check';
import { apportionment } from '../../src/measures/apportionment';
import { attainable, isAttainable } from '../../src/measures/attainable';
import { MeasureError } from '../../src/measures/measure-error';
import { retentionRate } from '../../src/measures/retention-rate';
import { schoolRule } from '../../src/measures/school-rule';
import { INDICATORS } from '../../src/standards/indicators';
import { standardByKey } from '../../src/standards/lookup';
import { NATIONAL } from '../../src/standards/national';
import { STAGES } from '../../src/standards/types';
import vectors from './vectors.json';
import { roundedCounty } from '../support/rounded-county';

describe('the school rule', () => {
  const LEVELS = ['met', 'atFloor', 'belowFloor'] as const;
  const patterns = Array.from({ length: 3 ** INDICATORS.length }, (_, code) =>
    INDICATORS.map((_, index) => LEVELS[Math.floor(code / 3 ** index) % 3] ?? 'met'),
  );

  test.each(STAGES)('holds for every pattern of met, 85 %% and below of a %s school', (stage) => {
    const standards = INDICATORS.map(({ slug }) => standardByKey(NATIONAL, `${stage}_${slug}`));
    expect(patterns).toHaveLength(2187);
    for (const pattern of patterns) {
      const values = standards.map(({ threshold, floor }, index) => {
        const level = pattern[index];
        if (level === 'met') return threshold ?? NaN;
        return level === 'atFloor' ? (floor ?? NaN) : (floor ?? NaN) - 0.01;
      });
      const result = schoolRule(values, standards);
      const indicesOf = (level: string): number[] =>
        pattern.flatMap((own, index) => (own === level ? [index] : []));
      expect(result.met).toEqual(indicesOf('met'));
      expect(result.atFloor).toEqual(indicesOf('atFloor'));
      expect(result.belowFloor).toEqual(indicesOf('belowFloor'));
      expect(result.passes).toBe(
        pattern.every((level) => level === 'met') ||
          (indicesOf('met').length === 6 && indicesOf('atFloor').length === 1),
      );
    }
  });

  test('takes a binary slip at the floor for what it is', () => {
    const standards = INDICATORS.map(({ slug }) => standardByKey(NATIONAL, `primary_${slug}`));
    const values = standards.map(({ threshold }) => threshold ?? NaN);
    expect(schoolRule([4.2 * 0.85, ...values.slice(1)], standards).atFloor).toEqual([0]);
    expect(schoolRule([3.5699999999999, ...values.slice(1)], standards).belowFloor).toEqual([0]);
  });

  test('asks for one value an indicator', () => {
    expect(() => schoolRule([1, 2], [standardByKey(NATIONAL, 'primary_degree')])).toThrow(MeasureError);
  });
});

describe('the split of a mixed school', () => {
  test('a nine-year school by 1 : 1.1', () => {
    for (const { pupils, resource, primaryShare, juniorShare } of vectors.split.slice(0, 2)) {
      const shares = apportionment(resource, pupils);
      expect(shares?.primary).toBeCloseTo(primaryShare ?? NaN, 11);
      if (juniorShare !== undefined) expect(shares?.junior).toBeCloseTo(juniorShare, 11);
    }
    const [first] = vectors.split;
    const primary = apportionment(first?.resource ?? NaN, first?.pupils ?? {})?.primary ?? NaN;
    expect(primary / (first?.pupils.primary ?? NaN)).toBeCloseTo(first?.primaryPerPupil ?? NaN, 14);
  });

  test('a complete secondary school by 1 : 1.2', () => {
    const shares = apportionment(12000, { junior: 1000, senior: 1500 });
    expect(shares?.junior).toBeCloseTo(vectors.split[2]?.juniorShare ?? NaN, 11);
    expect(shares?.primary).toBe(0);
  });

  test('a twelve-year school by 1 : 1.1 : 1.32', () => {
    const shares = apportionment(342, { primary: 100, junior: 100, senior: 100 });
    expect(shares).toEqual({ primary: 100, junior: 110, senior: 132 });
  });

  test('leaves a school of one stage whole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.integer({ min: 1, max: 5000 }),
        (total, pupils) => {
          expect(apportionment(total, { junior: pupils })).toEqual({ primary: 0, junior: total, senior: 0 });
        },
      ),
    );
  });

  test('loses nothing', () => {
    const pupils = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e7, noNaN: true }),
        fc.record({ primary: pupils, junior: pupils, senior: pupils }),
        (total, stages) => {
          const shares = apportionment(total, stages);
          if (shares === null) expect(stages).toEqual({ primary: 0, junior: 0, senior: 0 });
          else expect((shares.primary + shares.junior + shares.senior) / total).toBeCloseTo(1, 14);
        },
      ),
    );
  });

  test('refuses negative pupils and totals that are no numbers', () => {
    expect(() => apportionment(100, { primary: -1, junior: 5 })).toThrow(MeasureError);
    expect(() => apportionment(NaN, { primary: 1 })).toThrow(MeasureError);
  });

  test('refuses figures whose products leave the range of doubles instead of giving a wrong share', () => {
    expect(() => apportionment(1.7e308, { primary: 1200, junior: 1500 })).toThrow('太大');
    expect(() => apportionment(1, { primary: 1e308, junior: 1e308 })).toThrow('太大');
  });
});

describe('the retention rate', () => {
  test('is given by both formulas', () => {
    const rates = retentionRate({
      graduating: 980,
      entered: 1000,
      transferredIn: 20,
      died: 1,
      transferredOut: 30,
    });
    expect(rates.ofEntrants).toBeCloseTo((100 * 990) / 999, 12);
    expect(rates.ofCohort).toBeCloseTo((100 * 980) / 989, 12);
  });

  test('does not exist where nobody had entered', () => {
    const none = { graduating: 0, entered: 0, transferredIn: 0, died: 0, transferredOut: 0 };
    expect(retentionRate(none)).toEqual({ ofEntrants: null, ofCohort: null });
  });
});

describe('the rounding interval', () => {
  test('holds whatever raw figures the rounded ones came from', () => {
    fc.assert(
      fc.property(roundedCounty, ({ values, enrolment, mean, coefficient }) => {
        const interval = attainable(values, enrolment);
        if (interval === null) throw new Error('a county with pupils has a mean');
        expect(isAttainable(mean, interval.mean, 0.005)).toBe(true);
        if (coefficient !== null) expect(isAttainable(coefficient, interval.coefficient, 0.0005)).toBe(true);
      }),
    );
  });

  test('is the written formula', () => {
    const interval = attainable([4, 6], [100, 100]);
    expect(interval?.mean).toEqual([4.995, 5.005]);
    expect(interval?.coefficient[0]).toBeCloseTo(0.995 / 5.005, 15);
    expect(interval?.coefficient[1]).toBeCloseTo(1.005 / 4.995, 15);
  });

  test('has no end where the mean may be 0, and does not exist without pupils', () => {
    expect(attainable([0, 0.01], [100, 100])?.coefficient).toEqual([0, Infinity]);
    expect(isAttainable(3, [0, Infinity], 0.0005)).toBe(true);
    expect(attainable([1], [0])).toBeNull();
  });

  test('lets exact ties in and nothing beyond them', () => {
    const [low, high] = [0.3125, 0.3305];
    expect(isAttainable(0.312, [low, high], 0.0005)).toBe(true);
    expect(isAttainable(0.331, [low, high], 0.0005)).toBe(true);
    expect(isAttainable(0.311, [low, high], 0.0005)).toBe(false);
    expect(isAttainable(0.332, [low, high], 0.0005)).toBe(false);
    expect(isAttainable(0.3119999, [low, high], 0.0005)).toBe(false);
    expect(isAttainable(5.01, [4.995, 5.005], 0.005)).toBe(true);
    expect(isAttainable(5.02, [4.995, 5.005], 0.005)).toBe(false);
  });
});
