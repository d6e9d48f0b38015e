import * as React from 'react';
import type { Fix } from '../../../../checks/findings/finding';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { countyOf } from '../../../../remedy/county';
import { outcomeOf } from '../../../../remedy/outcome';
import { pricesIn } from '../../../../remedy/prices';
import type { Change, Scenario } from '../../../../remedy/scenario';
import { withChanges } from '../../../../remedy/scenario';
import { parseScenarios } from '../../../../remedy/scenarios-kept';
import { areWritten, changeKey, formFixes, movements, withMore } from '../../../../remedy/trial';
import { NO_TRIAL } from '../../../state/state';
import type { Checked } from '../../../state/state';
import { useKeptFocus } from '../../kept-focus';
import { LineIcon } from '../../parts/icons';
import { usePane, useSay } from '../../pane-context';
import { AddChange } from './AddChange';
import { ChangeRow } from './ChangeRow';
import { Forecast } from './Forecast';
import { Figures, Verdicts } from './Outcomes';
import { Plans } from './Plans';
import { KeepDialog, ScenarioMenu } from './Scenarios';

/** So many changes are listed at once. */
const SHOWN = 6;

/** 试算: what is changed here moves means, coefficients and verdicts at once, and is written nowhere until someone asks. */
export default function Trial({ checked, back }: { checked: Checked; back: () => void }): React.JSX.Element {
  const { state, dispatch, actions } = usePane();
  const speak = useSay();
  const id = useKeptFocus();
  const { scenario } = state.trial;
  const [keeping, setKeeping] = React.useState(false);
  const county = React.useMemo(() => countyOf(checked.form, checked.standards.profile), [checked]);
  const prices = React.useMemo(() => pricesIn(checked.open.workbook), [checked]);
  const changed = React.useMemo(() => withChanges(county, scenario.changes), [county, scenario.changes]);
  const before = React.useMemo(() => outcomeOf(county), [county]);
  const after = React.useMemo(() => outcomeOf(changed), [changed]);
  // Plans follow when the figures have come to rest; the verdicts do not wait for them.
  const rested = React.useDeferredValue(changed);
  const kept = React.useMemo(() => parseScenarios(state.settings.scenarios), [state.settings.scenarios]);
  const fixes = React.useMemo(() => formFixes(county, changed), [county, changed]);
  const asked = React.useRef<readonly Fix[]>([]);
  // What was written stands in the form now: on top of it the same changes would count twice.
  React.useEffect(() => {
    if (asked.current.length === 0 || !areWritten(county, asked.current)) return;
    asked.current = [];
    dispatch({ type: 'trial', change: { scenario: NO_TRIAL.scenario } });
  }, [county, dispatch]);
  const set = (next: Scenario): void => dispatch({ type: 'trial', change: { scenario: next } });
  const setChanges = (changes: readonly Change[]): void => set({ ...scenario, changes });
  return (
    <div
      className="jh-panel"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !keeping) back();
      }}
    >
      <div className="jh-status">
        <button type="button" id={id} className="jh-icon" aria-label={speak(PANE_TRIAL.back)} onClick={back}>
          <LineIcon name="left" />
        </button>
        <h1
          className="jh-verdict"
          style={{ minWidth: 0, flex: 1, whiteSpace: 'normal', overflowWrap: 'anywhere' }}
        >
          {scenario.name === '' ? speak(PANE_TRIAL.title) : speak(PANE_TRIAL.named, { name: scenario.name })}
        </h1>
        <ScenarioMenu kept={kept} scenario={scenario} set={set} />
      </div>
      <Verdicts before={before} after={after} />
      <div className="jh-list" tabIndex={0} role="region" aria-label={speak(PANE_TRIAL.title)}>
        <Head title={`${speak(PANE_TRIAL.changes)} ${scenario.changes.length}`}>
          {scenario.changes.length > 0 && (
            <button type="button" className="jh-derived jh-push" onClick={() => setChanges([])}>
              {speak(PANE_TRIAL.clear)}
            </button>
          )}
        </Head>
        <Changes county={county} changed={changed} changes={scenario.changes} setChanges={setChanges} />
        <AddChange county={county} add={(change) => setChanges(withMore(scenario.changes, [change]))} />
        <Head title={speak(PANE_TRIAL.plans)}>
          <span className="jh-push">{speak(PANE_TRIAL.plansWhy)}</span>
        </Head>
        <Plans
          county={rested}
          prices={prices}
          take={(more) => setChanges(withMore(scenario.changes, more))}
        />
        <Head title={speak(PANE_TRIAL.table)} />
        <Figures county={county} before={before} after={after} />
        <Head title={speak(PANE_TRIAL.forecast)} />
        <Forecast
          county={county}
          now={after}
          scenario={scenario}
          year={checked.time.getFullYear()}
          set={(years) => set({ ...scenario, years })}
        />
      </div>
      <div className="jh-footer">
        <span className="jh-small jh-faint">{speak(PANE_TRIAL.notWritten)}</span>
        <button
          type="button"
          className="jh-button large jh-push"
          disabled={state.writing || (scenario.changes.length === 0 && scenario.years.length === 0)}
          onClick={() => setKeeping(true)}
        >
          {speak(PANE_TRIAL.keep)}
        </button>
        <button
          type="button"
          className="jh-button primary large"
          disabled={state.writing || fixes.length === 0}
          onClick={() => {
            asked.current = fixes;
            void actions.preview(fixes);
          }}
        >
          {speak(PANE_TRIAL.write)}
        </button>
      </div>
      {keeping && <KeepDialog kept={kept} scenario={scenario} set={set} close={() => setKeeping(false)} />}
    </div>
  );
}

function Head({ title, children }: { title: string; children?: React.ReactNode }): React.JSX.Element {
  return (
    <div className="jh-head">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Changes({
  county,
  changed,
  changes,
  setChanges,
}: {
  county: ReturnType<typeof countyOf>;
  changed: ReturnType<typeof countyOf>;
  changes: readonly Change[];
  setChanges: (changes: readonly Change[]) => void;
}): React.JSX.Element {
  const speak = useSay();
  const [all, setAll] = React.useState(false);
  const movedBy = React.useMemo(() => movements(county, changed), [county, changed]);
  if (changes.length === 0) {
    return <p style={{ margin: 0, padding: '8px 12px' }}>{speak(PANE_TRIAL.none)}</p>;
  }
  return (
    <>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {changes.slice(0, all ? undefined : SHOWN).map((change, at) => (
          <ChangeRow
            key={changeKey(change)}
            change={change}
            moved={movedBy(change)}
            set={(next) => setChanges(changes.map((one, place) => (place === at ? next : one)))}
            drop={() => setChanges(changes.filter((_, place) => place !== at))}
          />
        ))}
      </ul>
      {!all && changes.length > SHOWN && (
        <button
          type="button"
          className="jh-button"
          style={{ margin: '8px 12px' }}
          onClick={() => setAll(true)}
        >
          {speak(PANE_TRIAL.more, { count: changes.length - SHOWN })}
        </button>
      )}
    </>
  );
}
