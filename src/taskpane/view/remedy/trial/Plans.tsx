import * as React from 'react';
import { INDICATOR_NAMES } from '../../../../messages/indicator-names';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { STAGE_NAMES } from '../../../../messages/stage-names';
import { cheapestOf } from '../../../../remedy/cheapest';
import type { County } from '../../../../remedy/county';
import { leversOf } from '../../../../remedy/levers';
import type { Prices } from '../../../../remedy/prices';
import type { Change } from '../../../../remedy/scenario';
import { cheapestChanges, planChanges, shortfallChanges } from '../../../../remedy/scenario';
import { shortfallsOf } from '../../../../remedy/shortfalls';
import { amountText } from '../../../../remedy/words';
import { usePane, useSay } from '../../pane-context';

/** What the program would do from here: every shortfall, the cheapest way, and for each coefficient over its limit the least. */
export function Plans({
  county,
  prices,
  take,
}: {
  /** With the changes that were made so far. */
  county: County;
  prices: Prices;
  take: (changes: readonly Change[]) => void;
}): React.JSX.Element {
  const { language } = usePane().state;
  const speak = useSay();
  const plans = React.useMemo(() => {
    const shortfalls = shortfallsOf(county);
    const cheapest = cheapestOf(county, prices);
    const found: { label: string; changes: () => readonly Change[] }[] = [];
    if (cheapest.length > 0) {
      const label = speak(PANE_TRIAL.planLeast, { schools: cheapest.length });
      found.push({ label, changes: () => cheapestChanges(cheapest) });
    }
    if (shortfalls.length > 0) {
      const label = speak(PANE_TRIAL.planAll, { items: shortfalls.length });
      found.push({ label, changes: () => shortfallChanges(shortfalls, county) });
    }
    for (const lever of leversOf(county)) {
      const { stage, indicator, unit, add, addWhole, move, moveWhole } = lever;
      if (!add || add.total === 0) continue;
      const names = { stage: STAGE_NAMES[stage], indicator: INDICATOR_NAMES[indicator] };
      const plan = addWhole ?? add;
      const amount = amountText(plan.total, unit, language);
      const label = speak(PANE_TRIAL.planAdd, { ...names, amount, schools: plan.schools.length });
      found.push({ label, changes: () => planChanges(lever, plan) });
      const moving = moveWhole ?? move;
      if (!moving || moving.total === 0) continue;
      const moved = amountText(moving.total, unit, language);
      found.push({
        label: speak(PANE_TRIAL.planMove, { ...names, amount: moved }),
        changes: () => planChanges(lever, moving),
      });
    }
    return found;
  }, [county, prices, language, speak]);
  if (plans.length === 0) return <p style={{ margin: 0, padding: 12 }}>{speak(PANE_TRIAL.noPlans)}</p>;
  return (
    <div className="jh-actions" style={{ padding: '0 12px 8px' }}>
      {plans.map(({ label, changes }) => (
        <button
          key={label}
          type="button"
          className="jh-button"
          style={{ height: 'auto', minHeight: 28, whiteSpace: 'normal', textAlign: 'left' }}
          onClick={() => take(changes())}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
