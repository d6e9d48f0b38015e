import * as React from 'react';
import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { TABLE_IDS } from '../../../form/model';
import type { TableId } from '../../../form/model';
import { PANE } from '../../../messages/pane';
import { TABLES } from '../../../messages/report';
import type { Checked } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { Message } from './Message';

const useStyles = makeStyles({ wide: { alignSelf: 'stretch' } });

/** No table of the form was found: what was looked for, and a way to point at a table by hand. */
export function NoForm({ checked }: { checked: Checked }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const [table, setTable] = React.useState<TableId>('I');
  const names = checked.open.workbook.sheets.map(({ name }) => name);
  const looked = speak(PANE.noFormLooked, { count: names.length, sheets: names.join('、') });
  return (
    <Message title={speak(PANE.noFormTitle)} texts={[looked, speak(PANE.noFormNext), speak(PANE.pointHelp)]}>
      <Field label={speak(PANE.pointTable)} className={styles.wide}>
        <Select value={table} onChange={(_, { value }) => setTable(value as TableId)}>
          {TABLE_IDS.map((id) => (
            <option key={id} value={id}>
              {speak(TABLES[id])}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabled={state.writing} onClick={() => void actions.pointAt(table)}>
        {speak(PANE.pointDo)}
      </Button>
    </Message>
  );
}
