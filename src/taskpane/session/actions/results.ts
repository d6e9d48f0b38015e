import { TOOLS_TAB } from '../../../messages/pane-tools';
import { signOf } from '../../../spreadsheet/spreadsheet';
import type { Notice } from '../../state/state';
import type { Desk } from '../desk';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

export function results(desk: Desk): Pick<PaneActions, 'writeResults'> {
  return {
    async writeResults(over = false): Promise<void> {
      // What is kept must be of now: a renamed sheet, which Excel tells nobody, would leave dead links.
      if (!over && desk.store.get().checked) await desk.recheck();
      await desk.writing(() => write(desk, over));
    },
  };
}

/** Writes 核验结果; where the sheet is there already, it asks first, unless `over` was said. */
async function write({ store, spreadsheet }: Desk, over: boolean): Promise<Notice | null> {
  const { checked, settings, language } = store.get();
  if (!checked) return warning(TOOLS_TAB.needsCheck);
  const { resultSheet } = await import('../../result-sheet');
  // Read now: somebody may have typed into the sheet since.
  const { workbook } = await spreadsheet.read();
  const { sheet, links, firstRow, linkColumn } = resultSheet(
    checked,
    settings.concessions,
    language,
    workbook,
  );
  if (!over && (await spreadsheet.whoseSheet(signOf(sheet))) === 'ours') {
    store.dispatch({ type: 'question', question: { kind: 'rewrite', sheet: 'results' } });
    return null;
  }
  const written = await spreadsheet.replaceSheet(sheet, { column: linkColumn, top: firstRow, places: links });
  return success(TOOLS_TAB.resultWritten, { sheet: written, count: links.length });
}
