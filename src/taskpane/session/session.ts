import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { Store } from '../state/store';
import { checking } from './actions/checking';
import { comparing } from './actions/comparing';
import { correcting } from './actions/correcting';
import { darkening } from './actions/darkening';
import { examples } from './actions/examples';
import { cleaning } from './actions/cleaning';
import { explaining } from './actions/explaining';
import { filling } from './actions/filling';
import { ledgers } from './actions/ledgers';
import { inserting } from './actions/inserting';
import { marks } from './actions/marks';
import { parameters } from './actions/parameters';
import { pointing } from './actions/pointing';
import { remarks } from './actions/remarks';
import { reporting } from './actions/reporting';
import { results } from './actions/results';
import { selecting } from './actions/selecting';
import { settings } from './actions/settings';
import { stepping } from './actions/stepping';
import { trying } from './actions/trying';
import { undoing } from './actions/undoing';
import { values } from './actions/values';
import type { PaneActions } from './actions/pane-actions';
import { Desk } from './desk';

/** The pane's dealings with a spreadsheet: what starts it, what looks after it, and every action of the pane and of the ribbon. */
export interface PaneSession extends PaneActions {
  /** To be called once, when the page has loaded. */
  start(): Promise<void>;
  /** Looks whether another workbook is open now; true where it is. */
  look(): Promise<boolean>;
}

/**
 * @example
 * const session = paneSession(createStore(startState('zh', DEFAULT_STANDARDS)), new ExcelSpreadsheet());
 * await session.start();
 */
export function paneSession(store: Store, spreadsheet: Spreadsheet): PaneSession {
  const desk = new Desk(store, spreadsheet);
  const selection = selecting(desk);
  return {
    start: () => desk.start(),
    look: () => desk.look(),
    ...checking(desk),
    ...selection,
    ...stepping(desk, (place) => selection.select(place)),
    ...marks(desk),
    ...darkening(desk),
    ...correcting(desk),
    ...undoing(desk),
    ...settings(desk),
    ...parameters(desk),
    ...pointing(desk),
    ...inserting(desk),
    ...values(desk),
    ...reporting(desk),
    ...comparing(desk),
    ...results(desk),
    ...examples(desk),
    ...explaining(desk),
    ...remarks(desk),
    ...ledgers(desk),
    ...trying(desk),
    ...filling(desk),
    ...cleaning(desk),
  };
}
