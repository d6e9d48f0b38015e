import type { Fix } from '../../checks/findings/finding';
import type { RowInsertion } from '../../form/filling/model';
import type { NewSheet } from '../../form/new-sheet';
import type { Place } from '../../form/workbook';
import { provideStandards, shippedStandards } from '../../functions';
import { offerDownload } from '../../spreadsheet/offer-download';
import type { OurFormula } from '../../spreadsheet/our-formulas';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type * as Port from '../../spreadsheet/types';
import type { Profile } from '../../standards/types';
import {
  DEFAULT_SETTINGS,
  parseSettings,
  SETTINGS_KEY,
  type WorkbookSettings,
} from '../../standards/workbook-settings';
import { cellArea, requireEditable, rowOfKey, type Sheet, writeValues } from '@junheng/host';
import { applyChanges, previewFixes } from './fixes';
import { guarded, otherName, requireSame, sheetNamed } from './guarded';
import type { BookHost } from './host';
import { darkenBook, markBook } from './marking';
import { readBook } from './reading';
import { insertRows } from './rows';
import { insertSheets, removeSheet, replaceSheet, whoseSheet } from './sheets';
import { replaceByValues } from './values';
import { watchBook } from './watching';

const ABILITIES: readonly Port.Ability[] = [
  'marks',
  'notes',
  'watching',
  'selection',
  'functions',
  'moving-undo',
  'rows',
  'settings',
  'sheets',
  'files',
];

/** The workbook of the page itself: our own model of it, with no Office around. Everything that is written is a step of undo. */
export class BookSpreadsheet implements Spreadsheet {
  readonly host = 'page';
  readonly can: ReadonlySet<Port.Ability>;
  readonly needs = '';

  constructor(private readonly page: BookHost) {
    this.can = new Set(page.openSample ? [...ABILITIES, 'sample'] : ABILITIES);
  }

  async surroundings(): Promise<Port.Surroundings> {
    return 'ready';
  }

  language(): string {
    return this.page.language();
  }

  read(options: Port.ReadOptions = {}): Promise<Port.OpenWorkbook> {
    return guarded(() => readBook(this.current(), options));
  }

  otherWorkbook(open: Port.OpenWorkbook): Promise<string | null> {
    return guarded(() => otherName(this.page.book(), open));
  }

  watch(listener: Port.WorkbookListener): Promise<Port.StopWatching> {
    return guarded(() => watchBook(this.page.book(), listener));
  }

  select(open: Port.OpenWorkbook, place: Place, unhide = false): Promise<'selected' | 'hidden'> {
    return guarded(() => {
      const book = this.current();
      requireSame(book, open);
      const sheet = sheetNamed(book, open, place.sheet);
      if (isHidden(sheet, place)) {
        if (!unhide) return 'hidden';
        book.transact('addin', () => {
          show(sheet, place);
          book.emit({ kind: 'parts', sheet, origin: 'addin' });
        });
      }
      book.select(sheet, [cellArea(place.row, place.column)]);
      return 'selected';
    });
  }

  mark(
    open: Port.OpenWorkbook,
    cells: readonly Port.MarkedCell[],
    notes: readonly Port.Note[] | null,
  ): Promise<Port.Marked> {
    return guarded(() => markBook(this.current(), open, cells, notes));
  }

  unmark(): Promise<Port.Marked> {
    return guarded(() => ({ ...markBook(this.current(), null, [], null), cells: 0 }));
  }

  darken(open: Port.OpenWorkbook, places: readonly Port.DarkCell[]): Promise<Port.Darkened> {
    return guarded(() => redoable(darkenBook(this.current(), open, places)));
  }

  previewFixes(open: Port.OpenWorkbook, fixes: readonly Fix[]): Promise<readonly Port.Change[]> {
    return guarded(() => previewFixes(this.current(), open, fixes));
  }

  applyChanges(open: Port.OpenWorkbook, changes: readonly Port.Change[]): Promise<Port.Applied> {
    return guarded(() => redoable(applyChanges(this.current(), open, changes)));
  }

  insertRows(open: Port.OpenWorkbook, insertions: readonly RowInsertion[]): Promise<Port.Undo> {
    return guarded(() => guardedUndo(insertRows(this.current(), open, insertions)));
  }

