import type { Rule } from './rule';
import { BALANCE_RULES } from './rules/balance';
import { BASICS_RULES } from './rules/basics';
import { ENTRY_FIGURE_RULES } from './rules/entry-figures';
import { ENTRY_MARK_RULES } from './rules/entry-marks';
import { ENTRY_SCHOOL_RULES } from './rules/entry-schools';
import { ENTRY_TABLE_RULES } from './rules/entry-tables';
import { INDICATOR_RULE } from './rules/indicators';
import { CONCEDED_SIZE_RULE } from './rules/conceded-sizes';
import { COLUMN_RULES } from './rules/columns';
import { ITEM_MARK_RULES } from './rules/item-marks';
import { ITEM_RULES } from './rules/items';
import { RECOGNITION_RULES } from './rules/recognition';
import { SCHOOL_COUNTS_RULE } from './rules/school-counts';
import { SCHOOL_SIZE_RULES } from './rules/school-sizes';
import { SCHOOL_RULES } from './rules/schools';
import { STANDARD_RULES } from './rules/standards';
import { STRUCTURE_RULES } from './rules/structure';
import { SUMMARY_RULES } from './rules/summary';

/** Every rule of the check. A new rule is one entry in its file under `rules/` and one folder of golden cases. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...ENTRY_TABLE_RULES,
  ...ENTRY_FIGURE_RULES,
  ...ENTRY_SCHOOL_RULES,
  ...ENTRY_MARK_RULES,
  ...BASICS_RULES,
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
