import * as React from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { PANE_CHECK } from '../../../messages/pane-check';
import type { ListRow } from '../../findings/rows';
import { usePane, useSay } from '../pane-context';
import { ProblemRow } from './ProblemRow';
import { SchoolRow } from './SchoolRow';
import { SectionHead } from './SectionHead';

const HEIGHTS = { head: 28, problem: 45, school: 41 } as const;
const HEAD_WITH_CELLS = 37;
const SETTLING_FRAMES = 12;

/**
 * The one scroller. Only what is in view is drawn, so thousands of findings scroll smoothly; the head of the section stays in
 * view. One stop of the Tab key: arrows go from row to row. The row that is opened scrolls so that its details are seen.
 */
export function FindingList({ rows }: { rows: readonly ListRow[] }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const scroll = React.useRef<HTMLDivElement>(null);
  const [active, setActive] = React.useState<string | null>(null);
  const heads = React.useMemo(() => rows.flatMap((row, i) => (row.kind === 'head' ? [i] : [])), [rows]);
  const stuck = React.useRef(0);
  const reachable = rows.some(({ id, kind }) => id === active && kind !== 'head')
    ? active
    : (rows.find(({ kind }) => kind !== 'head')?.id ?? null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row?.kind === 'head' && row.cells ? HEAD_WITH_CELLS : HEIGHTS[row?.kind ?? 'problem'];
    },
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    initialRect: { width: 320, height: 400 },
    rangeExtractor: (range) => {
      stuck.current = heads.filter((index) => index <= range.startIndex).at(-1) ?? 0;
      return [...new Set([stuck.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  useOpenedInView(scroll, rows, state.selected, (index) => virtualizer.scrollToIndex(index));
  const go = (event: React.KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const own = target?.dataset['row'];
    if (own === undefined) return;
    const next = rowTo(rows, own, event.key);
    if (next === null) return;
    event.preventDefault();
    setActive(rows[next]?.id ?? null);
    virtualizer.scrollToIndex(next);
    // The row may only be drawn after the list has scrolled.
    requestAnimationFrame(() => {
      scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] [data-row]`)?.focus();
    });
  };
  return (
    <div
      ref={scroll}
      className="jh-list"
      id="jh-list"
      tabIndex={-1}
      role="list"
      aria-label={speak(PANE_CHECK.list)}
      onKeyDown={go}
    >
      <div className="jh-canvas" style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isStuck = row.kind === 'head' && index === stuck.current;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-id={row.id}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={isStuck ? 'jh-line stuck' : 'jh-line'}
              {...(isStuck ? {} : { style: { transform: `translateY(${start}px)` } })}
              onFocus={() => setActive(row.id)}
            >
              {row.kind === 'head' && <SectionHead row={row} />}
              {row.kind === 'problem' && <ProblemRow row={row} reachable={row.id === reachable} />}
              {row.kind === 'school' && <SchoolRow row={row} reachable={row.id === reachable} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where an arrow leads from a row: past the heads; null where the key means nothing here. */
function rowTo(rows: readonly ListRow[], from: string, key: string): number | null {
  const at = rows.findIndex(({ id }) => id === from);
  const is = (index: number): boolean => rows[index] !== undefined && rows[index]?.kind !== 'head';
  const search = (start: number, step: number): number | null => {
    for (let index = start; index >= 0 && index < rows.length; index += step) if (is(index)) return index;
    return null;
  };
  switch (key) {
    case 'ArrowDown':
      return search(at + 1, 1) ?? at;
    case 'ArrowUp':
      return search(at - 1, -1) ?? at;
    case 'Home':
      return search(0, 1);
    case 'End':
      return search(rows.length - 1, -1);
    default:
      return null;
  }
}

/** Brings the row that was opened into view, its details with it: they end above the foot, or begin under the head. */
function useOpenedInView(
  scroll: React.RefObject<HTMLDivElement>,
  rows: readonly ListRow[],
  selected: string | null,
  scrollTo: (index: number) => void,
): void {
  React.useEffect(() => {
    const box = scroll.current;
    const index = rows.findIndex(({ id }) => id === selected);
    if (!box || index < 0) return;
    const settle = (): boolean => {
      const row = box.querySelector<HTMLElement>(`[data-index="${index}"]`);
      if (!row) return false;
      const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
      const head = box.querySelector<HTMLElement>('.stuck')?.offsetHeight ?? 0;
      const over = inner.bottom - outer.bottom;
      const under = outer.top + head - inner.top;
      if (over > 0) box.scrollTop += Math.min(over, Math.max(0, -under));
      else if (under > 0) box.scrollTop -= under;
      return true;
    };
    if (!settle()) scrollTo(index);
    // Details are measured once they are drawn, and those of the row that closes above give way: a few frames, then it stands.
    let left = SETTLING_FRAMES;
    let frame = requestAnimationFrame(function again() {
      settle();
      left -= 1;
      if (left > 0) frame = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(frame);
    // Only a newly opened row moves the list: not each redrawing of its rows.
  }, [selected]);
}
