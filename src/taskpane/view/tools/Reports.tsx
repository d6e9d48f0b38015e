import * as React from 'react';
import { PANE_REPORTS } from '../../../messages/pane-reports';
import type { ReportKind } from '../../data/report';
import { usePane, useSay } from '../pane-context';

const KINDS: readonly ReportKind[] = ['self', 'year', 'page'];

/** 报告（Word）: which one, and under which name; where the host lets nothing be saved, what to do instead. */
export function Reports(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const [county, setCounty] = React.useState('');
  const id = React.useId();
  const saves = state.can.has('files');
  return (
    <section className="jh-years" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} style={{ fontSize: 16, lineHeight: '22px' }}>
        {speak(PANE_REPORTS.title)}
      </h2>
      <div id={`${id}text`}>
        {speak(!saves ? PANE_REPORTS.cannot : state.checked ? PANE_REPORTS.text : PANE_REPORTS.needsCheck)}
      </div>
      {saves && state.checked && (
        <>
          <label htmlFor={id}>{speak(PANE_REPORTS.county)}</label>
          <input
            id={id}
            className="jh-search"
            style={{ flex: 'none', width: '100%', minHeight: 28 }}
            value={county}
            maxLength={40}
            onChange={({ target }) => setCounty(target.value)}
          />
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                className="jh-button large"
                aria-describedby={`${id}text`}
                disabled={state.writing}
                onClick={() => void actions.saveReport(kind, county)}
              >
                {speak(PANE_REPORTS[kind])}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
