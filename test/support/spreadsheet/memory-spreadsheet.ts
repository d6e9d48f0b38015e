import type { Fix } from '../../../src/checks/findings/finding';
import { placeText } from '../../../src/checks/findings/words';
import type { RowInsertion } from '../../../src/form/filling/model';
import type { NewSheet } from '../../../src/form/new-sheet';
import type { Place } from '../../../src/form/workbook';
import { address } from '../../../src/form/workbook';
import type { OurFormula } from '../../../src/spreadsheet/our-formulas';
import { SpreadsheetError } from '../../../src/spreadsheet/problem';
import type { Spreadsheet } from '../../../src/spreadsheet/spreadsheet';
import { signOf } from '../../../src/spreadsheet/spreadsheet';
import type * as Port from '../../../src/spreadsheet/types';
import type { Profile } from '../../../src/standards/types';
import type { WorkbookSettings } from '../../../src/standards/workbook-settings';
import { DEFAULT_SETTINGS, parseSettings } from '../../../src/standards/workbook-settings';
import type { MemoryBook, MemorySheet } from './memory-book';
import { cellAt, put, workbookOf } from './memory-book';
import { putBack, putRows, refuse, write } from './memory-writing';

/** The port over plain objects: what a session needs to be tested without any host. */
export class MemorySpreadsheet implements Spreadsheet {
  readonly host = 'page';
  readonly needs = '';
  readonly can = new Set<Port.Ability>([
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
  ]);
  /** What was given to keep. */
  readonly saved = new Map<string, Uint8Array>();
  /** The keys of the profiles that the functions were told of. */
  readonly told: string[] = [];

  constructor(readonly book: MemoryBook) {}

  surroundings = async (): Promise<Port.Surroundings> => 'ready';
  language = (): string => 'zh-CN';

  async read({ largest, signal, only, onProgress }: Port.ReadOptions = {}): Promise<Port.OpenWorkbook> {
    const sheets = this.book.sheets.filter(({ name }) => only === undefined || name === only);
    const cells = sheets.flatMap(({ rows }) => rows.flat().filter(({ value }) => value !== null)).length;
    if (largest !== undefined && cells > largest) throw new SpreadsheetError('too-large', { cells });
    onProgress?.(
      0,
      cells,
      sheets.map(({ name }) => name),
    );
    if (signal?.aborted) throw new SpreadsheetError('cancelled');
    onProgress?.(cells, cells, []);
    return { workbook: workbookOf(sheets), ids: sheets.map(({ id }) => id), name: this.book.name };
  }

  async otherWorkbook({ name, ids }: Port.OpenWorkbook): Promise<string | null> {
    const known = this.book.sheets.some(({ id }) => ids.includes(id));
    return name === this.book.name && known ? null : this.book.name;
  }

  async watch(listener: Port.WorkbookListener): Promise<Port.StopWatching> {
    const stop = this.book.listen(listener);
    return async () => stop();
  }

  async select(open: Port.OpenWorkbook, place: Place, unhide = false): Promise<'selected' | 'hidden'> {
    const sheet = this.sheetAt(open, place.sheet);
    if (open.name !== this.book.name) throw new SpreadsheetError('switched');
    if (!sheet.visible || sheet.hidden.has(place.row)) {
      if (!unhide) return 'hidden';
      sheet.visible = true;
      sheet.hidden.delete(place.row);
    }
    this.book.tellSelected({ sheet: sheet.id, row: place.row, column: place.column });
    return 'selected';
  }

  async mark(
    open: Port.OpenWorkbook,
    cells: readonly Port.MarkedCell[],
    notes: readonly Port.Note[] | null,
  ): Promise<Port.Marked> {
    if (open.name !== this.book.name) throw new SpreadsheetError('switched');
    const { locked } = await this.unmark();
    const free = cells.filter(({ sheet }) => !this.sheetAt(open, sheet).protected);
    for (const { sheet, row, column, mark } of free)
      cellAt(this.sheetAt(open, sheet), row, column).mark = mark;
    for (const { sheet, row, column, text } of notes ?? []) {
      const there = this.sheetAt(open, sheet);
      if (!there.protected) cellAt(there, row, column).note = text;
    }
    const refused = cells.filter((cell) => !free.includes(cell)).map(({ sheet }) => sheet);
    return { cells: free.length, locked: [...new Set([...locked, ...refused])], occupied: 0 };
  }

