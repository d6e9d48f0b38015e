import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { PANE } from '../../../messages/pane';
import type { ListRow } from '../../findings/rows';
import { useSay } from '../pane-context';
import { FindingRow } from './FindingRow';
import { GroupRow } from './GroupRow';

const useStyles = makeStyles({
  scroll: {
    height: 'max(280px, 55vh)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  canvas: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Only what is in view is drawn, so thousands of findings scroll smoothly. Arrow keys go from line to line. */
export function FindingList({ rows }: { rows: readonly ListRow[] }): React.JSX.Element {
  const speak = useSay();
  const styles = useStyles();
  const scroll = React.useRef<HTMLDivElement>(null);
  const [active, setActive] = React.useState(0);
  const current = Math.min(active, rows.length - 1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? 36 : 68),
    getItemKey: (index) => `${index}:${rows[index]?.id ?? ''}`,
    overscan: 6,
    initialRect: { width: 300, height: 400 },
  });
  const go = (event: React.KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const next = STEPS[event.key]?.(current, rows.length - 1);
    if (next === undefined || target?.tagName === 'INPUT') return;
    event.preventDefault();
    setActive(next);
    virtualizer.scrollToIndex(next);
    // The line may only be drawn after the list has scrolled.
    requestAnimationFrame(() => {
      scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus();
    });
  };
  return (
    <div ref={scroll} className={styles.scroll} role="list" aria-label={speak(PANE.list)} onKeyDown={go}>
      <div className={styles.canvas} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="listitem"
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setActive(index)}
              >
                {row.kind === 'group' ? (
                  <GroupRow row={row} reachable={index === current} />
                ) : (
                  <FindingRow row={row} reachable={index === current} />
                )}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
