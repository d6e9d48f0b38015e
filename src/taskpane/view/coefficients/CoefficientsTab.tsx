import * as React from 'react';
import { review } from '../../../checks/review/review';
import { coefficients, coefficientText, limitText } from '../../../checks/schools/coefficients';
import { INDICATOR_NAMES } from '../../../messages/indicator-names';
import { PANE_CV } from '../../../messages/pane-cv';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { coefficientLimit, thresholdOf } from '../../../standards/lookup';
import type { IndicatorSlug, Stage } from '../../../standards/types';
import { STAGES } from '../../../standards/types';
import type { Checked } from '../../state/state';
import { focusIfLost } from '../kept-focus';
import { LineIcon } from '../parts/icons';
import { Ruler } from '../parts/Ruler';
import { usePane, useSay } from '../pane-context';
import { CheckButton } from '../states/Before';
import { Message } from '../states/Message';
import { Shares } from './Shares';
import { standingOf, STANDING_TONES } from './standing';
import { fixed } from '../../../measures/rounding';

/** 差异系数: each coefficient against its limit, and for a chosen one who drives it. */
export default function CoefficientsTab(): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const { checked, coefficient } = state;
  const [stage, setStage] = React.useState<Stage>('primary');
  const last = React.useRef(coefficient);
  React.useEffect(() => {
    if (coefficient) last.current = coefficient;
    else if (last.current) focusIfLost(coefficientId(last.current));
  }, [coefficient]);
  if (!checked) {
    return (
      <Message title={speak(STANDARDS_TAB.chartNeedsCheck)} texts={[]}>
        <CheckButton />
      </Message>
    );
  }
  if (coefficient) return <Shares checked={checked} {...coefficient} />;
  return <Seven checked={checked} stage={stage} setStage={setStage} />;
}

/** The id of a coefficient's row. */
function coefficientId({ stage, indicator }: { stage: Stage; indicator: IndicatorSlug }): string {
  return `jh-cv-${stage}-${indicator}`;
}

function Seven({
  checked,
  stage,
  setStage,
}: {
  checked: Checked;
  stage: Stage;
  setStage: (stage: Stage) => void;
}): React.JSX.Element {
  const { state, dispatch } = usePane();
  const speak = useSay();
  const { profile } = checked.standards;
  const limitOf = (one: Stage): number => thresholdOf(coefficientLimit(profile, one));
  const limit = limitOf(stage);
  const { form, result } = checked;
  const { balance } = React.useMemo(
    () => review(form, result, state.settings),
    [form, result, state.settings],
  );
  const { coefficient, overall } = balance[stage];
  const bars = coefficients(coefficient, profile, stage);
  const standings = bars.map((bar) => standingOf(bar, limit));
  const over = standings.filter((one) => one === 'over').length;
  const near = standings.filter((one) => one === 'near').length;
  const stageWord = STAGE_NAMES[stage];
  return (
    <div className="jh-panel">
      <div className="jh-status">
        <h1 className={`jh-verdict ${over > 0 ? 'not-met' : 'met'}`}>
          {speak(over > 0 ? PANE_CV.overCount : PANE_CV.withinAll, { stage: stageWord, count: over })}
        </h1>
        {near > 0 && (
          <span className="jh-push jh-small jh-faint" style={{ paddingRight: 6 }}>
            {speak(PANE_CV.nearCount, { count: near })}
          </span>
        )}
      </div>
      <div className="jh-counts" role="group" aria-label={speak(PANE_CV.stages)} style={{ paddingBottom: 8 }}>
        {STAGES.map((one) => (
          <button
            key={one}
            type="button"
            className="jh-count"
            style={{ justifyContent: 'center', height: 32 }}
            aria-pressed={stage === one}
            onClick={() => setStage(one)}
          >
            {speak(PANE_CV.stageLimit, { stage: STAGE_NAMES[one], limit: limitText(limitOf(one)) })}
          </button>
        ))}
      </div>
      <div className="jh-list">
        {bars.map((bar, j) => {
          const standing = standings[j] ?? 'within';
          const tone = STANDING_TONES[standing];
          return (
            <button
              key={bar.indicator}
              type="button"
              id={coefficientId({ stage, indicator: bar.indicator })}
              className="jh-row"
              style={{ display: 'block' }}
              onClick={() => dispatch({ type: 'coefficient', chosen: { stage, indicator: bar.indicator } })}
            >
              <span style={{ display: 'flex', gap: 6, alignItems: 'baseline' }}>
                <span>{speak(INDICATOR_NAMES[bar.indicator])}</span>
                {bar.value !== null && standing !== 'within' && (
                  <b className="jh-small" style={{ color: `var(--${tone})` }}>
                    {standing === 'over' ? '▲' : '△'} {speak(PANE_CV[standing])}
                  </b>
                )}
                <b
                  className="jh-push jh-number"
                  style={standing === 'within' ? {} : { color: `var(--${tone})` }}
                >
                  {coefficientText(bar, limit) ?? speak(PANE_CV.none)}
                </b>
                <LineIcon name="right" size={12} />
              </span>
              <Ruler value={bar.value ?? 0} limit={limit} tone={tone} />
            </button>
          );
        })}
        <div className="jh-small jh-faint" style={{ padding: '8px 12px' }}>
          <div style={{ display: 'flex', gap: 8 }}>
            <span>{speak(PANE_CV.limitLine, { limit: limitText(limit) })}</span>
            {overall !== null && (
              <span className="jh-push">{speak(PANE_CV.overall, { value: fixed(overall, 3) })}</span>
            )}
          </div>
          <p>{speak(PANE_CV.recomputed)}</p>
          {bars.some(({ value }) => value === null) && <p>{speak(STANDARDS_TAB.noValueWhy)}</p>}
        </div>
      </div>
    </div>
  );
}
