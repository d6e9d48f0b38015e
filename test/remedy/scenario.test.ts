import * as fc from 'fast-check';
import { checkForm } from '../../src/checks/check';
import { roundTo } from '../../src/measures/rounding';
import { apportionment } from '../../src/measures/apportionment';
import { countyOf } from '../../src/remedy/county';
import type { RawRow } from '../../src/remedy/county';
import { outcomeOf, outcomesByYear } from '../../src/remedy/outcome';
import { remedyOf } from '../../src/remedy/remedy';
import type { Change } from '../../src/remedy/scenario';
import { cheapestChanges, planChanges, shortfallChanges, withChanges } from '../../src/remedy/scenario';
import { parseScenarios, scenariosText } from '../../src/remedy/scenarios-kept';
import { CONCESSIONS } from '../../src/standards/concessions';
import { INDICATORS } from '../../src/standards/indicators';
import { NATIONAL } from '../../src/standards/national';
import { STAGES } from '../../src/standards/types';
import type { Profile, Stage } from '../../src/standards/types';
import { schoolForm } from '../support/school-form';
import type { Row } from '../support/school-form';

const row = (name: string, values: readonly number[], pupils = 1000): Row => ({
  stage: 'primary',
  name,
  pupils,
  values,
});
const FINE = [5, 2, 1, 5, 8, 2500, 3];
const county = (rows: readonly Row[]) => countyOf(schoolForm(rows), NATIONAL);

describe('what if', () => {
  const two = county([row('甲小学', FINE), row('乙小学', [2, ...FINE.slice(1)])]);

  test('a figure moves mean, coefficient and verdict; the county given stays', () => {
    const before = outcomeOf(two);
    const change = {
      kind: 'figure',
      stage: 'primary',
      school: '乙小学',
      indicator: 'degree',
      value: 5,
    } as const;
    const after = outcomeOf(two, [change]);
    expect(before).toMatchObject({ passes: false, stages: { primary: { passing: 1 } } });
    expect(before.stages.primary.means.degree).toBe(3.5);
    expect(after).toMatchObject({ passes: true, stages: { primary: { passing: 2 } } });
    expect([after.stages.primary.means.degree, after.stages.primary.cv.degree]).toEqual([5, 0]);
    expect(outcomeOf(two)).toEqual(before);
  });

  test('a column raised to its standard, or so many times as much', () => {
    const raised = withChanges(two, [
      { kind: 'column', stage: 'primary', indicator: 'degree', to: 'threshold' },
    ]);
    expect(raised.stages.primary.rows.map(({ values }) => values.degree)).toEqual([5, 4.2]);
    const doubled = withChanges(two, [{ kind: 'column', stage: 'primary', indicator: 'degree', to: 2 }]);
    expect(doubled.stages.primary.rows.map(({ values }) => values.degree)).toEqual([10, 4]);
  });

  test('pupils by year: what the schools have stays, figures per pupil fall', () => {
    const years = outcomesByYear(
      two,
      [],
      [
        { year: 2027, changes: [{ kind: 'pupils', stage: 'primary', school: null, times: 1 }] },
        { year: 2030, changes: [{ kind: 'pupils', stage: 'primary', school: '甲小学', pupils: 2000 }] },
      ],
    );
    expect(years.map(({ year, outcome }) => [year, outcome.stages.primary.passing])).toEqual([
      [2027, 1],
      [2030, 0],
    ]);
    expect(years[1]?.outcome.stages.primary.means.degree).toBeCloseTo(70 / 30, 12);
  });

  test('of two rows with one name the one at its place is meant, wherever that is the name', () => {
    const twins = county([row('甲小学', FINE), row('甲小学', [2, ...FINE.slice(1)]), row('乙小学', FINE)]);
    const give = {
      kind: 'give',
      stage: 'primary',
      school: '甲小学',
      indicator: 'degree',
      amount: 30,
    } as const;
    const degrees = (change: Change) =>
      withChanges(twins, [change]).stages.primary.rows.map(({ values }) => values.degree);
    expect(degrees({ ...give, row: 1 })).toEqual([5, 5, 5]);
    expect(degrees({ ...give, row: 2 })).toEqual([8, 2, 5]);
    expect(
      withChanges(twins, shortfallChanges(remedyOf(twins).shortfalls, twins)).stages.primary.rows[1]
        ?.judgement.passes,
    ).toBe(true);
  });

  test('a school that is not there changes nothing', () => {
    const change = {
      kind: 'give',
      stage: 'primary',
      school: '丙小学',
      indicator: 'degree',
      amount: 9,
    } as const;
    expect(outcomeOf(two, [change])).toEqual(outcomeOf(two));
  });
});