  replaceByValues(formulas: readonly OurFormula[]): Promise<Port.Replaced> {
    return guarded(() => redoable(replaceByValues(this.current(), formulas)));
  }

  insertSheets(sheets: readonly NewSheet[]): Promise<Port.Inserted> {
    return guarded(() => {
      const { names, undo } = insertSheets(this.current(), sheets);
      return { names, undo: guardedUndo(undo) };
    });
  }

  whoseSheet(sheet: Port.SheetSign): Promise<'nobody' | 'ours' | 'other'> {
    return guarded(() => whoseSheet(this.current(), sheet));
  }

  replaceSheet(sheet: NewSheet, links?: Port.LinkColumn): Promise<string> {
    return guarded(() => replaceSheet(this.current(), sheet, links));
  }

  removeSheet(sheet: Port.SheetSign): Promise<boolean> {
    return guarded(() => removeSheet(this.current(), sheet));
  }

  openSample(): Promise<void> {
    return guarded(() => this.page.openSample?.());
  }

  saveFile(name: string, bytes: Uint8Array): Promise<null> {
    return guarded(() => {
      offerDownload(bytes, name);
      return null;
    });
  }

  titleAboveSelection(title: string): Promise<string | null> {
    return guarded(() => {
      const { sheet, row, column } = this.selected();
      const above = cellArea(row - 1, column);
      requireEditable(sheet, cellArea(row, column));
      const used = [...sheet.cells].some(
        ([key, { content, formula }]) =>
          rowOfKey(key) === row - 1 && (content !== undefined || formula !== undefined),
      );
      if (row === 0 || used) return null;
      const book = this.page.book();
      book.transact('addin', () => writeValues(book, sheet, above, () => title));
      return sheet.name;
    });
  }

  insertFormula(formula: string): Promise<boolean> {
    return guarded(() => {
      const { sheet, row, column } = this.selected();
      const cell = sheet.at(row, column);
      if (cell?.content !== undefined || cell?.formula !== undefined) return false;
      const book = this.page.book();
      book.transact('addin', () => writeValues(book, sheet, cellArea(row, column), () => formula));
      return true;
    });
  }

  readSettings(): Promise<WorkbookSettings> {
    return guarded(() => parseSettings(this.page.book().parts.settings[SETTINGS_KEY]));
  }

  writeSettings(settings: WorkbookSettings): Promise<void> {
    return guarded(() => {
      const book = this.page.book();
      const others = Object.entries(book.parts.settings).filter(([name]) => name !== SETTINGS_KEY);
      const kept = JSON.stringify(settings);
      const isDefault = kept === JSON.stringify(DEFAULT_SETTINGS);
      const entries = isDefault ? others : [...others, [SETTINGS_KEY, kept]];
      book.transact('addin', () => book.change({ settings: Object.fromEntries(entries) }));
    });
  }

  standardsToFunctions(profile: Profile): Promise<void> {
    return guarded(() => {
      provideStandards((name) => (name === null ? profile : shippedStandards(name)));
      this.page.recalculate();
    });
  }

  private current(): ReturnType<BookHost['book']> {
    this.page.flush();
    return this.page.book();
  }

  private selected(): { sheet: Sheet; row: number; column: number } {
    const book = this.current();
    const [area] = book.selection;
    const sheet = book.active;
    if (!area || !sheet) throw new Error('No sheet');
    return { sheet, row: area.top, column: area.left };
  }
}

const isHidden = ({ parts }: Sheet, { row, column }: Place): boolean =>
  parts.visibility !== 'Visible' ||
  parts.rows.get(row)?.hidden === true ||
  parts.columns.get(column)?.hidden === true;

function show(sheet: Sheet, { row, column }: Place): void {
  const { rows, columns } = sheet.parts;
  sheet.change({
    visibility: 'Visible',
    ...(rows.has(row) && { rows: new Map(rows).set(row, { ...rows.get(row), hidden: false }) }),
    ...(columns.has(column) && {
      columns: new Map(columns).set(column, { ...columns.get(column), hidden: false }),
    }),
  });
}

/** What an undo throws is sorted like everything else. */
const guardedUndo = ({ count, run }: Port.Undo): Port.Undo => ({ count, run: () => guarded(run) });

const redoable = <T extends { readonly undo: Port.Undo | null }>(done: T): T => ({
  ...done,
  undo: done.undo && guardedUndo(done.undo),
});
