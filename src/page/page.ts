import { PAGE as P } from '../messages/page';
import { say, type Sentence } from '../messages/sentence';
import { WORKBENCH as W } from '../messages/workbench';
import type { Book } from '@junheng/host';
import { explainSelection } from '../workbench/page/explain-selection';
import type { FrameActions } from '../workbench/page/frame/contents';
import { element } from '../workbench/page/frame/dom';
import { Frame } from '../workbench/page/frame/frame';
import { offerLine } from '../workbench/page/frame/offer';
import { focusFirst } from '../workbench/page/frame/keys';
import { keepPreferences, type Preferences } from '../workbench/page/frame/preferences';
import { AccessibleGrid } from '../workbench/page/grid/accessible';
import { GridComponent } from '../workbench/page/grid/univer';
import { OpenBook } from '../workbench/page/open-book';
import { installKeys } from '../workbench/page/page-keys';
import { readManifest, type RibbonAction } from '../workbench/page/ribbon/manifest';
import { runCommand } from './commands';
import { bytesOf } from './data';
import { PageFunctions } from './functions';
import { KeptEdits } from './keep/kept-edits';
import { FileChooser } from '../workbench/page/frame/choosing';
import { convert } from './many/convert';
import { otherFormat } from '../formats/kind';
import type { OtherFormat } from '../formats/kind';
import { reasonOf } from '../workbench/page/download';
import { exportControls } from './outputs/export';
import { ManyFiles } from './many/many-files';
import type { NamedFile } from './many/messages';
import { Pane } from './pane';

/** A file as an .xlsx, and what it was; null for an .xlsx. */
interface Readable {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly format: OtherFormat | null;
}

/** The page that is opened by itself: one workbook in our own model, its grid, the pane beside it; or a list of many files. */
export class Page {
  private readonly open: OpenBook;
  private readonly functions: PageFunctions;
  private readonly accessible: AccessibleGrid;
  private readonly keeping: KeptEdits;
  private readonly many: ManyFiles;
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
      selected: () => explainSelection(frame, this.book, preferences.language, this.functions),
      edited: (edited) => this.keeping.follow(edited),
    });
    this.keeping = new KeptEdits(frame, this.open, () => preferences.language);
    this.many = new ManyFiles(
      frame,
      () => preferences.language,
      (file) => void this.openFile(file),
    );
    installKeys(
      frame,
      grid,
      this.open,
      () => preferences.language,
      () => focusFirst(pane.element),
      (name) => this.command(name),
    );
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
    const folder = new FileChooser((files) => page?.many.show(files), true);
    const frame: Frame = new Frame(root, preferences, actions, {
      pane: content,
      subtitle: null,
      controls: [
        { id: 'folder', label: P.folder, tip: P.folderTip, run: () => folder.choose() },
        exportControls(
          () => page?.current() ?? null,
          () => preferences.language,
          () => frame,
        ),
      ],
      switches: [
        {
          id: 'keep',
          label: P.keep,
          tip: P.keepTip,
          on: KeptEdits.isOn(),
          press: () => page?.keeping.toggle() ?? false,
        },
      ],
    });
    root.append(folder.element);
    const grid = await GridComponent.create(frame.grid, preferences.language, preferences.dark);
    page = new Page(preferences, frame, grid, new Pane(content));
    page.openSample();
    await page.keeping.offerLeft();
    return page;
  }

  get book(): Book | null {
    return this.open.book;
  }

  openSample(): void {
    if (!this.open.mayLeave()) return;
    this.open.open(bytesOf('sample-county'), this.say(W.sampleName));
    this.frame.offer(() =>
      offerLine(this.say(W.first), [{ label: this.say(W.dismiss), run: () => this.frame.offer(null) }]),
    );
  }

  /** The open workbook as a file, with what was edited. */
  private current(): NamedFile | null {
    const { book } = this;
    const written = this.open.written();
    if (!book || !written) return null;
    return { name: book.name, file: new File([new Uint8Array(written.bytes)], book.name) };
  }

  private async openChosen(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (files.length > 1) this.many.show(files);
    else if (file) await this.openFile({ name: file.name, file });
  }

  private async openFile({ file }: NamedFile): Promise<void> {
    if (!this.open.mayLeave()) return;
    const found = await this.workbookIn(file);
    if (!found || !this.open.open(found.bytes, found.name)) return;
    this.frame.offer(null);
    this.many.hide();
    const { language } = this.preferences;
    const sentence = found.format === 'docx' ? P.convertedWord : P.converted;
    if (found.format !== null) this.frame.complain(say(sentence, language, { name: found.name }));
  }

  /** The file as an .xlsx; null after telling why it cannot be read. */
  private async workbookIn(file: File): Promise<Readable | null> {
    const { name } = file;
    const { language } = this.preferences;
    this.frame.busy(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const format = otherFormat(bytes);
      if (!format) return { bytes, name, format };
      const own = `${name.replace(/\.[^.]*$/, '')}.xlsx`;
      return { bytes: await convert(file, language), name: own, format };
    } catch (error) {
      this.frame.complain(say(W.notXlsx, language, { name, reason: reasonOf(error, language) }));
      return null;
    } finally {
      this.frame.busy(false);
    }
  }

  private opened(book: Book): void {
    this.functions.forget();
    this.pane.start(
      {
        book: () => book,
        language: () => (this.preferences.language === 'zh' ? 'zh-CN' : 'en-US'),
        flush: () => this.open.flush(),
        recalculate: () => this.functions.recalculate(),
        openSample: () => this.openSample(),
      },
      this.preferences.language,
    );
  }

  private run(action: RibbonAction): void {
    this.grid.focus();
    if (action.kind === 'pane') this.frame.showPane(true);
    else this.command(action.name);
  }

  private command(name: string): void {
    const { actions } = this.pane;
    if (actions) runCommand(name, actions, () => this.frame.showPane(true));
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
