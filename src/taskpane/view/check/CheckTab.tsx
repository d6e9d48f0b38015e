import * as React from 'react';
import { Body1, Button, Caption1 } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { useKeptFocus } from '../kept-focus';
import { usePane, useSay } from '../pane-context';
import { Message } from '../states/Message';
import { NoForm } from '../states/NoForm';
import { Findings } from './Findings';
import { MarkBar } from './MarkBar';
import { Progress } from './Progress';
import { TableCounts } from './TableCounts';
import { VerdictCard } from './VerdictCard';

/** 核验: one button, then the verdict and the findings. */
export function CheckTab(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const { phase, checked } = state;
  if (phase.kind === 'checking') return <Progress {...phase} />;
  if (phase.kind === 'large') {
    return (
      <Message title={speak(PANE.largeTitle)} texts={[speak(PANE.largeText, { cells: phase.cells })]}>
        <Button appearance="primary" onClick={() => void actions.check(true)}>
          {speak(PANE.largeGo)}
        </Button>
        <Button onClick={() => actions.stop()}>{speak(PANE.cancel)}</Button>
      </Message>
    );
  }
  if (state.switched) {
    const { from, to } = state.switched;
    const texts = [speak(PANE.switchedText, { from, to }), speak(PANE.switchedNext, { from })];
    return (
      <Message title={speak(PANE.switchedTitle)} texts={texts}>
        <CheckButton label={speak(PANE.check)} />
      </Message>
    );
  }
  if (!checked) {
    return (
      <>
        <Body1>{speak(PANE.intro)}</Body1>
        <CheckButton label={speak(PANE.check)} />
        <Caption1>{speak(PANE.privacy)}</Caption1>
      </>
    );
  }
  return (
    <>
      <CheckButton label={speak(PANE.checkAgain)} />
      {checked.form.tables.length === 0 && isNoForm(checked.form.issues) ? (
        <NoForm checked={checked} />
      ) : (
        <>
          <VerdictCard checked={checked} />
          <TableCounts checked={checked} />
          <MarkBar checked={checked} />
          <Findings checked={checked} />
        </>
      )}
    </>
  );
}

/** An older form is found all right, only not judged: that is told as a finding. */
function isNoForm(issues: readonly { readonly kind: string }[]): boolean {
  return !issues.some(({ kind }) => kind === 'older-form');
}

function CheckButton({ label }: { label: string }): React.JSX.Element {
  const { actions } = usePane();
  const id = useKeptFocus();
  return (
    <Button id={id} appearance="primary" onClick={() => void actions.check()}>
      {label}
    </Button>
  );
}
