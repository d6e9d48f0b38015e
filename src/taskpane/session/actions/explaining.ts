import { withConfirmation } from '../../../checks/review/confirmations';
import type { ToConfirm } from '../../../checks/review/confirmations';
import { withExplanation } from '../../../checks/review/explanations';
import type { Finding } from '../../../checks/findings/finding';
import type { Confirmation } from '../../../standards/workbook-settings';
import type { Desk } from '../desk';
import { today } from '../today';
import type { PaneActions } from './pane-actions';

/** 已核对 with its reason, and 人工确认: both are kept in the workbook and need no further check. */
export function explaining(desk: Desk): Pick<PaneActions, 'explain' | 'confirm'> {
  const { store } = desk;
  return {
    async explain(id: string, finding: Finding, reason: string): Promise<void> {
      const { settings } = store.get();
      const explanations = withExplanation(settings.explanations, finding, reason, today());
      store.dispatch({ type: 'question', question: null });
      await desk.keepSettings({ ...settings, explanations });
      store.dispatch({ type: 'explained', id });
    },

    async confirm(answers: readonly (readonly [ToConfirm, Confirmation['answer'] | null])[]): Promise<void> {
      const { settings } = store.get();
      const confirmations = answers.reduce(
        (kept, [one, answer]) => withConfirmation(kept, one, answer, today()),
        settings.confirmations,
      );
      store.dispatch({ type: 'question', question: null });
      await desk.keepSettings({ ...settings, confirmations });
    },
  };
}
