import * as React from 'react';
import { placeText } from '../../../checks/findings/words';
import { PANE_CHECK } from '../../../messages/pane-check';
import type { ListRow } from '../../findings/rows';
import { shortCells } from '../../findings/schools';
import type { Speak } from '../pane-context';
import { usePane, useSay } from '../pane-context';
import type { Listing } from './listing';
import { VERDICT_WORDS } from './StatusLine';

/** What a screen reader is told, politely: the outcome of a check, how many a filter leaves, the row one has come to. */
export function Announcer({ listing }: { listing: Listing }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const { checked, review, tally, steps } = listing;
  const [said, setSaid] = React.useState('');
  React.useEffect(() => {
    const { problems, schoolsBelow: schools } = tally;
    setSaid(speak(PANE_CHECK.announceChecked, { verdict: VERDICT_WORDS[review.verdict], problems, schools }));
    // Only a new check says so, not what is explained after it.
  }, [checked]);
  const first = React.useRef(true);
  React.useEffect(() => {
    if (!first.current) setSaid(speak(PANE_CHECK.announceFilter, { count: steps.length }));
    first.current = false;
  }, [state.filter]);
  React.useEffect(() => {
    const at = steps.findIndex(({ id }) => id === state.selected);
    const row = steps[at];
    if (!row) return;
    setSaid(speak(PANE_CHECK.announceStep, { at: at + 1, count: steps.length, ...told(row, speak) }));
  }, [state.selected]);
  return (
    <div role="status" className="jh-hidden">
      {said}
    </div>
  );
}

function told(row: ListRow, speak: Speak): { title: string; cell: string } {
  if (row.kind === 'problem') {
    const { title, places } = row.entry.finding;
    return { title: speak(title), cell: places[0] ? placeText(places[0]) : '' };
  }
  if (row.kind === 'head') return { title: '', cell: '' };
  const [short] = shortCells(row.school);
  return { title: row.school.name, cell: placeText(short?.figure ?? row.school.school.name) };
}
