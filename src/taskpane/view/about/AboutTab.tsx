import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { PANE_ABOUT } from '../../../messages/pane-about';
import { KEYS } from '../keys';
import type { KeyAction } from '../keys';
import { useSay } from '../pane-context';

const ACTIONS: Readonly<Record<KeyAction, (typeof PANE_ABOUT)['keyNext']>> = {
  next: PANE_ABOUT.keyNext,
  previous: PANE_ABOUT.keyPrevious,
  check: PANE_ABOUT.keyCheck,
  correct: PANE_ABOUT.keyCorrect,
  find: PANE_ABOUT.keyFind,
  undo: PANE_ABOUT.keyUndo,
};

/** 关于: what this is, what it does not do, its keys. */
export function AboutTab(): React.JSX.Element {
  const speak = useSay();
  return (
    <section className="jh-scroll" tabIndex={0}>
      <h1 className="jh-verdict">{speak(PANE.title)}</h1>
      <div>{speak(PANE_ABOUT.what)}</div>
      <div>{speak(PANE.privacy)}</div>
      <div>{speak(PANE_ABOUT.limits)}</div>
      <h2 style={{ fontSize: 14 }}>{speak(PANE_ABOUT.keys)}</h2>
      <table className="jh-small" style={{ borderSpacing: '0 4px' }}>
        <tbody>
          {(Object.entries(ACTIONS) as [KeyAction, (typeof PANE_ABOUT)['keyNext']][]).map(
            ([action, name]) => (
              <tr key={action}>
                <th scope="row" style={{ textAlign: 'left', fontWeight: 400, paddingRight: 12 }}>
                  {speak(name)}
                </th>
                <td>
                  <kbd>{KEYS[action]}</kbd>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <div className="jh-small jh-faint">{speak(PANE_ABOUT.rows)}</div>
    </section>
  );
}
