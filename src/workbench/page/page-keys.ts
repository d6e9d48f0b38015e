import type { Language } from '../../messages/sentence';
import { FindBar } from './frame/find-bar';
import type { Frame } from './frame/frame';
import { goToNext, listenToKeys } from './frame/keys';
import type { GridComponent } from './grid/univer';
import type { OpenBook } from './open-book';

/** The keys of the page, and what they need: F6 round the regions, Ctrl+S, Ctrl+F, Ctrl+Z and Ctrl+Y, those of the add-in's commands. Gives what listens in another window. */
export function installKeys(
  frame: Frame,
  grid: GridComponent,
  open: OpenBook,
  language: () => Language,
  focusPane: () => void,
  command: (name: string) => void,
): (window: Window) => void {
  const find = new FindBar(
    () => open.book,
    language,
    () => grid.focus(),
  );
  frame.overGrid(find.element);
  const regions = frame.regions(() => grid.focus(), focusPane);
  const keys = {
    save: () => open.save(),
    find: () => find.open(),
    undo: () => grid.undo(),
    redo: () => grid.redo(),
    command,
  };
  const listen = (window: Window): void =>
    listenToKeys(
      window,
      keys,
      (back) => goToNext(regions, document.activeElement, back),
      () => frame.grid.contains(document.activeElement),
    );
  listen(window);
  return listen;
}