describe('kept in the workbook', () => {
  test('what is written is read again', () => {
    const scenario = {
      name: '2027',
      changes: [
        { kind: 'figure', stage: 'primary', school: '甲', indicator: 'degree', value: 4 },
        { kind: 'give', stage: 'junior', school: '乙', row: 1, indicator: 'rooms', amount: -2.5 },
        { kind: 'column', stage: 'primary', indicator: 'sports', to: 'floor' },
        { kind: 'pupils', stage: 'primary', school: null, times: 1.03 },
      ],
      years: [{ year: 2028, changes: [{ kind: 'pupils', stage: 'junior', school: null, times: 0.98 }] }],
    } as const;
    expect(parseScenarios(scenariosText([scenario]))).toEqual([scenario]);
  });

  test('whatever else stands there is left out, and nothing throws', () => {
    expect(scenariosText([])).toBe('');
    expect(parseScenarios('{')).toEqual([]);
    expect(parseScenarios(null)).toEqual([]);
    const odd = { scenarios: [{ name: 'a', changes: [{ kind: 'give', stage: 'x' }, 7] }, { name: '' }, 5] };
    expect(parseScenarios(JSON.stringify(odd))).toEqual([{ name: 'a', changes: [], years: [] }]);
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(parseScenarios(text))));
  });
});

/** A county as its schools are: some with one stage, some with both, which share rooms, grounds, equipment and classrooms. */
interface Declared {
  readonly rows: readonly Row[];
  readonly raw: readonly RawRow[];
}

const PART = fc.double({ min: 0, max: 2.5, noNaN: true });
const PUPILS = fc.integer({ min: 40, max: 2500 });
const SCHOOL = fc.record({
  stages: fc.constantFrom<(readonly Stage[])[]>(['primary'], ['junior'], ['primary', 'junior']),
  pupils: fc.tuple(PUPILS, PUPILS, fc.constantFrom(0, 0, 600)),
  parts: fc.tuple(...INDICATORS.map(() => PART)),
  teachers: fc.tuple(PART, PART, PART),
});
const TYPICAL = [4.2, 1, 0.9, 4.5, 7.5, 2000, 2.3];

/** What the schools have in whole units, shared out among their stages; and the form with its two decimals. */
const COUNTY = fc.array(SCHOOL, { minLength: 2, maxLength: 12 }).map((schools): Declared => {
  const rows: Row[] = [];
  const raw: RawRow[] = [];
  schools.forEach(({ stages, pupils, parts, teachers }, index) => {
    const mixed = stages.length > 1;
    const name = mixed ? `第${index}九年一贯制学校` : `第${index}学校`;
    const [primary, junior, senior] = pupils;
    const shares = mixed ? apportionment(1, { primary, junior, senior }) : null;
    const all = mixed ? primary + 1.1 * junior + 1.32 * senior : 0;
    for (const stage of stages) {
      const count = stage === 'primary' ? primary : junior;
      const share = shares?.[stage] ?? 1;
      const totals = INDICATORS.map(({ number, perHundred }, place) => {
        const isTeacher = number < 4;
        const part = isTeacher && stage === 'junior' ? (teachers[place] ?? 0) : (parts[place] ?? 0);
        const per = (part * (TYPICAL[place] ?? 0)) / (perHundred ? 100 : 1);
        return isTeacher || !mixed ? Math.round(per * count) : Math.round(per * all) * share;
      });
      const values = totals.map((total, place) =>
        roundTo((total * (INDICATORS[place]?.perHundred ? 100 : 1)) / count, 2),
      );
      rows.push({ stage, name, pupils: count, values });
      const slugs = INDICATORS.map(({ slug }, place) => [slug, totals[place] ?? 0] as const);
      raw.push({ stage, school: name, code: null, share, totals: Object.fromEntries(slugs) });
    }
  });
  return { rows, raw };
});

