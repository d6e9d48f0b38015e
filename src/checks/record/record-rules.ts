import type { Workbook } from '../../form/workbook';
import type { Profile } from '../../standards/types';
import type { CheckContext } from '../context';
import type { Rule } from '../rules/rule';
import { RECORD_COUNTS, RECORD_ENROLMENT, RECORD_INDICATOR } from './figures';
import { heldRecord } from './held-record';
import type { HeldRecord, RecordOptions } from './held-record';
import { rawFindingRules } from './raw-findings';
import { against } from './record-rule';
import type { Against, RecordRule } from './record-rule';
import { RECORD_OPEN, RECORD_RENAMED, RECORD_SCHOOLS } from './schools';
import { RECORD_BALANCE, RECORD_BASICS } from './totals';

/** Every rule that holds the form against 基础数据. A new one is one entry in its file and one folder of golden cases. */
export const RECORD_RULES: readonly RecordRule[] = [
  RECORD_SCHOOLS,
  RECORD_RENAMED,
  RECORD_ENROLMENT,
  RECORD_COUNTS,
  RECORD_INDICATOR,
  RECORD_BASICS,
  RECORD_BALANCE,
  RECORD_OPEN,
];

/**
 * What 基础数据 adds to a check of the same workbook: the rules of the raw data, with what they found, and those that hold the form
 * against it. None where the workbook has no such sheet. The sheet is the county's own record, so it is read anew at each check.
 *
 * @example checkForm(form, NATIONAL, [], recordRules(workbook, { answers: {}, concessions: [], profile: NATIONAL }))
 */
export function recordRules(workbook: Workbook, options: RecordOptions): readonly Rule[] {
  return rulesOfRecord(heldRecord(workbook, options), options.profile);
}

/** The same for a record that was read already; null: the workbook has none. */
export function rulesOfRecord(record: HeldRecord | null, profile: Profile): readonly Rule[] {
  if (!record) return [];
  const known = new WeakMap<CheckContext, Against>();
  const both = (context: CheckContext): Against => {
    const found = known.get(context) ?? against(context, record);
    known.set(context, found);
    return found;
  };
  return [
    ...RECORD_RULES.map((rule) => ({
      ...rule,
      check: (context: CheckContext) => rule.check(both(context)),
    })),
    ...rawFindingRules(record, profile),
  ];
}
