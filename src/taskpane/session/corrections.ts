import type { Fix } from '../../checks/findings/finding';
import type { Change } from '../../excel/fixes/apply';
import { applyChanges, previewFixes, rangesOf, undoChanges } from '../../excel/fixes/apply';
import { darken, undoDarken } from '../../excel/marks/darken';
import type { OpenWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import type { Place } from '../../form/workbook';
import { PANE } from '../../messages/pane';
import { placeText } from '../../checks/findings/words';
import type { Notice } from '../state/state';
import type { Store } from '../state/store';
import type { Work } from './work';
import { success, warning } from './work';

/** As many cells as a line of message can name. */
const NAMED_CELLS = 5;

/** `表Ⅰ!B6、表Ⅰ!C7…` */
export function namedCells(places: readonly Place[]): string {
  const names = places.slice(0, NAMED_CELLS).map(placeText).join('、');
  return places.length > NAMED_CELLS ? `${names}…` : names;
}

/** Shows every cell before and after; nothing is written yet. */
export async function preview(store: Store, open: OpenWorkbook, fixes: readonly Fix[]): Promise<null> {
  const changes = await inExcel((context) => previewFixes(context, open, fixes));
  store.dispatch({ type: 'question', question: { kind: 'changes', changes } });
  return null;
}

/** What an undo left as it is, because it was edited since. */
export function undoneNotice(kept: readonly Place[]): Notice {
  return kept.length === 0
    ? success(PANE.undone)
    : warning(PANE.undoneKept, { count: kept.length, cells: namedCells(kept) });
}

export async function apply(work: Work, open: OpenWorkbook, changes: readonly Change[]): Promise<Notice> {
  const { undo, applied, skipped } = await inExcel((context) => applyChanges(context, open, changes));
  const canUndo = applied.length > 0;
  if (canUndo) {
    work.keep(PANE.undoFixes, { count: applied.length }, async () => {
      const { kept } = await inExcel((context) => undoChanges(context, undo), rangesOf(undo));
      return undoneNotice(kept);
    });
  }
  return skipped.length === 0
    ? success(PANE.applied, { count: applied.length }, canUndo)
    : warning(
        PANE.appliedSkipped,
        { count: applied.length, skipped: skipped.length, cells: namedCells(skipped) },
        canUndo,
      );
}

export async function darkenCells(work: Work, open: OpenWorkbook, places: readonly Place[]): Promise<Notice> {
  const { undo, locked } = await inExcel((context) => darken(context, open, places));
  const count = undo.cells.length;
  const keep = (): void =>
    work.keep(PANE.undoDarken, { count }, async () => {
      const ranges = undo.cells.map(({ range }) => range);
      await inExcel((context) => undoDarken(context, undo), ranges);
      return success(PANE.undone);
    });
  if (count > 0) keep();
  return locked.length === 0
    ? success(PANE.darkened, { count }, true)
    : warning(PANE.darkenedLocked, { count, sheets: locked.join('、') }, count > 0);
}
