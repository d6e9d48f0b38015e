import {
  CommandType,
  ICommandService,
  IContextService,
  type IUndoRedoItem,
  IUniverInstanceService,
  LocalUndoRedoService,
  type Nullable,
  setDependencies,
} from '@univerjs/core';
import type { Book } from '@junheng/host';
import { UNIT } from './unit';

const UNDO = 'junheng.mutation.undo';
const REDO = 'junheng.mutation.redo';

/** What undo and redo of the open workbook do. */
export interface UndoTarget {
  readonly book: Book;
  /** Takes over what still waits to be taken over, so that it can be undone too. */
  flush(): void;
}

/**
 * Undo of the grid goes through the journal of the workbook, which knows what a person did in the grid as well as what the
 * pane did: one order of steps for both. Text that is being typed into a cell keeps the grid's own undo.
 */
export class BookUndo extends LocalUndoRedoService {
  private target: UndoTarget | null = null;
  private stopListening: () => void = () => undefined;

  /** The workbook shown from now on. */
  follow(target: UndoTarget): void {
    this.stopListening();
    this.target = target;
    this.stopListening = target.book.listen(() => queueMicrotask(() => this.tell()));
    this.tell();
  }

  undo(): boolean {
    this.target?.flush();
    return this.target?.book.undo() ?? false;
  }

  redo(): boolean {
    this.target?.flush();
    return this.target?.book.redo() ?? false;
  }

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (item.unitID !== UNIT) super.pushUndoRedo(item);
  }

  override pitchTopUndoElement(): Nullable<IUndoRedoItem> {
    if (!this.onGrid()) return super.pitchTopUndoElement();
    this.target?.flush();
    return this.target?.book.journal.canUndo ? step(UNDO) : null;
  }

  override pitchTopRedoElement(): Nullable<IUndoRedoItem> {
    if (!this.onGrid()) return super.pitchTopRedoElement();
    return this.target?.book.journal.canRedo ? step(REDO) : null;
  }

  override popUndoToRedo(): void {
    if (!this.onGrid()) super.popUndoToRedo();
  }

  override popRedoToUndo(): void {
    if (!this.onGrid()) super.popRedoToUndo();
  }

  /** The commands that the steps above name. */
  register(): void {
    for (const [id, run] of [
      [UNDO, () => this.undo()],
      [REDO, () => this.redo()],
    ] as const)
      this._commandService.registerCommand({ id, type: CommandType.OPERATION, handler: () => run() });
  }

  private onGrid(): boolean {
    return this._univerInstanceService.getFocusedUnit()?.getUnitId() === UNIT;
  }

  private tell(): void {
    const { canUndo, canRedo } = this.target?.book.journal ?? { canUndo: false, canRedo: false };
    if (this.onGrid()) this._undoRedoStatus$.next({ undos: canUndo ? 1 : 0, redos: canRedo ? 1 : 0 });
  }
}

setDependencies(BookUndo, [IUniverInstanceService, ICommandService, IContextService]);

const step = (id: string): IUndoRedoItem => ({
  unitID: UNIT,
  undoMutations: [{ id, params: {} }],
  redoMutations: [{ id, params: {} }],
});
