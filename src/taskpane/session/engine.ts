import type { checkForm } from '../../checks/check';
import type { Rule } from '../../checks/rules/rule';
import type { RecordOptions } from '../../checks/record/held-record';
import type { readForm } from '../../form/read';
import type { Workbook } from '../../form/workbook';
import { RAW_SHEET } from '../../records/sheets/raw-sheet-name';

/** What reads and checks a form. */
export interface Engine {
  readonly readForm: typeof readForm;
  readonly checkForm: typeof checkForm;
}

/**
 * It is the larger half of the program and the pane can be seen without it, so it comes on demand: asked for when the pane has
 * opened, waited for by the first check.
 */
export async function engine(): Promise<Engine> {
  const [checks, form] = await Promise.all([import('../../checks/check'), import('../../form/read')]);
  return { checkForm: checks.checkForm, readForm: form.readForm };
}

/** What 基础数据 adds to a check; its code comes only where the workbook has that sheet. */
export async function recordRulesOf(workbook: Workbook, options: RecordOptions): Promise<readonly Rule[]> {
  if (!workbook.sheets.some(({ name }) => name === RAW_SHEET)) return [];
  const { recordRules } = await import('../../checks/record/record-rules');
  return recordRules(workbook, options);
}
