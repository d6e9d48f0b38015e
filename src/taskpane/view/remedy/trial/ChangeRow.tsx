import * as React from 'react';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { RESOURCES } from '../../../../messages/remedy';
import { STAGE_NAMES } from '../../../../messages/stage-names';
import { HELD_TO, LEVELS } from '../../../../messages/held-to';
import { SHORT_INDICATORS } from '../../../../messages/indicator-names';
import { showNumber } from '../../../../messages/sentence';
import { RESOURCE_UNITS } from '../../../../remedy/holding';
import type { Change } from '../../../../remedy/scenario';
import type { Moved } from '../../../../remedy/trial';
import { LineIcon } from '../../parts/icons';
import type { Speak } from '../../pane-context';
import { useSay } from '../../pane-context';
import { NumberBox } from './NumberBox';
import { roundTo } from '../../../../measures/rounding';

/** One change: what it is about, what it does, the number to turn, and a way to take it away. */
export function ChangeRow({
  change,
  moved,
  set,
  drop,
}: {
  change: Change;
  moved: Moved | null;
  set: (change: Change) => void;
  drop: () => void;
}): React.JSX.Element {
  const speak = useSay();
  const title = titleOf(change, speak);
  const number = numberOf(change, moved);
  const isOfSchool = 'school' in change && change.school !== null;
  const detail = isOfSchool
    ? moved
      ? movedText(change, moved, speak)
      : speak(PANE_TRIAL.gone)
    : number
      ? speak(PANE_TRIAL.times)
      : targetText(change, speak);
  return (
    <li className="jh-row" style={{ display: 'block', paddingRight: 6 }}>
      <span style={{ display: 'flex', gap: 4, alignItems: 'center' }}>
        <span style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{title}</span>
        {number && (
          <NumberBox
            label={title}
            value={number.value}
            step={number.step}
            least={number.least}
            onChange={(value) => set(number.change(value))}
          />
        )}
        <button
          type="button"
          className="jh-icon"
          aria-label={speak(PANE_TRIAL.drop, { change: title })}
          onClick={drop}
        >
          <LineIcon name="close" size={12} />
        </button>
      </span>
      <span className="d jh-number" style={{ whiteSpace: 'normal' }}>
        {detail}
      </span>
    </li>
  );
}

function titleOf(change: Change, speak: Speak): string {
  const school =
    'school' in change && change.school !== null
      ? change.school
      : speak(PANE_TRIAL.allSchools, { stage: STAGE_NAMES[change.stage] });
  // By two characters: the line holds a school's name too.
  const indicator =
    change.kind === 'pupils' ? speak(PANE_TRIAL.pupilsOf) : speak(SHORT_INDICATORS[change.indicator]);
  return speak(PANE_TRIAL.ofSchool, { school, indicator });
}

interface Turned {
  readonly value: number;
  readonly step: number;
  readonly least: number;
  readonly change: (value: number) => Change;
}

/** The number of a change that can be turned; null for what goes to a standard. */
function numberOf(change: Change, moved: Moved | null): Turned | null {
  switch (change.kind) {
    case 'give': {
      const unit = RESOURCE_UNITS[change.indicator];
      const step = unit === '元' ? 10_000 : unit === '㎡' ? 10 : 1;
      const have = moved?.total?.before;
      return {
        ...{ value: change.amount, step, least: have === undefined ? -Infinity : -have },
        change: (amount) => ({ ...change, amount }),
      };
    }
    case 'figure': {
      const step = RESOURCE_UNITS[change.indicator] === '元' ? 100 : 0.1;
      return { value: change.value, step, least: 0, change: (value) => ({ ...change, value }) };
    }
    case 'column': {
      if (typeof change.to !== 'number') return null;
      return percent(change.to, (to) => ({ ...change, to }));
    }
    case 'pupils': {
      const { pupils, stage, school } = change;
      if (pupils === undefined)
        return percent(change.times ?? 1, (times) => ({ kind: 'pupils', stage, school, times }));
      return { value: pupils, step: 10, least: 1, change: (value) => ({ ...change, pupils: value }) };
    }
  }
}

function percent(times: number, change: (times: number) => Change): Turned {
  const value = Math.round(times * 1e8) / 1e6;
  return { value, step: 1, least: 0, change: (next) => change(next / 100) };
}

const figure = (value: number | null): string => (value === null ? '—' : showNumber(value));

/** `8 → 9 间 · 1.54 → 1.73 · 标准 ≥2.3 · ▼ 不足85%` */
function movedText(change: Change, moved: Moved, speak: Speak): string {
  const { before, after, total, threshold, level } = moved;
  const parts = [speak(PANE_TRIAL.moved, { before: figure(before), after: figure(after) })];
  if (change.kind === 'give' && total) {
    const round = (value: number): number => roundTo(value, total.whole ? 0 : 2);
    const unit = RESOURCES.units[RESOURCE_UNITS[change.indicator]];
    parts.unshift(speak(PANE_TRIAL.held, { before: round(total.before), after: round(total.after), unit }));
  }
  if (threshold !== null) parts.push(speak(HELD_TO.asked, { demand: `≥${showNumber(threshold)}` }));
  if (level !== null) parts.push(speak(PANE_TRIAL.level[level]));
  return parts.join(speak(HELD_TO.separator));
}

function targetText(change: Change, speak: Speak): string {
  if (change.kind !== 'column' || typeof change.to === 'number') return '';
  const target = change.to === 'floor' ? LEVELS.floor : { zh: '标准', en: 'the standard' };
  return speak(PANE_TRIAL.toTarget, { target });
}
