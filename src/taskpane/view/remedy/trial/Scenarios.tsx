import * as React from 'react';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import type { Sentence } from '../../../../messages/sentence';
import type { Scenario } from '../../../../remedy/scenario';
import { scenariosText } from '../../../../remedy/scenarios-kept';
import { LONGEST_SCENARIOS } from '../../../../standards/workbook-settings';
import { NO_TRIAL } from '../../../state/state';
import { LineIcon } from '../../parts/icons';
import { Menu } from '../../parts/Menu';
import { usePane, useSay } from '../../pane-context';
import { LeaveOrDo, Modal } from '../../questions/Modal';

const LONGEST_NAME = 40;

/** Writes the scenarios into the workbook's settings, unless they are too long for it. */
function useKeep(): (scenarios: readonly Scenario[], said: Sentence, name: string) => void {
  const { actions, dispatch } = usePane();
  return (scenarios, said, name) => {
    const text = scenariosText(scenarios);
    if (text.length > LONGEST_SCENARIOS) {
      const notice = { tone: 'error', sentence: PANE_TRIAL.tooLong, parameters: {}, undo: false } as const;
      dispatch({ type: 'notice', notice });
    } else void actions.keepScenarios(text, said, { name });
  };
}

/** The scenarios that the workbook keeps: takes one up, starts anew, deletes the one that is open. */
export function ScenarioMenu({
  kept,
  scenario,
  set,
}: {
  kept: readonly Scenario[];
  scenario: Scenario;
  set: (scenario: Scenario) => void;
}): React.JSX.Element {
  const speak = useSay();
  const keep = useKeep();
  const isKept = kept.some(({ name }) => name === scenario.name);
  return (
    <Menu
      className="jh-button"
      label={speak(PANE_TRIAL.scenarios)}
      lines={[
        ...kept.map((one) => ({
          label: one.name,
          detail: speak(PANE_TRIAL.changesOf, { count: one.changes.length }),
          checked: one.name === scenario.name,
          run: () => set(one),
        })),
        ...(kept.length > 0 ? [null] : []),
        { label: speak(PANE_TRIAL.fresh), run: () => set(NO_TRIAL.scenario) },
        ...(isKept
          ? [
              {
                label: speak(PANE_TRIAL.remove, { name: scenario.name }),
                run: () => {
                  const { name } = scenario;
                  keep(
                    kept.filter((one) => one.name !== name),
                    PANE_TRIAL.removed,
                    name,
                  );
                  set({ ...scenario, name: '' });
                },
              },
            ]
          : []),
      ]}
    >
      {speak(PANE_TRIAL.scenarios)}
      <LineIcon name="down" size={12} />
    </Menu>
  );
}

/** 存为方案: asks for the name; one of the same name is replaced. */
export function KeepDialog({
  kept,
  scenario,
  set,
  close,
}: {
  kept: readonly Scenario[];
  scenario: Scenario;
  set: (scenario: Scenario) => void;
  close: () => void;
}): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const keep = useKeep();
  const id = React.useId();
  const [text, setText] = React.useState(scenario.name);
  const name = text.trim();
  const act = (): void => {
    const named = { ...scenario, name };
    const at = kept.findIndex((one) => one.name === name);
    keep(
      at < 0 ? [...kept, named] : kept.map((one, place) => (place === at ? named : one)),
      PANE_TRIAL.kept,
      name,
    );
    set(named);
    close();
  };
  return (
    <Modal
      title={speak(PANE_TRIAL.keepTitle)}
      cancel={close}
      actions={
        <LeaveOrDo
          cancel={close}
          words={speak(PANE_TRIAL.keepDo)}
          disabled={state.writing || name === ''}
          act={act}
        />
      }
    >
      <p className="jh-small jh-faint">{speak(PANE_TRIAL.keepText)}</p>
      <label htmlFor={id}>{speak(PANE_TRIAL.keepName)}</label>
      <input
        id={id}
        autoFocus
        maxLength={LONGEST_NAME}
        className="jh-search"
        style={{ width: '100%' }}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name !== '') act();
        }}
      />
    </Modal>
  );
}
