import * as React from 'react';
import { placeText } from '../../../checks/findings/words';
import { PANE } from '../../../messages/pane';
import { showNumber } from '../../../messages/sentence';
import type { Change } from '../../../spreadsheet/types';
import { usePane, useSay } from '../pane-context';

/** Every cell before and after, with what it is about: the school and the item. */
export function ChangeTable({ changes }: { changes: readonly Change[] }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const about = React.useMemo(() => {
    const findings = state.checked?.result.findings ?? [];
    return new Map(
      findings.flatMap(({ fix, school, title }) =>
        fix ? [[placeText(fix.place), [school, speak(title)].filter(Boolean).join(' · ')] as const] : [],
      ),
    );
  }, [state.checked, speak]);
  return (
    <div className="jh-region" tabIndex={0} role="region" aria-label={speak(PANE.previewTitle)}>
      <table className="jh-table">
        <thead>
          <tr>
            {[PANE.previewCell, PANE.before, PANE.after].map((heading) => (
              <th key={heading.en} scope="col">
                {speak(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map(({ place, before, after, formula, locked }) => (
            <tr key={placeText(place)}>
              <td>
                {placeText(place)}
                <div className="jh-small jh-faint">{about.get(placeText(place))}</div>
              </td>
              <td>
                {before === '' ? speak(PANE.blank) : before}
                {formula !== null && (
                  <div className="jh-small">{speak(PANE.replacesFormula, { formula })}</div>
                )}
              </td>
              <td>{locked ? speak(PANE.lockedCell) : showNumber(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
