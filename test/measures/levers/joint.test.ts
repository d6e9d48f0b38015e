import * as fc from 'fast-check';
import { leastAddition } from '../../../src/measures/levers/add';
import { leastJointAddition } from '../../../src/measures/levers/joint';
import type { JointSchool } from '../../../src/measures/levers/joint';
import { coefficientOfVariationOfTotals } from '../../../src/measures/coefficient-of-variation-of-totals';

const STAGES = [{ limit: 0.5 }, { limit: 0.45 }];
const primary = (pupils: number, total: number): JointSchool => ({
  pupils: [pupils, 0],
  totals: [total, 0],
  shares: [1, 0],
});
const junior = (pupils: number, total: number): JointSchool => ({
  pupils: [0, pupils],
  totals: [0, total],
  shares: [0, 1],
});
const mixed = (first: number, second: number, senior: number, total: number): JointSchool => {
  const weights = [first, 1.1 * second, 1.32 * senior];
  const all = weights.reduce((sum, one) => sum + one, 0);
  const shares = [first / all, (1.1 * second) / all];
  return { pupils: [first, second], totals: shares.map((share) => share * total), shares };
};

function coefficients(schools: readonly JointSchool[], amounts: readonly number[]): (number | null)[] {
  return STAGES.map((_, stage) => {
    const own = schools.flatMap(({ pupils, totals, shares }, index) =>
      pupils[stage] === 0
        ? []
        : [
            {
              pupils: pupils[stage] ?? 0,
              total: (totals[stage] ?? 0) + (shares[stage] ?? 0) * (amounts[index] ?? 0),
            },
          ],
    );
    return coefficientOfVariationOfTotals(
      own.map(({ total }) => total),
      own.map(({ pupils }) => pupils),
    );
  });
}

describe('two stages together', () => {
  const EXAMPLE = [
    primary(600, 3600),
    primary(300, 600),
    mixed(400, 300, 0, 1460),
    junior(500, 6500),
    junior(400, 1200),
  ];

  test('worked by hand: less than each stage alone, and a school less worth stops lower', () => {
    const plan = leastJointAddition(EXAMPLE, STAGES);
    expect(plan?.total).toBeCloseTo(2526.2654, 3);
    expect(plan?.amounts[2]).toBeCloseTo(813.676, 2);
    expect(plan?.amounts[4]).toBeCloseTo(1712.589, 2);
    expect([plan?.amounts[0], plan?.amounts[1], plan?.amounts[3]]).toEqual([0, 0, 0]);
    expect(plan?.leastPossible).toBeGreaterThan(2526.2653);
  });

  const SCHOOL = fc.oneof(
    fc
      .tuple(fc.integer({ min: 20, max: 2500 }), fc.integer({ min: 0, max: 30_000 }))
      .map(([pupils, total]) => primary(pupils, total)),
    fc
      .tuple(fc.integer({ min: 20, max: 2500 }), fc.integer({ min: 0, max: 30_000 }))
      .map(([pupils, total]) => junior(pupils, total)),
    fc
      .tuple(
        fc.integer({ min: 20, max: 1500 }),
        fc.integer({ min: 20, max: 1500 }),
        fc.constantFrom(0, 0, 700),
        fc.integer({ min: 0, max: 60_000 }),
      )
      .map(([first, second, senior, total]) => mixed(first, second, senior, total)),
  );
  const COUNTY = fc
    .array(SCHOOL, { minLength: 2, maxLength: 40 })
    .filter((schools) => [0, 1].every((stage) => schools.some(({ totals }) => (totals[stage] ?? 0) > 0)));

  test('whatever the county: both limits are reached, and the bound proves it the least', () => {
    fc.assert(
      fc.property(COUNTY, (schools) => {
        const plan = leastJointAddition(schools, STAGES);
        expect(plan).not.toBeNull();
        if (!plan) return;
        for (const [stage, coefficient] of coefficients(schools, plan.amounts).entries()) {
          expect(coefficient ?? 0).toBeLessThanOrEqual((STAGES[stage]?.limit ?? 0) * (1 + 1e-9));
        }
        expect(plan.amounts.every((amount) => amount >= 0)).toBe(true);
        expect(plan.leastPossible).toBeGreaterThanOrEqual(plan.total * (1 - 1e-6));
      }),
      { numRuns: 100 },
    );
  });

  test('without mixed schools it is what each stage needs alone', () => {
    const apart = fc
      .array(SCHOOL, { minLength: 3, maxLength: 30 })
      .map((schools) => schools.filter(({ pupils }) => pupils.includes(0)));
    fc.assert(
      fc.property(apart, (schools) => {
        const alone = STAGES.map(({ limit }, stage) => {
          const own = schools.filter(({ pupils }) => (pupils[stage] ?? 0) > 0);
          const stock = {
            pupils: own.map(({ pupils }) => pupils[stage] ?? 0),
            totals: own.map(({ totals }) => totals[stage] ?? 0),
          };
          return leastAddition(stock, limit)?.total ?? null;
        });
        if (alone.includes(null)) return;
        const total = alone.reduce<number>((sum, one) => sum + (one ?? 0), 0);
        expect(leastJointAddition(schools, STAGES)?.total).toBeCloseTo(total, 4);
      }),
      { numRuns: 60 },
    );
  });

  test('what does not fit together is refused', () => {
    expect(() => leastJointAddition([{ pupils: [5], totals: [1], shares: [1] }], STAGES)).toThrow('一一对应');
  });
});
