import { headingOf, meaningOf } from '../layouts/mapping';
import { isRosterMeaning } from '../layouts/roster-columns';
import type { Answers, Question, RawFinding } from '../model';
import type { Desk } from '../desk';
import { findingOf } from './rule';
import { ANSWER_NOT_A_CHOICE, ANSWER_UNUSED, MEANING_UNKNOWN } from './settled';

/** So many ids are named. */
const NAMED = 5;

/**
 * Tells which answers were not used: one that is none of the choices, a heading with a meaning that there is not, and (where
 * `all`) one whose question was not asked. `asked` are all questions, those of data that are only compared too.
 */
export function checkAnswers(answers: Answers, asked: readonly Question[], all: boolean, desk: Desk): void {
  const questions = new Map(asked.map((question) => [question.id, question]));
  const unused: string[] = [];
  for (const [id, given] of answers) {
    if (given === '') continue;
    const heading = headingOf(id);
    const question = questions.get(id);
    if (heading !== null) {
      if (meaningOf(heading, answers) || isRosterMeaning(String(given))) continue;
      desk.findings.push(
        findingOf(MEANING_UNKNOWN, { places: [], parameters: { heading, answer: String(given) } }, null),
      );
    } else if (!question) unused.push(id);
    else if (question.answer === undefined)
      desk.findings.push(
        findingOf(
          ANSWER_NOT_A_CHOICE,
          { places: question.places, parameters: { id, answer: String(given) } },
          question.school,
        ),
      );
  }
  if (!all || unused.length === 0) return;
  desk.findings.push(findingOf(ANSWER_UNUSED, { places: [], parameters: unusedAnswers(unused) }, null));
}

/** What `FILL.answerUnused` says of answers to questions that were not asked. */
export function unusedAnswers(ids: readonly string[]): { readonly count: number; readonly ids: string } {
  return { count: ids.length, ids: ids.slice(0, NAMED).join('、') + (ids.length > NAMED ? '……' : '') };
}

const ABOUT_ANSWERS: ReadonlySet<string> = new Set(
  [ANSWER_NOT_A_CHOICE, ANSWER_UNUSED, MEANING_UNKNOWN].map(({ id }) => id),
);

/** Whether a finding says that an answer was not used; the others are about the raw data. */
export const isAboutAnswers = ({ rule }: Pick<RawFinding, 'rule'>): boolean => ABOUT_ANSWERS.has(rule);
