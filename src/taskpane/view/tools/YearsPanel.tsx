import * as React from 'react';
import { PANE_YEARS } from '../../../messages/pane-years';
import { XlsxError } from '../../../xlsx/errors';
import { allYears, earlierFile, yearsSheet } from '../../data/years';
import type { Checked, EarlierFile } from '../../state/state';
import { usePane, useSay } from '../pane-context';
import { RenameQuestions } from './RenameQuestions';
import { YearsCompared } from './YearsCompared';

/** 历年对比: the years of this workbook and of files that are added, with a chart; schools that may have been renamed are asked. */
export function YearsPanel({ checked }: { checked: Checked }): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const { earlier, settings, language } = state;
  const [told, setTold] = React.useState<readonly string[]>([]);
  const years = React.useMemo(
    () => allYears(checked, earlier, settings.answers),
    [checked, earlier, settings.answers],
  );
  const take = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    const read: EarlierFile[] = [];
    const failed: string[] = [];
    for (const file of files) {
      setTold([...failed, speak(PANE_YEARS.reading, { file: file.name })]);
      const fault = (reason: string): void =>
        void failed.push(speak(PANE_YEARS.unreadable, { file: file.name, reason }));
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const found = earlierFile(file.name, bytes, checked.standards.profile);
        if (found) read.push(found);
        else fault(speak(PANE_YEARS.noForm));
      } catch (error) {
        if (error instanceof XlsxError) fault(speak(error.sentence, error.parameters));
        else fault(error instanceof Error ? error.message : String(error));
      }
    }
    // The same file can be chosen again, after it was put right.
    input.value = '';
    setTold(failed);
    actions.compareWith([...earlier.filter(({ file }) => !read.some((one) => one.file === file)), ...read]);
  };
  return (
    <section className="jh-years" aria-label={speak(PANE_YEARS.title)}>
      <h2 style={{ fontSize: 16, lineHeight: '22px' }}>{speak(PANE_YEARS.title)}</h2>
      <div>{speak(PANE_YEARS.intro)}</div>
      <label className="jh-button" style={{ cursor: 'pointer' }}>
        {speak(PANE_YEARS.add)}
        <input
          type="file"
          accept=".xlsx,.xlsm"
          multiple
          className="jh-hidden"
          disabled={state.writing}
          onChange={({ target }) => void take(target)}
        />
      </label>
      <AddedFiles />
      <div role="status">
        {told.map((one) => (
          <div key={one}>{one}</div>
        ))}
        {years.years.length < 2 && <div>{speak(PANE_YEARS.one)}</div>}
      </div>
      {years.years.length > 1 && (
        <>
          <RenameQuestions years={years} />
          <YearsCompared years={years} />
          <button
            type="button"
            className="jh-button large"
            style={{ alignSelf: 'flex-start' }}
            disabled={state.writing}
            title={speak(PANE_YEARS.insertText)}
            onClick={() => void actions.insertYears(yearsSheet(years, language))}
          >
            {speak(PANE_YEARS.insert)}
          </button>
        </>
      )}
    </section>
  );
}

/** The files beside the workbook; each can be left out again. */
function AddedFiles(): React.JSX.Element | null {
  const { state, actions } = usePane();
  const speak = useSay();
  if (state.earlier.length === 0) return null;
  return (
    <ul aria-label={speak(PANE_YEARS.added)}>
      {state.earlier.map(({ file }) => (
        <li key={file}>
          <span style={{ overflowWrap: 'anywhere' }}>{file}</span>{' '}
          <button
            type="button"
            className="jh-button"
            aria-label={speak(PANE_YEARS.remove, { file })}
            title={speak(PANE_YEARS.remove, { file })}
            onClick={() => actions.compareWith(state.earlier.filter((one) => one.file !== file))}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}
