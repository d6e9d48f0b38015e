import * as React from 'react';
import type { PossibleRename } from '../../../checks/comparison/same-schools';
import type { DeclaredYear, Years } from '../../../checks/comparison/years';
import { plainName } from '../../../checks/figures/form-figures';
import { YEARS } from '../../../messages/comparison';
import { PANE_YEARS } from '../../../messages/pane-years';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { yearNames } from '../../../papers/comparison/outlook-text';
import { nth } from '../../../standards/lists';
import { STAGES } from '../../../standards/types';
import { allYears, earlierYear } from '../../data/years';
import type { Checked } from '../../state/state';
import { XlsxError } from '../../../xlsx/errors';
import { usePane, useSay } from '../pane-context';
import { YearsChart } from './YearsChart';

/** 历年对比: the years of this workbook and of files that are added, with a chart; schools that may have been renamed are asked. */
export function YearsPanel({ checked }: { checked: Checked }): React.JSX.Element {
  const { state } = usePane();
  const speak = useSay();
  const [earlier, setEarlier] = React.useState<readonly DeclaredYear[]>([]);
  const [faults, setFaults] = React.useState<readonly string[]>([]);
  const [renamed, setRenamed] = React.useState<ReadonlyMap<string, string>>(new Map());
  const years = React.useMemo(() => allYears(checked, earlier, renamed), [checked, earlier, renamed]);
  const take = async (files: FileList | null): Promise<void> => {
    const read: DeclaredYear[] = [];
    const failed: string[] = [];
    for (const file of files ?? []) {
      const fault = (reason: string): void =>
        void failed.push(speak(PANE_YEARS.unreadable, { file: file.name, reason }));
      try {
        const found = earlierYear(
          file.name,
          new Uint8Array(await file.arrayBuffer()),
          checked.standards.profile,
        );
        if (found) read.push(found);
        else fault(speak(PANE_YEARS.noForm));
      } catch (error) {
        if (error instanceof XlsxError) fault(speak(error.sentence, error.parameters));
        else fault(error instanceof Error ? error.message : String(error));
      }
    }
    setFaults(failed);
    setEarlier([...earlier.filter(({ name }) => !read.some((one) => one.name === name)), ...read]);
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
          onChange={({ target }) => void take(target.files)}
        />
      </label>
      <div role="status">
        {faults.map((fault) => (
          <div key={fault}>{fault}</div>
        ))}
        {years.years.length < 2 && <div>{speak(PANE_YEARS.one)}</div>}
      </div>
      {years.years.length > 1 && (
        <>
          <Compared years={years} />
          <Renames
            years={years}
            same={({ before, after }) =>
              setRenamed(new Map([...renamed, [plainName(before.name.text), plainName(after.name.text)]]))
            }
          />
        </>
      )}
    </section>
  );
}

function Compared({ years }: { years: Years }): React.JSX.Element {
  const speak = useSay();
  const names = yearNames(years, speak);
  return (
    <>
      {!years.dated && <div>{speak(YEARS.undated)}</div>}
      {STAGES.map((stage) => (
        <React.Fragment key={stage}>
          <YearsChart stage={stage} years={years} />
          <div>
            {speak(PANE_YEARS.passing)}{' '}
            {years.years
              .map(({ passing, schools }, at) => `${nth(names, at)} ${passing[stage]}/${schools[stage]}`)
              .join(' → ')}
          </div>
        </React.Fragment>
      ))}
      <div>{speak(YEARS.assumption)}</div>
      <ul>
        {years.schools.map(({ stage, from, to, newlyMet, fellBack, added, gone }) => (
          <li key={`${stage} ${from}`}>
            {speak(STAGE_NAMES[stage])}{' '}
            {speak(PANE_YEARS.changed, {
              from: nth(names, from),
              to: nth(names, to),
              met: newlyMet.length,
              back: fellBack.length,
              added: added.length,
              gone: gone.length,
            })}
            {[['newlyMet', newlyMet] as const, ['fellBack', fellBack] as const].map(([kind, schools]) =>
              schools.length === 0 ? null : (
                <div key={kind}>
                  {speak(PANE_YEARS.names, {
                    kind: PANE_YEARS[kind],
                    list: schools.map(({ name }) => name.text).join(speak(PANE_YEARS.separator)),
                  })}
                </div>
              ),
            )}
          </li>
        ))}
      </ul>
      <Funds years={years} names={names} />
    </>
  );
}

/** The two rules of money that never becomes less. */
function Funds({ years, names }: { years: Years; names: readonly string[] }): React.JSX.Element {
  const speak = useSay();
  const told = years.funds.filter(({ values }) => values.some((value) => value !== null));
  if (told.length === 0) return <div>{speak(YEARS.noFunds)}</div>;
  return (
    <ul>
      {told.map(({ figure, values, less }) => (
        <li key={figure}>
          {speak(YEARS[figure])}：
          {values
            .map(
              (value, at) =>
                `${nth(names, at)} ${value ?? '—'}${less.includes(at) ? ` ▼ ${speak(YEARS.less)}` : ''}`,
            )
            .join(' → ')}
        </li>
      ))}
    </ul>
  );
}

function Renames({ years, same }: { years: Years; same: (pair: PossibleRename) => void }): React.JSX.Element {
  const speak = useSay();
  const asked = years.schools.flatMap(({ possible, stage }) => possible.map((pair) => ({ pair, stage })));
  return (
    <>
      {asked.map(({ pair, stage }) => (
        <div key={`${stage} ${pair.before.name.text}`} style={{ margin: '4px 0' }}>
          {speak(PANE_YEARS.rename, { before: pair.before.name.text, after: pair.after.name.text })}{' '}
          <button type="button" className="jh-button" onClick={() => same(pair)}>
            {speak(PANE_YEARS.same)}
          </button>
        </div>
      ))}
    </>
  );
}
