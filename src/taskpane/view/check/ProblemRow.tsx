import * as React from 'react';
import { isBlank } from '../../../checks/findings/blanks';
import { markOf } from '../../../checks/findings/colours';
import { areaText } from '../../findings/cells';
import { PANE } from '../../../messages/pane';
import { PANE_CHECK } from '../../../messages/pane-check';
import { explain } from '../../../papers/explain';
import type { ListRow } from '../../findings/rows';
import { usePane, useSay } from '../pane-context';
import { SeverityIcon } from '../parts/icons';
import { ProblemDetails } from './ProblemDetails';
import { useRow } from './use-row';

/** One finding, two lines and its cell: a click selects the cell and opens what is known about it. */
export function ProblemRow({
  row,
  reachable,
}: {
  row: Extract<ListRow, { kind: 'problem' }>;
  reachable: boolean;
}): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const { id, entry, under, unfolded, explained } = row;
  const { finding, derived } = entry;
  const [place] = finding.places;
  const { open, button } = useRow(id, reachable, place);
  const { title, message, severity, category, held, actual } = explain(finding, state.language);
  const aside = explained?.holds === true;
  const second = aside
    ? speak(PANE_CHECK.explained, { reason: explained.explanation.reason })
    : isBlank(finding)
      ? message
      : [severity, category, finding.school ?? held ?? actual]
          .filter((part) => part !== null && part !== '')
          .join(' · ');
  const classes = ['jh-row', open && 'open', aside && 'done', under && 'under'].filter(Boolean).join(' ');
  return (
    <>
      <button {...button} className={classes}>
        <SeverityIcon severity={aside ? 'explained' : isBlank(finding) ? 'blank' : finding.severity} />
        <span className="m">
          <span className="t" title={title}>
            {title}
          </span>
          <span className="d">{second}</span>
        </span>
        {place && <span className={`jh-cell ${markOf(finding)}`}>{areaText(finding.places)}</span>}
      </button>
      {open && <ProblemDetails id={id} finding={finding} explained={explained} />}
      {derived.length > 0 && (open || unfolded) && (
        <div className={open ? 'jh-details' : 'jh-details closed'}>
          <button
            type="button"
            className="jh-derived"
            aria-expanded={unfolded}
            onClick={() => dispatch({ type: 'toggle-derived', id })}
          >
            {speak(PANE.derived, { count: derived.length })} {unfolded ? '▴' : '▾'}
          </button>
        </div>
      )}
    </>
  );
}
