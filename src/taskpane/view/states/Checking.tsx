import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { PANE_CHECK } from '../../../messages/pane-check';
import { REPORT } from '../../../messages/report';
import type { Phase } from '../../state/state';
import { useKeptFocus } from '../kept-focus';
import type { Speak } from '../pane-context';
import { usePane, useSay } from '../pane-context';

/** A check that is over sooner is not shown at all: it would only flicker. */
const SHOWN_AFTER = 400;
/** As many sheets as a line of the pane can name. */
const NAMED_SHEETS = 3;
const SKELETON = 8;

function sheetsNamed(sheets: readonly string[], speak: Speak): string {
  const named = sheets.slice(0, NAMED_SHEETS).join(speak(REPORT.listSeparator));
  return sheets.length > NAMED_SHEETS
    ? speak(PANE.readingMore, { sheets: named, count: sheets.length })
    : named;
}

/** The check under way: how far, and a way to stop it. */
export function Checking({
  step,
  done,
  total,
  sheets,
  waiting,
}: Extract<Phase, { kind: 'checking' }>): React.JSX.Element {
  const { actions } = usePane();
  const speak = useSay();
  const id = useKeptFocus();
  const [shown, setShown] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const label =
    step === 'opening'
      ? speak(PANE.opening)
      : step === 'reading'
        ? speak(PANE.reading, { done, total, sheets: sheetsNamed(sheets, speak) })
        : speak(PANE.checking);
  // Reading takes most of the time; the bar never goes back.
  const read = step === 'reading' && total > 0 ? done / total : null;
  const width = step === 'opening' ? 0.05 : step === 'checking' ? 0.95 : 0.05 + 0.85 * (read ?? 0);
  return (
    <div className="jh-panel" style={{ opacity: shown || waiting ? 1 : 0 }}>
      <div className="jh-status">
        <h1 className="jh-verdict">{speak(PANE_CHECK.checking)}</h1>
        <button type="button" id={id} className="jh-button jh-push" onClick={() => actions.stop()}>
          {speak(PANE_CHECK.stop)}
        </button>
      </div>
      <div
        className="jh-bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        {...(read === null ? {} : { 'aria-valuenow': read })}
      >
        <i style={{ width: `${width * 100}%` }} />
      </div>
      <p className="jh-note" role="status" style={{ margin: 0, padding: '4px 12px' }}>
        {waiting ? speak(PANE.waiting) : label}
      </p>
      <div aria-hidden="true" style={{ overflow: 'hidden' }}>
        {Array.from({ length: SKELETON }, (_, i) => (
          <div key={i} className="jh-skeleton">
            <i />
            <i />
          </div>
        ))}
      </div>
    </div>
  );
}
