import type { Rule } from './rule';
import { BALANCE_RULES } from './balance';
import { BASICS_RULES } from './basics';
import { ENTRY_FIGURE_RULES } from './entry-figures';
import { ENTRY_MARK_RULES } from './entry-marks';
import { ENTRY_SCHOOL_RULES } from './entry-schools';
import { ENTRY_TABLE_RULES } from './entry-tables';
import { INDICATOR_RULE } from './indicators';
import { CONCEDED_SIZE_RULE } from './conceded-sizes';
import { COLUMN_SCALE_RULE } from './causes/column-scale';
import { DUPLICATE_NAME_RULE } from './causes/duplicate-name';
import { EXCHANGED_COLUMNS_RULE } from './causes/exchanged-columns';
import { EXCHANGED_PUPILS_RULE } from './causes/exchanged-pupils';
import { SCHOOL_COUNTS_RULE } from './causes/school-counts';
import { SCHOOL_ENROLMENT_RULE } from './causes/school-enrolment';
import { SCHOOL_INDICATOR_RULE } from './causes/school-indicator';
import { ITEM_MARK_RULES } from './item-marks';
import { ITEM_RULES } from './items';
import { RECOGNITION_RULES } from './recognition';
import { SCHOOL_SIZE_RULES } from './school-sizes';
import { SCHOOL_RULES } from './schools';
import { STANDARD_RULES } from './standards';
import { STRUCTURE_RULES } from './structure';
import { SUMMARY_RULES } from './summary';
import { TEACHING_POINT_FIFTY_RULE } from './teaching-point-fifty';
import { TOTAL_BY_BALANCE_RULE } from './total-by-balance';

/** Every rule of the check. A new rule is one entry in its file under `rules/` and one folder of golden cases. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...ENTRY_TABLE_RULES,
  ...ENTRY_FIGURE_RULES,
  ...ENTRY_SCHOOL_RULES,
  DUPLICATE_NAME_RULE,
  TEACHING_POINT_FIFTY_RULE,
  ...ENTRY_MARK_RULES,
  ...BASICS_RULES,
  TOTAL_BY_BALANCE_RULE,
  SCHOOL_COUNTS_RULE,
  ...SCHOOL_RULES,
  ...SCHOOL_SIZE_RULES,
  ...SUMMARY_RULES,
  EXCHANGED_COLUMNS_RULE,
  COLUMN_SCALE_RULE,
  EXCHANGED_PUPILS_RULE,
  SCHOOL_ENROLMENT_RULE,
  SCHOOL_INDICATOR_RULE,
  ...BALANCE_RULES,
  ...ITEM_RULES,
  ...ITEM_MARK_RULES,
  ...RECOGNITION_RULES,
  INDICATOR_RULE,
  ...STANDARD_RULES,
  CONCEDED_SIZE_RULE,
];
