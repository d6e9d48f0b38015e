import * as fc from 'fast-check';
import { countyOf } from '../../src/remedy/county';
import type { RawRow } from '../../src/remedy/county';
import type { Shortfall } from '../../src/remedy/shortfalls';
import { resourceTotals } from '../../src/remedy/shortfalls';
import { EXAMPLE_PRICES, NO_PRICES } from '../../src/remedy/prices';
import { remedyOf } from '../../src/remedy/remedy';
import { INDICATORS } from '../../src/standards/indicators';
import { NATIONAL } from '../../src/standards/national';
import type { Profile } from '../../src/standards/types';
import { apportionment } from '../../src/measures/apportionment';
import { STAGES } from '../support/school-form';
import { schoolForm } from '../support/school-form';

const PRICES = { basis: 'county' as const, perUnit: EXAMPLE_PRICES, examples: [] };

/** A profile by whose edited rule so many of the seven have to be met. */
const asking = (needed: number): Profile => ({
  ...NATIONAL,
  standards: NATIONAL.standards.map((one) =>
    one.key === 'indicators_to_meet' ? { ...one, threshold: needed } : one,
  ),
});

const NAME = '南山九年一贯制学校';
/** One nine-year school with what it has in all of the four things that its stages share. */
function nineYear(pupils: readonly [number, number], have: readonly number[], teachers: readonly number[]) {
  const shares = apportionment(1, { primary: pupils[0], junior: pupils[1] });
  const raw: RawRow[] = [];
  const rows = STAGES.map((stage, place) => {
    const share = shares?.[stage] ?? 0;
    const totals = INDICATORS.map(({ number }, index) =>
      number < 4 ? (teachers[3 * place + index] ?? 0) : (have[index - 3] ?? 0) * share,
    );
    const count = pupils[place] ?? 0;
    raw.push({
      ...{ stage, school: NAME, code: null, share },
      totals: Object.fromEntries(INDICATORS.map(({ slug }, index) => [slug, totals[index] ?? 0])),
    });
    const values = INDICATORS.map(({ perHundred }, index) =>
      Number((((totals[index] ?? 0) * (perHundred ? 100 : 1)) / count).toFixed(2)),
    );
    return { stage, name: NAME, pupils: count, values };
  });
  return { form: schoolForm(rows), raw };
}

const SCHOOL = fc.tuple(
  fc.tuple(fc.integer({ min: 60, max: 1500 }), fc.integer({ min: 60, max: 1500 })),
  fc.tuple(
    ...[4.5, 7.5, 2000, 0.023].map((typical) =>
      fc.double({ min: 0.5, max: 1.3, noNaN: true }).map((part) => part * typical),
    ),
  ),
  fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 6, maxLength: 6 }),
  fc.integer({ min: 5, max: 7 }),
);

/** What it costs where each row leaves these at 85 %: by plain addition, a shared thing once. */
function costOf(gaps: readonly Shortfall[], spared: ReadonlySet<Shortfall>): number {
  const parts = new Map<string, number>();
  for (const gap of gaps) {
    const amount = spared.has(gap) ? gap.toFloor : gap.toThreshold;
    const key = gap.whole ? gap.indicator : `${gap.stage} ${gap.indicator}`;
    parts.set(key, Math.max(parts.get(key) ?? 0, amount * EXAMPLE_PRICES[gap.indicator]));
  }
  return [...parts.values()].reduce((sum, part) => sum + part, 0);
}

test('both rows of a school are planned together: no choice of what stays at 85 % is cheaper', () => {
  let coupled = 0;
  fc.assert(
    fc.property(SCHOOL, ([pupils, perPupil, teachers, needed]) => {
      const all = pupils[0] + 1.1 * pupils[1];
      const have = perPupil.map((one) => Math.round(one * all));
      const { form, raw } = nineYear(pupils, have, teachers);
      const remedy = remedyOf(countyOf(form, asking(needed), raw), PRICES);
      const failing = new Set(remedy.cheapest.map(({ stage }) => stage));
      const gaps = remedy.shortfalls.filter(({ stage }) => failing.has(stage));
      let least = Infinity;
      for (let bits = 0; bits < 1 << gaps.length; bits++) {
        const spared = new Set(gaps.filter((_, index) => bits & (1 << index)));
        const allowed = STAGES.every(
          (stage) => [...spared].filter((gap) => gap.stage === stage).length <= 7 - needed,
        );
        if (allowed) least = Math.min(least, costOf(gaps, spared));
      }
      if (failing.size === 2 && gaps.some(({ whole }) => whole)) coupled++;
      const found = remedy.cheapest.reduce((sum, { cost }) => sum + cost, 0);
      if (gaps.length > 0) expect(found).toBeCloseTo(least, 4);
    }),
    { numRuns: 150 },
  );
  expect(coupled).toBeGreaterThan(20);
});

test('what serves both stages is asked for once in the sum', () => {
  const { form, raw } = nineYear([400, 300], [1460, 9999, 9_999_999, 99], [99, 99, 99, 99, 99, 99]);
  const { shortfalls } = remedyOf(countyOf(form, NATIONAL, raw), NO_PRICES);
  // 4.5 × 400 − 800 = 1000 of 40/73; 5.8 × 300 − 660 = 1080 of 33/73.
  expect(shortfalls.map(({ stage, toThreshold }) => [stage, toThreshold])).toEqual([
    ['primary', 1825],
    ['junior', 2389.1],
  ]);
  expect(resourceTotals(shortfalls)).toMatchObject([{ indicator: 'rooms', schools: 2, toThreshold: 2389.1 }]);
});

test('a county that asks for all seven spares none; one that asks for five spares two', () => {
  const row = { stage: 'primary' as const, name: '甲小学', pupils: 1000, values: [5, 0.5, 1, 3, 8, 1000, 3] };
  const plan = (needed: number) => remedyOf(countyOf(schoolForm([row]), asking(needed)), PRICES).cheapest[0];
  expect(plan(7)).toMatchObject({ exempt: null, spared: [] });
  expect(plan(7)?.raise.every(({ to }) => to === 'threshold')).toBe(true);
  expect(plan(6)).toMatchObject({ exempt: 'rooms', spared: ['rooms'] });
  expect(plan(5)).toMatchObject({ exempt: 'rooms', spared: ['rooms', 'equipment'] });
});
