import { fraction, minus, over, plus, squareRoot, times, total, type Fraction } from './fraction';
import { writtenExactly } from './fraction';
import { blankOf } from './phrases';
import { enrolmentClaims, type ErrorKind, type Work } from './plant';
import { CLASS_LIMIT, STAGES, meets, type Stage } from './rules';

const consistency = ['consistency' as const];

/** Mean and deviation of one indicator from what stands in 表Ⅱ-2, exact (the root to 30 decimals). */
function fromWritten(work: Work, stage: Stage, k: number): { mean: Fraction; deviation: Fraction } {
  const { rows } = work.county.stages[stage];
  const pupils = fraction(rows.reduce((sum, row) => sum + row.data.pupils, 0));
  const values = rows.map((row) => ({
    p: fraction(row.data.pupils),
    x: writtenExactly(row.indicators[k] ?? { units: 0, decimals: 0, exact: fraction(0) }),
  }));
  const mean = over(total(values.map(({ p, x }) => times(p, x))), pupils);
  const square = over(total(values.map(({ p, x }) => times(p, times(x, x)))), pupils);
  return { mean, deviation: squareRoot(minus(square, times(mean, mean))) };
}

const floor = (value: Fraction): number => Number(value.n / value.d);
const thousandths = (value: Fraction): Fraction => times(value, fraction(1000));
const HALF = fraction(5, 1000);

/** The first CV, in thousandths, that no raw values behind 表Ⅱ-2 could give. */
function firstWrongCoefficient(work: Work, stage: Stage, k: number, up: boolean): number | null {
  const { mean, deviation } = fromWritten(work, stage, k);
  if (mean.n * 1000n <= mean.d * 6n) return null;
  const half = fraction(1, 2);
  if (up) {
    const most = plus(thousandths(over(plus(deviation, HALF), minus(mean, HALF))), half);
    return floor(most) + 1;
  }
  const least = minus(thousandths(over(minus(deviation, HALF), plus(mean, HALF))), half);
  if (least.n <= 0n) return null;
  const units = least.n % least.d === 0n ? floor(least) - 1 : floor(least);
  return units >= 0 ? units : null;
}

/** The first mean, in hundredths, further than 0.01 from that of 表Ⅱ-2. */
function firstWrongMean(work: Work, stage: Stage, k: number, up: boolean): number | null {
  const hundredths = times(fromWritten(work, stage, k).mean, fraction(100));
  if (up) return floor(plus(hundredths, fraction(1))) + 1;
  const least = minus(hundredths, fraction(1));
  if (least.n <= 0n) return null;
  return least.n % least.d === 0n ? floor(least) - 1 : floor(least);
}

function inBalance(
  name: string,
  row: 'mean' | 'cv',
  units: (work: Work, stage: Stage, k: number) => number | null,
): ErrorKind {
  return {
    name,
    put(work) {
      const [stage, k] = [work.stage(), work.random.integer(0, 6)];
      const wrong = units(work, stage, k);
      if (wrong === null || !work.claim(`ind:${stage}:${k}`, `III:${stage}`)) return null;
      const key = `III.${stage}.${row}.L${k + 1}`;
      work.type(key, Number(`${wrong}e-${row === 'mean' ? 2 : 3}`));
      return { key, also: row === 'cv' ? [`III.${stage}.cv.L8`] : [], categories: consistency };
    },
  };
}

/** Where a wrong figure of one school may also show: 表Ⅲ, 表Ⅱ-1 and its own mark. */
const shownBy = (stage: Stage, i: number, k: number): string[] => [
  `II-2.${stage}.${i}.L14`,
  `II-2.${stage}.${i}.remark`,
  ...['mean', 'cv'].map((row) => `III.${stage}.${row}.L${k + 1}`),
  `III.${stage}.cv.L8`,
  ...['count', 'ratio'].flatMap((row) => [`II-1.${stage}.${row}.L${k + 1}`, `II-1.${stage}.${row}.L8`]),
];

