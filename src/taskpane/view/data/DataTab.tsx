import * as React from 'react';
import { PANE_DATA } from '../../../messages/pane-data';
import { sayCount } from '../../../messages/plural';
import { readRecords } from '../../../records/read';
import type { RecordSource } from '../../../records/model';
import { readWorkbook } from '../../../xlsx/read';
import { usePane, useSay } from '../pane-context';
import { Preview } from './Preview';
import { Questions } from './Questions';

type Step = 'files' | 'answers' | 'preview';

/** 数据: raw figures of schools are imported, what is in doubt is asked, and the form is filled after a preview. */
export default function DataTab(): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const [sources, setSources] = React.useState<readonly RecordSource[]>([]);
  const [faults, setFaults] = React.useState<readonly string[]>([]);
  const [answers, setAnswers] = React.useState<ReadonlyMap<string, string | number>>(new Map());
  const [step, setStep] = React.useState<Step>('files');
  const county = React.useMemo(
    () => (sources.length === 0 ? null : readRecords(sources, { answers })),
    [sources, answers],
  );
  const open =
    county?.questions.filter(({ answer, assumed }) => answer === undefined && assumed === undefined) ?? [];
  const rows = county?.schools.flatMap((school) => school.rows) ?? [];
  const take = async (files: FileList | null): Promise<void> => {
    const read: RecordSource[] = [];
    const failed: string[] = [];
    for (const file of files ?? []) {
      try {
        read.push({ file: file.name, workbook: readWorkbook(new Uint8Array(await file.arrayBuffer())) });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        failed.push(speak(PANE_DATA.unreadable, { file: file.name, reason }));
      }
    }
    setFaults(failed);
    setSources([...sources.filter(({ file }) => !read.some((one) => one.file === file)), ...read]);
  };
  const steps: readonly (readonly [Step, string, boolean])[] = [
    ['files', speak(PANE_DATA.stepFiles), true],
    ['answers', speak(PANE_DATA.stepAnswers), county !== null],
    ['preview', speak(PANE_DATA.stepPreview), county !== null && open.length === 0 && rows.length > 0],
  ];
  return (
    <div className="jh-panel">
      <h1 className="jh-hidden">{speak(PANE_DATA.title)}</h1>
      <div className="jh-filter" role="group" aria-label={speak(PANE_DATA.steps)}>
        {steps.map(([name, label, enabled], i) => (
          <button
            key={name}
            type="button"
            className="jh-chip"
            aria-pressed={step === name}
            disabled={!enabled}
            onClick={() => setStep(name)}
          >
            {i + 1} {label}
            {name === 'answers' && open.length > 0 ? ` ${open.length}` : ''}
          </button>
        ))}
      </div>
      {step === 'files' && (
        <div className="jh-scroll">
          <div>{speak(PANE_DATA.intro)}</div>
          <label className="jh-button primary large" style={{ alignSelf: 'flex-start', cursor: 'pointer' }}>
            {speak(PANE_DATA.choose)}
            <input
              type="file"
              accept=".xlsx,.xlsm"
              multiple
              className="jh-hidden"
              onChange={({ target }) => void take(target.files)}
            />
          </label>
          {state.checked && (
            <button
              type="button"
              className="jh-button large"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => {
                const { open: book } = state.checked ?? {};
                if (book) setSources([{ file: book.name, workbook: book.workbook }]);
              }}
            >
              {speak(PANE_DATA.useOpen)}
            </button>
          )}
          {faults.map((fault) => (
            <div key={fault} role="alert" style={{ color: 'var(--danger)' }}>
              {fault}
            </div>
          ))}
          {county && (
            <div role="status">
              <b>{sayCount(PANE_DATA.files, state.language, sources.length)}</b>
              <div className="jh-small jh-faint">{sources.map(({ file }) => file).join('、')}</div>
              <div>
                {rows.length === 0
                  ? speak(PANE_DATA.nothing)
                  : speak(PANE_DATA.read, {
                      schools: county.schools.length,
                      primary: rows.filter(({ stage }) => stage === 'primary').length,
                      junior: rows.filter(({ stage }) => stage === 'junior').length,
                    })}
              </div>
            </div>
          )}
        </div>
      )}
      {step === 'answers' && county && (
        <Questions
          questions={county.questions}
          answer={(id, value) => {
            const next = new Map(answers);
            if (value === null) next.delete(id);
            else next.set(id, value);
            setAnswers(next);
          }}
        />
      )}
      {step === 'preview' && county && <Preview county={county} />}
      {step !== 'preview' && (
        <div className="jh-footer">
          {step === 'answers' && (
            <button type="button" className="jh-button large" onClick={() => setStep('files')}>
              {speak(PANE_DATA.back)}
            </button>
          )}
          {open.length > 0 && step === 'answers' && (
            <span className="jh-small jh-faint">
              {speak(PANE_DATA.previewLocked, { count: open.length })}
            </span>
          )}
          <button
            type="button"
            className="jh-button primary large jh-push"
            disabled={rows.length === 0 || (step === 'answers' && open.length > 0)}
            onClick={() => setStep(step === 'files' && open.length > 0 ? 'answers' : 'preview')}
          >
            {speak(step === 'files' && open.length > 0 ? PANE_DATA.stepAnswers : PANE_DATA.toPreview)}
          </button>
        </div>
      )}
    </div>
  );
}
