import * as React from 'react';
import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { REPORT } from '../../../messages/report';
import type { Phase } from '../../state/state';
import type { Speak } from '../pane-context';
import { useKeptFocus } from '../kept-focus';
import { usePane, useSay } from '../pane-context';

/** As many sheets as a line of the pane can name. */
const NAMED_SHEETS = 3;

function sheetsNamed(sheets: readonly string[], speak: Speak): string {
  const named = sheets.slice(0, NAMED_SHEETS).join(speak(REPORT.listSeparator));
  return sheets.length > NAMED_SHEETS
    ? speak(PANE.readingMore, { sheets: named, count: sheets.length })
    : named;
}

/** The check under way: how far, and a way to stop it. */
export function Progress({
  step,
  done,
  total,
  sheets,
  waiting,
}: Extract<Phase, { kind: 'checking' }>): React.JSX.Element {
  const { actions } = usePane();
  const speak = useSay();
  const id = useKeptFocus();
  const label =
    step === 'opening'
      ? speak(PANE.opening)
      : step === 'reading'
        ? speak(PANE.reading, { done, total, sheets: sheetsNamed(sheets, speak) })
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
      <Button id={id} onClick={() => actions.stop()}>
        {speak(PANE.stop)}
      </Button>
    </div>
  );
}
