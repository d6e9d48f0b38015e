import { WORKBENCH as W } from '../../../messages/workbench';
import { type Language, say } from '../../../messages/sentence';
import { type Control, type ControlGroup, declaredGroups, drawRibbon } from '../ribbon/ribbon';
import type { RibbonGroup } from '../ribbon/manifest';
import { element, icon, ICONS } from './dom';
import type { Preferences } from './preferences';
import type { ExtraControl, ExtraSwitch, FrameActions, FrameContents } from './contents';
import { FileChooser, takeDrops } from './choosing';
import { focusFirst, type Region } from './keys';
import { makeSplitter } from './splitter';

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
  private readonly bar = element('div', { class: 'title-bar' });
  private readonly offered = element('div', {});
  private readonly told = element('div', { 'aria-live': 'polite' });
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
  private readonly chooser = new FileChooser((files) => this.actions.open(files));
  private readonly body = element('div', { class: 'body' });
  private readonly switches: ReadonlyMap<HTMLButtonElement, ExtraSwitch>;
  private over: HTMLElement | null = null;
  private declared: readonly RibbonGroup[] = [];
  private offering: (() => HTMLElement) | null = null;
  private name = '';
  private edited = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly preferences: Preferences,
    private readonly actions: FrameActions,
    private readonly contents: FrameContents,
  ) {
    this.switches = new Map((contents.switches ?? []).map((one) => [switchOf(one), one]));
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
    this.bar.append(
      this.title,
      this.ribbon,
      this.formatButton,
      this.fileName,
      ...this.switches.keys(),
      this.languageButton,
      this.themeButton,
    );
    this.main.append(this.grid, this.cover, this.dropCover);
    this.body.append(this.main, this.pane);
    makeSplitter(this.splitter, this.pane, preferences.paneWidth, (paneWidth) => this.keep({ paneWidth }));
    this.root.append(
      element('header', {}, this.bar, this.message, this.offered, this.told),
      this.body,
      this.note,
      this.chooser.element,
    );
    takeDrops(this.dropCover, (files) => this.actions.open(files));
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

  /** What F6 goes round: bar, grid, pane. */
  regions(focusGrid: () => void, focusPane: () => void): Region[] {
    const { bar, main, pane } = this;
    return [
      { element: bar, focus: () => focusFirst(bar) },
      { element: main, focus: focusGrid },
      { element: pane, focus: focusPane },
    ];
  }

  /** Lays a control over the corner of the grid. */
  overGrid(control: HTMLElement): void {
    this.main.append(control);
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

  /** Lays a section over grid and pane; null shows them again. */
  show(section: HTMLElement | null): void {
    this.over?.remove();
    this.over = section;
    // The grid keeps its place: drawn into no width at all it complains.
    this.body.classList.toggle('covered', section !== null);
    if (section) this.body.append(section);
  }

  /** A line below the bar with something to choose, made anew in each language; null takes it away. */
  offer(line: (() => HTMLElement) | null): void {
    this.offering = line;
    this.offered.replaceChildren(...(line ? [line()] : []));
  }

  /** A line about something that is being made; null takes it away. */
  tell(line: HTMLElement | null): void {
    this.told.replaceChildren(...(line ? [line] : []));
  }

  /** What is to be said of the selected cell: why its formula gave an error (`wrong`), or what is noted on it. */
  explain(text: string | null, wrong = true): void {
    this.note.classList.toggle('plain', !wrong);
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
    for (const [one, { label, tip }] of this.switches) {
      one.textContent = say(label, language);
      one.title = say(tip, language);
    }
    drawRibbon(this.ribbon, [
      this.ownGroup(),
      ...declaredGroups(this.declared, (button, action) => this.actions.run(button, action)),
    ]);
    this.offer(this.offering);
    const { name, edited } = this;
    this.name = '';
    if (name) this.showFile(name, edited);
  }

  private ownGroup(): ControlGroup {
    const { language } = this.preferences;
    const own = (id: 'open' | 'save' | 'sample' | 'undo', run: () => void): Control => ({
      id,
      label: this.say(id),
      tip: this.say(`${id}Tip`),
      run,
    });
    const extra = ({ label, tip, items, ...one }: ExtraControl): Control => ({
      ...one,
      label: say(label, language),
      tip: say(tip, language),
      ...(items && { items: items.map(extra) }),
    });
    return {
      label: this.say('file'),
      controls: [
        own('open', () => this.chooser.choose()),
        own('save', () => this.actions.save()),
        own('undo', () => this.actions.undo()),
        own('sample', () => this.actions.sample()),
        ...(this.contents.controls ?? []).map(extra),
      ],
    };
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
}

function switchOf({ id, on, press }: ExtraSwitch): HTMLButtonElement {
  const button = element('button', {
    type: 'button',
    'data-button': id,
    'aria-pressed': String(on),
    onclick: () => button.setAttribute('aria-pressed', String(press())),
  });
  return button;
}
