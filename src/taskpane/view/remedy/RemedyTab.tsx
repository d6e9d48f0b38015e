import * as React from 'react';
import { INDICATOR_NAMES } from '../../../messages/indicator-names';
import { PANE_REMEDY } from '../../../messages/pane-remedy';
import { PANE_TRIAL } from '../../../messages/pane-trial';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { resourceTotals } from '../../../remedy/shortfalls';
import { sumText } from '../../../remedy/words';
import { countyRemedy } from '../../data/remedy';
import type { CountyRemedy } from '../../data/remedy';
import { today } from '../../session/today';
import { useKeptFocus } from '../kept-focus';
import { SeverityIcon } from '../parts/icons';
import { usePane, useSay } from '../pane-context';
import { BookletsButton } from './Booklets';
import { CheckButton } from '../states/Before';
import { Message } from '../states/Message';
import { limitText } from '../../../checks/schools/coefficients';
import { fixed, roundTo } from '../../../measures/rounding';
import { sum } from '../../../measures/sums';

/** 试算 comes on demand too. */
const Trial = React.lazy(() => import('./trial/Trial'));

/** 整改: what is missing in whole units, the least that does, and how far the ledger is. */
export default function RemedyTab(): React.JSX.Element {
  const { state, actions, dispatch } = usePane();
  const speak = useSay();
  const [least, setLeast] = React.useState(false);
  const { checked, settings } = state;
  const county = React.useMemo(
    () => (checked ? countyRemedy(checked, settings, today()) : null),
    [checked, settings],
  );
  if (!county) {
    return (
      <Message title={speak(PANE_REMEDY.needsCheck)} texts={[]}>
        <CheckButton />
      </Message>
    );
  }
  const show = (shown: boolean): void => dispatch({ type: 'trial', change: { shown } });
  if (checked && state.trial.shown) return <Trial checked={checked} back={() => show(false)} />;
  const { shortfalls, prices } = county.remedy;
  const schools = new Set(shortfalls.map(({ stage, school }) => `${stage} ${school}`)).size;
  const items = shortfalls.length;
  return (
    <div className="jh-panel">
      <div className="jh-status">
        <h1 className="jh-verdict">
          {items === 0 ? speak(PANE_REMEDY.nothing) : speak(PANE_REMEDY.title, { schools, items })}
        </h1>
        {prices.basis !== 'none' && (
          <span className="jh-standard">
            {speak(PANE_REMEDY.prices, {
              basis: speak(prices.basis === 'county' ? PANE_REMEDY.own : PANE_REMEDY.example),
            })}
          </span>
        )}
      </div>
      <div className="jh-counts" style={{ paddingBottom: 8 }}>
        {[false, true].map((one) => (
          <button
            key={String(one)}
            type="button"
            className="jh-count"
            style={{
              justifyContent: 'center',
              height: 'auto',
              minHeight: 32,
              fontSize: 12,
              lineHeight: '16px',
            }}
            aria-pressed={least === one}
            onClick={() => setLeast(one)}
          >
            {one ? speak(PANE_REMEDY.least) : speak(PANE_REMEDY.all, { items })}
          </button>
        ))}
      </div>
      <div className="jh-list" tabIndex={0} role="region" aria-label={speak(PANE_REMEDY.total)}>
        <Totals county={county} least={least} />
        <Coefficients county={county} />
        <Ledger county={county} />
      </div>
      <div className="jh-footer">
        <TryButton open={() => show(true)} />
        <BookletsButton county={county.county} />
        <button
          type="button"
          className="jh-button primary large jh-push"
          disabled={state.writing}
          onClick={() => void actions.updateLedgers()}
        >
          {speak(PANE_REMEDY.update)}
        </button>
      </div>
    </div>
  );
}

/** Gets the focus back from what it opened. */
function TryButton({ open }: { open: () => void }): React.JSX.Element {
  const speak = useSay();
  const id = useKeptFocus();
  return (
    <button type="button" id={id} className="jh-button large" onClick={open}>
      {speak(PANE_TRIAL.open)}
    </button>
  );
}