  async unmark(): Promise<Port.Marked> {
    const locked: string[] = [];
    for (const sheet of this.book.sheets) {
      const marked = sheet.rows.flat().filter(({ mark, note }) => mark !== null || note !== null);
      if (sheet.protected && marked.length > 0) locked.push(sheet.name);
      else marked.forEach((cell) => Object.assign(cell, { mark: null, note: null }));
    }
    return { cells: 0, locked, occupied: 0 };
  }

  async darken(open: Port.OpenWorkbook, places: readonly Port.DarkCell[]): Promise<Port.Darkened> {
    const locked = new Set<string>();
    const cells = places.flatMap((place) => {
      const sheet = this.sheetAt(open, place.sheet);
      if (sheet.protected) {
        locked.add(place.sheet);
        return [];
      }
      const cell = cellAt(sheet, place.row, place.column);
      const before = cell.fill;
      const dark = place.mark === 'floor' ? '#B0B0B0' : '#808080';
      cell.fill = dark;
      return [{ cell, sheet, before, dark }];
    });
    const run = async (): Promise<{ kept: Place[] }> => {
      refuse(cells.map(({ sheet }) => sheet));
      cells
        .filter(({ cell, dark }) => cell.fill === dark)
        .forEach(({ cell, before }) => (cell.fill = before));
      return { kept: [] };
    };
    return {
      undo: cells.length > 0 ? { count: cells.length, run } : null,
      cells: cells.length,
      locked: [...locked],
    };
  }

  async insertRows(open: Port.OpenWorkbook, insertions: readonly RowInsertion[]): Promise<Port.Undo> {
    return putRows(
      insertions.map((insertion) => ({ ...insertion, sheet: this.sheetAt(open, insertion.sheet) })),
    );
  }

  async previewFixes(open: Port.OpenWorkbook, fixes: readonly Fix[]): Promise<readonly Port.Change[]> {
    const first = new Map([...fixes].reverse().map((fix) => [placeText(fix.place), fix]));
    const inOrder = [...new Set(fixes.map(({ place }) => placeText(place)))];
    return inOrder
      .flatMap((key) => first.get(key) ?? [])
      .map(({ place, value }) => {
        const sheet = this.sheetAt(open, place.sheet);
        const cell = cellAt(sheet, place.row, place.column);
        return {
          place,
          before: String(cell.value ?? ''),
          after: value,
          formula: cell.formula,
          locked: sheet.protected,
          entry: { formula: cell.formula ?? cell.value ?? '', format: 'General' },
        };
      });
  }

  async applyChanges(open: Port.OpenWorkbook, changes: readonly Port.Change[]): Promise<Port.Applied> {
    const done = changes.flatMap(({ place, after, entry, locked }) => {
      const sheet = this.sheetAt(open, place.sheet);
      const cell = cellAt(sheet, place.row, place.column);
      if (locked || (cell.formula ?? cell.value ?? '') !== entry.formula) return [];
      const before = { ...cell };
      Object.assign(cell, { value: after, formula: null });
      return [{ place, cell, sheet, before, after }];
    });
    const applied = done.map(({ place }) => place);
    const run = (): Promise<{ kept: Place[] }> => putBack(done);
    const skipped = changes.map(({ place }) => place).filter((place) => !applied.includes(place));
    return { undo: done.length > 0 ? { count: done.length, run } : null, applied, skipped };
  }

  async replaceByValues(formulas: readonly OurFormula[]): Promise<Port.Replaced> {
    const skipped: Place[] = [];
    const done = formulas.flatMap((place) => {
      const sheet = this.book.named(place.sheet);
      const cell = cellAt(sheet, place.row, place.column);
      if (sheet.protected) skipped.push(place);
      if (sheet.protected || cell.formula === null) return [];
      const before = { ...cell };
      cell.formula = null;
      return [{ place, cell, sheet, before, after: cell.value ?? '' }];
    });
    const run = (): Promise<{ kept: Place[] }> => putBack(done);
    return { undo: done.length > 0 ? { count: done.length, run } : null, count: done.length, skipped };
  }

