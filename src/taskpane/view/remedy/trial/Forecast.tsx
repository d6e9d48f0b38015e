import * as React from 'react';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { STAGE_NAMES } from '../../../../messages/stage-names';
import type { County } from '../../../../remedy/county';
import type { Outcome } from '../../../../remedy/outcome';
import { outcomesByYear } from '../../../../remedy/outcome';
import type { ForecastYear, Scenario } from '../../../../remedy/scenario';
import type { Stage } from '../../../../standards/types';
import { STAGES } from '../../../../standards/types';
import { useSay } from '../../pane-context';
import { NumberBox } from './NumberBox';

/** So many years ahead. */
const AHEAD = 3;

/** 学生数预测: pupils of the county by year; every school of a stage grows alike, and its resources stay. */
export function Forecast({
  county,
  now,
  scenario,
  year,
  set,
}: {
  county: County;
  now: Outcome;
  scenario: Scenario;
  year: number;
  set: (years: readonly ForecastYear[]) => void;
}): React.JSX.Element {
  const speak = useSay();
  const stages = STAGES.filter((stage) => county.stages[stage].rows.length > 0);
  const years = Array.from({ length: AHEAD }, (_, index) => {
    const own = year + index + 1;
    return scenario.years.find((one) => one.year === own) ?? { year: own, changes: [] };
  });
  const timesOf = ({ changes }: ForecastYear, stage: Stage): number => {
    const change = changes.find((one) => one.kind === 'pupils' && one.stage === stage);
    return change?.kind === 'pupils' ? (change.times ?? 1) : 1;
  };
  const outcomes = React.useMemo(
    () => outcomesByYear(county, scenario.changes, scenario.years),
    [county, scenario],
  );
  const setTimes = (which: ForecastYear, stage: Stage, times: number): void => {
    const others = scenario.years.filter((one) => one.year !== which.year);
    const kept = which.changes.filter((one) => one.stage !== stage);
    const changes = [...kept, { kind: 'pupils' as const, stage, school: null, times }];
    set([...others, { year: which.year, changes }].sort((a, b) => a.year - b.year));
  };
  return (
    <div style={{ padding: '8px 12px' }}>
      <p className="jh-small jh-faint" style={{ margin: '0 0 4px' }}>
        {speak(PANE_TRIAL.forecastWhy)}
      </p>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {years.map((one) => {
          const outcome = outcomes.find(({ year: own }) => own === one.year)?.outcome;
          return (
            <li key={one.year} style={{ borderTop: '1px solid var(--soft)', padding: '4px 0' }}>
              <b className="jh-number">{one.year}</b>
              {stages.map((stage) => {
                const all = now.stages[stage].pupils;
                const { passing, schools, over } = (outcome ?? now).stages[stage];
                return (
                  <div
                    key={stage}
                    style={{ display: 'flex', alignItems: 'center', gap: 6, flexWrap: 'wrap' }}
                  >
                    <span className="jh-small">{speak(STAGE_NAMES[stage])}</span>
                    {all !== null && all > 0 && (
                      <NumberBox
                        label={speak(PANE_TRIAL.pupilsIn, { year: one.year, stage: STAGE_NAMES[stage] })}
                        value={Math.round(all * timesOf(one, stage))}
                        step={Math.max(1, Math.round(all / 100))}
                        least={1}
                        onChange={(pupils) => setTimes(one, stage, pupils / all)}
                      />
                    )}
                    <span className="jh-small jh-push jh-number">
                      {speak(PANE_TRIAL.yearResult, {
                        passing,
                        schools,
                        over: Object.values(over).filter(Boolean).length,
                      })}
                    </span>
                  </div>
                );
              })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
