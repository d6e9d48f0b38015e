import * as React from 'react';
import { PANE_CHECK } from '../../../messages/pane-check';
import { PANE } from '../../../messages/pane';
import { useKeptFocus } from '../kept-focus';
import { withKey } from '../keys';
import { usePane, useSay } from '../pane-context';

/** Before a check: what it does, and one button. */
export function Before(): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  return (
    <section className="jh-scroll">
      <h1 className="jh-verdict">{speak(PANE_CHECK.foundTitle)}</h1>
      <div>{speak(PANE_CHECK.foundText)}</div>
      <CheckButton />
      <div className="jh-small jh-faint">
        {speak(PANE.profileUsed, {
          name: state.standards.profile.name,
          version: state.standards.profile.version,
        })}{' '}
        <button
          type="button"
          className="jh-derived"
          onClick={() => dispatch({ type: 'tab', tab: 'standards' })}
        >
          {speak(PANE.tabStandards)}
        </button>
      </div>
    </section>
  );
}

export function CheckButton(): React.JSX.Element {
  const { actions } = usePane();
  const speak = useSay();
  const id = useKeptFocus();
  return (
    <button
      type="button"
      id={id}
      className="jh-button primary large"
      style={{ justifyContent: 'center' }}
      title={withKey(speak, PANE_CHECK.start, 'check')}
      onClick={() => void actions.check()}
    >
      {speak(PANE_CHECK.start)}
    </button>
  );
}
