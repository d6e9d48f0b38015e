import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { PANE } from '../../messages/pane';
import { usePane, useSay } from './pane-context';

/** Takes back what we wrote last; says what that was. Nothing where there is nothing to take back. */
export function UndoButton(): React.JSX.Element | null {
  const { state, actions } = usePane();
  const speak = useSay();
  if (!state.undoable) return null;
  const what = speak(state.undoable.sentence, state.undoable.parameters);
  return (
    <Button size="small" disabled={state.writing} onClick={() => void actions.undo()}>
      {speak(PANE.undoNext, { what })}
    </Button>
  );
}
