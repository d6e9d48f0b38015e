import * as React from 'react';
import { Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { STANDARDS_TAB } from '../../../messages/pane-standards';
import { STAGES } from '../../../messages/report';
import type { Stage } from '../../../standards/types';
import { coefficients, coefficientText } from '../../../checks/schools/coefficients';
import { coefficientLimit } from '../../../standards/lookup';
import type { Checked } from '../../state/state';
import { FORCED_COLOURS } from '../contrast';
import { usePane, useSay } from '../pane-context';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none' },
  why: { margin: '4px 0' },
  button: {
    display: 'block',
    width: '100%',
    padding: '4px',
    border: 'none',
    textAlign: 'left',
    cursor: 'pointer',
    color: 'inherit',
    backgroundColor: 'transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', overflowWrap: 'anywhere' },
  // Where the pane is narrow or zoomed the number goes below the name.
  name: { flex: '1 1 96px' },
  value: { marginLeft: 'auto' },
  chart: { display: 'block', width: '100%', height: '14px' },
  // Drawings keep their colours where the system repaints the rest, so they name its colours themselves.
  track: {
    fill: tokens.colorNeutralBackground5,
    [FORCED_COLOURS]: { fill: 'Canvas', stroke: 'CanvasText', vectorEffect: 'non-scaling-stroke' },
  },
  within: { fill: tokens.colorBrandBackground, [FORCED_COLOURS]: { fill: 'Highlight' } },
  over: { fill: tokens.colorStatusDangerBackground3, [FORCED_COLOURS]: { fill: 'CanvasText' } },
  limit: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 2,
    [FORCED_COLOURS]: { stroke: 'CanvasText' },
  },
});

/** The id of a coefficient's button. */
export function coefficientId({ stage, indicator }: { stage: Stage; indicator: number }): string {
  return `coefficient-${stage}-${indicator}`;
}

/** The seven coefficients of one stage as bars; a line across each is the limit. */
export function CoefficientChart({ checked, stage }: { checked: Checked; stage: Stage }): React.JSX.Element {
  const { dispatch } = usePane();
  const speak = useSay();
  const styles = useStyles();
  const { profile } = checked.standards;
  const limit = coefficientLimit(profile, stage).threshold ?? 0;
  const bars = coefficients(checked.result.cv[stage], profile, stage);
  const most = Math.max(limit * 1.25, ...bars.map(({ value }) => value ?? 0));
  const width = (value: number): number => (value / most) * 100;
  return (
    <section aria-label={speak(STAGES[stage])}>
      <Caption1Strong as="h2">
        {speak(STANDARDS_TAB.chartTitle, { stage: STAGES[stage], limit: limit.toFixed(2) })}
      </Caption1Strong>
      {bars.some(({ value }) => value === null) && (
        <Caption1 block as="p" className={styles.why}>
          {speak(STANDARDS_TAB.noValueWhy)}
        </Caption1>
      )}
      <ul className={styles.list}>
        {bars.map((bar) => {
          const value = coefficientText(bar, limit) ?? speak(STANDARDS_TAB.noValue);
          const state = bar.over ? speak(STANDARDS_TAB.over) : speak(STANDARDS_TAB.within);
          return (
            <li key={bar.indicator}>
              <button
                type="button"
                id={coefficientId({ stage, indicator: bar.indicator })}
                className={styles.button}
                onClick={() => dispatch({ type: 'coefficient', chosen: { stage, indicator: bar.indicator } })}
              >
                <span className={styles.line}>
                  <Caption1 className={styles.name}>{speak(bar.name)}</Caption1>
                  <Caption1Strong className={styles.value}>
                    {value}
                    {bar.value !== null && ` ${state}`}
                  </Caption1Strong>
                </span>
                <svg
                  className={styles.chart}
                  viewBox="0 0 100 14"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className={styles.track} x="0" y="3" width="100" height="8" />
                  <rect
                    className={bar.over ? styles.over : styles.within}
                    x="0"
                    y="3"
                    width={width(bar.value ?? 0)}
                    height="8"
                  />
                  <line
                    className={styles.limit}
                    x1={width(limit)}
                    x2={width(limit)}
                    y1="0"
                    y2="14"
                    vectorEffect="non-scaling-stroke"
                  />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
