import * as React from 'react';
import { INDICATOR_NAMES } from '../../../../messages/indicator-names';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { STAGE_NAMES } from '../../../../messages/stage-names';
import type { County } from '../../../../remedy/county';
import type { Change } from '../../../../remedy/scenario';
import { INDICATORS, isIndicator } from '../../../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../../../standards/types';
import { STAGES } from '../../../../standards/types';
import { useSay } from '../../pane-context';

const KINDS = ['give', 'figure', 'columnTo', 'columnTimes', 'pupils', 'allPupils'] as const;
type Kind = (typeof KINDS)[number];

/** Chooses what is to be otherwise; it starts from what is, and is turned in the list. */
export function AddChange({
  county,
  add,
}: {
  county: County;
  add: (change: Change) => void;
}): React.JSX.Element {
  const speak = useSay();
  const [kind, setKind] = React.useState<Kind>('give');
  const [stage, setStage] = React.useState<Stage>('primary');
  const [place, setPlace] = React.useState(0);
  const [slug, setSlug] = React.useState<IndicatorSlug>('multimedia');
  const { rows } = county.stages[stage];
  const row = rows[Math.min(place, rows.length - 1)];
  const ofSchool = kind === 'give' || kind === 'figure' || kind === 'pupils';
  const made = (): Change | null => {
    if (kind === 'columnTo') return { kind: 'column', stage, indicator: slug, to: 'threshold' };
    if (kind === 'columnTimes') return { kind: 'column', stage, indicator: slug, to: 1 };
    if (kind === 'allPupils') return { kind: 'pupils', stage, school: null, times: 1 };
    if (!row) return null;
    const of = { stage, school: row.name, row: row.place };
    if (kind === 'pupils') return row.pupils === null ? null : { kind, ...of, pupils: row.pupils };
    if (kind === 'give') return { kind, ...of, indicator: slug, amount: 1 };
    // A figure that is unread is tried from nothing up.
    const now = row.values[slug];
    return { kind, ...of, indicator: slug, value: now ?? 0 };
  };
  const change = made();
  return (
    <fieldset style={{ border: 0, margin: 0, padding: '8px 12px', display: 'grid', gap: 6 }}>
      <legend className="jh-hidden">{speak(PANE_TRIAL.add)}</legend>
      <span style={{ display: 'flex', gap: 6 }}>
        <Choice
          label={speak(PANE_TRIAL.what)}
          value={kind}
          options={KINDS.map((one) => [one, speak(PANE_TRIAL.kinds[one])])}
          choose={(value) => setKind(KINDS.find((one) => one === value) ?? 'give')}
        />
        <Choice
          narrow
          label={speak(PANE_TRIAL.whichStage)}
          value={stage}
          options={STAGES.map((one) => [one, speak(STAGE_NAMES[one])])}
          choose={(value) => {
            setStage(value === 'junior' ? 'junior' : 'primary');
            setPlace(0);
          }}
        />
      </span>
      {ofSchool && (
        <Choice
          label={speak(PANE_TRIAL.whichSchool)}
          value={String(Math.min(place, rows.length - 1))}
          options={rows.map(({ name }, at) => [String(at), name])}
          choose={(value) => setPlace(Number(value))}
        />
      )}
      <span style={{ display: 'flex', gap: 6 }}>
        {kind !== 'pupils' && kind !== 'allPupils' && (
          <Choice
            label={speak(PANE_TRIAL.whichIndicator)}
            value={slug}
            options={INDICATORS.map((one) => [one.slug, speak(INDICATOR_NAMES[one.slug])])}
            choose={(value) => {
              if (isIndicator(value)) setSlug(value);
            }}
          />
        )}
        <button
          type="button"
          className="jh-button jh-push"
          disabled={change === null}
          onClick={() => {
            if (change) add(change);
          }}
        >
          + {speak(PANE_TRIAL.addIt)}
        </button>
      </span>
    </fieldset>
  );
}

function Choice({
  label,
  value,
  options,
  choose,
  narrow = false,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  choose: (value: string) => void;
  narrow?: boolean;
}): React.JSX.Element {
  return (
    <select
      className="jh-search"
      style={{ flex: narrow ? 'none' : 1, minWidth: 0, width: narrow ? 72 : 'auto', height: 28 }}
      aria-label={label}
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      {options.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}
