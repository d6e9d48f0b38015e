import * as React from 'react';
import { INDICATOR_NAMES } from '../../../../messages/indicator-names';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { STAGE_NAMES } from '../../../../messages/stage-names';
import type { County } from '../../../../remedy/county';
import type { Outcome } from '../../../../remedy/outcome';
import { INDICATORS } from '../../../../standards/indicators';
import type { Stage } from '../../../../standards/types';
import { STAGES } from '../../../../standards/types';
import { useSay } from '../../pane-context';
import { limitText } from '../../../../checks/schools/coefficients';
import { fixed } from '../../../../measures/rounding';

const overOf = (outcome: Outcome, stage: Stage): number =>
  Object.values(outcome.stages[stage].over).filter(Boolean).length;

/** How many schools pass and how many coefficients are over their limit, as it is and as it would be. */
export function Verdicts({ before, after }: { before: Outcome; after: Outcome }): React.JSX.Element {
  const speak = useSay();
  const lines = STAGES.flatMap((stage) => {
    const [was, is] = [before.stages[stage], after.stages[stage]];
    if (was.schools === 0) return [];
    const moved = (from: number, to: number): string =>
      from === to ? String(to) : speak(PANE_TRIAL.moved, { before: from, after: to });
    return [
      speak(PANE_TRIAL.stage, {
        ...{ stage: STAGE_NAMES[stage], schools: was.schools, passing: moved(was.passing, is.passing) },
        over: moved(overOf(before, stage), overOf(after, stage)),
      }),
    ];
  });
  const verdict =
    after.passes === null ? PANE_TRIAL.unsure : after.passes ? PANE_TRIAL.passes : PANE_TRIAL.fails;
  const text = [speak(verdict), ...lines].join('；');
  return (
    <div style={{ padding: '0 12px 8px', borderBottom: '1px solid var(--line)' }}>
      <b
        style={{
          color: `var(--${after.passes === true ? 'ok' : after.passes === null ? 'warn' : 'danger'})`,
        }}
      >
        {speak(verdict)}
      </b>
      {lines.map((line) => (
        <div key={line} className="jh-small jh-number">
          {line}
        </div>
      ))}
      <Later text={text} />
    </div>
  );
}

/** Read out when a figure has come to rest for half a second. */
function Later({ text }: { text: string }): React.JSX.Element {
  const [said, setSaid] = React.useState('');
  const first = React.useRef(text);
  React.useEffect(() => {
    const timer = setTimeout(() => setSaid(text === first.current ? '' : text), 500);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span role="status" className="jh-hidden">
      {said}
    </span>
  );
}

/** Means, coefficients and schools below, indicator by indicator; what moved is bold. */
export function Figures({
  county,
  before,
  after,
}: {
  county: County;
  before: Outcome;
  after: Outcome;
}): React.JSX.Element {
  const speak = useSay();
  return (
    <>
      {STAGES.filter((stage) => before.stages[stage].schools > 0).map((stage) => {
        const [was, is] = [before.stages[stage], after.stages[stage]];
        const limit = limitText(county.stages[stage].limit);
        return (
          <table key={stage} className="jh-table wide jh-number jh-small">
            <caption style={{ padding: '8px 12px 4px' }}>
              {speak(PANE_TRIAL.limit, { stage: STAGE_NAMES[stage], limit })}
            </caption>
            <thead>
              <tr>
                {Object.entries(PANE_TRIAL.heads).map(([name, head]) => (
                  <th key={name} scope="col" style={{ textAlign: name === 'indicator' ? 'left' : 'right' }}>
                    {speak(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {INDICATORS.map(({ slug }) => (
                <tr key={slug}>
                  <th scope="row" style={{ fontWeight: 400, whiteSpace: 'normal' }}>
                    {speak(INDICATOR_NAMES[slug])}
                  </th>
                  <Step was={was.means[slug]} is={is.means[slug]} decimals={2} />
                  <Step
                    was={was.cv[slug]}
                    is={is.cv[slug]}
                    decimals={3}
                    tone={is.over[slug] ? 'danger' : was.over[slug] ? 'ok' : null}
                  />
                  <Step
                    was={was.below[slug]}
                    is={is.below[slug]}
                    decimals={0}
                    tone={is.below[slug] === 0 && was.below[slug] !== 0 ? 'ok' : null}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}

/** `0.513 → 0.498`, or the one number that did not move. */
function Step({
  was,
  is,
  decimals,
  tone = null,
}: {
  was: number | null;
  is: number | null;
  decimals: number;
  tone?: 'danger' | 'ok' | null;
}): React.JSX.Element {
  const [before, after] = [was, is].map((value) => (value === null ? '—' : fixed(value, decimals)));
  const same = before === after;
  const colour = tone === null ? {} : { color: `var(--${tone})` };
  return (
    <td style={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
      {!same && <span className="jh-faint">{before} → </span>}
      {same ? <span style={colour}>{after}</span> : <b style={colour}>{after}</b>}
    </td>
  );
}
