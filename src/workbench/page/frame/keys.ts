import { commandOfKey } from '../../../spreadsheet/command-keys';

/** What keys do, wherever on the page they are pressed. */
export interface PageKeys {
  save(): void;
  find(): void;
  undo(): void;
  redo(): void;
  /** A command of the add-in that has a key of its own. */
  command(name: string): void;
}

/** A part of the page that F6 goes to: where the focus goes, and what counts as being in it. */
export interface Region {
  readonly element: HTMLElement;
  focus(): void;
}

/**
 * Listens in a window for the keys of the page. A key that is for the text at hand (undo in a field) is left to it; the grid
 * takes its own undo, so that a cell that is being typed into keeps it.
 */
export function listenToKeys(
  window: Window,
  keys: PageKeys,
  next: (back: boolean) => void,
  inGrid: () => boolean,
): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'F6') {
        take(event);
        next(event.shiftKey);
        return;
      }
      const command = commandOfKey(event);
      // In the pane its own keys do the same.
      if (command !== null && !inPane(event)) {
        take(event);
        keys.command(command);
        return;
      }
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 's' && !event.shiftKey) {
        take(event);
        keys.save();
      } else if (key === 'f' && !event.shiftKey && !searchesItself(event)) {
        take(event);
        keys.find();
      } else if ((key === 'z' || key === 'y') && !inGrid() && !isTyping(event)) {
        take(event);
        if (key === 'y' || event.shiftKey) keys.redo();
        else keys.undo();
      }
    },
    true,
  );
}

function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The pane has a search of its own, where it shows a list. */
function searchesItself({ target }: KeyboardEvent): boolean {
  const pane = (target as HTMLElement | null)?.closest?.('.jh');
  return pane?.querySelector('#jh-find, .jh-search') != null;
}

/** Whether the key goes to what the pane shows, which has keys of its own. */
function inPane({ target }: KeyboardEvent): boolean {
  return (target as HTMLElement | null)?.closest?.('.jh .jh-list, .jh .jh-panel') != null;
}

/** Whether the key goes into a field that has an undo of its own. */
function isTyping({ target }: KeyboardEvent): boolean {
  const element = target as HTMLElement | null;
  return element?.matches?.('input:not([type=checkbox], [type=radio]), textarea, [contenteditable]') === true;
}

/** Puts the focus into the next region, as F6 does in Office; the grid takes a press inside it for its own, so it is asked first. */
export function goToNext(regions: readonly Region[], active: Element | null, back: boolean): void {
  const shown = regions.filter(({ element }) => element.getClientRects().length > 0);
  const at = shown.findIndex(({ element }) => element.contains(active));
  const step = back ? -1 : 1;
  shown.at((Math.max(at, back ? 0 : -1) + step) % shown.length)?.focus();
}

const FOCUSABLE =
  'button:not(:disabled), [href], input:not([type=file], :disabled), select, textarea, [tabindex]:not([tabindex="-1"])';

/** The first thing in an element that takes the focus. */
export function focusFirst(element: HTMLElement): void {
  const first = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
    (one) => one.getClientRects().length > 0,
  );
  first?.focus();
}
