import * as React from 'react';
import { Button, Caption1, Caption1Strong, makeStyles } from '@fluentui/react-components';
import type { Finding } from '../../../checks/findings/finding';
import { PANE } from '../../../messages/pane';
import { REPORT } from '../../../messages/report';
import type { Certainty } from '../../../standards/types';
import { explain } from '../../../papers/explain';
import { placeText } from '../../../checks/findings/words';
import { usePane, useSay } from '../pane-context';

const useStyles = makeStyles({
  box: { padding: '0 8px 12px 30px' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '10px',
    rowGap: '4px',
    margin: '0 0 8px',
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
});

const CERTAINTIES: Readonly<Record<Certainty, (typeof PANE)['certaintyJudged'] | null>> = {
  read: null,
  transcribed: PANE.certaintyTranscribed,
  judged: PANE.certaintyJudged,
};

/** As many further cells as are offered as links; a finding about a whole column names hundreds. */
const MOST_LINKS = 12;

/** What stands there, what was expected, why, and what to do. */
export function FindingDetails({ finding }: { finding: Finding }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const { fix, places, source } = finding;
  const certainty = CERTAINTIES[source.certainty];
  const others = places.slice(1, 1 + MOST_LINKS);
  const words = explain(finding, state.language);
  const notes = [
    words.advice,
    ...(finding.concessions ?? []).map(({ key, effect }) => speak(PANE.concessionNote, { key, effect })),
  ];
  const lines: [string, string | null][] = [
    [speak(PANE.actual), places.length > 0 ? (words.actual ?? speak(PANE.blank)) : null],
    [speak(PANE.expected), words.expected],
    [speak(PANE.asked), words.held],
    [speak(PANE.why), speak(source) + (certainty ? speak(certainty) : '')],
    [speak(PANE.todo), notes.join(speak(REPORT.sentenceSeparator))],
  ];
  return (
    <div className={styles.box}>
      <dl className={styles.list}>
        {lines.map(
          ([term, text]) =>
            text !== null && (
              <React.Fragment key={term}>
                <dt>
                  <Caption1Strong>{term}</Caption1Strong>
                </dt>
                <dd className={styles.text}>
                  <Caption1>{text}</Caption1>
                </dd>
              </React.Fragment>
            ),
        )}
      </dl>
      {others.length > 0 && (
        <div className={styles.links} role="group" aria-label={speak(PANE.alsoCells)}>
          <Caption1>{speak(PANE.alsoCells)}</Caption1>
          {others.map((place) => (
            <Button
              key={placeText(place)}
              size="small"
              appearance="transparent"
              onClick={() => void actions.select(place)}
            >
              {placeText(place)}
            </Button>
          ))}
        </div>
      )}
      {fix && !finding.because && (
        <Button size="small" disabled={state.writing} onClick={() => void actions.preview([fix])}>
          {speak(PANE.apply)}
        </Button>
      )}
    </div>
  );
}
