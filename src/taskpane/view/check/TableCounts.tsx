import * as React from 'react';
import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TABLE_IDS } from '../../../form/model';
import { PANE } from '../../../messages/pane';
import { TABLES } from '../../../messages/report';
import { countsByTable } from '../../findings/filter';
import type { Checked } from '../../state/state';
import { useSay } from '../pane-context';

const useStyles = makeStyles({
  list: { margin: 0, padding: '4px 0 0', listStyleType: 'none' },
  line: { display: 'flex', justifyContent: 'space-between', gap: '8px' },
  count: { flexShrink: 0 },
  missing: { color: tokens.colorPaletteRedForeground1 },
});

/** Which tables were found, where, and how much there is in each. */
export function TableCounts({ checked }: { checked: Checked }): React.JSX.Element {
  const speak = useSay();
  const styles = useStyles();
  const counts = countsByTable(checked.entries);
  return (
    <details>
      <summary>
        <Caption1>{speak(PANE.tables)}</Caption1>
      </summary>
      <ul className={styles.list}>
        {TABLE_IDS.map((id) => {
          const found = checked.form.tables.find((table) => table.id === id);
          const count = counts.get(id) ?? 0;
          return (
            <li key={id} className={styles.line}>
              <Caption1>
                {speak(TABLES[id])}
                {found ? `（${found.sheet}）` : ''}
              </Caption1>
              <Caption1 className={mergeClasses(styles.count, !found && styles.missing)}>
                {!found
                  ? speak(PANE.tableMissing)
                  : count === 0
                    ? speak(PANE.tableClean)
                    : speak(PANE.tableCount, { count })}
              </Caption1>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
