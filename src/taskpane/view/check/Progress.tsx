import * as React from 'react';
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import type { Phase } from '../../state/state';
import { usePane, useSay } from '../pane-context';

/** The check under way: how far, and a way to stop it. */
export function Progress({
  step,
  done,
  total,
  waiting,
}: Extract<Phase, { kind: 'checking' }>): React.JSX.Element {
  const { actions } = usePane();
  const speak = useSay();
  const label =
    step === 'opening'
      ? speak(PANE.opening)
      : step === 'reading'
        ? speak(PANE.reading, { done, total })
        : speak(PANE.checking);
  return (
    <div role="status">
      <Field
        validationMessage={waiting ? speak(PANE.waiting) : label}
        validationState={waiting ? 'warning' : 'none'}
      >
        <ProgressBar
          aria-label={label}
          {...(step === 'reading' && total > 0 ? { value: done / total } : {})}
        />
      </Field>
      <Button onClick={() => actions.stop()}>{speak(PANE.stop)}</Button>
    </div>
  );
}
