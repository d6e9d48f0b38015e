import type { BookParts } from './book-parts';
import type { Origin } from './events';
import type { SheetParts } from './parts';
import type { Area } from './area';
import type { Cell, Sheet, Tracker } from './sheet';

/** One reversible change. Applying it gives the change that takes it back. */
type Step =
  | { readonly kind: 'cell'; readonly sheet: Sheet; readonly before: Map<number, Cell | undefined> }
  | {
      readonly kind: 'cells';
      readonly sheet: Sheet;
      readonly before: Map<number, Cell>;
      /** Where the areas that move with the cells were. */
      readonly tracked: ReadonlyMap<Tracker, readonly Area[]>;
    }
  /** Some of the sheet's parts: those that are not named keep what they have. */
  | { readonly kind: 'parts'; readonly sheet: Sheet; readonly before: Partial<SheetParts> }
  | { readonly kind: 'book'; readonly before: BookParts };

const DEPTH = 100;

/** What the journal must be able to put back. */
export interface Restorable {
  parts: BookParts;
  readonly origin: Origin;
}

/** What an add-in lays over cells for a while: it comes and goes with each check and is no step of its own. */
const MARKS: readonly string[] = ['conditionalFormats', 'validations'];

/** Records every change of a workbook as transactions and takes them back. */
export class Journal {
  private readonly undone: Step[][] = [];
  private readonly done: Step[][] = [];
  private current: Step[] = [];
  private depth = 0;
  private silent = false;

  constructor(private readonly book: Restorable) {}

  begin(): void {
    this.depth += 1;
  }

  /** Ends a transaction; the outermost one becomes one step of undo when it changed anything. */
  end(): void {
    this.depth -= 1;
    if (this.depth > 0 || this.current.length === 0) return;
    this.done.push(this.current);
    if (this.done.length > DEPTH) this.done.shift();
    this.undone.length = 0;
    this.current = [];
  }

  /** Changes made inside are not recorded: loading a file, results of calculation. */
  unrecorded<R>(run: () => R): R {
    const { silent } = this;
    this.silent = true;
    try {
      return run();
    } finally {
      this.silent = silent;
    }
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  cell(sheet: Sheet, key: number, before: Cell | undefined): void {
    if (this.silent) return;
    const last = this.current.at(-1);
    if (last?.kind === 'cell' && last.sheet === sheet) {
      if (!last.before.has(key)) last.before.set(key, before);
    } else this.add({ kind: 'cell', sheet, before: new Map([[key, before]]) });
  }

  cells(sheet: Sheet, before: Map<number, Cell>): void {
    this.add({ kind: 'cells', sheet, before, tracked: areasOf(sheet) });
  }

  parts(sheet: Sheet, before: Partial<SheetParts>): void {
    const isMark = Object.keys(before).every((key) => MARKS.includes(key));
    if (isMark && this.book.origin === 'addin') return;
    this.add({ kind: 'parts', sheet, before });
  }

  bookParts(before: BookParts): void {
    this.add({ kind: 'book', before });
  }

  /** Takes the last transaction back; answers the sheets it touched, null when there is none. */
  undo(): ReadonlySet<Sheet> | null {
    return this.move(this.done, this.undone);
  }

  redo(): ReadonlySet<Sheet> | null {
    return this.move(this.undone, this.done);
  }

  private add(step: Step): void {
    if (this.silent) return;
    this.current.push(step);
    if (this.depth === 0) {
      this.depth = 1;
      this.end();
    }
  }

  private move(from: Step[][], to: Step[][]): ReadonlySet<Sheet> | null {
    const steps = from.pop();
    if (!steps) return null;
    to.push([...steps].reverse().map((step) => this.apply(step)));
    return new Set(steps.flatMap((step) => (step.kind === 'book' ? [] : [step.sheet])));
  }

  private apply(step: Step): Step {
    switch (step.kind) {
      case 'book': {
        const before = this.book.parts;
        this.book.parts = step.before;
        return { kind: 'book', before };
      }
      case 'parts': {
        const { parts } = step.sheet;
        step.sheet.parts = { ...parts, ...step.before };
        return { ...step, before: only(parts, step.before) };
      }
      case 'cells': {
        const { cells: before } = step.sheet;
        const tracked = areasOf(step.sheet);
        step.sheet.cells = step.before;
        for (const [tracker, areas] of step.tracked) tracker.areas = areas;
        return { ...step, before, tracked };
      }
      case 'cell': {
        const { cells } = step.sheet;
        const before = new Map([...step.before.keys()].map((key) => [key, cells.get(key)]));
        for (const [key, cell] of step.before) {
          if (cell) cells.set(key, cell);
          else cells.delete(key);
        }
        return { ...step, before };
      }
    }
  }
}

const areasOf = ({ trackers }: Sheet): ReadonlyMap<Tracker, readonly Area[]> =>
  new Map([...trackers].map((tracker) => [tracker, tracker.areas]));

/** The properties of `parts` that `like` has. */
const only = (parts: SheetParts, like: Partial<SheetParts>): Partial<SheetParts> =>
  Object.fromEntries((Object.keys(like) as (keyof SheetParts)[]).map((key) => [key, parts[key]]));
