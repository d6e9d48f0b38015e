import * as React from 'react';

/** Gives the focus to an element where it was lost with the one that had it; takes it from nothing else. */
export function focusIfLost(id: string): void {
  if (document.hasFocus() && document.activeElement === document.body) document.getElementById(id)?.focus();
}

/** An id for the button drawn in place of what was pressed: the keyboard and screen readers go on from there. */
export function useKeptFocus(): string {
  const id = React.useId();
  React.useEffect(() => focusIfLost(id), [id]);
  return id;
}
