import { WORKBENCH as W } from '../../messages/workbench';
import { type Parameters, say, type Sentence } from '../../messages/sentence';
import { type LoadedWorkbook, loadWorkbook } from '../host/file/load';
import { saveWorkbook } from '../host/file/save';
import type { Book } from '../host/model/book';
import type { BookEvent } from '../host/model/events';
import { address } from '../../form/workbook';
import { Addin } from './addin/addin';
import { element } from './frame/dom';
import { Frame, type FrameActions } from './frame/frame';
import { keepPreferences, type Preferences } from './frame/preferences';
import { AccessibleGrid } from './grid/accessible';
import { Binding } from './grid/binding';
import { Link } from './grid/link';
import { drawConditionalFormats } from './grid/overlay';
import { snapshotOf } from './grid/snapshot';
import { GridComponent } from './grid/univer';
import { offerDownload, reasonOf } from './download';
import type { RibbonAction } from './ribbon/manifest';

const SAMPLE = '/workbench/sample-county.xlsx';

/** The workbench: one open workbook, the grid that shows it, the add-in that works on it. */
export class Workbench {
  private file: LoadedWorkbook | null = null;
  private link: Link | null = null;
  private binding: Binding | null = null;
  private addin: Addin | null = null;
  private language: Preferences['language'];
  private dark: boolean;
  private edited = false;
  private readonly accessible: AccessibleGrid;

  private constructor(
    private readonly preferences: Preferences,
    private readonly frame: Frame,
    readonly grid: GridComponent,
    private readonly iframe: HTMLIFrameElement,
  ) {
    this.language = preferences.language;
    this.dark = preferences.dark;
    this.accessible = new AccessibleGrid(frame.grid, preferences.language);
    window.junhengPane = (pane) => this.addin?.enter(pane);
    frame.onPane = (shown) => this.addin?.host?.setPaneVisible(shown);
    drawConditionalFormats(grid, () => this.book);
    window.addEventListener('beforeunload', (event) => {
      if (this.edited) event.preventDefault();
    });
  }

  static async start(root: HTMLElement, preferences: Preferences): Promise<Workbench> {
    let workbench: Workbench | null = null;
    const iframe = element('iframe', { class: 'pane-content', title: '' });
    const actions: FrameActions = {
      open: ([file]) => void (file && workbench?.openChosen(file)),
      save: () => workbench?.save(),
      sample: () => void workbench?.openSample(),
      undo: () => workbench?.grid.undo(),
      run: ({ id }, action) => workbench?.run(id, action),
      changed: () => void workbench?.preferencesChanged(),
    };
    const frame = new Frame(root, preferences, actions, { pane: iframe, subtitle: W.subtitle });
    const grid = await GridComponent.create(frame.grid, preferences.language, preferences.dark);
    workbench = new Workbench(preferences, frame, grid, iframe);
    await workbench.loadAddin();
    await workbench.openSample();
    return workbench;
  }

  get book(): Book | null {
    return this.file?.book ?? null;
  }

  async openSample(): Promise<void> {
    if (!this.mayLeave()) return;
    const response = await fetch(SAMPLE);
    this.open(new Uint8Array(await response.arrayBuffer()), this.say(W.sampleName));
  }

  private async openChosen(file: File): Promise<void> {
    if (this.mayLeave()) this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  open(bytes: Uint8Array, name: string): void {
    this.frame.busy(true);
    try {
      const file = loadWorkbook(bytes, name);
      this.binding?.dispose();
      this.file = file;
      this.link = new Link(file.book, this.grid, this.grid.show(snapshotOf(file.book)));
      this.binding = new Binding(this.link);
      this.grid.undoIn({ book: file.book, flush: () => this.binding?.flush() });
      this.binding.onRefused = () => this.frame.complain(this.say(W.protected));
      file.book.listen((event) => this.happened(event));
      this.frame.quiet();
      this.frame.explain(null);
      this.mark(false);
      this.addin?.start(file.book);
    } catch (error) {
      this.frame.complain(this.say(W.notXlsx, { name, reason: reasonOf(error, this.language) }));
    } finally {
      this.frame.busy(false);
    }
  }

  /** Writes the workbook to a file of the same name. */
  save(): void {
    if (!this.file) return;
    this.binding?.flush();
    this.grid.focus();
    try {
      const { bytes, left } = saveWorkbook(this.file);
      offerDownload(bytes, this.file.book.name);
      this.mark(left.length > 0);
      if (left.length > 0) this.frame.complain(left.map((sentence) => this.say(sentence)).join(' '));
    } catch (error) {
      this.frame.complain(this.say(W.notSaved, { reason: reasonOf(error, this.language) }));
    }
  }

  private run(control: string, action: RibbonAction): void {
    this.grid.focus();
    if (action.kind === 'pane') this.frame.showPane(true);
    else this.addin?.press(control, action.name);
  }

  private async loadAddin(): Promise<void> {
    this.addin?.stop();
    this.addin = await Addin.load(this.preferences.language, this.grid, this.iframe, {
      isDark: () => this.preferences.dark,
      paneAsked: (shown) => this.frame.showPane(shown),
      fault: (error) => this.frame.complain(this.say(W.hostFault, { reason: String(error) })),
    });
    if (!this.addin) this.frame.complain(this.say(W.noAddin));
    this.frame.declare(this.addin?.manifest.groups ?? []);
  }

  private happened(event: BookEvent): void {
    if (event.kind === 'selected' || event.kind === 'calculated') this.explainSelection();
    else if (event.kind !== 'activated' && event.kind !== 'deactivated') this.mark(true);
  }

  private explainSelection(): void {
    const { book } = this;
    const sheet = book?.active;
    const [first] = book?.selection ?? [];
    if (!sheet || !first) return;
    const place = { row: first.top, column: first.left };
    const reason = this.addin?.messageAt({ sheet: sheet.id, ...place }) ?? null;
    this.frame.explain(reason === null ? null : this.say(W.functionFailed, { cell: address(place), reason }));
  }

  private mark(edited: boolean): void {
    this.edited = edited;
    this.frame.showFile(this.file?.book.name ?? '', edited);
  }

  private mayLeave(): boolean {
    return !this.edited || window.confirm(this.say(W.discard));
  }

  private async preferencesChanged(): Promise<void> {
    keepPreferences(this.preferences, localStorage);
    const { dark, language } = this.preferences;
    if (this.dark === dark && this.language === language) return;
    const spoken = this.language;
    this.dark = dark;
    this.language = language;
    this.grid.darken(dark);
    if (spoken !== language) {
      await this.grid.speak(language);
      this.accessible.speak(language);
      await this.loadAddin();
    }
    // Office tells an add-in its language and its colours when it starts, and never again.
    if (this.book) this.addin?.start(this.book);
  }

  private say(sentence: Sentence, parameters: Parameters = {}): string {
    return say(sentence, this.preferences.language, parameters);
  }
}
