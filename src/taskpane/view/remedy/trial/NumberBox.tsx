import * as React from 'react';
import { PANE_TRIAL } from '../../../../messages/pane-trial';
import { useSay } from '../../pane-context';

/** A number with − and +; typing takes hold at once, ↑ and ↓ step. What is no number yet changes nothing. */
export function NumberBox({
  label,
  value,
  step,
  least,
  onChange,
  id,
}: {
  label: string;
  value: number;
  step: number;
  least: number;
  onChange: (value: number) => void;
  id?: string;
}): React.JSX.Element {
  const speak = useSay();
  const [text, setText] = React.useState(String(value));
  const shown = read(text) === value ? text : String(value);
  const go = (next: number): void => {
    const rounded = Math.max(least, Math.round(next * 1e6) / 1e6);
    setText(String(rounded));
    onChange(rounded);
  };
  const by = (direction: 1 | -1): void => go(value + direction * step);
  return (
    <span style={{ display: 'inline-flex', flex: 'none' }}>
      <button
        type="button"
        className="jh-icon"
        aria-label={speak(PANE_TRIAL.less, { change: label })}
        onClick={() => by(-1)}
      >
        −
      </button>
      <input
        {...(id === undefined ? {} : { id })}
        className="jh-search jh-number"
        style={{ width: 64, flex: 'none', padding: '0 4px', textAlign: 'right' }}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        value={shown}
        onChange={({ target }) => {
          setText(target.value);
          const next = read(target.value);
          if (next !== null && next >= least) onChange(next);
        }}
        onBlur={() => setText(String(value))}
        onKeyDown={(event) => {
          const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
          if (direction === null) return;
          event.preventDefault();
          by(direction);
        }}
      />
      <button
        type="button"
        className="jh-icon"
        aria-label={speak(PANE_TRIAL.greater, { change: label })}
        onClick={() => by(1)}
      >
        +
      </button>
    </span>
  );
}

/** A number as people type it, full-width and with commas; null while it is none. */
function read(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace('−', '-');
  const number = plain === '' ? NaN : Number(plain);
  return Number.isFinite(number) ? number : null;
}
