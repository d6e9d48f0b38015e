import { say, type Sentence } from '../messages/sentence';
import { WORKBENCH as W } from '../messages/workbench';
import type { Book } from '../workbench/host/model/book';
import { explainSelection } from '../workbench/page/explain-selection';
import { element } from '../workbench/page/frame/dom';
import { Frame, type FrameActions } from '../workbench/page/frame/frame';
import { keepPreferences, type Preferences } from '../workbench/page/frame/preferences';
import { AccessibleGrid } from '../workbench/page/grid/accessible';
import { GridComponent } from '../workbench/page/grid/univer';
import { OpenBook } from '../workbench/page/open-book';
import { readManifest, type RibbonAction } from '../workbench/page/ribbon/manifest';
import { runCommand } from './commands';
import { bytesOf } from './data';
import { PageFunctions } from './functions';
import { Pane } from './pane';

/** The page that is opened by itself: one workbook in our own model, its grid, the pane beside it. */
export class Page {
  private readonly open: OpenBook;
  private readonly functions: PageFunctions;
  private readonly accessible: AccessibleGrid;
  private readonly shown: Preferences;

  private constructor(
    private readonly preferences: Preferences,
    private readonly frame: Frame,
    readonly grid: GridComponent,
    private readonly pane: Pane,
  ) {
    this.shown = { ...preferences };
    this.accessible = new AccessibleGrid(frame.grid, preferences.language);
    this.functions = new PageFunctions(grid, () => this.book);
    this.functions.speak(preferences.language);
    this.open = new OpenBook(frame, grid, () => preferences.language, {
      opened: (book) => this.opened(book),
      selected: () =>
        explainSelection(frame, this.book, preferences.language, (caller) =>
          this.functions.messageAt(caller),
        ),
      edited: () => undefined,
    });
    this.declare();
    pane.darken(preferences.dark);
  }

  static async start(root: HTMLElement, preferences: Preferences): Promise<Page> {
    let page: Page | null = null;
    const actions: FrameActions = {
      open: (files) => void page?.openChosen(files),
      save: () => page?.open.save(),
      sample: () => page?.openSample(),
      undo: () => page?.grid.undo(),
      run: (_, action) => page?.run(action),
      changed: () => void page?.preferencesChanged(),
    };
    root.replaceChildren();
    const content = element('div', { class: 'pane-content' });
    const frame = new Frame(root, preferences, actions, { pane: content, subtitle: null });
    const grid = await GridComponent.create(frame.grid, preferences.language, preferences.dark);
    page = new Page(preferences, frame, grid, new Pane(content));
    page.openSample();
    return page;
  }

  get book(): Book | null {
    return this.open.book;
  }

  openSample(): void {
    if (this.open.mayLeave()) this.open.open(bytesOf('sample-county'), this.say(W.sampleName));
  }

  private async openChosen([file]: readonly File[]): Promise<void> {
    if (file && this.open.mayLeave()) this.open.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  private opened(book: Book): void {
    this.functions.forget();
    this.pane.start(
      {
        book: () => book,
        language: () => (this.preferences.language === 'zh' ? 'zh-CN' : 'en-US'),
        flush: () => this.open.flush(),
        recalculate: () => this.functions.recalculate(),
      },
      this.preferences.language,
    );
  }

  private run(action: RibbonAction): void {
    this.grid.focus();
    const { actions } = this.pane;
    if (action.kind === 'pane') this.frame.showPane(true);
    else if (actions) runCommand(action.name, actions, () => this.frame.showPane(true));
  }

  /** The buttons that the add-in's manifest declares. */
  private declare(): void {
    const xml = new TextDecoder().decode(bytesOf('manifest'));
    this.frame.declare(readManifest(xml, this.preferences.language, '').groups);
  }

  private async preferencesChanged(): Promise<void> {
    keepPreferences(this.preferences);
    const { dark, language } = this.preferences;
    if (dark !== this.shown.dark) {
      this.grid.darken(dark);
      this.pane.darken(dark);
    }
    if (language !== this.shown.language) {
      await this.grid.speak(language);
      this.accessible.speak(language);
      this.functions.speak(language);
      this.pane.speak(language);
      this.declare();
    }
    Object.assign(this.shown, this.preferences);
  }

  private say(sentence: Sentence): string {
    return say(sentence, this.preferences.language);
  }
}
