import {
  decimal,
  fraction,
  minus,
  over,
  rounded,
  roundedRoot,
  times,
  total,
  type Decimal,
  type Fraction,
} from './fraction';
import type { Random } from './random';
import { CLASS_LIMIT, MIXED_LIMIT, SCHOOL_LIMIT, STAGES, meets, passes, type Stage } from './rules';
import { perPupil, totals, type Campus, type StageData } from './schools';

/** One line of 表Ⅱ-2. */
export interface SchoolRow {
  readonly campus: Campus;
  readonly stage: Stage;
  readonly data: StageData;
  readonly indicators: readonly Decimal[];
  readonly passes: boolean;
}

export interface StageFigures {
  readonly rows: readonly SchoolRow[];
  /** 表Ⅱ-1, L1–L8. */
  readonly counts: readonly number[];
  readonly ratios: readonly Decimal[];
  /** 表Ⅲ, computed from the raw totals. */
  readonly means: readonly Decimal[];
  readonly coefficients: readonly Decimal[];
  readonly overall: Decimal;
}

/** Everything a county declares in figures, before it is drawn on sheets. */
export interface Declaration {
  /** 表Ⅰ: L1–L24. */
  readonly basics: readonly Decimal[];
  readonly stages: Readonly<Record<Stage, StageFigures>>;
  /** The six numbers of the note under 表Ⅱ-2. */
  readonly note: readonly number[];
  readonly teachers: number;
  readonly pupils: Readonly<Record<Stage, number>>;
  /** Ⅳ-4: primary, junior, mixed. */
  readonly bigSchools: readonly [number, number, number];
  /** Ⅳ-5: at least this many classes are proved too large by a mean. */
  readonly bigClasses: Readonly<Record<Stage, number>>;
  readonly tinyPupils: number;
  readonly tinySchools: number;
}

const isMixed = (campus: Campus): boolean => campus.kind === 'nine' || campus.kind === 'twelve';

/** The enrolment-weighted mean and the square of the coefficient of variation, from raw totals. */
export function weighted(amounts: readonly Fraction[], pupils: readonly number[]): [Fraction, Fraction] {
  const weight = fraction(pupils.reduce((sum, p) => sum + p, 0));
  const mean = over(total(amounts), weight);
  const squares = total(amounts.map((x, i) => over(times(x, x), fraction(pupils[i] ?? 0))));
  const variance = minus(over(squares, weight), times(mean, mean));
  return [mean, mean.n === 0n ? fraction(0) : over(variance, times(mean, mean))];
}

function stageFigures(listed: readonly Campus[], stage: Stage): StageFigures {
  const rows = listed.flatMap((campus): SchoolRow[] => {
    const data = campus.stages[stage];
    if (!data) return [];
    const indicators = perPupil(campus, stage).map((value) => rounded(value, 2));
    const units = indicators.map((value) => value.units);
    return [{ campus, stage, data, indicators, passes: passes(stage, units) }];
  });
  const counts = Array.from(
    { length: 7 },
    (_, k) => rows.filter((row) => meets(stage, k, row.indicators[k]?.units ?? 0)).length,
  );
  counts.push(rows.filter((row) => row.passes).length);
  const pupils = rows.map((row) => row.data.pupils);
  const balance = Array.from({ length: 7 }, (_, k) =>
    weighted(
      rows.map((row) => totals(row.campus, stage)[k] ?? fraction(0)),
      pupils,
    ),
  );
  const coefficients = balance.map(([, square]) => roundedRoot(square, 3));
  return {
    rows,
    counts,
    ratios: counts.map((count) => rounded(fraction(count * 100, rows.length), 1)),
    means: balance.map(([mean]) => rounded(mean, 2)),
    coefficients,
    overall: rounded(over(total(coefficients.map((cv) => cv.exact)), fraction(7)), 3),
  };
}

const sum = (rows: readonly StageData[], of: (row: StageData) => number): number =>
  rows.reduce((result, row) => result + of(row), 0);

/** The declaration a careful county would hand in for these schools. */
export function declare(random: Random, listed: readonly Campus[], small: readonly StageData[]): Declaration {
  const stages = { primary: stageFigures(listed, 'primary'), junior: stageFigures(listed, 'junior') };
  const count = (kind: Campus['kind']) => listed.filter((campus) => campus.kind === kind).length;
  const primary = [...stages.primary.rows.map((row) => row.data), ...small];
  const junior = stages.junior.rows.map((row) => row.data);
  const people = random.integer(800, 14000);
  const whole = [
    random.integer(4, 26),
    random.integer(30, 320),
    random.integer(28000, 130000),
    random.integer(2500, 12000),
    random.integer(11000, 36000),
    random.integer(24000, 68000),
    ...(['primary', 'nine', 'junior', 'complete', 'twelve'] as const).map(count),
    random.integer(1, 3),
    count('point') + small.length,
    count('point'),
    sum(primary, (row) => row.classes),
    sum(junior, (row) => row.classes),
    sum(primary, (row) => row.pupils),
    sum(junior, (row) => row.pupils),
    sum(primary, (row) => row.staff),
    sum(primary, (row) => row.fullTime),
    sum(junior, (row) => row.staff),
    sum(junior, (row) => row.fullTime),
  ];
  const crowded = (stage: Stage) =>
    stages[stage].rows.filter((row) => row.data.pupils > row.data.classes * CLASS_LIMIT[stage]).length;
  const alone = (stage: Stage) =>
    listed.filter((campus) => !isMixed(campus) && (campus.stages[stage]?.pupils ?? 0) > SCHOOL_LIMIT).length;
  const mixed = listed.filter(
    (campus) =>
      isMixed(campus) &&
      STAGES.reduce((all, stage) => all + (campus.stages[stage]?.pupils ?? 0), 0) > MIXED_LIMIT,
  );
  const tiny = [
    ...listed.flatMap((campus) => (isMixed(campus) ? [] : Object.values(campus.stages))),
    ...small,
  ].filter((row) => row.pupils < 100);
  return {
    basics: [
      decimal(people, 2),
      decimal(Math.round(people * random.between(0.1, 0.7)), 2),
      ...whole.map((value) => decimal(value, 0)),
    ],
    stages,
    note: [
      stages.primary.rows.length,
      count('nine') + count('twelve'),
      count('point'),
      stages.junior.rows.length,
      count('nine') + count('twelve'),
      count('complete'),
    ],
    teachers: sum([...primary, ...junior], (row) => row.fullTime),
    pupils: { primary: sum(primary, (row) => row.pupils), junior: sum(junior, (row) => row.pupils) },
    bigSchools: [alone('primary'), alone('junior'), mixed.length],
    bigClasses: { primary: crowded('primary'), junior: crowded('junior') },
    tinyPupils: sum(tiny, (row) => row.pupils),
    tinySchools: tiny.length,
  };
}
