import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { focusIfLost } from '../kept-focus';
import { usePane, useSay } from '../pane-context';
import { LineIcon } from './icons';

/** So long a message stays; hovering or focusing it stops the clock, an error stays until it is closed. */
const STAYS = 5000;

/** What was just done, or why it was not. It lies over the list and pushes nothing. */
export function Toast(): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const { notice, tab } = state;
  // Its own buttons go away with it: the keyboard goes on from the open tab.
  const shown = React.useRef(false);
  React.useEffect(() => {
    if (shown.current && !notice) focusIfLost(`tab-${tab}`);
    shown.current = notice !== null;
  }, [notice, tab]);
  const [held, setHeld] = React.useState(false);
  React.useEffect(() => setHeld(false), [notice]);
  React.useEffect(() => {
    if (!notice || held || notice.tone === 'error') return;
    const timer = setTimeout(() => dispatch({ type: 'notice', notice: null }), STAYS);
    return () => clearTimeout(timer);
  }, [notice, held, dispatch]);
  return (
    <div className="jh-toasts" role={notice?.tone === 'error' ? 'alert' : 'status'}>
      {notice && (
        <div
          className={`jh-toast ${notice.tone}`}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>{speak(notice.sentence, notice.parameters)}</p>
          {notice.undo && (
            <button
              type="button"
              className="jh-button"
              disabled={state.writing}
              onClick={() => void actions.undo()}
            >
              {speak(PANE.undo)}
            </button>
          )}
          <button
            type="button"
            className="jh-icon"
            aria-label={speak(PANE.close)}
            onClick={() => dispatch({ type: 'notice', notice: null })}
          >
            <LineIcon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
