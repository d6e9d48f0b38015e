import * as React from 'react';
import { COLUMN_NAMES, FIELD_NAMES } from '../../../messages/records';
import { STAGES_WITHIN } from '../../../messages/stage-names';
import { PANE_DATA } from '../../../messages/pane-data';
import { headingId, IDENTITY_MEANINGS, MEANINGS } from '../../../records/layouts/mapping';
import { ROSTER_MEANINGS } from '../../../records/layouts/roster-columns';
import type { Answers, FigureField, SchoolStage, Unmatched } from '../../../records/model';
import type { Speak } from '../pane-context';
import { useSay } from '../pane-context';
import { rawPlaceText } from './Questions';

interface Props {
  readonly unmatched: readonly Unmatched[];
  readonly answers: Answers;
  readonly answer: (id: string, value: string | number | null) => void;
}

const OF_TEACHERS: readonly string[] = ROSTER_MEANINGS.map((name) => `teacher.${name}`);
const OF_SCHOOLS: readonly string[] = [...MEANINGS, ...IDENTITY_MEANINGS];

/** `小学 体育专任教师数`, `教学及辅助用房面积` */
function meaningText(meaning: string, speak: Speak): string {
  if (meaning === 'ignore') return speak(PANE_DATA.notNeeded);
  const parts = meaning.split('.');
  const column = parts[0] === 'teacher' ? parts[1] : IDENTITY_MEANINGS.find((one) => one === meaning);
  if (column !== undefined && Object.hasOwn(COLUMN_NAMES, column))
    return speak(COLUMN_NAMES[column as keyof typeof COLUMN_NAMES]);
  const name = FIELD_NAMES[parts.at(-1) as FigureField] as (typeof FIELD_NAMES)[FigureField] | undefined;
  const stage =
    parts.length > 1 && parts[0] !== '' ? `${speak(STAGES_WITHIN[parts[0] as SchoolStage])} ` : '';
  return name ? `${stage}${speak(name)}` : meaning;
}

/** Headings that nothing was made of, each with its place: one that is needed is given its meaning by hand. */
export function Headings({ unmatched, answers, answer }: Props): React.JSX.Element | null {
  const speak = useSay();
  const [chosen, setChosen] = React.useState<string | null>(null);
  const told = [...answers].filter(([id]) => id.startsWith('heading:'));
  const first = new Map(unmatched.map((one) => [headingId(one.heading), one] as const).reverse());
  const open = [...first].reverse().filter(([id]) => !answers.has(id));
  if (open.length === 0 && told.length === 0) return null;
  return (
    <>
      {told.length > 0 && (
        <div className="jh-head">
          <h2>{speak(PANE_DATA.told)}</h2>
          <span>{told.length}</span>
          <span className="jh-push">{speak(PANE_DATA.remembered)}</span>
        </div>
      )}
      {told.map(([id, meaning]) => (
        <div key={id} className="jh-row" style={{ alignItems: 'center' }}>
          <span className="m">
            <span style={{ display: 'block' }}>{id.slice('heading:'.length)}</span>
            <span className="d">{meaningText(String(meaning), speak)}</span>
          </span>
          <button type="button" className="jh-derived" onClick={() => answer(id, null)}>
            {speak(PANE_DATA.change)}
          </button>
        </div>
      ))}
      {open.length > 0 && (
        <details>
          <summary className="jh-head" style={{ cursor: 'pointer' }}>
            {speak(PANE_DATA.headings)} {open.length}
          </summary>
          <div className="jh-small jh-faint" style={{ padding: '4px 12px' }}>
            {speak(PANE_DATA.headingsText)}
          </div>
          {open.map(([id, { heading, place, of }]) => (
            <div key={id} className="jh-row">
              <span className="m">
                <button
                  type="button"
                  className="jh-figure"
                  style={{ textAlign: 'left', overflowWrap: 'anywhere' }}
                  aria-expanded={chosen === id}
                  onClick={() => setChosen(chosen === id ? null : id)}
                >
                  {heading}
                </button>
                <span className="d">{rawPlaceText(place)}</span>
                {chosen === id && (
                  <select
                    aria-label={speak(PANE_DATA.meaning, { heading })}
                    defaultValue=""
                    onChange={({ target }) => answer(id, target.value)}
                  >
                    <option value="" disabled>
                      {speak(PANE_DATA.choose_)}
                    </option>
                    <option value="ignore">{speak(PANE_DATA.notNeeded)}</option>
                    {(of === 'roster' ? OF_TEACHERS : OF_SCHOOLS).map((meaning) => (
                      <option key={meaning} value={meaning}>
                        {meaningText(meaning, speak)}
                      </option>
                    ))}
                  </select>
                )}
              </span>
            </div>
          ))}
        </details>
      )}
    </>
  );
}
