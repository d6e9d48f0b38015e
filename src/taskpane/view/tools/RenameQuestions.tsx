import * as React from 'react';
import { renameQuestions } from '../../../checks/comparison/rename-questions';
import type { RenameAnswer } from '../../../checks/comparison/rename-questions';
import type { Years } from '../../../checks/comparison/years';
import { YEARS } from '../../../messages/comparison';
import { PANE_YEARS } from '../../../messages/pane-years';
import { yearNames } from '../../../papers/comparison/outlook-text';
import { nth } from '../../../standards/lists';
import { usePane, useSay } from '../pane-context';

/** 改名了吗: each asked once; the workbook keeps the answers. */
export function RenameQuestions({ years }: { years: Years }): React.JSX.Element | null {
  const { state, actions } = usePane();
  const speak = useSay();
  const asked = renameQuestions(years.schools);
  if (asked.length === 0) return null;
  const names = yearNames(years, speak);
  const answer = (id: string, given: RenameAnswer): void =>
    void actions.keepAnswers({ ...state.settings.answers, [id]: given });
  return (
    <section aria-label={speak(YEARS.renames)}>
      <h3>{speak(YEARS.renames)}</h3>
      {asked.map(({ id, before, after, from, to }) => (
        <div key={id} style={{ margin: '4px 0' }}>
          <div style={{ overflowWrap: 'anywhere' }}>
            {speak(PANE_YEARS.rename, { before, after, from: nth(names, from), to: nth(names, to) })}
          </div>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
            {(['same', 'different'] as const).map((given) => (
              <button
                key={given}
                type="button"
                className="jh-button"
                disabled={state.writing}
                onClick={() => answer(id, given)}
              >
                {speak(PANE_YEARS[given])}
              </button>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
