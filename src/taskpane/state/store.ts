import { reduce } from './reduce';
import type { PaneEvent, PaneState } from './state';

/** The one state of the pane; ribbon commands act on it also while nothing is drawn. */
export interface Store {
  readonly get: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Calls back after every change; gives what ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(start: PaneState): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
      listeners.forEach((listener) => listener());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
