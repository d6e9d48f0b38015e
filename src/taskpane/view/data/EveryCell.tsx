import * as React from 'react';
import type { FillPlan } from '../../../form/filling/model';
import { address } from '../../../form/workbook';
import { PANE_DATA } from '../../../messages/pane-data';
import { useSay } from '../pane-context';

/** So many cells are drawn at once. */
const DRAWN = 200;

/** Every cell of the filling, before and after. */
export function EveryCell({ plan }: { plan: FillPlan }): React.JSX.Element {
  const speak = useSay();
  const [open, setOpen] = React.useState(false);
  const [drawn, setDrawn] = React.useState(DRAWN);
  const { changes, dropped } = plan;
  const rest = changes.length - drawn;
  return (
    <>
      {dropped.length > 0 && (
        <div role="alert" className="jh-small" style={{ padding: '4px 12px', color: 'var(--danger)' }}>
          {speak(PANE_DATA.dropped, { names: dropped.map(({ text }) => text).join('、') })}
        </div>
      )}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="jh-head" style={{ cursor: 'pointer' }}>
          {speak(PANE_DATA.everyCell)} {changes.length}
        </summary>
        {open && (
          <table className="jh-table jh-small jh-number" aria-label={speak(PANE_DATA.everyCell)}>
            <thead>
              <tr>
                {[PANE_DATA.cell, PANE_DATA.before, PANE_DATA.after].map((head) => (
                  <th key={head.en} scope="col">
                    {speak(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changes.slice(0, drawn).map(({ sheet, row, column, before, after }) => (
                <tr key={`${sheet} ${row} ${column}`}>
                  <th scope="row" style={{ fontWeight: 400, whiteSpace: 'nowrap' }}>
                    {`${sheet}!${address({ row, column })}`}
                  </th>
                  <td style={{ overflowWrap: 'anywhere' }}>{String(before ?? '—')}</td>
                  <td style={{ overflowWrap: 'anywhere' }}>{String(after ?? '—')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {open && rest > 0 && (
          <button type="button" className="jh-derived" onClick={() => setDrawn(drawn + DRAWN)}>
            {speak(PANE_DATA.more, { count: Math.min(rest, DRAWN) })}
          </button>
        )}
      </details>
    </>
  );
}
