import type { Fix } from '../checks/findings/finding';
import type { RowInsertion } from '../form/filling/model';
import type { NewSheet } from '../form/new-sheet';
import type { Place } from '../form/workbook';
import { provideStandards, shippedStandards } from '../functions';
import { offerDownload } from '../spreadsheet/offer-download';
import type { OurFormula } from '../spreadsheet/our-formulas';
import { SpreadsheetError } from '../spreadsheet/problem';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type * as Port from '../spreadsheet/types';
import type { Profile } from '../standards/types';
import type { WorkbookSettings } from '../standards/workbook-settings';
import { applyChanges, previewFixes, rangesOf, undoChanges } from './fixes/apply';
import { rangesOfReplaced, replaceByValues, undoReplace } from './formulas/replace-by-values';
import { darken, undoDarken } from './marks/darken';
import { Marking } from './marks/marking';
import { insertFormula, writeTitleAboveSelection } from './point';
import { readWorkbook } from './read/read-workbook';
import { displayLanguage, downloads, EXCEL_FLOOR, inExcel, surroundings } from './run';
import { otherWorkbook } from './same-workbook';
import { insertRows, removeRows } from './rows/insert-rows';
import { selectCell } from './select';
import { readSettings, recalculate, writeSettings } from './settings';
import { contentsOf, insertSheets, removeInserted } from './sheets/insert-sheets';
import { removeSheet, replaceSheet, whoseSheet } from './sheets/one-sheet';
import { writeLinks } from './sheets/links';
import { watchWorkbook } from './watch';

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
  'sample',
];

/** Excel 2021 and later, through office.js. One for each page. */
export class ExcelSpreadsheet implements Spreadsheet {
  readonly host = 'excel';
  readonly needs = `ExcelApi ${EXCEL_FLOOR}`;
  private readonly marking = new Marking();

  get can(): ReadonlySet<Port.Ability> {
    return new Set(downloads() ? [...ABILITIES, 'files' as const] : ABILITIES);
  }

  surroundings(): Promise<Port.Surroundings> {
    return surroundings();
  }

  language(): string {
    return displayLanguage();
  }

  read(options: Port.ReadOptions = {}): Promise<Port.OpenWorkbook> {
    return inExcel((context) => readWorkbook(context, options));
  }

  otherWorkbook(open: Port.OpenWorkbook): Promise<string | null> {
    return inExcel((context) => otherWorkbook(context, open));
  }

  watch(listener: Port.WorkbookListener): Promise<Port.StopWatching> {
    return watchWorkbook(listener);
  }

  select(open: Port.OpenWorkbook, place: Place, unhide = false): Promise<'selected' | 'hidden'> {
    return inExcel((context) => selectCell(context, open, place, unhide));
  }

  mark(
    open: Port.OpenWorkbook,
    cells: readonly Port.MarkedCell[],
    notes: readonly Port.Note[] | null,
  ): Promise<Port.Marked> {
    return this.marking.show(open, cells, notes);
  }

  unmark(open: Port.OpenWorkbook | null): Promise<Port.Marked> {
    return this.marking.hide(open);
  }

  async darken(open: Port.OpenWorkbook, places: readonly Port.DarkCell[]): Promise<Port.Darkened> {
    const { undo, locked } = await inExcel((context) => darken(context, open, places));
    const ranges = undo.cells.map(({ range }) => range);
    const cells = ranges.length;
    const run = async (): Promise<{ kept: Place[] }> => {
      await inExcel((context) => undoDarken(context, undo), ranges);
      return { kept: [] };
    };
    return { undo: cells > 0 ? { count: cells, run } : null, cells, locked };
  }

  previewFixes(open: Port.OpenWorkbook, fixes: readonly Fix[]): Promise<readonly Port.Change[]> {
    return inExcel((context) => previewFixes(context, open, fixes));
  }

  async applyChanges(open: Port.OpenWorkbook, changes: readonly Port.Change[]): Promise<Port.Applied> {
    const { undo, applied, skipped } = await inExcel((context) => applyChanges(context, open, changes));
    const run = (): Promise<{ kept: Place[] }> =>
      inExcel((context) => undoChanges(context, undo), rangesOf(undo));
    return { undo: applied.length > 0 ? { count: applied.length, run } : null, applied, skipped };
  }

  async insertRows(open: Port.OpenWorkbook, insertions: readonly RowInsertion[]): Promise<Port.Undo> {
    const done = await inExcel((context) => insertRows(context, open, insertions));
    const ranges = done.map(({ range }) => range);
    const run = (): Promise<{ kept: Place[] }> => inExcel((context) => removeRows(context, done), ranges);
    return { count: insertions.reduce((all, { count }) => all + count, 0), run };
  }

  async replaceByValues(formulas: readonly OurFormula[]): Promise<Port.Replaced> {
    const { undo, skipped } = await inExcel(async (context) => {
      const open = await readWorkbook(context);
      return replaceByValues(context, open, formulas);
    });
    const count = undo.replaced.length;
    const run = (): Promise<{ kept: Place[] }> =>
      inExcel((context) => undoReplace(context, undo), rangesOfReplaced(undo));
    return { undo: count > 0 ? { count, run } : null, count, skipped };
  }

  async insertSheets(sheets: readonly NewSheet[]): Promise<Port.Inserted> {
    const { names, written } = await inExcel(async (context) => {
      const names = await insertSheets(context, sheets);
      return { names, written: await contentsOf(context, names) };
    });
    const run = (): Promise<{ kept: Place[] }> => inExcel((context) => removeInserted(context, written));
    return { names, undo: { count: names.length, run } };
  }

  whoseSheet(sheet: Port.SheetSign): Promise<'nobody' | 'ours' | 'other'> {
    return inExcel((context) => whoseSheet(context, sheet));
  }

  replaceSheet(sheet: NewSheet, links?: Port.LinkColumn): Promise<string> {
    return inExcel(async (context) => {
      const name = await replaceSheet(context, sheet);
      if (links) await writeLinks(context, name, links);
      return name;
    });
  }

  removeSheet(sheet: Port.SheetSign): Promise<boolean> {
    return inExcel((context) => removeSheet(context, sheet));
  }

  async openSample(): Promise<void> {
    const { openSample } = await import('./sample');
    return openSample();
  }

  async saveFile(name: string, bytes: Uint8Array): Promise<null> {
    if (!downloads()) throw new SpreadsheetError('missing-api', { reason: 'files' });
    offerDownload(bytes, name);
    return null;
  }

  titleAboveSelection(title: string): Promise<string | null> {
    return inExcel((context) => writeTitleAboveSelection(context, title));
  }

  insertFormula(formula: string): Promise<boolean> {
    return inExcel((context) => insertFormula(context, formula));
  }

  readSettings(): Promise<WorkbookSettings> {
    return inExcel(readSettings);
  }

  writeSettings(settings: WorkbookSettings): Promise<void> {
    return inExcel((context) => writeSettings(context, settings));
  }

  async standardsToFunctions(profile: Profile): Promise<void> {
    provideStandards((name) => (name === null ? profile : shippedStandards(name)));
    await inExcel(recalculate);
  }
}
