import * as React from 'react';
import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CATEGORY_COLOURS } from '../../../checks/findings/colours';
import { CATEGORIES as CATEGORY_KEYS } from '../../../checks/findings/finding';
import type { Category } from '../../../checks/findings/finding';
import { PANE } from '../../../messages/pane';
import { CATEGORIES } from '../../../messages/report';
import type { Entry } from '../../findings/entries';
import { countsOf } from '../../findings/filter';
import { usePane, useSay } from '../pane-context';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 112px), 1fr))',
    gap: '6px',
  },
  chip: { justifyContent: 'flex-start', minWidth: 0, paddingLeft: '8px', paddingRight: '8px' },
  swatch: {
    width: '14px',
    height: '14px',
    flexShrink: 0,
    borderRadius: '3px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    // A legend must keep its colours where the system repaints everything else.
    forcedColorAdjust: 'none',
  },
});

/** The colour of a category, as it is in the sheet. */
export function Swatch({ category }: { category: Category }): React.JSX.Element {
  const colour = { backgroundColor: `#${CATEGORY_COLOURS[category].fill}` };
  return <span aria-hidden="true" className={useStyles().swatch} style={colour} />;
}

/** How many findings each category has: the legend of the marks and a filter in one. */
export function CategoryFilter({ entries }: { entries: readonly Entry[] }): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const counts = React.useMemo(() => countsOf(entries).category, [entries]);
  return (
    <div className={styles.grid} role="group" aria-label={`${speak(PANE.counts)} · ${speak(PANE.legend)}`}>
      {CATEGORY_KEYS.map((category) => {
        const checked = state.filter.category === category;
        return (
          <ToggleButton
            key={category}
            size="small"
            className={styles.chip}
            checked={checked}
            icon={<Swatch category={category} />}
            onClick={() => dispatch({ type: 'filter', change: { category: checked ? null : category } })}
          >
            {speak(CATEGORIES[category])} {counts[category]}
          </ToggleButton>
        );
      })}
    </div>
  );
}
