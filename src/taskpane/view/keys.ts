import type * as React from 'react';
import { PANE_CHECK } from '../../messages/pane-check';
import type { Sentence } from '../../messages/sentence';
import type { Speak } from './pane-context';

/** What a key of the pane does. */
export type KeyAction = 'next' | 'previous' | 'check' | 'correct' | 'find' | 'undo';

/** The keys, as they are shown. Those with Ctrl+Alt are declared as the add-in's own, so they work over the grid too. */
export const KEYS: Readonly<Record<KeyAction, string>> = {
  next: 'Ctrl+Alt+N',
  previous: 'Ctrl+Alt+P',
  check: 'Ctrl+Alt+K',
  correct: 'Alt+Enter',
  find: 'Ctrl+F',
  undo: 'Ctrl+Z',
};

/** Which key this was; null where it is none of ours. */
export function keyOf(event: React.KeyboardEvent): KeyAction | null {
  const modifiers = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}`;
  // With Alt a Mac writes another letter, so the place of the key counts.
  const name = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : event.key;
  const pressed = `${modifiers}${name}`;
  const found = (Object.entries(KEYS) as [KeyAction, string][]).find(([, key]) => key === pressed);
  return event.shiftKey || !found ? null : found[0];
}

/** `下一条（Ctrl+Alt+N）`: for the tooltip of the button that does the same. */
export function withKey(speak: Speak, what: Sentence, action: KeyAction): string {
  return speak(PANE_CHECK.keyHint, { what: speak(what), key: KEYS[action] });
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Arrow keys go between the buttons of a toolbar, which is one stop of the Tab key. */
export function arrowsWithin(event: React.KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')].filter(
    (button) => button.closest('[role=menu]') === null,
  );
  const at = buttons.findIndex((button) => button === event.target);
  const to = at < 0 ? undefined : buttons[STEPS[event.key]?.(at, buttons.length) ?? -1];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
