import type { Fraction } from '../county/fraction';
import { fraction, over, plus, squareRoot, times, total, ZERO } from '../county/fraction';
import { artsOf, classesOf, pupilsOf, sizesOf } from './school';
import type { SchoolSite, StageFigures, StageName } from './school';

/** Concessions (a) and (b) of the procedure of 2019. */
export interface Concessions {
  readonly a: boolean;
  readonly b: boolean;
}

/** One row of 表Ⅱ-2 as it must come out. */
export interface TrueRow {
  readonly school: SchoolSite;
  readonly stage: 'primary' | 'junior';
  readonly pupils: number;
  readonly grades: number;
  readonly classes: number;
  readonly teachers: number;
  readonly oversize: number;
  readonly totals: readonly Fraction[];
  readonly values: readonly Fraction[];
}

export const ROW_STAGES = ['primary', 'junior'] as const;
const WEIGHTS: Readonly<Record<StageName, Fraction>> = {
  primary: fraction(100),
  junior: fraction(110),
  senior: fraction(132),
};
/** The indicators that are counted per hundred pupils: 1, 2, 3 and 7. */
const PER_HUNDRED = [0, 1, 2, 6];
export const ROW_TYPES = ['primary', 'point', 'junior', 'nineYear', 'twelveYear', 'complete'];

export const sitesOf = (main: SchoolSite, all: readonly SchoolSite[]): SchoolSite[] => [
  main,
  ...all.filter(({ campusOf }) => campusOf === main.code),
];

/** Schools that are no row for what they are, and teaching points of fewer than 50. */
export const isSmall = (school: SchoolSite): boolean =>
  school.kind === 'point' && school.stages.primary !== undefined && pupilsOf(school.stages.primary) < 50;

export function trueRows(all: readonly SchoolSite[], concessions: Concessions): TrueRow[] {
  return ROW_STAGES.flatMap((stage) =>
    all.flatMap((school): TrueRow[] => {
      if (school.campusOf !== null || !ROW_TYPES.includes(school.kind) || isSmall(school)) return [];
      const here = sitesOf(school, all).filter((site) => site.stages[stage] !== undefined);
      const own = here.flatMap(({ stages }) => stages[stage] ?? []);
      if (school.stages[stage] === undefined) return [];
      const add = (of: (figures: StageFigures) => number): number =>
        own.reduce((sum, figures) => sum + of(figures), 0);
      const pupils = add(pupilsOf);
      const travels = concessions.a && (school.rural || (school.kind === 'point' && pupils < 100));
      const degree = (one: StageFigures): number =>
        one.doctor + one.master + one.bachelor + (stage === 'primary' ? one.college : 0);
      const arts = (one: StageFigures): number => one.pe + artsOf(one) + (travels ? one.travelling : 0);
      const split = (of: (site: SchoolSite) => Fraction): Fraction =>
        total(here.map((site) => times(of(site), shareOf(site, stage))));
      const area = (of: (site: SchoolSite) => number) => split((site) => fraction(of(site), 100));
      const totals = [
        fraction(add(degree)),
        fraction(add(({ backbone }) => backbone)),
        fraction(add(arts)),
        area(({ rooms, indoor }) => rooms - indoor),
        area(({ indoor, grounds, converted }) => indoor + grounds + (concessions.b ? converted : 0)),
        split(({ equipment }) => fraction(equipment * 100)),
        split(({ multimedia }) => fraction(multimedia)),
      ];
      const limit = stage === 'primary' ? 45 : 50;
      return [
        {
          school,
          stage,
          pupils,
          grades: Math.max(...own.map(({ grades }) => grades.length)),
          classes: add(classesOf),
          teachers: add(({ teachers }) => teachers),
          oversize: add((one) => sizesOf(one).filter((size) => size > limit).length),
          totals,
          values: totals.map((sum, index) =>
            over(PER_HUNDRED.includes(index) ? times(sum, fraction(100)) : sum, fraction(pupils)),
          ),
        },
      ];
    }),
  );
}

function shareOf({ stages }: SchoolSite, stage: StageName): Fraction {
  const weighted = (one: StageName): Fraction => {
    const figures = stages[one];
    return figures ? times(WEIGHTS[one], fraction(pupilsOf(figures))) : ZERO;
  };
  return over(weighted(stage), total([weighted('primary'), weighted('junior'), weighted('senior')]));
}

/** Mean and coefficient of variation of an indicator over the rows of a stage, from totals. */
export function trueBalance(
  rows: readonly TrueRow[],
  index: number,
): { mean: Fraction; cv: Fraction } | null {
  const pupils = fraction(rows.reduce((sum, row) => sum + row.pupils, 0));
  if (rows.length === 0) return null;
  const scale = fraction(PER_HUNDRED.includes(index) ? 100 : 1);
  const mean = over(times(total(rows.map(({ totals }) => totals[index] ?? ZERO)), scale), pupils);
  if (mean.n === 0n) return null;
  const square = total(
    rows.map((row) => {
      const value = row.values[index] ?? ZERO;
      const away = plus(value, { n: -mean.n, d: mean.d });
      return times(over(fraction(row.pupils), pupils), times(away, away));
    }),
  );
  return { mean, cv: over(squareRoot(square), mean) };
}
