import { FUNCTIONS } from '../../../functions';
import { PANE } from '../../../messages/pane';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import type { OurFormula } from '../../../spreadsheet/our-formulas';
import { ourFormulas } from '../../../spreadsheet/our-formulas';
import type { Notice } from '../../state/state';
import type { Desk } from '../desk';
import { functionNamespace } from '../function-namespace';
import { namedCells, undoneNotice } from '../names';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function values(desk: Desk): Pick<PaneActions, 'askValues' | 'replaceByValues'> {
  return {
    /** Looks for our functions and asks before anything is replaced. */
    async askValues(): Promise<void> {
      await desk.work.quietly(async () => {
        const { workbook } = await desk.spreadsheet.read();
        const names = FUNCTIONS.map(({ name }) => name);
        const formulas = ourFormulas(workbook, names, functionNamespace());
        if (formulas.length === 0) return success(TOOLS_TAB.valuesNone);
        desk.store.dispatch({ type: 'question', question: { kind: 'values', formulas } });
        return null;
      });
    },

    async replaceByValues(formulas: readonly OurFormula[]): Promise<void> {
      await desk.writing(() => replace(desk, formulas));
    },
  };
}

async function replace(desk: Desk, formulas: readonly OurFormula[]): Promise<Notice> {
  const { undo, count, skipped } = await desk.spreadsheet.replaceByValues(formulas);
  if (undo) desk.work.keep(PANE.undoValues, { count }, async () => undoneNotice((await undo.run()).kept));
  return skipped.length === 0
    ? success(TOOLS_TAB.valuesDone, { count }, count > 0)
    : warning(
        TOOLS_TAB.valuesSkipped,
        { count, skipped: skipped.length, cells: namedCells(skipped) },
        count > 0,
      );
}
