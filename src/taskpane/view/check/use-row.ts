import type * as React from 'react';
import type { Place } from '../../../form/workbook';
import { usePane } from '../pane-context';

/** What every row of the list does: opens and closes, selects its cell, and is reached by the arrows. */
export function useRow(
  id: string,
  reachable: boolean,
  place: Place | undefined,
): {
  readonly open: boolean;
  readonly button: React.ButtonHTMLAttributes<HTMLButtonElement> & { readonly 'data-row': string };
} {
  const { state, dispatch, actions } = usePane();
  const open = state.selected === id;
  const choose = (wanted: boolean): void => {
    dispatch({ type: 'select', id: wanted ? id : null });
    if (wanted && place) void actions.select(place);
  };
  const keys: Readonly<Record<string, boolean>> = { ArrowRight: true, ArrowLeft: false, Escape: false };
  return {
    open,
    button: {
      type: 'button',
      'data-row': id,
      'aria-expanded': open,
      tabIndex: reachable ? 0 : -1,
      onClick: () => choose(!open),
      onKeyDown: (event) => {
        const wanted = keys[event.key];
        if (wanted === undefined || wanted === open) return;
        event.preventDefault();
        choose(wanted);
      },
    },
  };
}
