import { findingKey } from '../../../checks/review/explanations';
import { review } from '../../../checks/review/review';
import type { Place } from '../../../form/workbook';
import { matching } from '../../findings/filter';
import { placeOfRow, rowsOf, stepFrom } from '../../findings/rows';
import type { Desk } from '../desk';
import type { PaneActions } from './pane-actions';

/** 下一条 and 上一条 from outside the pane: the add-in's own keys over the grid. The same rows as the list shows. */
export function stepping(desk: Desk, select: (place: Place) => Promise<void>): Pick<PaneActions, 'step'> {
  const { store } = desk;
  return {
    async step(direction: 1 | -1): Promise<void> {
      if (!store.get().checked) await desk.check(false);
      const { checked, settings, filter, language, selected, ...state } = store.get();
      if (!checked) return;
      const { explained, lapsed } = review(checked.form, checked.result, settings);
      const rows = rowsOf(matching(checked.list, filter, language), {
        ...state,
        explained: new Map([...explained, ...lapsed].map((one) => [findingKey(one.finding), one])),
      });
      const row = stepFrom(rows, selected, direction);
      if (!row) return;
      store.dispatch({ type: 'tab', tab: 'check' });
      store.dispatch({ type: 'select', id: row.id });
      const place = placeOfRow(row);
      if (place) await select(place);
    },
  };
}
