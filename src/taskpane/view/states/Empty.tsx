import * as React from 'react';
import { TABLE_IDS } from '../../../form/model';
import type { TableId } from '../../../form/model';
import { PANE } from '../../../messages/pane';
import { PANE_CHECK } from '../../../messages/pane-check';
import { TABLES } from '../../../messages/report';
import type { Checked } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { Way } from '../parts/Way';

/** No table of the form was found: four ways in, and what was looked for. */
export function Empty({ checked }: { checked: Checked }): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const names = checked.open.workbook.sheets.map(({ name }) => name);
  return (
    <section className="jh-scroll">
      <h1 className="jh-verdict">{speak(PANE_CHECK.emptyTitle)}</h1>
      <div>{speak(PANE_CHECK.emptyText)}</div>
      <Way
        first
        name={speak(PANE_CHECK.insertForm)}
        text={speak(PANE_CHECK.insertFormText)}
        run={() => void actions.askInsertForm()}
      />
      <Way
        name={speak(PANE_CHECK.fromData)}
        text={speak(PANE_CHECK.fromDataText)}
        run={() => dispatch({ type: 'tab', tab: 'data' })}
      />
      {state.can.has('sample') && (
        <Way
          name={speak(PANE_CHECK.openSample)}
          text={speak(PANE_CHECK.openSampleText)}
          run={() => void actions.openSample()}
        />
      )}
      <details>
        <summary>{speak(PANE_CHECK.pointTitle)}</summary>
        <Pointing />
      </details>
      <div className="jh-small jh-faint">
        {speak(PANE.noFormLooked, { count: names.length, sheets: names.join('、') })}
      </div>
    </section>
  );
}

function Pointing(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const [table, setTable] = React.useState<TableId>('II-2');
  const id = React.useId();
  return (
    <>
      <p>{speak(PANE.pointHelp)}</p>
      <label htmlFor={id}>{speak(PANE.pointTable)}</label>{' '}
      <select
        id={id}
        className="jh-search"
        style={{ width: '100%' }}
        value={table}
        onChange={({ target }) => setTable(TABLE_IDS.find((one) => one === target.value) ?? 'II-2')}
      >
        {TABLE_IDS.map((one) => (
          <option key={one} value={one}>
            {speak(TABLES[one])}
          </option>
        ))}
      </select>
      <div className="jh-actions">
        <button
          type="button"
          className="jh-button"
          disabled={state.writing}
          onClick={() => void actions.pointAt(table)}
        >
          {speak(PANE.pointDo)}
        </button>
      </div>
    </>
  );
}
