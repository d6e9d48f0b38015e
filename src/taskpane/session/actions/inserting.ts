import { TOOLS_TAB } from '../../../messages/pane-tools';
import type { Desk } from '../desk';
import { undoneNotice } from '../names';
import { success } from '../work';
import type { PaneActions } from './pane-actions';

export function inserting(desk: Desk): Pick<PaneActions, 'askInsertForm' | 'insertForm' | 'openSample'> {
  return {
    async askInsertForm(): Promise<void> {
      const { emptyForm } = await import('../../../form/template/empty-form');
      const sheets = emptyForm().map(({ name }) => name);
      desk.store.dispatch({ type: 'question', question: { kind: 'insert-form', sheets } });
    },

    async openSample(): Promise<void> {
      await desk.work.write(async () => {
        await desk.spreadsheet.openSample();
        return null;
      });
    },

    async insertForm(): Promise<void> {
      await desk.writing(async () => {
        const { emptyForm } = await import('../../../form/template/empty-form');
        const { names, undo } = await desk.spreadsheet.insertSheets(emptyForm());
        const sheets = names.join('、');
        desk.work.keep(TOOLS_TAB.undoForm, { count: undo.count }, async () =>
          undoneNotice((await undo.run()).kept),
        );
        return success(TOOLS_TAB.formInserted, { sheets }, true);
      });
    },
  };
}
