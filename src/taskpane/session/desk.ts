import { PANE } from '../../messages/pane';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { CellOnSheet } from '../../spreadsheet/types';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { rowAt } from '../findings/entries';
import type { Checked, Notice } from '../state/state';
import type { Store } from '../state/store';
import { checkWithProgress, checkWorkbook } from './check';
import { engine } from './engine';
import { Following } from './following';
import { Marking, tellRedrawn, wantedNotes } from './marking';
import { FunctionStandards, keptInWorkbook, standardsInForce } from './standards';
import { warning, Work } from './work';

/** What the actions of the pane share: the state, the spreadsheet, and what is known of the workbook between two actions. */
export class Desk {
  readonly work: Work;
  readonly marking: Marking;
  readonly following: Following;
  private readonly functions: FunctionStandards;
  private stopping: AbortController | null = null;
  private starting: Promise<void> | null = null;

  constructor(
    readonly store: Store,
    readonly spreadsheet: Spreadsheet,
  ) {
    this.work = new Work(store, () => this.look());
    this.marking = new Marking(spreadsheet);
    this.functions = new FunctionStandards(spreadsheet);
    this.following = new Following(
      spreadsheet,
      (changed) => this.recheck(changed),
      (on) => store.dispatch({ type: 'stale', on }),
      (cell) => this.cellSelected(cell),
    );
  }

  /** Waits for the host; every action before that waits too. */
  start(): Promise<void> {
    this.starting = this.connect();
    return this.starting;
  }

  private async connect(): Promise<void> {
    const where = await this.spreadsheet.surroundings();
    if (where !== 'ready') {
      this.store.dispatch({ type: 'blocked', why: where, needs: this.spreadsheet.needs });
      return;
    }
    // Not waited for: whoever presses the button at once waits then.
    void engine().catch(() => undefined);
    await this.adopt('connected');
    const { phase, settings, standards } = this.store.get();
    if (phase.kind === 'connecting') {
      this.store.dispatch({ type: 'connected', can: this.spreadsheet.can, settings, standards });
    }
    await this.follow();
  }

  /** What the workbook keeps holds from now on. */
  private async adopt(type: 'connected' | 'settings'): Promise<void> {
    await this.work.quietly(async () => {
      const kept = await keptInWorkbook(this.spreadsheet);
      this.store.dispatch({ type, can: this.spreadsheet.can, ...kept });
      await this.functions.putInForce(kept.standards);
      return null;
    });
  }

  /** Without the events of this workbook everything still works, only not 边改边核验, which then says why. */
  private async follow(): Promise<void> {
    await this.following.begin().catch(() => undefined);
  }

  /**
   * Looks whether the workbook is still the one that was checked. If not, all that belonged to the other is forgotten,
   * the settings of the new one hold, and the pane says so.
   */
  async look(): Promise<boolean> {
    const { checked, phase } = this.store.get();
    if (!checked || phase.kind !== 'ready') return false;
    const { open } = checked;
    let other: string | null = null;
    await this.work.quietly(async () => {
      other = await this.spreadsheet.otherWorkbook(open);
      return null;
    });
    if (other === null) return false;
    this.marking.forget();
    this.work.forget();
    await this.following.end().catch(() => undefined);
    this.store.dispatch({ type: 'switched', from: open.name, to: other });
    await this.adopt('settings');
    await this.follow();
    return true;
  }

  /** A whole check with its progress. */
  async check(anySize: boolean): Promise<void> {
    // A click on the ribbon may be what starts the page.
    await this.starting;
    const { phase } = this.store.get();
    if (phase.kind === 'connecting' || phase.kind === 'blocked' || phase.kind === 'checking') return;
    this.stopping = new AbortController();
    this.following.take();
    const { signal } = this.stopping;
    await checkWithProgress(this.store, this.spreadsheet, signal, anySize, (checked) => this.take(checked));
  }

  stop(): void {
    this.stopping?.abort();
  }

  /** Checks again without a word; an empty set reads every sheet. False: another check is running, so nothing was done. */
  async recheck(changed: ReadonlySet<string> = new Set()): Promise<boolean> {
    const { checked, settings, phase } = this.store.get();
    if (phase.kind !== 'ready') return false;
    await this.work.quietly(async () => {
      if (!checked && !this.following.live) return null;
      const since = checked && changed.size > 0 ? { open: checked.open, changed } : undefined;
      if (!since) this.following.take();
      const began = Date.now();
      const open = await this.spreadsheet.read(since ? { since } : {});
      if (checked && open.name !== checked.open.name) throw new SpreadsheetError('switched');
      await this.take(await checkWorkbook(open, settings, began, this.store.get().set));
      return null;
    });
    return true;
  }

  /** Reads and checks the workbook where that has not been done yet, so that what is open is known. */
  async lookFirst(): Promise<void> {
    await this.starting;
    const { checked, settings, phase } = this.store.get();
    if (checked || phase.kind !== 'ready') return;
    await this.work.quietly(async () => {
      this.following.take();
      const began = Date.now();
      await this.take(
        await checkWorkbook(await this.spreadsheet.read(), settings, began, this.store.get().set),
      );
      return null;
    });
  }

  private async take(checked: Checked): Promise<void> {
    this.store.dispatch({ type: 'checked', checked });
    await this.functions.putInForce(checked.standards);
    if (!this.store.get().marked) return;
    const { findings } = checked.result;
    const notes = wantedNotes(this.store.get(), findings);
    if (!this.marking.isStale(checked.open, findings, notes)) return;
    const painted = await this.marking.show(checked.open, findings, notes);
    tellRedrawn(this.store, painted);
  }

  needChecked(): Checked {
    const { checked } = this.store.get();
    if (!checked) throw new SpreadsheetError('gone');
    return checked;
  }

  /** Writes after a question was answered: the question goes away whatever comes of it. */
  async writing(work: () => Promise<Notice | null>): Promise<void> {
    this.store.dispatch({ type: 'question', question: null });
    if (!(await this.look())) await this.work.write(work);
  }

  /** Refuses what was asked of an older check: that has been done again. */
  tellChanged(): Promise<void> {
    return this.writing(async () => warning(PANE.changedSince));
  }

  /** Keeps other settings in the workbook, has the functions judge by them, and checks again. */
  async changeSettings(settings: WorkbookSettings): Promise<void> {
    await this.work.write(async () => {
      if (settings !== this.store.get().settings) await this.spreadsheet.writeSettings(settings);
      const standards = await standardsInForce(this.spreadsheet, settings);
      this.store.dispatch({ type: 'settings', settings, standards });
      await this.functions.putInForce(standards);
      return null;
    });
    if (this.store.get().checked) await this.recheck();
  }

  /** Keeps what people said in the workbook; figures and standards stay what they are. */
  async keepSettings(settings: WorkbookSettings): Promise<void> {
    await this.work.write(async () => {
      await this.spreadsheet.writeSettings(settings);
      this.store.dispatch({ type: 'settings', settings, standards: this.store.get().standards });
      return null;
    });
  }

  /** A cell that a finding accuses was selected in the sheet: the list shows that finding. */
  private cellSelected({ sheet: sheetId, row, column }: CellOnSheet): void {
    const { checked, selected } = this.store.get();
    const sheet = checked?.open.workbook.sheets[checked.open.ids.indexOf(sheetId)]?.name;
    if (!checked || sheet === undefined) return;
    const id = rowAt(checked.list, { sheet, row, column });
    if (id !== null && id !== selected) this.store.dispatch({ type: 'select', id });
  }
}
