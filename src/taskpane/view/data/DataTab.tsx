import * as React from 'react';
import { PANE_DATA } from '../../../messages/pane-data';
import { sayCount } from '../../../messages/plural';
import type { Answers, RecordSource } from '../../../records/model';
import { readRecords } from '../../../records/read';
import { schoolYearOn } from '../../../records/school-year';
import type { CountyRecords } from '../../../records/read';
import { boundaryFindings } from '../../../records/rules/boundary';
import { peopleFindings } from '../../../records/rules/people';
import { readAddressees } from '../../../records/sheets/addressees';
import { rawSheet } from '../../../records/sheets/raw-sheet';
import { RAW_SHEET } from '../../../records/sheets/raw-sheet-name';
import type { ConcessionKey } from '../../../standards/concessions';
import type { Profile } from '../../../standards/types';
import type { OpenWorkbook } from '../../../spreadsheet/types';
import { answersKeptIn } from '../../data/kept-answers';
import { readWorkbook } from '../../../xlsx/read';
import { usePane, useSay } from '../pane-context';
import { Collect } from './Collect';
import { Headings } from './Headings';
import { Preview } from './Preview';
import { Questions } from './Questions';

/** The county as its raw data say it, by the standards and concessions of the workbook, with the 边界提示. */
function countyOf(
  sources: readonly RecordSource[],
  answers: Answers,
  concessions: readonly ConcessionKey[],
  profile: Profile,
  list: RecordSource | null,
  against: readonly RecordSource[],
): CountyRecords {
  const claims = { travelling: concessions.includes('a'), converted: concessions.includes('b') };
  const county = readRecords(sources, {
    answers,
    claims,
    profile,
    schoolYear: schoolYearOn(new Date()),
    expected: list ? readAddressees([list]) : [],
    against:
      against.length > 0 ? [{ label: against.map(({ file }) => file).join('、'), sources: against }] : [],
  });
  return {
    ...county,
    findings: [...county.findings, ...peopleFindings(county), ...boundaryFindings(county, profile)],
  };
}

/** The open workbook's own 基础数据 is heard first, so that what a person changed there is asked before it is overwritten. */
function withOwnRecord(
  sources: readonly RecordSource[],
  book: OpenWorkbook | undefined,
): readonly RecordSource[] {
  const hasRecord = book?.workbook.sheets.some(({ name }) => name === RAW_SHEET) === true;
  if (!book || !hasRecord || sources.length === 0) return sources;
  const own = { file: book.name, workbook: book.workbook };
  return [own, ...sources.filter(({ file }) => file !== book.name)];
}

type Step = 'files' | 'answers' | 'preview';

/** 数据: raw figures of schools are imported, what is in doubt is asked, and the form is filled after a preview. */
export default function DataTab(): React.JSX.Element {
  const { state, actions } = usePane();
  const speak = useSay();
  const [sources, setSources] = React.useState<readonly RecordSource[]>([]);
  const [list, setList] = React.useState<RecordSource | null>(null);
  const [against, setAgainst] = React.useState<readonly RecordSource[]>([]);
  const [faults, setFaults] = React.useState<readonly string[]>([]);
  const { settings, standards } = state;
  const answers = React.useMemo(() => new Map(Object.entries(settings.answers)), [settings.answers]);
  const [step, setStep] = React.useState<Step>('files');
  const book = state.checked?.open;
  const heard = React.useMemo(() => withOwnRecord(sources, book), [sources, book]);
  const county = React.useMemo(
    () =>
      heard.length === 0
        ? null
        : countyOf(heard, answers, settings.concessions, standards.profile, list, against),
    [heard, answers, settings.concessions, standards.profile, list, against],
  );
  const open =
    county?.questions.filter(({ answer, assumed }) => answer === undefined && assumed === undefined) ?? [];
  const rows = county?.schools.flatMap((school) => school.rows) ?? [];
  const answer = (id: string, value: string | number | null): void => {
    const next = Object.entries(settings.answers).filter(([one]) => one !== id);
    void actions.keepAnswers(Object.fromEntries(value === null ? next : [...next, [id, value]]));
  };
  const take = async (files: FileList | null): Promise<void> => {
    const read: RecordSource[] = [];
    const failed: string[] = [];
    const looked = actions.lookFirst();
    const earlier: Record<string, string | number> = {};
    for (const file of files ?? []) {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        read.push({ file: file.name, workbook: readWorkbook(bytes) });
        Object.assign(earlier, answersKeptIn(bytes));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        failed.push(speak(PANE_DATA.unreadable, { file: file.name, reason }));
      }
    }
    await looked;
    // Last year's workbook brings its answers; those of this one come first.
    const now = { ...earlier, ...settings.answers };
    if (Object.keys(now).length > Object.keys(settings.answers).length) await actions.keepAnswers(now);
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
              data-input="raw"
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
          {!state.checked?.open.workbook.sheets.some(({ name }) => name === RAW_SHEET) && (
            <button
              type="button"
              className="jh-button large"
              style={{ alignSelf: 'flex-start' }}
              disabled={state.writing}
              onClick={() => void actions.insertRecord(rawSheet())}
            >
              {speak(PANE_DATA.insertRecord)}
            </button>
          )}
          <Collect list={list} against={against} setList={setList} setAgainst={setAgainst} />
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
        <Questions questions={county.questions} answer={answer}>
          <Headings unmatched={county.unmatched} answers={answers} answer={answer} />
        </Questions>
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
