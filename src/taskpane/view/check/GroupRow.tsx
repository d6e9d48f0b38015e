import * as React from 'react';
import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { PANE } from '../../../messages/pane';
import { TABLES } from '../../../messages/report';
import type { Group, ListRow } from '../../findings/rows';
import type { Speak } from '../pane-context';
import { usePane, useSay } from '../pane-context';
import { Tag } from '../Tag';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '36px',
    padding: '4px 8px',
    border: 'none',
    textAlign: 'left',
    cursor: 'pointer',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
});

/** The heading of a group; a click closes or opens it. */
export function GroupRow({
  row,
  reachable,
}: {
  row: Extract<ListRow, { kind: 'group' }>;
  reachable: boolean;
}): React.JSX.Element {
  const { dispatch } = usePane();
  const speak = useSay();
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={!row.closed}
      tabIndex={reachable ? 0 : -1}
      onClick={() => dispatch({ type: 'toggle-group', id: row.id })}
    >
      <span aria-hidden="true">{row.closed ? '▸' : '▾'}</span>
      <Caption1Strong className={styles.name}>{groupName(row.group, speak)}</Caption1Strong>
      <Tag tone="neutral">{row.count}</Tag>
    </button>
  );
}

function groupName(group: Group, speak: Speak): string {
  if ('school' in group) return group.school ?? speak(PANE.noSchool);
  return speak(group.table ? TABLES[group.table] : PANE.wholeForm);
}
