import * as React from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { PANE } from '../../messages/pane';
import { usePane, useSay } from './pane-context';

/** What was just done, or why it was not; read out by screen readers. */
export function NoticeBar(): React.JSX.Element | null {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const { notice } = state;
  if (!notice) return null;
  return (
    <MessageBar intent={notice.tone} layout="multiline" politeness="assertive">
      <MessageBarBody>{speak(notice.sentence, notice.parameters)}</MessageBarBody>
      <MessageBarActions>
        {notice.undo && (
          <Button size="small" disabled={state.writing} onClick={() => void actions.undo()}>
            {speak(PANE.undo)}
          </Button>
        )}
        <Button
          size="small"
          appearance="transparent"
          onClick={() => dispatch({ type: 'notice', notice: null })}
        >
          {speak(PANE.close)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
