import type { Parameter, Sentence } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import type { Stage } from '../../standards/types';
import type { CheckContext } from '../context';
import type { Suspect } from '../diagnosis/suspects';

/** Schools that a hint names; more help nobody. */
export const MOST_HINTED = 3;

export const PROBABLY = { zh: '由表Ⅲ反推，多半是{schools}填错。', en: '表Ⅲ points at {schools}.' };
export const POSSIBLY = { zh: '也可能是表Ⅱ-2 中{schools}填错。', en: 'Or 表Ⅱ-2 is wrong for {schools}.' };

/** Names schools of which one other figure would explain a disagreement, and the figure: `城关小学（应约为 312）或…`. */
export function schoolsHint(
  sentence: Sentence,
  { form }: CheckContext,
  stage: Stage,
  suspects: readonly Suspect[],
  value: (suspect: Suspect) => number,
): Parameter {
  const listed = form.schools?.[stage] ?? [];
  const named = suspects.map((suspect) => ({
    name: nth(listed, suspect.index).name.text,
    value: value(suspect),
  }));
  const schools = {
    zh: named.map(({ name, value }) => `${name}（应约为 ${value}）`).join('或'),
    en: named.map(({ name, value }) => `${name} (about ${value})`).join(' or '),
  };
  return { sentence, parameters: { schools } };
}
