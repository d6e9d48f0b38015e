import type { TableId } from '../../../form/model';
import { PANE } from '../../../messages/pane';
import { TABLES } from '../../../messages/report';
import type { Desk } from '../desk';
import { warning } from '../work';
import type { PaneActions } from './pane-actions';

export function pointing(desk: Desk): Pick<PaneActions, 'pointAt'> {
  const { store, spreadsheet, work } = desk;
  return {
    async pointAt(table: TableId): Promise<void> {
      let sheet: string | null = null;
      await work.write(async () => {
        sheet = await spreadsheet.titleAboveSelection(TABLES[table].zh);
        return sheet === null ? warning(PANE.pointNoRoom) : null;
      });
      if (sheet === null) return;
      await desk.check(false);
      // A title alone does not make a table: says so where the check after it found none there.
      const { checked, notice } = store.get();
      if (notice || !checked || checked.form.tables.some(({ id }) => id === table)) return;
      store.dispatch({ type: 'notice', notice: warning(PANE.pointUnread, { table: TABLES[table] }) });
    },
  };
}
