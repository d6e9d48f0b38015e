import { FILL } from '../../messages/fill';
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

export const SETTLED_RULES: readonly SettledRule[] = [FAR_FROM_OTHERS, COLUMN_TWICE, NOT_ANSWERED];
