import * as React from 'react';
import type { Finding } from '../../../checks/findings/finding';
import { placeText } from '../../../checks/findings/words';
import type { Explained } from '../../../checks/review/explanations';
import { actualText, mayBeExplained } from '../../../checks/review/explanations';
import { PANE } from '../../../messages/pane';
import { PANE_CHECK } from '../../../messages/pane-check';
import { REVIEW } from '../../../messages/review';
import { showNumber } from '../../../messages/sentence';
import { explain } from '../../../papers/explain';
import { isRounding } from '../../findings/cells';
import { usePane, useSay } from '../pane-context';
import { useClauseAddress } from '../sources';
import { withKey } from '../keys';

/** As many further cells as are offered; a finding about a whole column names hundreds. */
const MOST_CELLS = 4;

/** What stands there, what should, why, what to do, and the buttons that do it. */
export function ProblemDetails({
  id,
  finding,
  explained,
}: {
  id: string;
  finding: Finding;
  explained: Explained | null;
}): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const clauseAddress = useClauseAddress();
  const { fix, because, places } = finding;
  const told = explain(finding, state.language);
  const written = told.held ?? (places.length > 0 ? (told.actual ?? speak(PANE.blank)) : null);
  const school = finding.school === null ? '' : ` · ${finding.school}`;
  const concessions = (finding.concessions ?? []).map(({ key, effect }) =>
    speak(PANE.concessionNote, { key, effect }),
  );
  const lines: readonly (readonly [string, React.ReactNode])[] = [
    [
      speak(PANE_CHECK.filled),
      written !== null && (
        <>
          {<b>{written}</b>}
          {school}
        </>
      ),
    ],
    [speak(PANE_CHECK.expectedLine), told.expected !== null && <b>{told.expected}</b>],
    [
      speak(PANE_CHECK.whyLine),
      <>
        {told.message}{' '}
        <a className="jh-link" href={clauseAddress(told.clause)} target="_blank" rel="noreferrer">
          {told.source}
        </a>
      </>,
    ],
    [speak(PANE_CHECK.howLine), [told.advice, ...concessions].join('')],
  ];
  const rounding = isRounding(finding);
  return (
    <div className="jh-details">
      <dl>
        {lines.map(
          ([term, text]) =>
            text !== false && (
              <React.Fragment key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </React.Fragment>
            ),
        )}
        {explained && !explained.holds && (
          <>
            <dt />
            <dd style={{ color: 'var(--warn)' }}>
              {speak(REVIEW.lapsed, { before: explained.explanation.actual || speak(PANE.blank) })}
            </dd>
          </>
        )}
      </dl>
      <div className="jh-actions">
        {fix && !because && (
          <button
            type="button"
            className={rounding ? 'jh-button' : 'jh-button primary'}
            disabled={state.writing}
            title={withKey(speak, PANE_CHECK.correct, 'correct')}
            onClick={() => void actions.correct(fix)}
          >
            {rounding
              ? speak(PANE_CHECK.correctTo, { value: fix.value })
              : `${speak(PANE_CHECK.correct)} ${actualText(finding)} → ${showNumber(fix.value)}`}
          </button>
        )}
        {finding.rule === 'entry/remark-blank' && (
          <button
            type="button"
            className="jh-button primary"
            disabled={state.writing}
            onClick={() => void actions.fillRemarks()}
          >
            {speak(PANE_CHECK.fillRemarks, { count: places.length }).split('|')[0]}
          </button>
        )}
        {places.slice(1, 1 + MOST_CELLS).map((place) => (
          <button
            key={placeText(place)}
            type="button"
            className="jh-button"
            onClick={() => void actions.select(place)}
          >
            {speak(PANE_CHECK.goTo, { cell: placeText(place) })}
          </button>
        ))}
        {mayBeExplained(finding) && !explained?.holds && (
          <button
            type="button"
            className="jh-button"
            onClick={() => dispatch({ type: 'question', question: { kind: 'explain', id, finding } })}
          >
            {speak(PANE_CHECK.explain)}
          </button>
        )}
        {explained?.holds === true && (
          <button
            type="button"
            className="jh-button"
            disabled={state.writing}
            onClick={() => void actions.explain(id, finding, '')}
          >
            {speak(PANE_CHECK.takeBack)}
          </button>
        )}
      </div>
      {rounding && <p className="jh-small jh-faint">{speak(PANE_CHECK.checkFirst)}</p>}
    </div>
  );
}
