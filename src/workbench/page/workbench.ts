import { WORKBENCH as W } from '../../messages/workbench';
import { type Parameters, say, type Sentence } from '../../messages/sentence';
import type { Book } from '@junheng/host';
import { Addin } from './addin/addin';
import { element } from './frame/dom';
import type { FrameActions } from './frame/contents';
import { Frame } from './frame/frame';
import { focusFirst } from './frame/keys';
import { offerLine } from './frame/offer';
import { keepPreferences, type Preferences } from './frame/preferences';
import { explainSelection } from './explain-selection';
import { AccessibleGrid } from './grid/accessible';
import { GridComponent } from './grid/univer';
import { OpenBook } from './open-book';
import { installKeys } from './page-keys';
import type { RibbonAction } from './ribbon/manifest';

const SAMPLE = '/workbench/sample-county.xlsx';

/** The workbench: one open workbook, the grid that shows it, the add-in that works on it. */
export class Workbench {
  private readonly open: OpenBook;
  private readonly listen: (window: Window) => void;
  private addin: Addin | null = null;
  private language: Preferences['language'];
  private dark: boolean;
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
    this.open = new OpenBook(frame, grid, () => preferences.language, {
      opened: (book) => this.addin?.start(book),
      selected: () =>
        explainSelection(frame, this.book, preferences.language, {
          messageAt: (caller) => this.addin?.messageAt(caller) ?? null,
          names: () => this.addin?.names ?? [],
        }),
      edited: () => undefined,
    });
    this.listen = installKeys(
      frame,
      grid,
      this.open,
      () => preferences.language,
      () => {
        iframe.focus();
        const { body } = iframe.contentDocument ?? {};
        if (body) focusFirst(body);
      },
      (name) => this.addin?.press('', name),
    );
    iframe.addEventListener('load', this.listenInPane);
  }

  /** Keys pressed in the pane's window count as those of the page. */
  private readonly listenInPane = (): void => {
    const { contentWindow } = this.iframe;
    if (contentWindow) this.listen(contentWindow);
  };

  static async start(root: HTMLElement, preferences: Preferences): Promise<Workbench> {
    let workbench: Workbench | null = null;
    const iframe = element('iframe', { class: 'pane-content', title: '' });
    const actions: FrameActions = {
      open: ([file]) => void (file && workbench?.openChosen(file)),
      save: () => workbench?.open.save(),
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
    return this.open.book;
  }

  async openSample(): Promise<void> {
    if (!this.open.mayLeave()) return;
    const response = await fetch(SAMPLE);
    this.open.open(new Uint8Array(await response.arrayBuffer()), this.say(W.sampleName));
    this.frame.offer(() =>
      offerLine(this.say(W.first), [{ label: this.say(W.dismiss), run: () => this.frame.offer(null) }]),
    );
  }

  private async openChosen(file: File): Promise<void> {
    if (!this.open.mayLeave()) return;
    if (this.open.open(new Uint8Array(await file.arrayBuffer()), file.name)) this.frame.offer(null);
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

  private async preferencesChanged(): Promise<void> {
    keepPreferences(this.preferences);
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
