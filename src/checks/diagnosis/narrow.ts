import { HALF_UNIT_OF_TWO_DECIMALS } from '../../measures/attainable';
import type { Sentence } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { meets } from '../../standards/lookup';
import { sevenOf } from '../../standards/seven';
import type { IndicatorSlug } from '../../standards/types';
import type { BalanceName } from '../../form/layout/indicators';
import type { DeclarationForm } from '../../form/model';
import type { StageFigures } from '../schools/stage-figures';
import { countMet, schoolPasses } from '../schools/school-judgement';
import type { Suspect } from './suspects';
import { fixed, roundTo } from '../../measures/rounding';

/** What is known about the indicator whose mean and coefficient do not agree with its figures. */
export interface Evidence {
  readonly indicator: IndicatorSlug;
  readonly stage: StageFigures;
  readonly form: DeclarationForm;
  readonly values: readonly number[];
  /** Both the mean and the coefficient are off: one wrong cell of 表Ⅲ does not explain it. */
  readonly bothOff: boolean;
  /** Two rows with each other's figure, or other pupils of some school, would explain it as well. */
  readonly isElsewhere: () => boolean;
}

/**
 * The one suspect that the evidence points at, or null. Besides 表Ⅲ there may speak: 表Ⅱ-1's count of schools that
 * meet the standard, the school's own mark, and the look of a slip of the keys.
 * If only one figure of 表Ⅲ is off, that cell itself is the likelier culprit unless another table speaks too.
 */
export function culpritAmong(suspects: readonly Suspect[], evidence: Evidence): Suspect | null {
  const witnesses = [byCount(suspects, evidence), byMark(suspects, evidence)].filter(
    ({ length }) => length > 0,
  );
  // Without a witness only a sole suspect of a pair that is wholly off is named: a hint is safer than a wrong accusation.
  if (witnesses.length === 0) {
    const [sole = null, ...more] = suspects;
    if (!sole || !evidence.bothOff || more.length > 0) return null;
    return isSlip(sole, evidence) || !evidence.isElsewhere() ? sole : null;
  }
  let left = suspects;
  for (const witness of witnesses) left = meet(left, witness);
  const [first = null, ...rest] = left;
  if (rest.length === 0) return first;
  // A wide range fits any slip: such a suspect is neither convicted nor cleared by the look of its digits.
  const [only = null, ...others] = left.filter((suspect) => looksLikeSlip(suspect, evidence));
  return only && others.length === 0 && isSlip(only, evidence) ? only : null;
}

function meet(left: readonly Suspect[], right: readonly Suspect[]): readonly Suspect[] {
  const both = left.filter((suspect) => right.includes(suspect));
  return both.length > 0 ? both : left;
}

/** Suspects that would bring 表Ⅱ-1's count of schools meeting the standard to what is written there. */
function byCount(suspects: readonly Suspect[], evidence: Evidence): readonly Suspect[] {
  const { indicator, stage } = evidence;
  const standard = stage.standards[indicator];
  const missing = missingFromCount(evidence, indicator);
  if (missing === null || Math.abs(missing) !== 1) return [];
  return suspects.filter((suspect) => {
    const now = isMet(stage, suspect, indicator);
    return now === missing < 0 && possible(suspect).some((value) => meets(standard, value) !== now);
  });
}

/** How many schools 表Ⅱ-1 counts more than 表Ⅱ-2 shows, of those that meet an indicator or (`overall`) pass; null where unread. */
function missingFromCount({ stage, form }: Evidence, column: BalanceName): number | null {
  const written = form.summary?.[stage.stage].count[column].value ?? null;
  // What is displayed is what is counted (and judged), not the value stored behind it.
  return written === null ? null : written - countMet(stage.judgements, column).low;
}

function isMet({ judgements }: StageFigures, { index: school }: Suspect, indicator: IndicatorSlug): boolean {
  return judgements[school]?.levels[indicator] === 'met';
}

/**
 * Suspects whose school carries a mark that contradicts its figures, and would not with the other figure. Where 表Ⅱ-1 counts
 * the schools as the figures are now, it is the mark that is wrong.
 */
function byMark(suspects: readonly Suspect[], evidence: Evidence): readonly Suspect[] {
  const { indicator, stage } = evidence;
  if (missingFromCount(evidence, 'overall') === 0) return [];
  const standard = stage.standards[indicator];
  const countStands = missingFromCount(evidence, indicator) === 0;
  return suspects.filter((suspect) => {
    const school = stage.schools[suspect.index];
    const passes = stage.judgements[suspect.index]?.passes ?? null;
    if (!school || passes === null || (school.mark.state !== 'met' && school.mark.state !== 'notMet'))
      return false;
    const marked = school.mark.state === 'met';
    if (marked === passes) return false;
    const now = isMet(stage, suspect, indicator);
    return possible(suspect).some((value) => {
      if (countStands && meets(standard, value) !== now) return false;
      const values = sevenOf((slug) => (slug === indicator ? value : school.indicators[slug].value));
      return schoolPasses(values, stage.standards, stage.needed) === marked;
    });
  });
}

/** The ends and the middle of what the figure may be. */
export function possible(suspect: Suspect): readonly number[] {
  return [suspect.low, likely(suspect), suspect.high];
}

/** A decimal point moved or two neighbouring digits exchanged; a wide range cannot tell. */
function looksLikeSlip(suspect: Suspect, evidence: Evidence): boolean {
  if (evidence.values[suspect.index] === 0) return false;
  return suspect.high - suspect.low > 0.2 * suspect.high || isSlip(suspect, evidence);
}

function isSlip({ index, low, high }: Suspect, { values }: Evidence): boolean {
  const value = nth(values, index);
  if (value === 0 || high - low > 0.2 * high) return false;
  return [value * 10, value / 10, value * 100, value / 100, ...exchanged(value)].some(
    (slip) => slip >= low - HALF_UNIT_OF_TWO_DECIMALS && slip <= high + HALF_UNIT_OF_TWO_DECIMALS,
  );
}

/** The value with two neighbouring digits exchanged, also across the decimal point: 3.40 → 4.30, 3.04. */
function exchanged(value: number): number[] {
  const digits = fixed(value, 2).replace('.', '');
  return [...digits].flatMap((digit, i) => {
    const next = digits[i + 1];
    return next === undefined ? [] : [Number(digits.slice(0, i) + next + digit + digits.slice(i + 2)) / 100];
  });
}

/** What the figure would have to be, in words: `4.21`, or `3.9 至 4.6` where rounding leaves room. */
export function likelyRange({ low, high }: Suspect): number | Sentence {
  const [least, most] = [roundTo(low, 2), roundTo(high, 2)];
  if (most - least <= 0.02) return likely({ low, high });
  return { zh: `${least} 至 ${most} 之间`, en: `between ${least} and ${most}` };
}

/** The figure in the middle of the suspect's range, at the form's two decimals. */
export function likely({ low, high }: Pick<Suspect, 'low' | 'high'>): number {
  return roundTo((low + high) / 2, 2);
}
