import * as React from 'react';
import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { cellsBelowStandard, fixesOf } from '../../findings/cells';
import type { Checked } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { UndoButton } from '../UndoButton';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
});

/** What can be done with all findings at once. */
export function MarkBar({ checked }: { checked: Checked }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const { findings } = checked.result;
  const fixes = React.useMemo(() => fixesOf(findings), [findings]);
  const below = React.useMemo(() => cellsBelowStandard(findings), [findings]);
  return (
    <div className={useStyles().bar}>
      <Button size="small" disabled={state.writing} onClick={() => void actions.mark()}>
        {speak(PANE.mark)}
      </Button>
      <Button size="small" disabled={state.writing} onClick={() => void actions.unmark()}>
        {speak(PANE.unmark)}
      </Button>
      {fixes.length > 0 && (
        <Button size="small" disabled={state.writing} onClick={() => void actions.preview(fixes)}>
          {speak(PANE.applyAll, { count: fixes.length })}
        </Button>
      )}
      {below.length > 0 && (
        <Button
          size="small"
          disabled={state.writing}
          appearance="subtle"
          onClick={() => void actions.askDarken()}
        >
          {speak(PANE.darken)}
        </Button>
      )}
      <UndoButton />
      <Switch
        label={speak(PANE.live)}
        checked={state.live}
        onChange={(_, { checked: on }) => void actions.setLive(on)}
      />
      <Switch
        label={{ children: speak(PANE.notes), title: speak(PANE.notesHint) }}
        checked={state.notes}
        disabled={state.writing}
        onChange={(_, { checked: on }) => void actions.setNotes(on)}
      />
    </div>
  );
}
