import * as React from 'react';
import { INDICATOR_NAMES } from '../../../messages/indicator-names';
import { PANE_CHECK } from '../../../messages/pane-check';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { coefficientLimit } from '../../../standards/lookup';
import { INDICATORS } from '../../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../../standards/types';
import { STAGES } from '../../../standards/types';
import type { Checked } from '../../state/state';
import type { Listing } from '../check/listing';
import { Way } from '../parts/Way';
import { usePane, useSay } from '../pane-context';
import { limitText, nearestToLimit } from '../../../checks/schools/coefficients';
import { fixed } from '../../../measures/rounding';

/** Nothing is left to do in the list: says what was looked at, then the next step, and what a check cannot do. */
export function Passed({ listing: { checked, review, tally } }: { listing: Listing }): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const closest = closestCoefficient(review, checked);
  const met = review.verdict === 'met';
  const seconds = fixed(checked.took / 1000, 1);
  const time = checked.time.toLocaleTimeString(state.language === 'zh' ? 'zh-CN' : 'en-US', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <div className="jh-scroll">
      <h2 style={{ fontSize: 16, lineHeight: '22px' }}>
        {speak(met ? PANE_CHECK.passedTitle : PANE_CHECK.noProblemsTitle)}
      </h2>
      {met && closest && (
        <div>
          {speak(PANE_CHECK.passedText, {
            schools: tally.schools,
            stage: STAGE_NAMES[closest.stage],
            indicator: INDICATOR_NAMES[closest.indicator],
            value: fixed(closest.value, 3),
            limit: limitText(closest.limit),
          })}
        </div>
      )}
      <Way
        first
        name={speak(PANE_CHECK.confirmations)}
        text={speak(PANE_CHECK.confirmText)}
        run={() => dispatch({ type: 'question', question: { kind: 'confirmations' } })}
      />
      <Way
        name={speak(PANE_CHECK.clean)}
        text={speak(PANE_CHECK.cleanText)}
        run={() => void actions.askClean()}
      />
      <Way
        name={speak(PANE_CHECK.writeResults)}
        text={speak(PANE_CHECK.resultText)}
        run={() => void actions.writeResults()}
      />
      <div className="jh-small jh-faint">{speak(PANE_CHECK.passedLimits)}</div>
      <div className="jh-small jh-faint">{speak(PANE_CHECK.checkedAt, { time, seconds })}</div>
    </div>
  );
}

/** The coefficient that comes nearest to its limit. */
function closestCoefficient(
  { balance }: Listing['review'],
  { standards }: Checked,
): { stage: Stage; indicator: IndicatorSlug; value: number; limit: number } | null {
  const all = STAGES.flatMap((stage) => {
    const limit = coefficientLimit(standards.profile, stage).threshold;
    return INDICATORS.flatMap(({ slug }) => {
      const value = balance[stage].coefficient[slug];
      return value === null || limit === null ? [] : [{ stage, indicator: slug, value, limit }];
    });
  });
  return nearestToLimit(all);
}
