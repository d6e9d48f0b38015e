import type { Fix } from '../../checks/findings/finding';
import { ExcelError } from '../../excel/errors';
import type { Change } from '../../excel/fixes/apply';
import type { OurFormula } from '../../excel/formulas/our-formulas';
import { inExcel, surroundings } from '../../excel/run';
import { otherWorkbook } from '../../excel/same-workbook';
import { selectCell } from '../../excel/select';
import type { TableId } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { FunctionHelp } from '../../functions';
import { PANE } from '../../messages/pane';
import type { ConcessionKey } from '../../standards/concessions';
import { cellsBelowStandard, sameRow, stillProposed } from '../findings/cells';
import type { Checked } from '../state/state';
import type { Store } from '../state/store';
import type { PaneActions } from './actions';
import { checkWithProgress, checkWorkbook, readOpenWorkbook } from './check';
import * as corrections from './corrections';
import { Following } from './following';
import { Marking, markedNotice, tellRedrawn, wantedNotes } from './marking';
import { FunctionStandards, keptInWorkbook } from './standards';
import { chooseSettings, insertParameters } from './standards-actions';
import * as tools from './tools';
import { success, warning, Work } from './work';

/** The pane's dealings with Excel: every action of the pane and of the ribbon. */
export class PaneSession implements PaneActions {
  private readonly work: Work;
  private readonly marking = new Marking();
  private readonly functions = new FunctionStandards();
  private readonly following = new Following(
    (changed) => this.recheck(changed),
    (on) => this.store.dispatch({ type: 'stale', on }),
  );
  private stopping: AbortController | null = null;
  private starting: Promise<void> | null = null;

