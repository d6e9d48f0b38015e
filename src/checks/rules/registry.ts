import type { Rule } from './rule';
import { BALANCE_RULES } from './balance';
import { BASICS_RULES } from './basics';
import { ENTRY_FIGURE_RULES } from './entry-figures';
import { ENTRY_MARK_RULES } from './entry-marks';
import { ENTRY_SCHOOL_RULES } from './entry-schools';
import { ENTRY_TABLE_RULES } from './entry-tables';
import { INDICATOR_RULE } from './indicators';
import { CONCEDED_SIZE_RULE } from './conceded-sizes';
import { COLUMN_RULES } from './columns';
import { ITEM_MARK_RULES } from './item-marks';
import { ITEM_RULES } from './items';
import { RECOGNITION_RULES } from './recognition';
import { SCHOOL_COUNTS_RULE } from './school-counts';
import { SCHOOL_SIZE_RULES } from './school-sizes';
import { SCHOOL_RULES } from './schools';
import { STANDARD_RULES } from './standards';
import { STRUCTURE_RULES } from './structure';
import { SUMMARY_RULES } from './summary';
import { TOTAL_BY_BALANCE_RULE } from './total-by-balance';

/** Every rule of the check. A new rule is one entry in its file under `rules/` and one folder of golden cases. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...ENTRY_TABLE_RULES,
  ...ENTRY_FIGURE_RULES,
  ...ENTRY_SCHOOL_RULES,
  ...ENTRY_MARK_RULES,
  ...BASICS_RULES,
  TOTAL_BY_BALANCE_RULE,
  SCHOOL_COUNTS_RULE,
  ...SCHOOL_RULES,
  ...SCHOOL_SIZE_RULES,
  ...SUMMARY_RULES,
  ...COLUMN_RULES,
  ...BALANCE_RULES,
  ...ITEM_RULES,
  ...ITEM_MARK_RULES,
  ...RECOGNITION_RULES,
  INDICATOR_RULE,
  ...STANDARD_RULES,
  CONCEDED_SIZE_RULE,
];
