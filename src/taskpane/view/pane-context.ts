import * as React from 'react';
import type { Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import type { PaneActions } from '../session/actions/pane-actions';
import type { PaneEvent, PaneState } from '../state/state';

/** What every part of the pane draws from and acts on. */
export interface Pane {
  readonly state: PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly actions: PaneActions;
  /** Whether the pane is drawn dark. */
  readonly dark: boolean;
  /** Where the page of the sources stands. */
  readonly sources: string;
}

const PaneContext = React.createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = React.useContext(PaneContext);
  if (!pane) throw new Error('Only inside the pane');
  return pane;
}

export type Speak = (sentence: Sentence, parameters?: Parameters) => string;

/** Says a sentence in the language of the pane. */
export function useSay(): Speak {
  const { language } = usePane().state;
  return React.useCallback((sentence, parameters) => say(sentence, language, parameters), [language]);
}
