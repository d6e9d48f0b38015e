import { type Command, COMMANDS } from '../../commands/commands';
import type { WpsStorage } from '../model';

/** What a button of the ribbon asks of the pane: the two are pages of their own, and share only a storage. */
export type Errand = Command | 'selfCheck';

const KEY = 'junheng.errand';
const ERRANDS: readonly string[] = [...COMMANDS, 'selfCheck'];

/** Leaves an errand for the pane; a later one takes the place of one that was not fetched. */
export function leaveErrand(storage: WpsStorage, errand: Errand): void {
  storage.setItem(KEY, errand);
}

/** The errand that waits, once. */
export function takeErrand(storage: WpsStorage): Errand | null {
  const waiting = storage.getItem(KEY);
  if (typeof waiting !== 'string' || waiting === '') return null;
  storage.setItem(KEY, '');
  return ERRANDS.includes(waiting) ? (waiting as Errand) : null;
}
