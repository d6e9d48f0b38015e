import type { Verdict } from '../../checks/findings/finding';
import type { Tally } from '../../checks/findings/tally';
import { COUNTY } from '../../messages/county';
import type { Parameters, Sentence } from '../../messages/sentence';
import type { Tone } from '../paper';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  met: 'good',
  'not-met': 'bad',
  incomplete: 'open',
};

/** What the verdict's sentence is made of. */
export interface Standing {
  readonly counts: Tally;
  /** How many of the seven a school must meet. */
  readonly needed: number;
  /** Schools that can be judged neither way. */
  readonly schoolsOpen: number;
  /** Coefficients that cannot be computed. */
  readonly coefficientsOpen: number;
}

/**
 * The verdict in one sentence: schools, coefficients, the other items, the form.
 *
 * `about`: what an office reports says nothing of mistakes in its form.
 *
 * @example '37 所学校中 14 所没有达到“至少 6 项达标、其余不低于 85%”；差异系数没有超限的；申报表有 5 处填报错误，须先改正。'
 */
export function verdictSentence(
  { counts, needed, schoolsOpen, coefficientsOpen }: Standing,
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
      : coefficientsOpen < 14
        ? say(COUNTY.coefficientsWithin)
        : null,
    coefficientsOpen > 0 ? say(COUNTY.coefficientsOpen, { open: coefficientsOpen }) : null,
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
