import type { Fraction } from '../county/fraction';
import { fraction, minus, over, plus, times, total, ZERO } from '../county/fraction';
import type { AnyStage, RawSchool, Stage } from './raw-county';

/** What must come out, by exact arithmetic of the test's own. */
export interface Expected {
  readonly school: RawSchool;
  readonly stage: Stage;
  readonly pupils: number;
  readonly totals: readonly Fraction[];
  readonly values: readonly Fraction[];
}

const WEIGHTS: Readonly<Record<AnyStage, Fraction>> = {
  primary: fraction(1),
  junior: fraction(11, 10),
  senior: fraction(132, 100),
};

export function expected(
  county: readonly RawSchool[],
  claims: { readonly travelling: boolean; readonly converted: boolean },
): Expected[] {
  const own = county.filter(({ campusOf }) => campusOf === null);
  return (['primary', 'junior'] as const).flatMap((stage) =>
    own.flatMap((school): Expected[] => {
      if (!/^(?:小学|小学教学点|初级中学|九年一贯制学校|十二年一贯制学校|完全中学)$/.test(school.type))
        return [];
      const sites = [school, ...county.filter(({ campusOf }) => campusOf === school.code)];
      if (!school.stages[stage]) return [];
      const pupils = sites.reduce((sum, site) => sum + (site.stages[stage]?.pupils ?? 0), 0);
      if (school.type === '小学教学点' && pupils < 50) return [];
      const small = school.type === '小学教学点' && pupils < 100;
      const travelling = claims.travelling && (school.rural || small);
      const totals = total7(sites, stage, travelling, claims.converted);
      const values = totals.map((sum, index) =>
        over([0, 1, 2, 6].includes(index) ? times(sum, fraction(100)) : sum, fraction(pupils)),
      );
      return [{ school, stage, pupils, totals, values }];
    }),
  );
}

function total7(
  sites: readonly RawSchool[],
  stage: Stage,
  travelling: boolean,
  converted: boolean,
): Fraction[] {
  const sums = sites.flatMap((site) => {
    const own = site.stages[stage];
    if (!own) return [];
    const weights = (['primary', 'junior', 'senior'] as const).flatMap((one) => {
      const other = site.stages[one];
      return other ? [{ one, weight: times(WEIGHTS[one], fraction(other.pupils)) }] : [];
    });
    const all = total(weights.map(({ weight }) => weight));
    const share = over(weights.find(({ one }) => one === stage)?.weight ?? ZERO, all);
    const hundredths = (value: number): Fraction => times(share, fraction(value, 100));
    const degree = own.doctor + own.master + own.bachelor + (stage === 'primary' ? own.college : 0);
    const arts = own.pe + own.music + own.fineArts + (travelling ? (site.travelling[stage] ?? 0) : 0);
    return [
      [
        fraction(degree),
        fraction(own.backbone),
        fraction(arts),
        minus(hundredths(site.rooms), hundredths(site.indoor)),
        plus(
          plus(hundredths(site.indoor), hundredths(site.grounds)),
          converted ? hundredths(site.converted) : ZERO,
        ),
        times(hundredths(site.equipment), fraction(10_000)),
        times(share, fraction(site.multimedia)),
      ],
    ];
  });
  return Array.from({ length: 7 }, (_, index) => total(sums.map((list) => list[index] ?? ZERO)));
}