  constructor(private readonly store: Store) {
    this.work = new Work(store, () => this.look());
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
      other = await inExcel((context) => otherWorkbook(context, open));
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

  /** What the workbook keeps holds from now on. */
  private async adopt(type: 'connected' | 'settings'): Promise<void> {
    await this.work.quietly(async () => {
      const kept = await keptInWorkbook();
      this.store.dispatch({ type, ...kept });
      await this.functions.putInForce(kept.standards);
      return null;
    });
  }

  /** To be called once, when the page has loaded. */
  start(): Promise<void> {
    this.starting = this.connect();
    return this.starting;
  }

  private async connect(): Promise<void> {
    const where = await surroundings();
    if (where !== 'excel') {
      this.store.dispatch({ type: 'blocked', why: where });
      return;
    }
    await this.adopt('connected');
    const { phase, settings, standards } = this.store.get();
    if (phase.kind === 'connecting') this.store.dispatch({ type: 'connected', settings, standards });
    await this.follow();
  }

  /** Without the events of this workbook everything still works, only not 边改边核验, which then says why. */
  private async follow(): Promise<void> {
    await this.following.begin().catch(() => undefined);
  }

  async check(anySize = false): Promise<void> {
    // A click on the ribbon may be what starts the page.
    await this.starting;
    const { phase } = this.store.get();
    if (phase.kind === 'connecting' || phase.kind === 'blocked' || phase.kind === 'checking') return;
    this.stopping = new AbortController();
    this.following.take();
    await checkWithProgress(this.store, this.stopping.signal, anySize, (checked) => this.take(checked));
  }

  stop(): void {
    this.stopping?.abort();
    const { phase } = this.store.get();
    // While a cell is edited Excel answers nothing, so stopping must not wait for it.
    if (phase.kind === 'checking' || phase.kind === 'large') {
      this.store.dispatch({ type: 'check-ended', problem: 'cancelled', parameters: {} });
    }
  }

  async select(place: Place, unhide = false): Promise<void> {
    const before = this.store.get().checked;
    const moved = (await this.following.catchUp()) && !sameRow(before, this.store.get().checked, place);
    await this.work.quietly(async () => {
      const checked = this.needChecked();
      this.store.dispatch({ type: 'question', question: null });
      if (moved) return warning(PANE.changedSince);
      const outcome = await inExcel((context) => selectCell(context, checked.open, place, unhide));
      if (outcome === 'hidden')
        this.store.dispatch({ type: 'question', question: { kind: 'hidden', place } });
      return null;
    });
  }

  async mark(): Promise<void> {
    if (this.store.get().checked) await this.following.catchUp();
    else await this.check();
    if (!this.store.get().checked) return;
    await this.work.write(async () => {
      const { open, result } = this.needChecked();
      const { findings } = result;
      const shown = await this.marking.show(open, findings, wantedNotes(this.store.get(), findings));
      this.store.dispatch({ type: 'marked', ...shown });
      return markedNotice(shown);
    });
  }

  async unmark(): Promise<void> {
    await this.work.write(async () => {
      const { locked } = await this.marking.hide(this.store.get().checked?.open ?? null);
      this.store.dispatch({ type: 'unmarked' });
      return locked.length > 0
        ? warning(PANE.protectedKept, { sheets: locked.join('、') })
        : success(PANE.unmarked);
    });
  }

  async askDarken(): Promise<void> {
    await this.following.catchUp();
    const places = cellsBelowStandard(this.store.get().checked?.result.findings ?? []);
    this.store.dispatch({ type: 'question', question: { kind: 'darken', places } });
  }

  async darken(places: readonly Place[]): Promise<void> {
    if (await this.following.catchUp()) return this.askDarken();
    await this.writing(() => corrections.darkenCells(this.work, this.needChecked().open, places));
  }

  async preview(fixes: readonly Fix[]): Promise<void> {
    if (await this.look()) return;
    const caughtUp = await this.following.catchUp();
    await this.work.quietly(async () => {
      const { open, result } = this.needChecked();
      if (caughtUp && !stillProposed(fixes, result.findings)) return warning(PANE.changedSince);
      return corrections.preview(this.store, open, fixes);
    });
  }

  async apply(changes: readonly Change[]): Promise<void> {
    if (await this.following.catchUp()) return this.writing(async () => warning(PANE.changedSince));
    await this.writing(() => corrections.apply(this.work, this.needChecked().open, changes));
    await this.recheck(new Set());
  }

  async undo(): Promise<void> {
    if (await this.look()) return;
    await this.work.undo();
    if (this.store.get().checked) await this.recheck(new Set());
  }

  async setLive(on: boolean): Promise<void> {
    await this.work.quietly(async () => {
      await this.following.setLive(on);
      this.store.dispatch({ type: 'live', on: this.following.live });
      return null;
    });
    if (this.following.live) await this.recheck(new Set());
  }

  async setNotes(on: boolean): Promise<void> {
    this.store.dispatch({ type: 'notes', on });
    if (this.store.get().marked) await this.mark();
  }

  async chooseProfile(profile: string): Promise<void> {
    await this.changeSettings({ ...this.store.get().settings, profile });
  }

  async setConcession(key: ConcessionKey, on: boolean): Promise<void> {
    const { settings } = this.store.get();
    const others = settings.concessions.filter((one) => one !== key);
    await this.changeSettings({ ...settings, concessions: on ? [...others, key].sort() : others });
  }

  async insertParameters(over = false): Promise<void> {
    await this.writing(() => insertParameters(this.store, over));
    if (!this.store.get().question) await this.reloadParameters();
  }

  async reloadParameters(): Promise<void> {
    await this.changeSettings(this.store.get().settings);
  }

  async pointAt(table: TableId): Promise<void> {
    if (!(await tools.writeTitle(this.work, table))) return;
    await this.check();
    tools.tellIfUnread(this.store, table);
  }

  async insertForm(): Promise<void> {
    await this.work.write(() => tools.insertForm());
  }

  async askValues(): Promise<void> {
    await this.work.quietly(() => tools.askValues(this.store));
  }

  async replaceByValues(formulas: readonly OurFormula[]): Promise<void> {
    await this.writing(() => tools.replaceFormulas(this.work, formulas));
  }

  async writeResults(over = false): Promise<void> {
    // What is kept must be of now: a renamed sheet, which Excel tells nobody, would leave dead links.
    if (!over && this.store.get().checked) await this.recheck(new Set());
    await this.writing(() => tools.writeResults(this.store, over));
  }

  async insertExample(help: FunctionHelp): Promise<void> {
    await this.work.write(() => tools.insertExample(help));
  }

  /** Writes after a question was answered: the question goes away whatever comes of it. */
  private async writing(work: Parameters<Work['write']>[0]): Promise<void> {
    this.store.dispatch({ type: 'question', question: null });
    if (!(await this.look())) await this.work.write(work);
  }

  private async changeSettings(settings: ReturnType<Store['get']>['settings']): Promise<void> {
    await this.work.write(async () => {
      const standards = await chooseSettings(settings, this.store.get().settings);
      this.store.dispatch({ type: 'settings', settings, standards });
      await this.functions.putInForce(standards);
      return null;
    });
    if (this.store.get().checked) await this.recheck(new Set());
  }

  /** Checks again without a word; an empty set reads every sheet. False: another check is running, so nothing was done. */
  private async recheck(changed: ReadonlySet<string>): Promise<boolean> {
    const { checked, settings, phase } = this.store.get();
    if (phase.kind !== 'ready') return false;
    await this.work.quietly(async () => {
      if (!checked && !this.following.live) return null;
      const since = checked && changed.size > 0 ? { open: checked.open, changed } : undefined;
      if (!since) this.following.take();
      const open = await readOpenWorkbook(since ? { since } : {});
      if (checked && open.name !== checked.open.name) throw new ExcelError('switched');
      await this.take(await checkWorkbook(open, settings));
      return null;
    });
    return true;
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

  private needChecked(): Checked {
    const { checked } = this.store.get();
    if (!checked) throw new ExcelError('gone');
    return checked;
  }
}
