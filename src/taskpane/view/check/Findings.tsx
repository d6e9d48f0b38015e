import * as React from 'react';
import { Body1, Button, Caption1, Field, makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { SEVERITIES as SEVERITY_KEYS } from '../../../checks/findings/finding';
import type { Severity } from '../../../checks/findings/finding';
import { PANE } from '../../../messages/pane';
import { SEVERITIES } from '../../../messages/report';
import { searchableText } from '../../findings/entries';
import { matching, NO_FILTER } from '../../findings/filter';
import type { Filter } from '../../findings/filter';
import { rowsOf } from '../../findings/rows';
import type { Checked } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { CategoryFilter } from './CategoryFilter';
import { FindingList } from './FindingList';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  selects: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 112px), 1fr))',
    gap: '8px',
  },
  search: { maxWidth: 'none' },
});

/** The findings with everything that narrows them down. */
export function Findings({ checked }: { checked: Checked }): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const { filter, unfolding, language } = state;
  const { entries } = checked;
  const texts = React.useMemo(
    () => new Map(entries.map((entry) => [entry.id, searchableText(entry, language)])),
    [entries, language],
  );
  // Typing stays smooth over thousands of findings: the list follows when there is time.
  const settled = React.useDeferredValue(filter);
  const shown = React.useMemo(() => matching(entries, settled, texts), [entries, settled, texts]);
  const rows = React.useMemo(
    () => rowsOf(shown, settled.group, unfolding),
    [shown, settled.group, unfolding],
  );
  if (entries.length === 0) return <Body1>{speak(PANE.noneFound)}</Body1>;
  const narrowed = shown.length < entries.length;
  return (
    <section className={styles.section} aria-label={speak(PANE.list)}>
      <CategoryFilter entries={entries} />
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={speak(PANE.search)}
        aria-label={speak(PANE.search)}
        value={filter.text}
        onChange={(_, { value }) => dispatch({ type: 'filter', change: { text: value } })}
      />
      <div className={styles.selects}>
        <Field label={speak(PANE.severity)} size="small">
          <Select
            size="small"
            value={filter.severity ?? ''}
            onChange={(_, { value }) =>
              dispatch({ type: 'filter', change: { severity: value === '' ? null : (value as Severity) } })
            }
          >
            <option value="">{speak(PANE.showAll)}</option>
            {SEVERITY_KEYS.map((key) => (
              <option key={key} value={key}>
                {speak(SEVERITIES[key])}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={speak(PANE.groupBy)} size="small">
          <Select
            size="small"
            value={filter.group}
            onChange={(_, { value }) =>
              dispatch({ type: 'filter', change: { group: value as Filter['group'] } })
            }
          >
            <option value="table">{speak(PANE.byTable)}</option>
            <option value="school">{speak(PANE.bySchool)}</option>
          </Select>
        </Field>
      </div>
      <Caption1 role="status">
        {shown.length === 0
          ? speak(PANE.noneMatch)
          : speak(PANE.shown, { shown: shown.length, total: entries.length })}
        {narrowed && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => dispatch({ type: 'filter', change: { ...NO_FILTER, group: filter.group } })}
          >
            {speak(PANE.clearFilter)}
          </Button>
        )}
      </Caption1>
      {rows.length > 0 && <FindingList rows={rows} />}
    </section>
  );
}
