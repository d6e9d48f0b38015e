import * as React from 'react';
import { PANE_CHECK } from '../../../messages/pane-check';
import { sayCount } from '../../../messages/plural';
import type { Filter } from '../../findings/filter';
import { arrowsWithin } from '../keys';
import { usePane, useSay } from '../pane-context';
import type { Listing } from './listing';

/** The two counts, never one: what is wrong with the form, and what does not reach the standard. None pressed shows both. */
export function Counts({ listing }: { listing: Listing }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const { tally, review, done } = listing;
  const explained = review.explained.length;
  const items = tally.atFloor + tally.belowFloor;
  const county = tally.coefficientsOver + tally.itemsBelow;
  const progress = done + explained;
  const below =
    items + county === 0
      ? speak(PANE_CHECK.allPass, { count: tally.schools })
      : county > 0
        ? speak(PANE_CHECK.belowCounty, { items, county })
        : sayCount(PANE_CHECK.belowItems, state.language, items, { items });
  return (
    <div className="jh-counts" role="toolbar" aria-label={speak(PANE_CHECK.filters)} onKeyDown={arrowsWithin}>
      <CountButton
        section="problems"
        count={tally.problems}
        name={sayCount(PANE_CHECK.problems, state.language, tally.problems)}
        detail={
          progress > 0
            ? speak(PANE_CHECK.progress, { done, explained })
            : speak(tally.problems > 0 ? PANE_CHECK.problemsNext : PANE_CHECK.problemsNone)
        }
        progress={progress / Math.max(1, progress + tally.problems)}
        first
      />
      <CountButton
        section="unmet"
        count={tally.schoolsBelow}
        name={sayCount(PANE_CHECK.below, state.language, tally.schoolsBelow)}
        detail={below}
      />
    </div>
  );
}

function CountButton({
  section,
  count,
  name,
  detail,
  progress = 0,
  first = false,
}: {
  section: NonNullable<Filter['section']>;
  count: number;
  name: string;
  detail: string;
  progress?: number;
  first?: boolean;
}): React.JSX.Element {
  const { state, dispatch } = usePane();
  const pressed = state.filter.section === section;
  return (
    <button
      type="button"
      className="jh-count"
      aria-pressed={pressed}
      tabIndex={first ? 0 : -1}
      title={`${name} · ${detail}`}
      onClick={() =>
        dispatch({
          type: 'filter',
          change: { section: pressed ? null : section, mark: null, severity: null },
        })
      }
    >
      <b>{count}</b>
      <span>
        {name} <i>{detail}</i>
      </span>
      {progress > 0 && <u aria-hidden="true" style={{ width: `${progress * 100}%` }} />}
    </button>
  );
}
