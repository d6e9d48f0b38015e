import * as React from 'react';
import { PANE } from '../../../messages/pane';
import { PANE_CHECK } from '../../../messages/pane-check';
import { sayCount } from '../../../messages/plural';
import { cellsBelowStandard, fixesOf } from '../../findings/cells';
import { placeOfRow, stepFrom } from '../../findings/rows';
import { withKey } from '../keys';
import { usePane, useSay } from '../pane-context';
import { DotsIcon, LineIcon } from '../parts/icons';
import { Menu } from '../parts/Menu';
import type { MenuLine } from '../parts/Menu';
import type { Listing } from './listing';

/** Marks, the way through the list, and in a menu what is done less often. */
export function Footer({ listing }: { listing: Listing }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const step = useStep(listing);
  const { steps } = listing;
  const at = steps.findIndex(({ id }) => id === state.selected) + 1;
  const next = withKey(speak, PANE_CHECK.next, 'next');
  const previous = withKey(speak, PANE_CHECK.previous, 'previous');
  const marked = state.marked !== null;
  return (
    <div className="jh-footer" role="group" aria-label={speak(PANE_CHECK.menu)}>
      <button
        type="button"
        className="jh-button large"
        disabled={state.writing}
        onClick={() => void (marked ? actions.unmark() : actions.mark())}
      >
        <LineIcon name="pen" />
        {speak(marked ? PANE_CHECK.unmark : PANE_CHECK.mark)}
      </button>
      <button
        type="button"
        className="jh-icon jh-push"
        aria-label={previous}
        title={previous}
        disabled={steps.length === 0}
        onClick={() => step(-1)}
      >
        <LineIcon name="up" />
      </button>
      <button
        type="button"
        className="jh-button primary large"
        title={next}
        disabled={steps.length === 0}
        onClick={() => step(1)}
      >
        <span className="jh-number">
          {speak(PANE_CHECK.nextOf, { at: at === 0 ? '–' : at, count: steps.length })}
        </span>
        <LineIcon name="down" />
      </button>
      <Menu className="jh-icon" label={speak(PANE_CHECK.menu)} opens="up" lines={useMenu(listing)}>
        <DotsIcon />
      </Menu>
    </div>
  );
}

/** Goes to the next or the previous thing to look at: opens its row and selects its cell. */
export function useStep({ rows }: Listing): (direction: 1 | -1) => void {
  const { state, dispatch, actions } = usePane();
  return (direction) => {
    const row = stepFrom(rows, state.selected, direction);
    if (!row) return;
    dispatch({ type: 'select', id: row.id });
    const place = placeOfRow(row);
    if (place) void actions.select(place);
  };
}

function useMenu({ checked, review }: Listing): readonly MenuLine[] {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const { findings } = checked.result;
  const fixes = fixesOf(findings);
  const blank = findings.find(({ rule }) => rule === 'entry/remark-blank')?.places.length ?? 0;
  const below = cellsBelowStandard(findings).length;
  const { undoable, writing } = state;
  const onOff = (on: boolean): string => speak(on ? PANE_CHECK.on : PANE_CHECK.off);
  return [
    {
      label: speak(PANE_CHECK.applyAll),
      detail: speak(PANE_CHECK.places, { count: fixes.length }),
      disabled: fixes.length === 0 || writing,
      run: () => void actions.preview(fixes),
    },
    {
      label: sayCount(PANE_CHECK.fillRemarks, state.language, blank),
      disabled: blank === 0 || writing,
      run: () => void actions.fillRemarks(),
    },
    {
      label: speak(PANE_CHECK.listExplained),
      detail: speak(PANE_CHECK.places, { count: review.explained.length }),
      checked: state.listExplained,
      run: () => dispatch({ type: 'list-explained', on: !state.listExplained }),
    },
    {
      label: speak(PANE_CHECK.confirmations),
      detail: speak(PANE_CHECK.confirmLeft, { count: review.unconfirmed.length }),
      run: () => dispatch({ type: 'question', question: { kind: 'confirmations' } }),
    },
    ...(undoable
      ? [
          {
            label: speak(PANE.undoNext, { what: speak(undoable.sentence, undoable.parameters) }),
            disabled: writing,
            run: () => void actions.undo(),
          },
        ]
      : []),
    null,
    {
      label: speak(PANE_CHECK.live),
      detail: onOff(state.live),
      checked: state.live,
      run: () => void actions.setLive(!state.live),
    },
    {
      label: speak(PANE_CHECK.notes),
      detail: onOff(state.notes),
      checked: state.notes,
      run: () => void actions.setNotes(!state.notes),
    },
    {
      label: speak(PANE_CHECK.darken),
      disabled: below === 0 || writing,
      run: () => void actions.askDarken(),
    },
    null,
    {
      label: speak(PANE_CHECK.writeResults),
      disabled: writing,
      run: () => void actions.writeResults(),
    },
    { label: speak(PANE_CHECK.clean), disabled: writing, run: () => void actions.askClean() },
  ];
}
