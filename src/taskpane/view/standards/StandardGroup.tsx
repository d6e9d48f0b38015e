import * as React from 'react';
import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { showNumber } from '../../../messages/sentence';
import type { Standard } from '../../../standards/types';
import type { Speak } from '../pane-context';
import { useSay } from '../pane-context';
import { Tag } from '../Tag';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  source: { color: tokens.colorNeutralForeground2 },
});

/** The standards of one part of the evaluation; those that the workbook edits are shown as such. */
export function StandardGroup({
  name,
  standards,
  original,
  open,
}: {
  name: string;
  standards: readonly Standard[];
  original: ReadonlyMap<string, number>;
  open: boolean;
}): React.JSX.Element | null {
  const speak = useSay();
  const styles = useStyles();
  if (standards.length === 0) return null;
  return (
    <details open={open || standards.some(({ key }) => original.has(key))}>
      <summary>
        {name}（{standards.length}）
      </summary>
      <ul className={styles.list}>
        {standards.map((standard) => {
          const before = original.get(standard.key);
          return (
            <li key={standard.key} className={styles.item}>
              <Body1Strong>{speak(standard.name)}</Body1Strong>
              <Caption1>
                {demandOf(standard, speak)}{' '}
                {before !== undefined && (
                  <Tag tone="warning">
                    {speak(STANDARDS_TAB.edited)} · {speak(STANDARDS_TAB.editedFrom, { value: before })}
                  </Tag>
                )}
              </Caption1>
              <Caption1 className={styles.source}>
                {speak(STANDARDS_TAB.source, { source: standard.source })} · {standard.key}
              </Caption1>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function demandOf({ operator, threshold, unit, floor, judgedBy }: Standard, speak: Speak): string {
  if (threshold === null) return speak(STANDARDS_TAB.conclusion);
  const sign = { '>=': '≥', '<=': '≤', '<': '<', '=': '=', conclusion: '' }[operator];
  const demand = `${sign} ${showNumber(threshold)} ${speak(unit)}`;
  if (judgedBy === 'person') return speak(STANDARDS_TAB.notOnForm, { demand });
  return floor === null ? demand : `${demand}，${speak(STANDARDS_TAB.floor, { value: floor })}`;
}
