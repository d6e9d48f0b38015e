import * as React from 'react';
import { Body1, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE } from '../../messages/pane';
import { focusIfLost } from './kept-focus';
import { usePane, useSay } from './pane-context';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  buttons: { display: 'flex', gap: '8px' },
});

/** What was just done, or why it was not; read out by screen readers. */
export function NoticeBar(): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const { notice, tab } = state;
  // Its own buttons go away with it: the keyboard goes on from the open tab.
  const shown = React.useRef(false);
  React.useEffect(() => {
    if (shown.current) focusIfLost(`tab-${tab}`);
    shown.current = notice !== null;
  }, [notice, tab]);
  return (
    <div role={notice?.tone === 'error' ? 'alert' : 'status'}>
      {notice && (
        <div className={mergeClasses(styles.bar, styles[notice.tone])}>
          <Body1>{speak(notice.sentence, notice.parameters)}</Body1>
          <div className={styles.buttons}>
            {notice.undo && (
              <Button size="small" disabled={state.writing} onClick={() => void actions.undo()}>
                {speak(PANE.undo)}
              </Button>
            )}
            <Button size="small" onClick={() => dispatch({ type: 'notice', notice: null })}>
              {speak(PANE.close)}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
