import * as React from 'react';
import { makeStyles, Spinner } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { useSay } from '../pane-context';

const useStyles = makeStyles({ box: { padding: '48px 16px' } });

export function Connecting(): React.JSX.Element {
  const speak = useSay();
  return (
    <div className={useStyles().box} role="status">
      <Spinner label={speak(PANE.connecting)} />
    </div>
  );
}
