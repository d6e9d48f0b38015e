import { PARAMETERS_SHEET } from '../../../form/parameters';
import { FUNCTIONS } from '../../../functions';
import { RESULT_SHEET } from '../../../messages/excel';
import { PANE_CHECK } from '../../../messages/pane-check';
import { ourFormulas } from '../../../spreadsheet/our-formulas';
import type { SheetSign } from '../../../spreadsheet/types';
import type { CleanUp } from '../../state/state';
import type { Desk } from '../desk';
import { functionNamespace } from '../function-namespace';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

const PARAMETERS: SheetSign = { name: PARAMETERS_SHEET, title: PARAMETERS_SHEET };
const RESULTS: readonly SheetSign[] = [
  { name: '核验结果', title: RESULT_SHEET.title.zh },
  { name: '核验结果', title: RESULT_SHEET.title.en },
];

/** 提交前清理: takes out of the workbook what the checking has put in, each as the user wants. */
export function cleaning(desk: Desk): Pick<PaneActions, 'askClean' | 'clean'> {
  const { store, spreadsheet, work } = desk;
  const isOurs = async (sign: SheetSign): Promise<boolean> => (await spreadsheet.whoseSheet(sign)) === 'ours';
  return {
    async askClean(): Promise<void> {
      await work.quietly(async () => {
        const { workbook } = await spreadsheet.read();
        const names = FUNCTIONS.map(({ name }) => name);
        const results = await Promise.all(RESULTS.map(isOurs));
        const found: CleanUp = {
          marks: true,
          parameters: await isOurs(PARAMETERS),
          results: results.includes(true),
          formulas: ourFormulas(workbook, names, functionNamespace()),
        };
        store.dispatch({ type: 'question', question: { kind: 'clean', found } });
        return null;
      });
    },

    async clean({ marks, parameters, results, formulas }: CleanUp): Promise<void> {
      await desk.writing(async () => {
        const locked: string[] = [];
        if (marks) {
          locked.push(...(await desk.marking.hide(store.get().checked?.open ?? null)).locked);
          store.dispatch({ type: 'unmarked' });
        }
        // Before 标准参数 goes: a formula that looks there would turn into an error.
        if (formulas.length > 0) {
          const { skipped } = await spreadsheet.replaceByValues(formulas);
          locked.push(...skipped.map(({ sheet }) => sheet));
        }
        if (results) for (const sign of RESULTS) await spreadsheet.removeSheet(sign);
        if (parameters) await spreadsheet.removeSheet(PARAMETERS);
        return locked.length === 0
          ? success(PANE_CHECK.cleaned)
          : warning(PANE_CHECK.cleanedLocked, { sheets: [...new Set(locked)].join('、') });
      });
      if (store.get().checked) await desk.recheck();
    },
  };
}