function Totals({ county, least }: { county: CountyRemedy; least: boolean }): React.JSX.Element {
  const speak = useSay();
  const { language } = usePane().state;
  const { shortfalls, cheapest } = county.remedy;
  const all = resourceTotals(shortfalls);
  const rows = all.flatMap(({ indicator, unit, schools, toThreshold }) => {
    const raises = cheapest.flatMap(({ raise }) => raise.filter((one) => one.indicator === indicator));
    const amount = roundTo(sum(raises.map((one) => one.amount)), 2);
    if (!least) return [{ indicator, unit, schools, amount: toThreshold }];
    return raises.length === 0 ? [] : [{ indicator, unit, schools: raises.length, amount }];
  });
  return (
    <table className="jh-table wide jh-number">
      <thead>
        <tr>
          <th scope="col">{speak(PANE_REMEDY.indicator)}</th>
          <th scope="col" style={{ textAlign: 'right' }}>
            {speak(PANE_REMEDY.schools)}
          </th>
          <th scope="col" style={{ textAlign: 'right' }}>
            {speak(PANE_REMEDY.total)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ indicator, unit, schools, amount }) => (
          <tr key={indicator}>
            <th scope="row" style={{ fontWeight: 400, whiteSpace: 'normal' }}>
              {speak(INDICATOR_NAMES[indicator])}
            </th>
            <td style={{ textAlign: 'right' }}>{schools}</td>
            <td style={{ textAlign: 'right' }}>
              <b>{sumText(amount, unit, language)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Coefficients({ county }: { county: CountyRemedy }): React.JSX.Element {
  const speak = useSay();
  const { language } = usePane().state;
  const over = county.remedy.levers.filter(({ cv, limit, uncertain }) => cv > limit && !uncertain);
  if (over.length === 0) {
    return (
      <div style={{ display: 'flex', gap: 8, padding: 12 }}>
        <SeverityIcon severity="explained" />
        {speak(PANE_REMEDY.within)}
      </div>
    );
  }
  return (
    <>
      {over.map(({ stage, indicator, cv, limit, addWhole, unit }) => (
        <div
          key={`${stage} ${indicator}`}
          style={{ padding: '8px 12px', borderBottom: '1px solid var(--line)' }}
        >
          {speak(PANE_REMEDY.over, {
            stage: STAGE_NAMES[stage],
            indicator: INDICATOR_NAMES[indicator],
            value: fixed(cv, 3),
            limit: limitText(limit),
          })}
          {addWhole && (
            <div className="jh-small jh-faint">
              {sumText(addWhole.total, unit, language)} → {fixed(addWhole.cvAfter, 3)}：
              {addWhole.schools
                .map(({ school, amount }) => `${school} ${sumText(amount, unit, language)}`)
                .join('、')}
            </div>
          )}
        </div>
      ))}
    </>
  );
}

/** Colours of the states in the bar; the words stand beside it. */
const STATE_COLOURS = {
  未启动: 'var(--edge)',
  整改中: 'var(--higher)',
  已完成待核: 'var(--lower)',
  已销号: 'var(--ok)',
  反弹: 'var(--danger)',
} as const;

function Ledger({ county }: { county: CountyRemedy }): React.JSX.Element {
  const speak = useSay();
  const { states, lines } = county.ledgers;
  const names = Object.keys(STATE_COLOURS) as (keyof typeof STATE_COLOURS)[];
  return (
    <>
      <div className="jh-head">
        <h2>{speak(PANE_REMEDY.ledger)}</h2>
        <span>{speak(PANE_REMEDY.lines, { count: lines })}</span>
      </div>
      <div style={{ padding: 12 }}>
        <div aria-hidden="true" style={{ display: 'flex', gap: 2, height: 8 }}>
          {names.map((name) => (
            <span key={name} style={{ flexGrow: states[name], background: STATE_COLOURS[name] }} />
          ))}
        </div>
        <p className="jh-small">
          {speak(PANE_REMEDY.states, {
            notBegun: states.未启动,
            underWay: states.整改中,
            toReview: states.已完成待核,
            closed: states.已销号,
            rebound: states.反弹,
          })}
        </p>
        <p className="jh-small jh-faint">{speak(PANE_REMEDY.keeps)}</p>
      </div>
    </>
  );
}
