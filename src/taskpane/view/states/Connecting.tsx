import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { useSay } from '../pane-context';

/** So long Excel takes at most on a slow line; after that, a further file of office.js most likely did not arrive. */
const PATIENCE = 15_000;

/** Waits for Excel; where that takes too long, says what to look at and offers to load the page again. */
export function Connecting(): React.JSX.Element {
  const speak = useSay();
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const patience = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(patience);
  }, []);
  return (
    <main className="jh-scroll" style={{ paddingTop: 48 }}>
      <h1 className="jh-verdict">{speak(PANE.title)}</h1>
      <div role="status">
        <div>{speak(PANE.connecting)}</div>
        {late && <p>{speak(PANE.connectingLate)}</p>}
      </div>
      <div className="jh-bar" role="progressbar" aria-label={speak(PANE.connecting)} style={{ margin: 0 }}>
        <i />
      </div>
      {late && (
        <button
          type="button"
          className="jh-button large"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => window.location.reload()}
        >
          {speak(PANE.reload)}
        </button>
      )}
    </main>
  );
}
