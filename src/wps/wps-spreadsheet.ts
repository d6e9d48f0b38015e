import type { Fix } from '../checks/findings/finding';
import type { NewSheet } from '../form/new-sheet';
import type { Place } from '../form/workbook';
import type { OurFormula } from '../spreadsheet/our-formulas';
import { SpreadsheetError } from '../spreadsheet/problem';
import type { Spreadsheet } from '../spreadsheet/spreadsheet';
import type * as Port from '../spreadsheet/types';
import type { Profile } from '../standards/types';
import { DEFAULT_SETTINGS, type WorkbookSettings } from '../standards/workbook-settings';
import { leaveStandards } from './functions/standards';
import { guarded, otherName } from './guarded';
import { KnownSheets } from './known-sheets';
import { Colours } from './marks/colours';
import { darken } from './marks/darken';
import { Marking, type MarkedInPart } from './marks/marking';
import type { WpsApplication } from './model';
import { OwnWrites } from './own-writes';
import { readBook } from './read/read-book';
import { selectCell } from './select';
import { readSettings, writeSettings } from './settings';
import { eventsOf, watchBook } from './watch';
import { applyChanges, previewFixes } from './write/fixes';
import { replaceByValues } from './write/formulas';
import { insertFormula, titleAboveSelection } from './write/point';
import { saveFile, savesFiles } from './write/files';
import { insertSheets, removeSheet, replaceSheet, whoseSheet } from './write/sheets';

/** What is asked of every WPS; that an undo finds its cells again after rows were inserted is believed, not promised. */
const ABILITIES: readonly Port.Ability[] = ['marks', 'notes', 'settings', 'sheets'];

/** WPS 表格 through its own object model. Nothing of it was run in WPS: see docs/wps-behaviour.md. */
export class WpsSpreadsheet implements Spreadsheet {
  readonly host = 'wps';
  readonly needs = 'WPS 12.1';
  private readonly known = new KnownSheets();
  private readonly own = new OwnWrites();
  private readonly colours = new Colours();
  private readonly marking: Marking;

  /** `tellWaiting`: called after each marking with the number of notes that were left for the next. */
  constructor(
    private readonly app: WpsApplication,
    private readonly tellWaiting: (notes: number) => void = () => undefined,
  ) {
    this.marking = new Marking(app, this.known, this.colours);
  }

  get can(): ReadonlySet<Port.Ability> {
    const watches: readonly Port.Ability[] = eventsOf(this.app) ? ['watching', 'selection'] : [];
    const calculates: readonly Port.Ability[] =
      typeof this.app.AddCustomFunction === 'function' ? ['functions'] : [];
    const saves: readonly Port.Ability[] = savesFiles(this.app) ? ['files'] : [];
    return new Set([...ABILITIES, ...watches, ...calculates, ...saves]);
  }

  /** WPS is there, or this object could not have been made; a workbook may be opened later. */
  async surroundings(): Promise<Port.Surroundings> {
    return 'ready';
  }

  language(): string {
    return 'zh-CN';
  }

  read(options: Port.ReadOptions = {}): Promise<Port.OpenWorkbook> {
    return guarded(() => readBook(this.app, this.known, options));
  }

  otherWorkbook(open: Port.OpenWorkbook): Promise<string | null> {
    return guarded(() => otherName(this.app, this.known, open));
  }

  watch(listener: Port.WorkbookListener): Promise<Port.StopWatching> {
    return guarded(() => watchBook(this.app, this.known, this.own, listener));
  }

  select(open: Port.OpenWorkbook, place: Place, unhide = false): Promise<'selected' | 'hidden'> {
    return guarded(() => selectCell(this.app, this.known, open, place, unhide));
  }

  mark(
    open: Port.OpenWorkbook,
    cells: readonly Port.MarkedCell[],
    notes: readonly Port.Note[] | null,
  ): Promise<Port.Marked> {
    return this.writing(async () => this.told(await this.marking.show(open, cells, notes)));
  }

  unmark(): Promise<Port.Marked> {
    return this.writing(async () => this.told(await this.marking.hide()));
  }

  async darken(open: Port.OpenWorkbook, places: readonly Port.DarkCell[]): Promise<Port.Darkened> {
    return this.redoable(await this.writing(() => darken(this.app, this.known, open, places)));
  }

  previewFixes(open: Port.OpenWorkbook, fixes: readonly Fix[]): Promise<readonly Port.Change[]> {
    return guarded(() => previewFixes(this.app, this.known, open, fixes));
  }

  async applyChanges(open: Port.OpenWorkbook, changes: readonly Port.Change[]): Promise<Port.Applied> {
    return this.redoable(await this.writing(() => applyChanges(this.app, this.known, open, changes)));
  }

  /** Not tried in WPS: a filled form of its own is added where the open one has too few rows. */
  async insertRows(): Promise<Port.Undo> {
    throw new SpreadsheetError('missing-api', { reason: 'rows' });
  }

  async replaceByValues(formulas: readonly OurFormula[]): Promise<Port.Replaced> {
    return this.redoable(await this.writing(() => replaceByValues(this.app, formulas)));
  }

  async insertSheets(sheets: readonly NewSheet[]): Promise<Port.Inserted> {
    const { names, undo } = await this.writing(() => insertSheets(this.app, this.colours, sheets));
    return { names, undo: this.undoing(undo) };
  }

  whoseSheet(sheet: Port.SheetSign): Promise<'nobody' | 'ours' | 'other'> {
    return guarded(() => whoseSheet(this.app, sheet));
  }

  replaceSheet(sheet: NewSheet, links?: Port.LinkColumn): Promise<string> {
    return this.writing(() => replaceSheet(this.app, this.colours, sheet, links));
  }

  removeSheet(sheet: Port.SheetSign): Promise<boolean> {
    return this.writing(() => removeSheet(this.app, sheet));
  }

  async openSample(): Promise<void> {
    throw new SpreadsheetError('missing-api', { reason: 'sample' });
  }

  saveFile(name: string, bytes: Uint8Array): Promise<string> {
    return guarded(() => saveFile(this.app, name, bytes));
  }

  titleAboveSelection(title: string): Promise<string | null> {
    return this.writing(() => titleAboveSelection(this.app, title));
  }

  insertFormula(formula: string): Promise<boolean> {
    return this.writing(() => insertFormula(this.app, formula));
  }

  readSettings(): Promise<WorkbookSettings> {
    return guarded(() => (this.app.ActiveWorkbook ? readSettings(this.app) : DEFAULT_SETTINGS));
  }

  writeSettings(settings: WorkbookSettings): Promise<void> {
    return this.writing(() => writeSettings(this.app, settings));
  }

  standardsToFunctions(profile: Profile): Promise<void> {
    return this.writing(() => {
      leaveStandards(this.app.PluginStorage, profile);
      this.app.CalculateFull();
    });
  }

  private told({ waiting, ...marked }: MarkedInPart): Port.Marked {
    this.tellWaiting(waiting);
    return marked;
  }

  private writing<T>(work: () => T | Promise<T>): Promise<T> {
    return guarded(() => this.own.run(this.app, work));
  }

  private undoing({ count, run }: Port.Undo): Port.Undo {
    return { count, run: () => this.writing(run) };
  }

  private redoable<T extends { readonly undo: Port.Undo | null }>(done: T): T {
    return { ...done, undo: done.undo && this.undoing(done.undo) };
  }
}
