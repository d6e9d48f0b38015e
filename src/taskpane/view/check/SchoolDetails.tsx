import * as React from 'react';
import { shortfallOf } from '../../../checks/findings/shortfall';
import { address } from '../../../form/workbook';
import { HELD_TO, LEVELS } from '../../../messages/held-to';
import { INDICATOR_NAMES } from '../../../messages/indicator-names';
import { PANE_CHECK } from '../../../messages/pane-check';
import { showNumber } from '../../../messages/sentence';
import type { IndicatorCell, SchoolEntry } from '../../findings/schools';
import { shortCells } from '../../findings/schools';
import { usePane, useSay } from '../pane-context';
import { LevelSign } from '../parts/icons';
import { Ruler } from '../parts/Ruler';
import { useClauseAddress } from '../sources';

/** The rule, then each indicator that is not reached: level, figure on the ruler, and what is missing. Never what to write. */
export function SchoolDetails({ school }: { school: SchoolEntry }): React.JSX.Element {
  const speak = useSay();
  const clauseAddress = useClauseAddress();
  const [source] = school.cells.map(({ indicator }) => indicator.source);
  return (
    <div className="jh-details jh-school">
      <p>
        {speak(PANE_CHECK.schoolRule, { met: school.met, needed: school.needed })}{' '}
        {source && (
          <a className="jh-link" href={clauseAddress(source.clause)} target="_blank" rel="noreferrer">
            {speak(source)}
          </a>
        )}
      </p>
      {shortCells(school).map((cell) => (
        <Gap key={cell.indicator.slug} cell={cell} />
      ))}
    </div>
  );
}

function Gap({
  cell: { indicator, figure, standard, level },
}: {
  cell: IndicatorCell;
}): React.JSX.Element | null {
  const { actions } = usePane();
  const speak = useSay();
  const { value } = figure;
  const { threshold, floor } = standard;
  if (value === null || threshold === null || level === null || level === 'met') return null;
  const { gap } = shortfallOf(standard, value);
  const name = INDICATOR_NAMES[indicator.slug];
  return (
    <div className="jh-gap">
      <div className="top">
        <span style={{ color: level === 'below' ? 'var(--danger)' : 'var(--warn)', display: 'inline-flex' }}>
          <LevelSign level={level} />
        </span>
        <span className={`jh-level ${level}`}>{speak(LEVELS[level])}</span>
        <span>{speak(name)}</span>
        <button
          type="button"
          className={`jh-cell jh-push ${level}`}
          aria-label={speak(PANE_CHECK.goTo, { cell: address(figure) })}
          onClick={() => void actions.select(figure)}
        >
          {address(figure)}
        </button>
      </div>
      <Ruler value={value} limit={threshold} floor={floor} tone={level === 'below' ? 'danger' : 'warn'} />
      <div className="figures">
        <span>
          {speak(PANE_CHECK.filled)} <b>{showNumber(value)}</b>
        </span>
        {floor !== null && <span>{speak(HELD_TO.floor, { value: floor })}</span>}
        <span>{speak(HELD_TO.asked, { demand: `≥${showNumber(threshold)}` })}</span>
        {gap !== null && (
          <span className="jh-push">
            {speak(PANE_CHECK.gap)} <b>{showNumber(gap)}</b>
          </span>
        )}
      </div>
    </div>
  );
}
