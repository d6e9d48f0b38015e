import { WORKBENCH as W } from '../../../messages/workbench';
import { type Language, say, type Sentence } from '../../../messages/sentence';
import { drawRibbon, type OwnButton, type OwnGroup } from '../ribbon/ribbon';
import type { RibbonAction, RibbonButton, RibbonGroup } from '../ribbon/manifest';
import { element, icon, ICONS } from './dom';
import type { Preferences } from './preferences';
import { droppedFiles } from './dropped';
import { makeSplitter } from './splitter';

/** What the frame asks of the workbench when a person uses it. */
export interface FrameActions {
  /** Files chosen or dropped: one, or several. */
  open(files: readonly File[]): void;
  save(): void;
  sample(): void;
  undo(): void;
  run(button: RibbonButton, action: RibbonAction): void;
  changed(preferences: Preferences): void;
}

/** A control of the page itself beside those of every page. */
export type ExtraButton = Omit<OwnButton, 'label' | 'tip'> & {
  readonly label: Sentence;
  readonly tip: Sentence;
};

/** What differs between the page that shows the built add-in and the page that is opened by itself. */
export interface FrameContents {
  /** What fills the pane. */
  readonly pane: HTMLElement;
  readonly subtitle: Sentence | null;
  readonly buttons?: readonly ExtraButton[];
}

