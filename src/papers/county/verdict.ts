import { coefficients } from '../../checks/schools/coefficients';
import type { Verdict } from '../../checks/findings/finding';
import type { Tally } from '../../checks/findings/tally';
import { COUNTY } from '../../messages/county';
import type { Parameters, Sentence } from '../../messages/sentence';
import { STAGES } from '../../standards/types';
import type { CheckedFile } from '../checked-file';
import type { Tone } from '../paper';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  'not-met': 'bad',
  incomplete: 'open',
};

/** What is to be said of the fourteen coefficients besides those that are over their limit. */
export interface CoefficientStanding {
  /** Those that cannot be computed. */
  readonly open: number;
  /** Within the limit as declared, which is wrong, and over it as recomputed: no finding of a standard until 表Ⅲ is put right. */
  readonly onlyRecomputedOver: number;
}

export function coefficientStanding({
  review,
  standards: { profile },
}: Pick<CheckedFile, 'review' | 'standards'>): CoefficientStanding {
  const said = new Set(
    review.open.flatMap(({ rule, stage, subject, because }) =>
      rule === 'standard/coefficient' && !because ? [`${stage} ${subject.indicator}`] : [],
    ),
  );
  const all = STAGES.flatMap((stage) =>
    coefficients(review.balance[stage].coefficient, profile, stage).map((one) => ({ ...one, stage })),
  );
  return {
    open: all.filter(({ value }) => value === null).length,
    onlyRecomputedOver: all.filter(({ over, stage, indicator }) => over && !said.has(`${stage} ${indicator}`))
      .length,
  };
}

/** What the verdict's sentence is made of. */
export interface Standing {
  readonly counts: Tally;
  /** How many of the seven a school must meet. */
  readonly needed: number;
  /** Schools that can be judged neither way. */
  readonly schoolsOpen: number;
  readonly coefficients: CoefficientStanding;
}

/**
 * The verdict in one sentence: schools, coefficients, the other items, the form.
 *
 * `about`: what an office reports says nothing of mistakes in its form.
 *
 * @example '37 所学校中 14 所没有达到“至少 6 项达标、其余不低于 85%”；差异系数没有超限的；申报表有 5 处填报错误，须先改正。'
 */
export function verdictSentence(
  { counts, needed, schoolsOpen, coefficients: { open, onlyRecomputedOver } }: Standing,
  say: Say,
  about: 'all' | 'standards' = 'all',
): string {
  const { schools, schoolsBelow, coefficientsOver, itemsBelow, errors } = counts;
  const parts = [
    schools === 0
      ? say(COUNTY.noSchools)
      : schoolsBelow > 0
        ? say(COUNTY.schoolsBelow, { schools, below: schoolsBelow, needed })
        : schoolsOpen === 0
          ? say(COUNTY.schoolsPass, { schools })
          : null,
    schoolsOpen > 0 ? say(COUNTY.schoolsOpen, { open: schoolsOpen }) : null,
    coefficientsOver > 0
      ? say(COUNTY.coefficientsOver, { over: coefficientsOver })
      : open < 14 && onlyRecomputedOver === 0
        ? say(COUNTY.coefficientsWithin)
        : null,
    onlyRecomputedOver > 0 ? say(COUNTY.coefficientsRecomputedOver, { over: onlyRecomputedOver }) : null,
    open > 0 ? say(COUNTY.coefficientsOpen, { open }) : null,
    itemsBelow > 0 ? say(COUNTY.itemsBelow, { items: itemsBelow }) : null,
    about === 'standards' ? null : errors > 0 ? say(COUNTY.formErrors, { errors }) : say(COUNTY.formSound),
  ];
  return parts.filter((part) => part !== null).join(say(COUNTY.clause)) + say(COUNTY.stop);
}

/** What to do after a check, in one sentence. */
export function nextStep(verdict: Verdict, counts: Tally, file: string, say: Say): string {
  const text =
    counts.problems > 0
      ? say(COUNTY.nextErrors, { problems: counts.problems })
      : verdict === 'met'
        ? say(COUNTY.nextMet)
        : verdict === 'not-met'
          ? say(COUNTY.nextBelow, { file })
          : say(COUNTY.nextOpen);
  return say(COUNTY.next, { text });
}
