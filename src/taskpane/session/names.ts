import { placeText } from '../../checks/findings/words';
import type { Place } from '../../form/workbook';
import { PANE } from '../../messages/pane';
import type { Notice } from '../state/state';
import { success, warning } from './work';

/** As many cells as a line of message can name. */
const NAMED_CELLS = 5;

/** `表Ⅰ!B6、表Ⅰ!C7…` */
export function namedCells(places: readonly Place[]): string {
  const names = places.slice(0, NAMED_CELLS).map(placeText).join('、');
  return places.length > NAMED_CELLS ? `${names}…` : names;
}

/** What an undo left as it is, because it was edited since. */
export function undoneNotice(kept: readonly Place[]): Notice {
  return kept.length === 0
    ? success(PANE.undone)
    : warning(PANE.undoneKept, { count: kept.length, cells: namedCells(kept) });
}