  async insertSheets(sheets: readonly NewSheet[]): Promise<Port.Inserted> {
    const added = sheets.map((sheet) => write(this.book.add(this.freeName(sheet.name)), sheet));
    const [first] = added;
    if (first) this.book.tellSelected({ sheet: first.id, row: 0, column: 0 });
    const before = added.map((sheet) => JSON.stringify(sheet.rows));
    const run = async (): Promise<{ kept: Place[] }> => {
      const kept: Place[] = [];
      added.forEach((sheet, i) => {
        if (JSON.stringify(sheet.rows) === before[i]) this.book.remove(sheet);
        else kept.push({ sheet: sheet.name, row: 0, column: 0 });
      });
      return { kept };
    };
    return { names: added.map(({ name }) => name), undo: { count: added.length, run } };
  }

  private freeName(name: string): string {
    const taken = this.book.sheets.map((sheet) => sheet.name.toLowerCase());
    let free = name;
    for (let number = 2; taken.includes(free.toLowerCase()); number += 1) free = `${name} (${number})`;
    return free;
  }

  async whoseSheet({ name, title }: Port.SheetSign): Promise<'nobody' | 'ours' | 'other'> {
    const sheet = this.book.sheets.find((one) => one.name === name);
    if (!sheet) return 'nobody';
    return String(cellAt(sheet, 0, 0).value ?? '').startsWith(title) ? 'ours' : 'other';
  }

  async replaceSheet(description: NewSheet, links?: Port.LinkColumn): Promise<string> {
    const ours = (await this.whoseSheet(signOf(description))) === 'ours';
    const sheet = ours ? this.book.named(description.name) : this.book.add(this.freeName(description.name));
    sheet.rows = [];
    write(sheet, description);
    links?.places.forEach((place, i) => {
      if (!place) return;
      const formula = `=HYPERLINK("#'${place.sheet}'!${address(place)}","${placeText(place)}")`;
      Object.assign(cellAt(sheet, links.top + i, links.column), { formula, value: placeText(place) });
    });
    return sheet.name;
  }

  async removeSheet(sign: Port.SheetSign): Promise<boolean> {
    if ((await this.whoseSheet(sign)) !== 'ours') return false;
    this.book.remove(this.book.named(sign.name));
    return true;
  }

  async openSample(): Promise<void> {
    throw new SpreadsheetError('missing-api', { reason: '' });
  }

  async saveFile(name: string, bytes: Uint8Array): Promise<string> {
    this.saved.set(name, bytes);
    return name;
  }

  async titleAboveSelection(title: string): Promise<string | null> {
    const { sheet: id, row, column } = this.book.selected;
    const sheet = this.book.sheets.find((one) => one.id === id);
    if (!sheet || row === 0 || sheet.rows[row - 1]?.some(({ value }) => value !== null)) return null;
    if (sheet.protected) throw new SpreadsheetError('protected');
    cellAt(sheet, row - 1, column).value = title;
    return sheet.name;
  }

  async insertFormula(formula: string): Promise<boolean> {
    const { sheet: id, row, column } = this.book.selected;
    const sheet = this.book.sheets.find((one) => one.id === id);
    if (!sheet || cellAt(sheet, row, column).value !== null) return false;
    put(sheet, row, column, formula);
    return true;
  }

  async readSettings(): Promise<WorkbookSettings> {
    return parseSettings(this.book.setting);
  }

  async writeSettings(settings: WorkbookSettings): Promise<void> {
    const text = JSON.stringify(settings);
    this.book.setting = text === JSON.stringify(DEFAULT_SETTINGS) ? null : text;
  }

  async standardsToFunctions({ key }: Profile): Promise<void> {
    this.told.push(key);
  }

  private sheetAt({ workbook, ids }: Port.OpenWorkbook, name: string): MemorySheet {
    const id = ids[workbook.sheets.findIndex((sheet) => sheet.name === name)];
    const sheet = this.book.sheets.find((one) => one.id === id);
    if (!sheet) throw new SpreadsheetError('gone');
    return sheet;
  }
}
