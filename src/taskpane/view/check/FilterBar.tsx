import * as React from 'react';
import type { Mark } from '../../../checks/findings/colours';
import { MARKS } from '../../../checks/findings/colours';
import { SEVERITIES as SEVERITY_KEYS } from '../../../checks/findings/finding';
import { LEVELS } from '../../../messages/held-to';
import { PANE_CHECK } from '../../../messages/pane-check';
import { CATEGORIES, SEVERITIES } from '../../../messages/report';
import type { Sentence } from '../../../messages/sentence';
import { NO_FILTER } from '../../findings/filter';
import { arrowsWithin, withKey } from '../keys';
import { usePane, useSay } from '../pane-context';
import { LevelSign, LineIcon } from '../parts/icons';
import { Menu } from '../parts/Menu';
import { useWidth } from '../use-width';
import type { Listing } from './listing';

export const MARK_WORDS: Readonly<Record<Mark, Sentence>> = {
  structure: CATEGORIES.structure,
  entry: CATEGORIES.entry,
  consistency: CATEGORIES.consistency,
  below: LEVELS.below,
  floor: LEVELS.floor,
};

/** As wide as a chip with its count is at most, in pixels. */
const CHIP = { zh: 98, en: 128 } as const;
/** What 更多, the search and the padding take. */
const BESIDE = 104;

/** Chips of the faults that occur, as many as fit; the rest and the severities stand in 更多. The search opens over the row. */
export function FilterBar({ listing }: { listing: Listing }): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const [searching, setSearching] = React.useState(state.filter.text !== '');
  const [bar, width] = useWidth<HTMLDivElement>();
  const { filter, language } = state;
  const occurring = MARKS.filter((mark) => (listing.marks.get(mark) ?? 0) > 0);
  const room = Math.max(1, Math.floor((width - BESIDE) / CHIP[language]));
  const chips = occurring.slice(0, room);
  const change = (what: Partial<typeof filter>): void => dispatch({ type: 'filter', change: what });
  const find = withKey(speak, PANE_CHECK.openSearch, 'find');
  if (searching) return <Search close={() => setSearching(false)} />;
  return (
    <div
      ref={bar}
      className="jh-filter"
      role="toolbar"
      aria-label={speak(PANE_CHECK.filters)}
      onKeyDown={arrowsWithin}
    >
      {chips.map((mark, index) => (
        <button
          key={mark}
          type="button"
          className="jh-chip"
          aria-pressed={filter.mark === mark}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => change({ mark: filter.mark === mark ? null : mark })}
        >
          <MarkSign mark={mark} />
          {speak(MARK_WORDS[mark])} {listing.marks.get(mark)}
        </button>
      ))}
      <Menu
        className="jh-chip"
        side="left"
        label={speak(PANE_CHECK.more)}
        lines={[
          ...occurring.slice(room).map((mark) => ({
            label: speak(MARK_WORDS[mark]),
            detail: String(listing.marks.get(mark)),
            checked: filter.mark === mark,
            run: () => change({ mark: filter.mark === mark ? null : mark }),
          })),
          ...SEVERITY_KEYS.map((severity) => ({
            label: speak(PANE_CHECK.onlySeverity, { severity: SEVERITIES[severity] }),
            checked: filter.severity === severity,
            run: () => change({ severity: filter.severity === severity ? null : severity }),
          })),
          null,
          { label: speak(PANE_CHECK.clearFilter), run: () => change(NO_FILTER) },
        ]}
      >
        {speak(PANE_CHECK.more)}
        <LineIcon name="down" size={12} />
      </Menu>
      <button
        type="button"
        id="jh-find"
        className="jh-icon"
        aria-label={find}
        title={find}
        onClick={() => setSearching(true)}
      >
        <LineIcon name="search" />
      </button>
    </div>
  );
}

function Search({ close }: { close: () => void }): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const end = (): void => {
    dispatch({ type: 'filter', change: { text: '' } });
    close();
  };
  return (
    <div className="jh-filter" role="search">
      <input
        className="jh-search"
        type="search"
        autoFocus
        placeholder={speak(PANE_CHECK.search)}
        aria-label={speak(PANE_CHECK.search)}
        value={state.filter.text}
        onChange={(event) => dispatch({ type: 'filter', change: { text: event.target.value } })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end();
        }}
      />
      <button type="button" className="jh-icon" aria-label={speak(PANE_CHECK.closeSearch)} onClick={end}>
        <LineIcon name="close" />
      </button>
    </div>
  );
}

/** The mark as the sheet and the list show it: its fill, or its triangle. */
export function MarkSign({ mark }: { mark: Mark }): React.JSX.Element {
  return mark === 'floor' || mark === 'below' ? (
    <span style={{ color: mark === 'below' ? 'var(--danger)' : 'var(--warn)', display: 'inline-flex' }}>
      <LevelSign level={mark} />
    </span>
  ) : (
    <span className={`jh-swatch ${mark}`} aria-hidden="true" />
  );
}
