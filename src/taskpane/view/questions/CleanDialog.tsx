import * as React from 'react';
import { PANE_CHECK } from '../../../messages/pane-check';
import { namedCells } from '../../session/names';
import type { CleanUp } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { LeaveOrDo, Modal } from './Modal';

/** 提交前清理: everything that checking has put into the workbook, with what taking it out would do. */
export function CleanDialog({ found, cancel }: { found: CleanUp; cancel: () => void }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const [chosen, setChosen] = React.useState(found);
  const { formulas } = found;
  const lines = [
    ['marks', PANE_CHECK.cleanMarks, found.marks],
    ['results', PANE_CHECK.cleanResults, found.results],
    ['parameters', PANE_CHECK.cleanParameters, found.parameters],
  ] as const;
  const nothing = !chosen.marks && !chosen.results && !chosen.parameters && chosen.formulas.length === 0;
  return (
    <Modal
      title={speak(PANE_CHECK.cleanTitle)}
      cancel={cancel}
      actions={
        <LeaveOrDo
          cancel={cancel}
          words={speak(PANE_CHECK.cleanDo)}
          disabled={state.writing || nothing}
          act={() => void actions.clean(chosen)}
        />
      }
    >
      <p className="jh-small jh-faint">{speak(PANE_CHECK.cleanHelp)}</p>
      {lines.map(([key, words, there]) => (
        <Tick
          key={key}
          label={there ? speak(words) : `${speak(words)} · ${speak(PANE_CHECK.cleanNothing)}`}
          there={there}
          on={chosen[key]}
          set={(on) => setChosen({ ...chosen, [key]: on })}
        />
      ))}
      <Tick
        label={speak(PANE_CHECK.cleanFormulas, {
          count: formulas.length,
          cells: formulas.length === 0 ? speak(PANE_CHECK.cleanNothing) : namedCells(formulas),
        })}
        there={formulas.length > 0}
        on={chosen.formulas.length > 0}
        set={(on) => setChosen({ ...chosen, formulas: on ? formulas : [] })}
      />
    </Modal>
  );
}

function Tick({
  label,
  there,
  on,
  set,
}: {
  label: string;
  there: boolean;
  on: boolean;
  set: (on: boolean) => void;
}): React.JSX.Element {
  return (
    <label style={{ display: 'flex', gap: 8, padding: '4px 0', color: there ? undefined : 'var(--fg3)' }}>
      <input type="checkbox" checked={on} disabled={!there} onChange={({ target }) => set(target.checked)} />
      <span>{label}</span>
    </label>
  );
}
