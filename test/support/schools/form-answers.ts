import type { Decimal, Fraction } from '../county/fraction';
import { fraction, over, plus, rounded, ZERO } from '../county/fraction';
import type { MadeCounty } from './county';
import { classesOf, pupilsOf } from './school';
import type { SchoolSite } from './school';
import { isSmall, ROW_STAGES, trueBalance, trueRows } from './truth';
import type { TrueRow } from './truth';

/** The thresholds of the national measure, in hundredths; the floors are 85 % of them. */
const THRESHOLDS = {
  primary: [420, 100, 90, 450, 750, 200_000, 230],
  junior: [530, 100, 90, 580, 1020, 250_000, 240],
} as const;

/** A row of 表Ⅱ-2 as it must be written. */
export interface WrittenRow {
  readonly name: string;
  readonly founder: number;
  readonly figures: readonly number[];
  readonly indicators: readonly Decimal[];
  readonly passes: boolean;
}

/** Everything of the form that follows from a county's raw figures. */
export interface FormAnswers {
  readonly rows: Readonly<Record<'primary' | 'junior', readonly WrittenRow[]>>;
  readonly summary: Readonly<Record<'primary' | 'junior', { count: number[]; ratio: (number | null)[] }>>;
  /** Two decimals and three; null where there is none. */
  readonly balance: Readonly<
    Record<'primary' | 'junior', { mean: (number | null)[]; cv: (number | null)[] }>
  >;
  /** L9–L16 and on of 表Ⅰ by their codes. */
  readonly basics: Readonly<Record<string, number | null>>;
  readonly items: Readonly<Record<4 | 5 | 6, readonly (number | null)[]>>;
  readonly note: readonly number[];
}

const number = (value: Decimal): number => value.units / 10 ** value.decimals;

function written(row: TrueRow): WrittenRow {
  const indicators = row.values.map((value) => rounded(value, 2));
  const limits = THRESHOLDS[row.stage];
  const below = indicators.filter(({ units }, j) => units < (limits[j] ?? 0));
  const underFloor = indicators.some(({ units }, j) => units * 100 < (limits[j] ?? 0) * 85);
  return {
    name: row.school.name,
    founder: row.school.founder,
    figures: [row.pupils, row.grades, row.classes],
    indicators,
    passes: below.length <= 1 && !underFloor,
  };
}

export function formAnswers(county: MadeCounty): FormAnswers {
  const { schools } = county;
  const all = trueRows(schools, county.counted);
  const of = (stage: 'primary' | 'junior'): TrueRow[] => all.filter((row) => row.stage === stage);
  const rows = { primary: of('primary').map(written), junior: of('junior').map(written) };
  const each = <T>(make: (stage: 'primary' | 'junior') => T): Record<'primary' | 'junior', T> => ({
    primary: make('primary'),
    junior: make('junior'),
  });
  const mains = schools.filter(({ campusOf }) => campusOf === null);
  const kind = (wanted: SchoolSite['kind']): SchoolSite[] => mains.filter((school) => school.kind === wanted);
  const small = mains.filter(isSmall);
  const primaryOf = (pick: (site: SchoolSite) => number): number =>
    small.reduce((sum, site) => sum + pick(site), 0);
  const add = (stage: 'primary' | 'junior', pick: (row: TrueRow) => number): number =>
    of(stage).reduce((sum, row) => sum + pick(row), 0);
  const orNull = (stage: 'primary' | 'junior', value: number): number | null =>
    of(stage).length === 0 ? null : value;
  const pupilsIn = (school: SchoolSite): number =>
    ROW_STAGES.reduce(
      (sum, stage) => sum + (all.find((row) => row.school === school && row.stage === stage)?.pupils ?? 0),
      0,
    );
  const over2000 = (kinds: readonly SchoolSite['kind'][], limit: number): number =>
    kinds.flatMap(kind).filter((school) => pupilsIn(school) > limit).length;
  const figures = (site: SchoolSite) => site.stages.primary;
  return {
    rows,
    summary: each((stage) => {
      const count = [
        ...THRESHOLDS[stage].map(
          (limit, j) => rows[stage].filter(({ indicators }) => (indicators[j]?.units ?? 0) >= limit).length,
        ),
        rows[stage].filter(({ passes }) => passes).length,
      ];
      const ratio = count.map((met) =>
        rows[stage].length === 0 ? null : number(rounded(fraction(met * 100, rows[stage].length), 1)),
      );
      return { count, ratio };
    }),
    balance: each((stage) => {
      const found = Array.from({ length: 7 }, (_, j) => trueBalance(of(stage), j));
      const cvs = found.map((one) => one?.cv ?? null);
      const sum = cvs.reduce<Fraction | null>((all7, cv) => (all7 && cv ? plus(all7, cv) : null), ZERO);
      const overall = sum && over(sum, fraction(7));
      return {
        mean: found.map((one) => one && number(rounded(one.mean, 2))),
        cv: [...cvs, overall].map((cv) => cv && number(rounded(cv, 3))),
      };
    }),
    basics: {
      L9: kind('primary').length,
      L10: kind('nineYear').length,
      L11: kind('junior').length,
      L12: kind('complete').length,
      L13: kind('twelveYear').length,
      L14: kind('special').length,
      L15: kind('point').length,
      L16: kind('point').length - small.length,
      L17: orNull(
        'primary',
        add('primary', ({ classes }) => classes) + primaryOf((site) => classesOf(figures(site) ?? none)),
      ),
      L18: orNull(
        'junior',
        add('junior', ({ classes }) => classes),
      ),
      L19: orNull(
        'primary',
        add('primary', ({ pupils }) => pupils) + primaryOf((site) => pupilsOf(figures(site) ?? none)),
      ),
      L20: orNull(
        'junior',
        add('junior', ({ pupils }) => pupils),
      ),
      L22: orNull(
        'primary',
        add('primary', ({ teachers }) => teachers) + primaryOf((site) => figures(site)?.teachers ?? 0),
      ),
      L24: orNull(
        'junior',
        add('junior', ({ teachers }) => teachers),
      ),
    },
    items: {
      4: [
        over2000(['primary', 'point'], 2000),
        over2000(['junior', 'complete'], 2000),
        over2000(['nineYear', 'twelveYear'], 2500),
      ],
      5: county.sizes
        ? [add('primary', ({ oversize }) => oversize), add('junior', ({ oversize }) => oversize)]
        : [null, null],
      6: [null, null],
    },
    note: [
      rows.primary.length,
      of('primary').filter(({ school }) => /Year/.test(school.kind)).length,
      kind('point').length - small.length,
      rows.junior.length,
      of('junior').filter(({ school }) => /Year/.test(school.kind)).length,
      kind('complete').length,
    ],
  };
}

const none = { grades: [] } as unknown as Parameters<typeof pupilsOf>[0];