function inIndicator(name: string, alter: (units: number, work: Work) => number): ErrorKind {
  return {
    name,
    put(work) {
      const [stage, k] = [work.stage(), work.random.integer(0, 6)];
      const i = work.school(stage);
      const row = work.county.stages[stage].rows[i];
      const units = row?.indicators[k]?.units ?? 0;
      const wrong = alter(units, work);
      const pupils = work.county.stages[stage].rows.reduce((sum, other) => sum + other.data.pupils, 0);
      const shift = (Math.abs(wrong - units) * (row?.data.pupils ?? 0)) / pupils;
      if (shift <= 2.1 && meets(stage, k, wrong) === meets(stage, k, units)) return null;
      if (!work.claim(`school:${stage}:${i}`, `ind:${stage}:${k}`, `mark:${stage}`, `III:${stage}`))
        return null;
      const key = `II-2.${stage}.${i}.L${k + 7}`;
      work.type(key, wrong / 100);
      return { key, also: shownBy(stage, i, k), categories: ['consistency', 'entry'] };
    },
  };
}

const isExact = (work: Work, stage: Stage) =>
  stage === 'junior' || work.county.basics[14]?.units === work.county.basics[15]?.units;

export const SCHOOL_ERRORS: readonly ErrorKind[] = [
  inBalance('mean altered least', 'mean', (work, stage, k) =>
    firstWrongMean(work, stage, k, work.random.chance(0.5)),
  ),
  inBalance(
    'mean altered',
    'mean',
    (work, stage, k) =>
      Math.round(work.figure(`III.${stage}.mean.L${k + 1}`).units * work.random.pick([0.9, 1.12, 10])) + 5,
  ),
  inBalance('cv altered least', 'cv', (work, stage, k) =>
    firstWrongCoefficient(work, stage, k, work.random.chance(0.5)),
  ),
  inBalance('cv altered', 'cv', (work, stage, k) => {
    const limit = firstWrongCoefficient(work, stage, k, true);
    return limit === null ? null : limit + work.random.integer(20, 150);
  }),
  {
    name: 'overall cv altered',
    put(work) {
      const stage = work.stage();
      const seven = Array.from({ length: 7 }, (_, k) => work.figure(`III.${stage}.cv.L${k + 1}`).units);
      const mean = seven.reduce((sum, units) => sum + units, 0) / 7;
      const wrong = work.random.pick([
        Math.floor(mean + 1) + 1,
        Math.ceil(mean - 1) - 1,
        Math.round(mean) + 40,
      ]);
      const claims = Array.from({ length: 7 }, (_, k) => `ind:${stage}:${k}`);
      if (wrong < 0 || Math.abs(wrong - mean) < 1.05 || !work.claim(`III:${stage}`, ...claims)) return null;
      work.type(`III.${stage}.cv.L8`, wrong / 1000);
      return { key: `III.${stage}.cv.L8`, also: [], categories: consistency };
    },
  },
  inIndicator('indicator times ten', (units) => units * 10),
  inIndicator('indicator a tenth', (units) => Math.round(units / 10)),
  inIndicator('indicator digits swapped', (units) => {
    const digits = String(units);
    return Number(digits.slice(1, 2) + digits.slice(0, 1) + digits.slice(2));
  }),
  {
    name: 'enrolment altered',
    put(work) {
      const stage = work.stage();
      const i = work.school(stage);
      const pupils = work.county.stages[stage].rows[i]?.data.pupils ?? 0;
      if (!isExact(work, stage)) return null;
      if (!work.claim(`school:${stage}:${i}`, 'IV.4', 'IV.5', ...enrolmentClaims(stage))) return null;
      const key = `II-2.${stage}.${i}.L4`;
      work.type(key, Math.max(1, pupils - work.random.pick([1, 2, 9, Math.floor(pupils / 3)])));
      const total = stage === 'primary' ? 'I.L19' : 'I.L20';
      const balance = Array.from({ length: 8 }, (_, k) => [
        `III.${stage}.mean.L${k + 1}`,
        `III.${stage}.cv.L${k + 1}`,
      ]);
      return { key, also: [total, `II-2.${stage}.${i}.L6`, ...balance.flat()], categories: consistency };
    },
  },
  {
    name: 'classes absurd',
    put(work) {
      const stage = work.stage();
      const i = work.school(stage);
      const row = work.county.stages[stage].rows[i];
      // Where Ⅳ-5 already owns up to classes that are too large, one more is no contradiction.
      if (!row || row.data.classes < 8 || blankOf(work.item('IV.5').phrase, stage) !== '0') return null;
      if (!work.claim(`school:${stage}:${i}`, 'IV.5', `sum:${stage}:classes`)) return null;
      const key = `II-2.${stage}.${i}.L6`;
      const few = Math.max(1, Math.floor(row.data.classes / 5));
      work.type(key, few);
      const sum = stage === 'primary' ? 'I.L17' : 'I.L18';
      work.type(sum, work.value(sum) - row.data.classes + few);
      return {
        key,
        also: [`II-2.${stage}.${i}.L4`, 'IV.5.sentence', 'IV.5.mark'],
        categories: ['consistency', 'entry'],
      };
    },
  },
  {
    name: 'mark contradicts figures',
    put(work) {
      const stage = work.stage();
      const i = work.school(stage);
      const row = work.county.stages[stage].rows[i];
      if (!row || !work.claim(`school:${stage}:${i}`, `mark:${stage}`)) return null;
      const key = `II-2.${stage}.${i}.L14`;
      work.overwrite(key, row.passes ? work.look.marks.notMet : work.look.marks.met);
      return { key, also: [], categories: consistency };
    },
  },
  {
    name: 'remark contradicts figures',
    put(work) {
      const stage = work.stage();
      const i = work.school(stage);
      const row = work.county.stages[stage].rows[i];
      const met = row?.indicators.filter((figure, k) => meets(stage, k, figure.units)).length ?? 0;
      if (!row || !work.claim(`school:${stage}:${i}`, `mark:${stage}`)) return null;
      const key = `II-2.${stage}.${i}.remark`;
      work.overwrite(key, `${met === 7 ? 6 : met + 1}项指标达标`);
      return { key, also: [`II-2.${stage}.${i}.L14`], categories: consistency };
    },
  },
  {
    name: 'numbering',
    put(work) {
      const stage = work.stage();
      const last = work.county.stages[stage].rows.length;
      if (last < 3) return null;
      const i = work.school(stage, 1);
      if (!work.claim(`school:${stage}:${i}`, `school:${stage}:${i - 1}`, `number:${stage}`)) return null;
      const key = `II-2.${stage}.${i}.L1`;
      work.type(key, work.random.pick([i + 6, i, i + 101]));
      return { key, also: [`II-2.${stage}.${i - 1}.L1`], categories: ['entry', 'structure'] };
    },
  },
  {
    name: 'duplicate name',
    put(work) {
      const stage = work.stage();
      if (work.county.stages[stage].rows.length < 2) return null;
      const i = work.school(stage, 1);
      const other = work.random.integer(0, i - 1);
      if (!work.claim(`school:${stage}:${i}`, `school:${stage}:${other}`)) return null;
      const [key, first] = [`II-2.${stage}.${i}.L2`, `II-2.${stage}.${other}.L2`];
      work.overwrite(key, work.cell(first).content);
      return { key, also: [first], categories: ['entry', 'consistency'] };
    },
  },
  ...STAGES.map((stage): ErrorKind => ({
    name: `${stage} classes too large hidden`,
    put(work) {
      const crowded = work.county.stages[stage].rows.findIndex(
        (row) => row.data.pupils > row.data.classes * CLASS_LIMIT[stage],
      );
      if (crowded < 0 || !work.claim('IV.5', `school:${stage}:${crowded}`)) return null;
      const other = stage === 'primary' ? 'junior' : 'primary';
      const rest = work.county.bigClasses[other] > 0;
      work.retell('IV.5', rest ? { [stage]: '0' } : { primary: '0', junior: '0' }, !rest);
      const key = 'IV.5.sentence';
      const rows = work.county.stages[stage].rows.keys();
      const also = [...rows].flatMap((i) => [`II-2.${stage}.${i}.L6`, `II-2.${stage}.${i}.L4`]);
      return { key, also: ['IV.5.mark', ...also], categories: consistency };
    },
  })),
  {
    name: 'school too large hidden',
    put(work) {
      if (work.county.bigSchools.every((count) => count === 0) || !work.claim('IV.4')) return null;
      work.retell('IV.4', { primary: '0', junior: '0', mixed: '0' }, true);
      const also = STAGES.flatMap((stage) =>
        [...work.county.stages[stage].rows.keys()].map((i) => `II-2.${stage}.${i}.L4`),
      );
      return { key: 'IV.4.sentence', also: ['IV.4.mark', ...also], categories: consistency };
    },
  },
];
