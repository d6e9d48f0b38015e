import * as React from 'react';
import type { Turn } from '../../../checks/comparison/school-changes';
import type { SchoolChanges, Years } from '../../../checks/comparison/years';
import { YEARS } from '../../../messages/comparison';
import { PANE_YEARS } from '../../../messages/pane-years';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { yearNames } from '../../../papers/comparison/outlook-text';
import { yearNotes } from '../../../papers/comparison/year-notes';
import { showFigure } from '../../../papers/paper';
import { nth } from '../../../standards/lists';
import { INDICATORS } from '../../../standards/indicators';
import { STAGES } from '../../../standards/types';
import type { Stage } from '../../../standards/types';
import { useSay } from '../pane-context';
import { YearsChart } from './YearsChart';

/** What became of coefficients, schools and money over the years. */
export function YearsCompared({ years }: { years: Years }): React.JSX.Element {
  const speak = useSay();
  const names = yearNames(years, speak);
  return (
    <>
      {yearNotes(years, speak).map(({ text }) => (
        <div key={text} className="jh-note" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {text}
        </div>
      ))}
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
      {STAGES.map((stage) => (
        <Means key={stage} stage={stage} years={years} names={names} />
      ))}
      <ul>
        {years.schools.map((change) => (
          <Changes key={`${change.stage} ${change.from}`} change={change} names={names} />
        ))}
      </ul>
      <Funds years={years} names={names} />
    </>
  );
}

/** 全县平均值 by year, shown when asked for. */
function Means({
  stage,
  years,
  names,
}: {
  stage: Stage;
  years: Years;
  names: readonly string[];
}): React.JSX.Element {
  const speak = useSay();
  return (
    <details>
      <summary>{speak(YEARS.meansOf, { stage: STAGE_NAMES[stage] })}</summary>
      <div className="jh-region">
        <table className="jh-table years jh-small jh-number">
          <thead>
            <tr>
              <th scope="col">{speak(YEARS.indicator)}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {INDICATORS.map(({ slug, brief }) => {
              const row = years.indicators.find((one) => one.stage === stage && one.indicator === slug);
              return (
                <tr key={slug}>
                  <th scope="row">{speak(brief)}</th>
                  {row?.years.map(({ mean }, at) => (
                    <td key={names[at]}>{mean === null ? '—' : showFigure(mean, { decimals: 2 })}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Changes({ change, names }: { change: SchoolChanges; names: readonly string[] }): React.JSX.Element {
  const speak = useSay();
  const { stage, from, to, turned } = change;
  const all = turned.flatMap(({ indicators }) => indicators);
  const count = (of: Turn): number => all.filter(({ turn }) => turn === of).length;
  const [met, back] = [count('newlyMet'), count('fellBack')];
  const lists = [
    [YEARS.newlyMet, change.newlyMet.map(({ name }) => name.text)],
    [YEARS.fellBack, change.fellBack.map(({ name }) => name.text)],
    [YEARS.added, change.added.map(({ name }) => name.text)],
    [YEARS.gone, change.gone.map(({ name }) => name.text)],
    [
      YEARS.codeRenamed,
      change.renamed.map(({ before, after }) =>
        speak(YEARS.byCode, { before: before.name.text, after: after.name.text }),
      ),
    ],
  ] as const;
  return (
    <li>
      {speak(STAGE_NAMES[stage])}{' '}
      {speak(PANE_YEARS.changed, {
        from: nth(names, from),
        to: nth(names, to),
        met: change.newlyMet.length,
        back: change.fellBack.length,
        added: change.added.length,
        gone: change.gone.length,
      })}
      {met + back > 0 && <div>{speak(PANE_YEARS.indicators, { met, back })}</div>}
      {lists.map(([kind, schools]) => (
        <Names key={kind.zh} kind={speak(kind)} schools={schools} />
      ))}
    </li>
  );
}

/** More names than this are shown when asked for. */
const FEW = 10;

function Names({ kind, schools }: { kind: string; schools: readonly string[] }): React.JSX.Element | null {
  const speak = useSay();
  if (schools.length === 0) return null;
  return (
    <details open={schools.length <= FEW}>
      <summary>{speak(PANE_YEARS.names, { kind, count: schools.length })}</summary>
      <span style={{ overflowWrap: 'anywhere' }}>{schools.join(speak(PANE_YEARS.separator))}</span>
    </details>
  );
}

/** The two rules of money that never becomes less. */
function Funds({ years, names }: { years: Years; names: readonly string[] }): React.JSX.Element {
  const speak = useSay();
  const told = years.funds.filter(({ values }) => values.some((value) => value !== null));
  if (told.length === 0) return <div>{speak(YEARS.noFunds)}</div>;
  return (
    <section aria-label={speak(YEARS.funds)}>
      <h3>{speak(YEARS.funds)}</h3>
      <ul>
        {told.map(({ figure, unit, values, less }) => (
          <li key={figure}>
            {speak(PANE_YEARS.fund, {
              name: unit === '' ? YEARS[figure] : speak(YEARS.withUnit, { name: YEARS[figure], unit }),
              values: values
                .map((value, at) => {
                  const shown = value === null ? '—' : showFigure(value, { grouped: true });
                  return `${nth(names, at)} ${shown}${less.includes(at) ? ` ▼ ${speak(YEARS.less)}` : ''}`;
                })
                .join(' → '),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
