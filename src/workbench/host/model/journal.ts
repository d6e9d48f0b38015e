import type { BookParts } from './book';
import type { SheetParts } from './parts';
import type { Cell, Sheet } from './sheet';

/** One reversible change. Applying it gives the change that takes it back. */
type Step =
  | { readonly kind: 'cell'; readonly sheet: Sheet; readonly before: Map<number, Cell | undefined> }
  | { readonly kind: 'cells'; readonly sheet: Sheet; readonly before: Map<number, Cell> }
  | { readonly kind: 'parts'; readonly sheet: Sheet; readonly before: SheetParts }
  | { readonly kind: 'book'; readonly before: BookParts };

const DEPTH = 100;

/** What the journal must be able to put back. */
export interface Restorable {
  parts: BookParts;
}

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
    this.add({ kind: 'cells', sheet, before });
  }

  parts(sheet: Sheet, before: SheetParts): void {
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
        const before = step.sheet.parts;
        step.sheet.parts = step.before;
        return { ...step, before };
      }
      case 'cells': {
        const before = step.sheet.cells;
        step.sheet.cells = step.before;
        return { ...step, before };
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