/** How many of the seven a county asks for; 6 unless it edited the rule. */
const NEEDED = fc.constantFrom(6, 6, 5, 7);

describe.each([
  ['from the form alone', false],
  ['with raw data, mixed schools as a whole', true],
])('after what is proposed the county passes, %s', (_, withRaw) => {
  const profileOf = (needed: number): Profile => ({
    ...NATIONAL,
    standards: NATIONAL.standards.map((one) =>
      one.key === 'indicators_to_meet' ? { ...one, threshold: needed } : one,
    ),
  });
  const startOf = ({ rows, raw }: Declared, profile: Profile = NATIONAL) =>
    countyOf(schoolForm(rows), profile, withRaw ? raw : []);
  const formOf = (changed: ReturnType<typeof county>) => {
    const cv = (stage: Stage) =>
      Object.values(outcomeOf(changed).stages[stage].cv).map((value) => Number((value ?? 0).toFixed(3)));
    const after = STAGES.flatMap((stage) =>
      changed.stages[stage].rows.map(({ name, pupils, values }): Row => ({
        ...{ stage, name, pupils: pupils ?? 0 },
        values: Object.values(values).map((value) => value ?? 0),
      })),
    );
    return schoolForm(after, { primary: cv('primary'), junior: cv('junior') });
  };
  /** With every concession turned on too: none makes a figure that falls short of a form pass, or one that passes fail. */
  const failures = (changed: ReturnType<typeof county>, rule: string, profile: Profile = NATIONAL) =>
    [[], CONCESSIONS.map(({ key }) => key)].flatMap((concessions) =>
      checkForm(formOf(changed), profile, concessions)
        .findings.filter((finding) => finding.rule === rule)
        .map(({ message, parameters }) => [message.zh, parameters]),
    );

  test('every shortfall filled: no figure below its standard', () => {
    fc.assert(
      fc.property(COUNTY, (declared) => {
        const start = startOf(declared);
        const filled = withChanges(start, shortfallChanges(remedyOf(start).shortfalls, start));
        expect(failures(filled, 'standard/indicator')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the cheapest way: every school passes the rule, whatever number of indicators it asks for', () => {
    fc.assert(
      fc.property(COUNTY, NEEDED, (declared, needed) => {
        const profile = profileOf(needed);
        const start = startOf(declared, profile);
        const passed = withChanges(start, cheapestChanges(remedyOf(start).cheapest));
        expect(failures(passed, 'standard/school', profile)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('shortfalls and then levers, or levers alone, or moving alone: no coefficient over its limit', () => {
    fc.assert(
      fc.property(COUNTY, (declared) => {
        const start = startOf(declared);
        const { levers, shortfalls } = remedyOf(start);
        const plans = (pick: 'add' | 'addWhole' | 'move' | 'moveWhole') =>
          levers.flatMap((lever) => {
            const plan = lever[pick];
            return plan ? planChanges(lever, plan) : [];
          });
        const after = levers.flatMap((lever) =>
          lever.afterShortfalls ? planChanges(lever, lever.afterShortfalls) : [],
        );
        for (const changes of [
          plans('add'),
          plans('addWhole'),
          [...shortfallChanges(shortfalls, start), ...after],
        ]) {
          expect(failures(withChanges(start, changes), 'standard/coefficient')).toEqual([]);
        }
        for (const pick of ['move', 'moveWhole'] as const) {
          const { stages } = outcomeOf(start, plans(pick));
          for (const lever of levers) {
            if (lever[pick]) expect(stages[lever.stage].over[lever.indicator]).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
