import * as React from 'react';
import type { Finding } from '../../../checks/findings/finding';
import { findingKey } from '../../../checks/review/explanations';
import { PANE_CHECK } from '../../../messages/pane-check';
import { LONGEST_REASON } from '../../../standards/workbook-settings';
import { usePane, useSay } from '../pane-context';
import { LeaveOrDo, Modal } from './Modal';

/** 已核对: asks for the reason, without which nothing is set aside. */
export function ExplainDialog({
  id,
  finding,
  cancel,
}: {
  id: string;
  finding: Finding;
  cancel: () => void;
}): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const key = findingKey(finding);
  const before = state.settings.explanations.find((one) => one.finding === key)?.reason ?? '';
  const [reason, setReason] = React.useState(before);
  const label = React.useId();
  return (
    <Modal
      title={speak(PANE_CHECK.explainTitle)}
      cancel={cancel}
      actions={
        <LeaveOrDo
          cancel={cancel}
          words={speak(PANE_CHECK.explainDo)}
          disabled={state.writing || reason.trim() === ''}
          act={() => void actions.explain(id, finding, reason)}
        />
      }
    >
      <p>
        <b>{speak(finding.title)}</b>
      </p>
      <p className="jh-small jh-faint">{speak(PANE_CHECK.explainText)}</p>
      <label htmlFor={label}>{speak(PANE_CHECK.explainReason)}</label>
      <textarea
        id={label}
        rows={3}
        autoFocus
        maxLength={LONGEST_REASON}
        className="jh-search"
        style={{ width: '100%', height: 'auto', padding: 8 }}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
