import { AGAINST, FILL } from '../../messages/fill';
import { QUESTIONS } from '../../messages/records';
import type { SettledRule } from './rule';
import { RAW_PRACTICE } from './sources';

/** A figure far from the county's others by a robust measure; a notice with its reason. */
export const FAR_FROM_OTHERS: SettledRule = {
  scope: 'settled',
  id: 'raw/far-from-others',
  category: 'consistency',
  severity: 'information',
  sentence: QUESTIONS.far,
  source: RAW_PRACTICE,
};

export const COLUMN_TWICE: SettledRule = {
  scope: 'settled',
  id: 'raw/column-twice',
  category: 'structure',
  severity: 'information',
  sentence: QUESTIONS.sameColumn,
  source: RAW_PRACTICE,
};

/** A school of which data are expected and that has given none. */
export const NOT_ANSWERED: SettledRule = {
  scope: 'settled',
  id: 'raw/not-answered',
  category: 'structure',
  severity: 'warning',
  sentence: FILL.notAnswered,
  source: RAW_PRACTICE,
};

/** An answer that is none of the choices. */
export const ANSWER_NOT_A_CHOICE: SettledRule = {
  scope: 'settled',
  id: 'raw/answer-not-a-choice',
  category: 'structure',
  severity: 'warning',
  sentence: FILL.answerNotAChoice,
  source: RAW_PRACTICE,
};

/** A heading is said to mean what there is not. */
export const MEANING_UNKNOWN: SettledRule = {
  scope: 'settled',
  id: 'raw/meaning-unknown',
  category: 'structure',
  severity: 'warning',
  sentence: FILL.meaningUnknown,
  source: RAW_PRACTICE,
};

/** Answers to questions that were not asked: last year's, or with a mistyped id. */
export const ANSWER_UNUSED: SettledRule = {
  scope: 'settled',
  id: 'raw/answer-unused',
  category: 'structure',
  severity: 'information',
  sentence: FILL.answerUnused,
  source: RAW_PRACTICE,
};

const against = (
  id: SettledRule['id'],
  severity: SettledRule['severity'],
  sentence: SettledRule['sentence'],
): SettledRule => ({
  scope: 'settled',
  id,
  category: 'consistency',
  severity,
  sentence,
  source: RAW_PRACTICE,
});

export const CHANGED = against('raw/changed', 'information', AGAINST.changed);
export const CHANGED_MUCH = against('raw/changed-much', 'warning', AGAINST.changedMuch);
export const NEW_SINCE = against('raw/new-since', 'information', AGAINST.newSince);
export const GONE_SINCE = against('raw/gone-since', 'information', AGAINST.goneSince);

export const SETTLED_RULES: readonly SettledRule[] = [
  FAR_FROM_OTHERS,
  COLUMN_TWICE,
  NOT_ANSWERED,
  ANSWER_NOT_A_CHOICE,
  MEANING_UNKNOWN,
  ANSWER_UNUSED,
  CHANGED,
  CHANGED_MUCH,
  NEW_SINCE,
  GONE_SINCE,
];
