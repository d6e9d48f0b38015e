import * as React from 'react';
import { Body1, Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { useSay } from '../pane-context';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '48px 16px' },
  button: { alignSelf: 'flex-start' },
});

/** So long Excel takes at most on a slow line; after that, a further file of office.js most likely did not arrive. */
const PATIENCE = 15_000;

/** Waits for Excel; where that takes too long, says what to look at and offers to load the page again. */
export function Connecting(): React.JSX.Element {
  const speak = useSay();
  const styles = useStyles();
  const [late, setLate] = React.useState(false);
  React.useEffect(() => {
    const patience = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(patience);
  }, []);
  return (
    <main className={styles.box}>
      <div role="status" className={styles.box} style={{ padding: 0 }}>
        <Body1>{speak(PANE.connecting)}</Body1>
        {late && <Body1>{speak(PANE.connectingLate)}</Body1>}
      </div>
      <ProgressBar aria-label={speak(PANE.connecting)} />
      {late && (
        <Button className={styles.button} onClick={() => window.location.reload()}>
          {speak(PANE.reload)}
        </Button>
      )}
    </main>
  );
}
