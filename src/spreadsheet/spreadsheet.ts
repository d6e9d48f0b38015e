import type { Fix } from '../checks/findings/finding';
import type { RowInsertion } from '../form/filling/model';
import type { NewSheet } from '../form/new-sheet';
import type { Place } from '../form/workbook';
import type { Profile } from '../standards/types';
import type { WorkbookSettings } from '../standards/workbook-settings';
import type { OurFormula } from './our-formulas';
import type {
  Ability,
  Applied,
  Change,
  DarkCell,
  Darkened,
  Inserted,
  LinkColumn,
  Marked,
  MarkedCell,
  Note,
  OpenWorkbook,
  ReadOptions,
  Replaced,
  SheetSign,
  StopWatching,
  Surroundings,
  Undo,
  WorkbookListener,
} from './types';

/**
 * The open spreadsheet in words of the field: all that the task pane asks of Excel, of the workbook in our own page, or of
 * WPS. Everything is asynchronous and throws SpreadsheetError and nothing else. Objects of the host stay inside `Undo`.
 * Where a method takes an `OpenWorkbook`, sheets are found by the ids in it, so that a renaming since does not matter.
 * An implementation is right when it passes `test/spreadsheet/contract.ts`.
 *
 * @example
 * const open = await spreadsheet.read();
 * const { findings } = checkForm(readForm(open.workbook), NATIONAL);
 * await spreadsheet.mark(open, cellsToMark(findings), null);
 */
export interface Spreadsheet {
  readonly host: 'excel' | 'page' | 'wps';
  readonly can: ReadonlySet<Ability>;
  /** What the host must offer at least, to be said where it does not: `ExcelApi 1.14`. */
  readonly needs: string;

  /** Waits for the host and tells where the page runs. */
  surroundings(): Promise<Surroundings>;
  /** The language of the host's menus: `zh-CN`, `en-US`…; '' where it does not tell. */
  language(): string;

  /** The workbook that is open now. Throws `too-large`, `cancelled`. */
  read(options?: ReadOptions): Promise<OpenWorkbook>;
  /** The name of the workbook that is open now where it is another than the one that was read; null where it is the same. */
  otherWorkbook(open: OpenWorkbook): Promise<string | null>;
  /** Tells of edits by others (our own writes are left out) and of selections. Ends with what it gives. */
  watch(listener: WorkbookListener): Promise<StopWatching>;

  /**
   * Selects a cell. `hidden`: its sheet, row or column is hidden and nothing was done; ask and call again with `unhide`.
   * Throws `gone` where the sheet no longer exists, `switched` where another workbook is open.
   */
  select(open: OpenWorkbook, place: Place, unhide?: boolean): Promise<'selected' | 'hidden'>;

  /**
   * Puts exactly these marks into the workbook, with these notes (null: without), and takes every other mark of ours away.
   * The cells' own formats are never touched. Throws `switched` where another workbook is open.
   */
  mark(open: OpenWorkbook, cells: readonly MarkedCell[], notes: readonly Note[] | null): Promise<Marked>;
  /** Takes every mark and note of ours away, also those of an earlier session. */
  unmark(open: OpenWorkbook | null): Promise<Marked>;
  /** The permanent dark background that the form asks for on failing cells, lighter where 85 % is reached. */
  darken(open: OpenWorkbook, places: readonly DarkCell[]): Promise<Darkened>;

  /** Every cell before and after, without changing anything. Of two fixes of one cell the first counts. */
  previewFixes(open: OpenWorkbook, fixes: readonly Fix[]): Promise<readonly Change[]>;
  /** Writes the changes of a preview; a cell that was edited since is left alone. */
  applyChanges(open: OpenWorkbook, changes: readonly Change[]): Promise<Applied>;
  /**
   * Puts whole rows in, formatted like the row above; of several insertions each counts rows after those before it. Taken back,
   * rows in which somebody wrote stay. Only where `can` has `rows`. Throws `protected`, `switched`.
   */
  insertRows(open: OpenWorkbook, insertions: readonly RowInsertion[]): Promise<Undo>;
  /** Puts the results in place of our formulas. */
  replaceByValues(formulas: readonly OurFormula[]): Promise<Replaced>;

  /** Adds worksheets behind the last one and shows the first; a taken name gets a number. */
  insertSheets(sheets: readonly NewSheet[]): Promise<Inserted>;
  /** Whether a sheet of that name is there, and whether it is one of ours. */
  whoseSheet(sheet: SheetSign): Promise<'nobody' | 'ours' | 'other'>;
  /** Writes the one sheet of that kind anew and shows it: an earlier one of ours is cleared first. Gives its name. */
  replaceSheet(sheet: NewSheet, links?: LinkColumn): Promise<string>;
  /** Removes a sheet of ours; false where there is none. It cannot be taken back: ask before. */
  removeSheet(sheet: SheetSign): Promise<boolean>;

  /** Opens the sample county as a workbook of its own. Only where `can` has `sample`. */
  openSample(): Promise<void>;

  /**
   * Gives a file of this name to keep; one of the name that is there already stays. Only where `can` has `files`. Gives its path, or
   * null where it is among what the browser downloaded. Throws `missing-api`, `not-saved`.
   */
  saveFile(name: string, bytes: Uint8Array): Promise<string | null>;

  /** Writes a title into the blank row above the selected cell. Gives the sheet's name; null where no row above is blank. */
  titleAboveSelection(title: string): Promise<string | null>;
  /** Writes a formula into the selected cell if that is empty; tells whether it was. */
  insertFormula(formula: string): Promise<boolean>;

  /** The choices kept in the workbook. */
  readSettings(): Promise<WorkbookSettings>;
  /** Keeps them; those equal to the default leave no trace in the file. */
  writeSettings(settings: WorkbookSettings): Promise<void>;
  /** The functions in cells judge by this profile from now on, and are calculated anew. */
  standardsToFunctions(profile: Profile): Promise<void>;
}

/** How the sheet that is to be written is known again later. */
export function signOf({ name, cells }: NewSheet): SheetSign {
  const title = cells.find(({ row, column }) => row === 0 && column === 0)?.value;
  return { name, title: typeof title === 'string' ? title : '' };
}
