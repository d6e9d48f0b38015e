import { cellArea } from './area';
import type { Area } from './area';
import type { BookEvent, Listener, Origin } from './events';
import { FormatPool } from './format';
import { Journal } from './journal';
import type { BookParts } from './book-parts';
import { Sheet, type Tracker } from './sheet';

/** A workbook in memory: the one truth behind the grid and the add-in. */
export class Book {
  /** Written by `change` and by the journal only. */
  parts: BookParts = {
    order: [],
    names: [],
    settings: {},
    protection: null,
  };
  readonly formats = new FormatPool();
  readonly journal = new Journal(this);
  /** Who is at work; the host sets it around each batch of the add-in. */
  origin: Origin = 'user';
  calculationMode = 'Automatic';
  private activeSheet: Sheet | undefined;
  private selected: { readonly sheet: Sheet; readonly tracker: Tracker } | undefined;
  private readonly listeners = new Set<Listener>();
  private nextId = 1;

  constructor(readonly name = '工作簿1.xlsx') {}

  get sheets(): readonly Sheet[] {
    return this.parts.order;
  }

  /** Runs as one step of undo. */
  transact<R>(origin: Origin, run: () => R): R {
    const before = this.origin;
    this.origin = origin;
    this.journal.begin();
    try {
      return run();
    } finally {
      this.journal.end();
      this.origin = before;
    }
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  change(patch: Partial<BookParts>): void {
    this.journal.bookParts(this.parts);
    this.parts = { ...this.parts, ...patch };
  }

  /** By name, whatever the case, or by id. */
  sheet(key: string): Sheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower || sheet.id === key);
  }

  get active(): Sheet | undefined {
    const { activeSheet } = this;
    return activeSheet && this.sheets.includes(activeSheet)
      ? activeSheet
      : (this.sheets.find((sheet) => sheet.parts.visibility === 'Visible') ?? this.sheets[0]);
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    this.activeSheet = sheet;
    if (before === sheet) return;
    if (before) this.emit({ kind: 'deactivated', sheet: before, origin: this.origin });
    this.emit({ kind: 'activated', sheet, origin: this.origin });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    if (this.selected) this.selected.sheet.trackers.delete(this.selected.tracker);
    const tracker = { areas };
    sheet.trackers.add(tracker);
    this.selected = { sheet, tracker };
    this.emit({ kind: 'selected', sheet, areas });
  }

  /** The selected areas of the active sheet; A1 when nothing was selected yet. */
  get selection(): readonly Area[] {
    const { selected } = this;
    const areas = selected && selected.sheet === this.active ? selected.tracker.areas : [];
    return areas.length > 0 ? areas : [cellArea(0, 0)];
  }

  newSheet(name: string): Sheet {
    return new Sheet(`{${this.newId('00000000-0001-0000')}}`, name, this.journal);
  }

  /** A new id, unique in this workbook. */
  newId(prefix: string): string {
    const number = this.nextId;
    this.nextId += 1;
    return `${prefix}-${String(number).padStart(4, '0')}-000000000000`;
  }

  undo(): boolean {
    return this.restored(this.journal.undo());
  }

  redo(): boolean {
    return this.restored(this.journal.redo());
  }

  private restored(sheets: ReadonlySet<Sheet> | null): boolean {
    if (!sheets) return false;
    this.emit({ kind: 'restored', sheets });
    return true;
  }
}
