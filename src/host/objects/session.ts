import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { refuse } from '../protocol/errors';
import type { Matrix } from '../protocol/requirements';
import type { Calculation } from '../custom-functions/calculation';

/** What the shared runtime says of itself: `Office.addin`. */
export interface RuntimeState {
  state: 'Inactive' | 'Background' | 'Visible';
  startState: 'Inactive' | 'Background' | 'Visible';
}

/** One add-in at work on one workbook: what every object of the host can reach. */
export class Session {
  /** What the add-in listens to: `<event type>:<target id>`. */
  readonly listening = new Set<string>();
  readonly runtime: RuntimeState = { state: 'Visible', startState: 'Inactive' };
  enableEvents = true;
  /** Called when the add-in shows or hides its pane. */
  onRuntimeState: (state: RuntimeState['state']) => void = () => undefined;

  constructor(
    readonly book: Book,
    readonly matrix: Matrix,
    readonly locale: string,
    readonly calculation: Calculation,
  ) {}
}

/** A worksheet as the add-in sees it. */
export interface SheetRef {
  readonly session: Session;
  readonly sheet: Sheet;
}

/** The sheet of a reference, refused once it has been deleted. */
export function alive({ session, sheet }: SheetRef): Sheet {
  return session.book.sheets.includes(sheet) ? sheet : refuse('ItemNotFound');
}