/** Everything around the grid: the bar with title and ribbon, messages, pane. */
export class Frame {
  readonly grid = element('div', { class: 'grid' });
  private readonly ribbon = element('div', { class: 'ribbon', role: 'toolbar' });
  private readonly fileName = element('div', { class: 'file-name', 'aria-live': 'polite' });
  private readonly title = element('h1', {}, '');
  private readonly languageButton = element('button', {
    type: 'button',
    onclick: () => this.toggleLanguage(),
  });
  private readonly themeButton = element('button', { type: 'button', onclick: () => this.toggleTheme() });
  private readonly formatButton = element('button', {
    type: 'button',
    'aria-pressed': 'false',
    onclick: () => this.toggleFormatting(),
  });
  private readonly message = element('div', { class: 'message', role: 'alert', hidden: true });
  private readonly note = element('div', { class: 'function-note', role: 'status', hidden: true });
  private readonly cover = element('div', { class: 'cover' });
  private readonly dropCover = element('div', { class: 'cover drop', hidden: true });
  private readonly paneTitle = element('h2', {}, '');
  private readonly closePane = element(
    'button',
    { type: 'button', onclick: () => this.showPane(false) },
    icon(ICONS.close),
  );
  private readonly pane = element('aside', { class: 'pane' });
  private readonly splitter = element('div', { class: 'splitter' });
  private readonly main = element('main', { class: 'sheet' });
  private readonly picker = element('input', {
    type: 'file',
    accept: '.xlsx,.xlsm',
    multiple: true,
    hidden: true,
    'aria-hidden': 'true',
    tabindex: '-1',
    onchange: () => this.picked(),
  });
  private declared: readonly RibbonGroup[] = [];
  private name = '';
  private edited = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly preferences: Preferences,
    private readonly actions: FrameActions,
    private readonly contents: FrameContents,
  ) {
    this.build();
    this.relabel();
  }

  private build(): void {
    const { preferences } = this;
    this.pane.append(
      this.splitter,
      element(
        'div',
        { class: 'pane-body' },
        element('div', { class: 'pane-head' }, this.paneTitle, this.closePane),
        this.contents.pane,
      ),
    );
    this.main.append(this.grid, this.cover, this.dropCover);
    makeSplitter(this.splitter, this.pane, preferences.paneWidth, (paneWidth) => this.keep({ paneWidth }));
    this.root.append(
      element(
        'header',
        {},
        element(
          'div',
          { class: 'title-bar' },
          this.title,
          this.ribbon,
          this.formatButton,
          this.fileName,
          this.languageButton,
          this.themeButton,
        ),
        this.message,
      ),
      element('div', { class: 'body' }, this.main, this.pane),
      this.note,
      this.picker,
    );
    this.takeDrops();
  }

  /** Draws the buttons that the add-in's manifest declares beside the workbench's own. */
  declare(groups: readonly RibbonGroup[]): void {
    this.declared = groups;
    this.relabel();
  }

  showFile(name: string, edited: boolean): void {
    if (name === this.name && edited === this.edited) return;
    this.name = name;
    this.edited = edited;
    this.fileName.textContent = edited ? `${name} · ${this.say('unsaved')}` : name;
    document.title = `${name} — ${this.say('title')}`;
  }

  /** Called when the pane was shown or hidden by a person. */
  onPane: (shown: boolean) => void = () => undefined;

  showPane(shown: boolean): void {
    this.pane.hidden = !shown;
    window.dispatchEvent(new Event('resize'));
    this.onPane(shown);
  }

  busy(busy: boolean): void {
    this.cover.hidden = !busy;
  }

  complain(text: string): void {
    this.message.replaceChildren(
      element('p', {}, text),
      element('button', { type: 'button', onclick: () => this.quiet() }, this.say('dismiss')),
    );
    this.message.hidden = false;
  }

  quiet(): void {
    this.message.hidden = true;
  }

  /** Why the formula of the selected cell gave an error. */
  explain(text: string | null): void {
    this.note.textContent = text;
    this.note.hidden = text === null;
  }

  private say(key: keyof typeof W): string {
    return say(W[key], this.preferences.language);
  }

  /** The tools for looks lie folded away: a form that is checked is rarely painted. */
  private toggleFormatting(): void {
    const shown = this.root.classList.toggle('formatting');
    this.formatButton.setAttribute('aria-pressed', String(shown));
    window.dispatchEvent(new Event('resize'));
  }

  private relabel(): void {
    const { language, dark } = this.preferences;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.classList.toggle('dark', dark);
    const { subtitle } = this.contents;
    this.title.replaceChildren(
      this.say('product'),
      ...(subtitle ? [element('small', {}, say(subtitle, language))] : []),
    );
    this.formatButton.textContent = this.say('formatting');
    this.formatButton.title = this.say('formattingTip');
    this.languageButton.textContent = this.say('toEnglish');
    this.languageButton.lang = language === 'zh' ? 'en' : 'zh-CN';
    this.themeButton.textContent = this.say(dark ? 'light' : 'dark');
    this.themeButton.title = this.say('themeTip');
    this.ribbon.setAttribute('aria-label', this.say('ribbon'));
    this.main.setAttribute('aria-label', this.say('grid'));
    this.pane.setAttribute('aria-label', this.say('pane'));
    this.paneTitle.textContent = this.say('product');
    this.closePane.setAttribute('aria-label', this.say('hidePane'));
    this.closePane.title = this.say('hidePane');
    this.splitter.setAttribute('aria-label', this.say('splitter'));
    this.contents.pane.title = this.say('pane');
    this.contents.pane.style.colorScheme = dark ? 'dark' : 'light';
    this.cover.textContent = this.say('loading');
    this.dropCover.textContent = this.say('drop');
    drawRibbon(this.ribbon, this.ownGroups(), this.declared, (button, action) =>
      this.actions.run(button, action),
    );
    const { name, edited } = this;
    this.name = '';
    if (name) this.showFile(name, edited);
  }

  private ownGroups(): OwnGroup[] {
    const { language } = this.preferences;
    const button = (id: 'open' | 'save' | 'sample' | 'undo', run: () => void): OwnButton => ({
      id,
      label: this.say(id),
      tip: this.say(`${id}Tip`),
      run,
    });
    const { buttons = [] } = this.contents;
    return [
      {
        label: this.say('file'),
        buttons: [
          button('open', () => this.choose()),
          button('save', () => this.actions.save()),
          button('undo', () => this.actions.undo()),
          button('sample', () => this.actions.sample()),
          ...buttons.map((one) => ({ ...one, label: say(one.label, language), tip: say(one.tip, language) })),
        ],
      },
    ];
  }

  /** Shows the browser's own choice of files. */
  choose(): void {
    this.picker.click();
  }

  private picked(): void {
    const files = [...(this.picker.files ?? [])];
    this.picker.value = '';
    if (files.length > 0) this.actions.open(files);
  }

  private toggleLanguage(): void {
    const language: Language = this.preferences.language === 'zh' ? 'en' : 'zh';
    this.keep({ language });
    this.relabel();
  }

  private toggleTheme(): void {
    this.keep({ dark: !this.preferences.dark });
    this.relabel();
  }

  private keep(change: Partial<Preferences>): void {
    Object.assign(this.preferences, change);
    this.actions.changed(this.preferences);
  }

  private takeDrops(): void {
    const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    window.addEventListener('dragover', (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      this.dropCover.hidden = false;
    });
    window.addEventListener('dragleave', (event) => {
      if (event.relatedTarget === null) this.dropCover.hidden = true;
    });
    window.addEventListener('drop', (event) => {
      this.dropCover.hidden = true;
      if (!event.dataTransfer || !carriesFile(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) this.actions.open(files);
      });
    });
  }
}
