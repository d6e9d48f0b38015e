import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { BLANKS } from '../../../messages/blanks';
import { sayCount } from '../../../messages/plural';
import { PANE_CHECK } from '../../../messages/pane-check';
import type { Checked } from '../../state/state';
import { keyOf } from '../keys';
import { usePane, useSay } from '../pane-context';
import { Before, CheckButton } from '../states/Before';
import { Checking } from '../states/Checking';
import { Empty } from '../states/Empty';
import { Message } from '../states/Message';
import { Passed } from '../states/Passed';
import { Announcer } from './Announcer';
import { Counts } from './Counts';
import { FilterBar } from './FilterBar';
import { FindingList } from './FindingList';
import { Footer, useStep } from './Footer';
import { useListing } from './listing';
import { StatusLine } from './StatusLine';

/** 核验: what the state of the workbook allows, and after a check its verdict, its two counts and its list. */
export function CheckTab(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const { phase, checked, switched } = state;
  if (phase.kind === 'checking') return <Checking {...phase} />;
  if (phase.kind === 'large') {
    return (
      <Message title={speak(PANE.largeTitle)} texts={[speak(PANE.largeText, { cells: phase.cells })]}>
        <button type="button" className="jh-button primary large" onClick={() => void actions.check(true)}>
          {speak(PANE.largeGo)}
        </button>
        <button type="button" className="jh-button large" onClick={() => actions.stop()}>
          {speak(PANE.cancel)}
        </button>
      </Message>
    );
  }
  if (switched) {
    const { from, to } = switched;
    const texts = [speak(PANE.switchedText, { from, to }), speak(PANE.switchedNext, { from })];
    return (
      <Message title={speak(PANE.switchedTitle)} texts={texts}>
        <CheckButton />
      </Message>
    );
  }
  if (!checked) return <Before />;
  const { tables, issues } = checked.form;
  // An older form is found all right, only not judged: that is told as a finding.
  const noForm = tables.length === 0 && !issues.some(({ kind }) => kind === 'older-form');
  return noForm ? <Empty checked={checked} /> : <CheckedForm checked={checked} />;
}

function CheckedForm({ checked }: { checked: Checked }): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const listing = useListing(state, checked);
  const step = useStep(listing);
  const { rows, steps, review, tally, blanks } = listing;
  const selected = rows.find(({ id }) => id === state.selected);
  const onKey = (event: React.KeyboardEvent): void => {
    switch (keyOf(event)) {
      case 'next':
        step(1);
        break;
      case 'previous':
        step(-1);
        break;
      case 'correct': {
        const fix = selected?.kind === 'problem' ? selected.entry.finding.fix : undefined;
        if (fix && !state.writing) void actions.correct(fix);
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  };
  const filtered = state.filter.text !== '' || state.filter.mark !== null || state.filter.severity !== null;
  const nothing = rows.length === 0 && !filtered;
  return (
    <div className="jh-panel" onKeyDown={onKey}>
      {rows.length > 0 && (
        <a
          className="jh-skip jh-button"
          href="#jh-list"
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>('#jh-list [tabindex="0"]')?.focus();
          }}
        >
          {speak(PANE_CHECK.toList)}
        </a>
      )}
      <StatusLine listing={listing} />
      {state.stale && !state.live && (
        <p className="jh-note" style={{ margin: 0, padding: '0 12px' }}>
          {speak(PANE_CHECK.editedSince)}
        </p>
      )}
      <Counts listing={listing} />
      {blanks.count > 0 && (
        <p className="jh-blanks">
          {sayCount(blanks.problems === 0 ? BLANKS.sound : BLANKS.left, state.language, blanks.count)}
        </p>
      )}
      {nothing || (review.verdict === 'met' && steps.length === 0 && !filtered) ? (
        <Passed listing={listing} />
      ) : (
        <>
          <FilterBar listing={listing} />
          {rows.length > 0 ? (
            <FindingList rows={rows} />
          ) : (
            <div className="jh-scroll">
              <span>
                {speak(
                  tally.problems + blanks.count + tally.schoolsBelow === 0
                    ? PANE.noneFound
                    : PANE_CHECK.noneMatch,
                )}
              </span>
              <button
                type="button"
                className="jh-button"
                style={{ alignSelf: 'flex-start' }}
                onClick={() =>
                  dispatch({
                    type: 'filter',
                    change: { section: null, mark: null, severity: null, text: '' },
                  })
                }
              >
                {speak(PANE_CHECK.clearFilter)}
              </button>
            </div>
          )}
        </>
      )}
      <Footer listing={listing} />
      <Announcer listing={listing} />
    </div>
  );
}
