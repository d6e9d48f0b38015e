import * as React from 'react';
import { usePane } from '../pane-context';
import { LineIcon } from './icons';

/** One way on: a name, a line about it, and where it leads. */
export function Way({
  name,
  text,
  first = false,
  run,
}: {
  name: string;
  text: string;
  first?: boolean;
  run: () => void;
}): React.JSX.Element {
  const { state } = usePane();
  return (
    <button
      type="button"
      className={first ? 'jh-way first' : 'jh-way'}
      disabled={state.writing}
      onClick={run}
    >
      <span>
        {name}
        <small>{text}</small>
      </span>
      <LineIcon name="right" />
    </button>
  );
}
