import * as React from 'react';
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { SEVERITIES } from '../../../messages/report';
import type { ListRow } from '../../findings/rows';
import { messageOf, placeText } from '../../../checks/findings/words';
import { usePane, useSay } from '../pane-context';
import { Swatch } from './CategoryFilter';
import { FindingDetails } from './FindingDetails';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  under: { paddingLeft: '20px' },
  button: {
    display: 'flex',
    gap: '8px',
    width: '100%',
    padding: '8px',
    border: 'none',
    textAlign: 'left',
    cursor: 'pointer',
    color: 'inherit',
    backgroundColor: 'transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  where: { color: tokens.colorNeutralForeground2 },
  derived: { marginLeft: '22px' },
});

/** One finding: a click selects its cell and opens what is known about it. */
export function FindingRow({
  row,
  reachable,
}: {
  row: Extract<ListRow, { kind: 'finding' }>;
  reachable: boolean;
}): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const { id, entry, under, unfolded } = row;
  const { finding, derived } = entry;
  const selected = state.selected === id;
  const [place] = finding.places;
  const choose = (): void => {
    dispatch({ type: 'select', id: selected ? null : id });
    if (!selected && place) void actions.select(place);
  };
  const where = place ? placeText(place) : speak(PANE.noCell);
  return (
    <div className={mergeClasses(styles.row, selected && styles.selected, under && styles.under)}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={selected}
        tabIndex={reachable ? 0 : -1}
        onClick={choose}
      >
        <Swatch category={finding.category} />
        <span className={styles.text}>
          <Body1>{messageOf(finding, state.language)}</Body1>
          <Caption1 className={styles.where}>
            {speak(SEVERITIES[finding.severity])} · {where}
          </Caption1>
        </span>
      </button>
      {derived.length > 0 && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.derived}
          aria-expanded={unfolded}
          tabIndex={reachable ? 0 : -1}
          onClick={() => dispatch({ type: 'toggle-derived', id })}
        >
          {speak(PANE.derived, { count: derived.length })} {unfolded ? '▴' : '▾'}
        </Button>
      )}
      {selected && <FindingDetails finding={finding} />}
    </div>
  );
}
