import * as React from 'react';
import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { showNumber } from '../../../messages/sentence';
import { PANE } from '../../../messages/pane';
import type { Change } from '../../../spreadsheet/types';
import { placeText } from '../../../checks/findings/words';
import { useSay } from '../pane-context';

const useStyles = makeStyles({
  scroll: { maxHeight: '45vh', overflow: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: '4px 6px',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  // The columns never get narrower than their headings.
  heading: { whiteSpace: 'nowrap' },
});

/** Every cell before and after. */
export function ChangeTable({ changes }: { changes: readonly Change[] }): React.JSX.Element {
  const speak = useSay();
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={speak(PANE.previewTitle)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[PANE.previewCell, PANE.before, PANE.after].map((heading) => (
              <th key={heading.en} scope="col" className={mergeClasses(styles.cell, styles.heading)}>
                {speak(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ place, before, after, formula, locked }) => (
            <tr key={placeText(place)}>
              <td className={styles.cell}>{placeText(place)}</td>
              <td className={styles.cell}>
                {before === '' ? speak(PANE.blank) : before}
                {formula !== null && <Caption1 block>{speak(PANE.replacesFormula, { formula })}</Caption1>}
              </td>
              <td className={styles.cell}>{locked ? speak(PANE.lockedCell) : showNumber(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
