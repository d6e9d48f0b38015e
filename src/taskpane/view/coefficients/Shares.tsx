import * as React from 'react';
import { review } from '../../../checks/review/review';
import { coefficients, coefficientText, limitText } from '../../../checks/schools/coefficients';
import type { Share } from '../../../checks/schools/shares';
import { sharesOf } from '../../../checks/schools/shares';
import { INDICATOR_NAMES } from '../../../messages/indicator-names';
import { PANE_CV } from '../../../messages/pane-cv';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { showNumber } from '../../../messages/sentence';
import { INDICATOR } from '../../../standards/indicators';
import { coefficientLimit, thresholdOf } from '../../../standards/lookup';
import type { IndicatorSlug, Stage } from '../../../standards/types';
import type { Checked } from '../../state/state';
import { useKeptFocus } from '../kept-focus';
import { LineIcon } from '../parts/icons';
import { Ruler } from '../parts/Ruler';
import { usePane, useSay } from '../pane-context';
import { standingOf, STANDING_TONES } from './standing';
import { fixed, roundTo } from '../../../measures/rounding';

/** So many schools are drawn at once; the rest have next to no share. */
const SHOWN = 50;

/** One coefficient against its limit, and the schools by their share of the variance; a click selects the school's figure. */
export function Shares({
  checked,
  stage,
  indicator,
}: {
  checked: Checked;
  stage: Stage;
  indicator: IndicatorSlug;
}): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const id = useKeptFocus();
  const [all, setAll] = React.useState(false);
  const { shares, left, mean } = React.useMemo(
    () => sharesOf(checked.form, stage, indicator),
    [checked, stage, indicator],
  );
  const { profile } = checked.standards;
  const limit = thresholdOf(coefficientLimit(profile, stage));
  const { form, result } = checked;
  const { balance } = React.useMemo(
    () => review(form, result, state.settings),
    [form, result, state.settings],
  );
  const bar = coefficients(balance[stage].coefficient, profile, stage).find(
    (one) => one.indicator === indicator,
  );
  const shownMean = balance[stage].mean[indicator];
  const standing = bar ? standingOf(bar, limit) : 'within';
  const tone = STANDING_TONES[standing];
  const back = (): void => dispatch({ type: 'coefficient', chosen: null });
  const name = INDICATOR_NAMES[indicator];
  const most = shares.reduce((largest, { share }) => Math.max(largest, share), 0);
  return (
    <div
      className="jh-panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape') back();
      }}
    >
      <div className="jh-status">
        <button
          type="button"
          id={id}
          className="jh-icon"
          aria-label={speak(STANDARDS_TAB.back)}
          onClick={back}
        >
          <LineIcon name="left" />
        </button>
        <h1 className="jh-verdict" style={{ fontSize: 14 }}>
          {speak(STAGE_NAMES[stage])} · {speak(name)}
        </h1>
      </div>
      <div style={{ padding: '0 12px 8px', borderBottom: '1px solid var(--line)' }}>
        <div style={{ display: 'flex', alignItems: 'baseline', gap: 8 }}>
          <b className="jh-number" style={{ fontSize: 24, lineHeight: '32px', color: `var(--${tone})` }}>
            {(bar && coefficientText(bar, limit)) ?? speak(PANE_CV.none)}
          </b>
          {bar?.value != null && (
            <b style={{ color: `var(--${tone})` }}>
              {standing === 'over'
                ? speak(PANE_CV.overBy, { by: fixed(bar.value - limit, 3) })
                : speak(PANE_CV[standing])}
            </b>
          )}
          {shownMean !== null && (
            <span className="jh-push jh-small jh-faint">
              {speak(PANE_CV.mean, {
                mean: showNumber(roundTo(shownMean, 2)),
                unit: INDICATOR[indicator].unit,
              })}
            </span>
          )}
        </div>
        <Ruler value={bar?.value ?? 0} limit={limit} tone={tone} />
        <div className="jh-small jh-faint">{speak(PANE_CV.limit, { limit: limitText(limit) })}</div>
      </div>
      <div className="jh-head">
        <h2>{speak(PANE_CV.who)}</h2>
        <span className="jh-push">{speak(PANE_CV.share)}</span>
      </div>
      <div className="jh-list">
        {left > 0 && <p style={{ padding: '0 12px' }}>{speak(STANDARDS_TAB.sharesLeft, { count: left })}</p>}
        {shares.length === 0 && (
          <p style={{ padding: '0 12px' }}>
            {speak(mean === null ? STANDARDS_TAB.noFigures : STANDARDS_TAB.shareNone)}
          </p>
        )}
        <ol style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {shares.slice(0, all ? undefined : SHOWN).map((share) => (
            <SchoolShare key={`${share.sheet}:${share.row}`} share={share} mean={mean ?? 0} most={most} />
          ))}
        </ol>
        {!all && shares.length > SHOWN && (
          <button type="button" className="jh-button" style={{ margin: 12 }} onClick={() => setAll(true)}>
            {speak(STANDARDS_TAB.showAllSchools, { count: shares.length })}
          </button>
        )}
      </div>
    </div>
  );
}

/** A bar to the left of the line where the school lies below the mean, to the right where above; and the word. */
function SchoolShare({ share, mean, most }: { share: Share; mean: number; most: number }): React.JSX.Element {
  const { actions } = usePane();
  const speak = useSay();
  const { school, value, share: part, sheet, row, column } = share;
  const higher = value > mean;
  const tone = higher ? 'higher' : 'lower';
  const width = most > 0 ? (part / most) * 48 : 0;
  return (
    <li>
      <button
        type="button"
        className="jh-row"
        style={{ display: 'block' }}
        onClick={() => void actions.select({ sheet, row, column })}
      >
        <span style={{ display: 'flex', gap: 8 }}>
          <span className="t">{school}</span>
          <span className="jh-push jh-small jh-faint jh-number">{showNumber(value)}</span>
        </span>
        <span style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          <svg width="100%" height="10" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect x={higher ? 50 : 50 - width} y="1" width={width} height="8" fill={`var(--${tone})`} />
            <path d="M50 0V10" stroke="currentColor" vectorEffect="non-scaling-stroke" />
          </svg>
          <b className="jh-small jh-number">{fixed(part * 100, 1)}%</b>
          <span className="jh-small" style={{ color: `var(--${tone})`, whiteSpace: 'nowrap' }}>
            {speak(higher ? PANE_CV.higher : PANE_CV.lower)}
          </span>
        </span>
      </button>
    </li>
  );
}
