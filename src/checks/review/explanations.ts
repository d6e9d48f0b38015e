import type { Explanation } from '../../standards/workbook-settings';
import type { Finding } from '../findings/finding';
import { subjectKey } from '../findings/subject';

/**
 * The key by which another check of the same form finds a finding again.
 *
 * @example findingKey(finding) // 'entry/not-whole table=I;figure=L19'
 */
export function findingKey({ rule, subject }: Pick<Finding, 'rule' | 'subject'>): string {
  return `${rule} ${subjectKey(subject)}`;
}

/** What stands in the accused cell, as an explanation keeps it. */
export function actualText({ actual }: Pick<Finding, 'actual'>): string {
  return actual === null ? '' : String(actual);
}

/**
 * Whether a finding may be set aside with a reason: any 填报问题 that stands for itself. What does not reach its standard
 * never can: no reason makes a school reach it.
 */
export function mayBeExplained({ category, because }: Pick<Finding, 'category' | 'because'>): boolean {
  return category !== 'standard' && !because;
}

/** A finding with the explanation that was given for it. `holds` is false where the figure has changed since. */
export interface Explained {
  readonly finding: Finding;
  readonly explanation: Explanation;
  readonly holds: boolean;
}

/** The findings for which an explanation is kept, in the order of the findings. */
export function explainedFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): Explained[] {
  // Most forms explain nothing, and the keys of thousands of findings are dear.
  if (explanations.length === 0) return [];
  const kept = new Map(explanations.map((one) => [one.finding, one]));
  return findings.flatMap((finding) => {
    const explanation = kept.get(findingKey(finding));
    if (!explanation || !mayBeExplained(finding)) return [];
    return [{ finding, explanation, holds: explanation.actual === actualText(finding) }];
  });
}

/** The explanations with this one in place of an earlier one of the same finding; an empty reason takes it away. */
export function withExplanation(
  explanations: readonly Explanation[],
  finding: Finding,
  reason: string,
  date: string,
): readonly Explanation[] {
  const key = findingKey(finding);
  const others = explanations.filter((one) => one.finding !== key);
  const text = reason.trim();
  return text === '' || !mayBeExplained(finding)
    ? others
    : [...others, { finding: key, actual: actualText(finding), reason: text, date }];
}
