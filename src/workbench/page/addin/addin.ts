import type { IDisposable } from '@univerjs/core';
import type { Language } from '../../../messages/sentence';
import {
  type Book,
  ExcelHost,
  type FunctionMetadata,
  type OfficeWindow,
  type Outcome,
  readMetadata,
} from '@junheng/host';
import type { GridComponent } from '../grid/univer';
import { type Manifest, readManifest } from '../ribbon/manifest';
import { type Caller, recalculateCalls, registerFunctions } from './functions';
import { OfficePane } from './office-window';

const BASE = '/addin/';
const LOCALE: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };
/** So long a formula waits for an add-in that does not answer, in milliseconds. */
const PATIENCE = 20_000;

export interface AddinEvents {
  /** The add-in showed or hid its pane. */
  paneAsked(shown: boolean): void;
  isDark(): boolean;
  /** A call that our host does not answer as Excel does. */
  fault(error: unknown): void;
}

/** The built add-in at work on one workbook: its manifest, its pane's window, its functions. */
export class Addin {
  host: ExcelHost | null = null;
  private pane: OfficePane | null = null;
  private registered: IDisposable | null = null;
  private functions: readonly FunctionMetadata[] = [];
  private functionsReady: Promise<void> = Promise.resolve();
  private sayReady: () => void = () => undefined;
  private readonly messages = new Map<string, string>();

  private constructor(
    readonly manifest: Manifest,
    private readonly language: Language,
    private readonly grid: GridComponent,
    private readonly iframe: HTMLIFrameElement,
    private readonly events: AddinEvents,
  ) {
    iframe.addEventListener('load', this.loaded);
  }

  /** Reads what was built; null when there is no build. */
  static async load(
    language: Language,
    grid: GridComponent,
    iframe: HTMLIFrameElement,
    events: AddinEvents,
  ): Promise<Addin | null> {
    const response = await fetch(`${BASE}manifest.xml`);
    if (!response.ok) return null;
    const manifest = readManifest(await response.text(), language, BASE);
    const addin = new Addin(manifest, language, grid, iframe, events);
    if (manifest.functions) await addin.register(manifest.functions, manifest.namespace);
    return addin;
  }

  private async register(address: string, namespace: string): Promise<void> {
    const response = await fetch(address);
    this.functions = readMetadata(await response.json(), namespace);
    this.registered = registerFunctions(
      this.grid,
      this.functions,
      {
        call: (metadata, args, place) => this.call(metadata, args, place),
        sheetName: (id) => this.host?.book.sheet(id)?.name ?? '',
        said: (caller, message) => this.remember(caller, message),
      },
      this.language,
    );
  }

  /** Starts the add-in on a workbook: a fresh window, as Excel gives every workbook its own. */
  start(book: Book): void {
    this.pane?.disconnect();
    this.pane = null;
    this.messages.clear();
    this.functionsReady = new Promise((resolve) => (this.sayReady = resolve));
    const host = new ExcelHost(book, { locale: LOCALE[this.language] });
    host.rich.onFault = (error) => this.events.fault(error);
    host.session.onRuntimeState = (state) => this.events.paneAsked(state === 'Visible');
    host.calculation.onFull = () => recalculateCalls(this.grid, book, this.functions);
    this.host = host;
    this.iframe.src = this.manifest.pane;
  }

  stop(): void {
    this.pane?.disconnect();
    this.pane = null;
    this.iframe.removeEventListener('load', this.loaded);
    this.registered?.dispose();
    this.host = null;
    this.iframe.src = 'about:blank';
  }

  /** Called by the pane's window before office.js runs in it. */
  enter(window: OfficeWindow): void {
    const { host } = this;
    if (!host) return;
    this.pane?.disconnect();
    this.pane = new OfficePane(window, host, () => this.events.isDark());
  }

  /** All scripts of the pane ran; once office.js is ready too, its functions may be called. */
  private readonly loaded = (): void => {
    const pane = this.iframe.contentWindow as (Window & { Office?: { onReady(): Promise<unknown> } }) | null;
    const { sayReady } = this;
    void pane?.Office?.onReady().then(() => sayReady());
  };

  press(control: string, action: string): void {
    this.pane?.press(control, action);
  }

  /** The names of its functions as they stand in formulas. */
  get names(): readonly string[] {
    return this.functions.map(({ fullName }) => fullName);
  }

  /** Why the formula of a cell gave an error, in the add-in's own words. */
  messageAt(caller: Caller): string | null {
    return this.messages.get(keyOf(caller)) ?? null;
  }

  private remember(caller: Caller, message: string | null): void {
    if (message === null) this.messages.delete(keyOf(caller));
    else this.messages.set(keyOf(caller), message);
  }

  private async call(
    metadata: FunctionMetadata,
    args: readonly unknown[],
    address: string | null,
  ): Promise<Outcome> {
    const late = new Promise<Outcome>((resolve) => {
      setTimeout(() => resolve({ ok: false, error: '#BUSY!', message: '' }), PATIENCE);
    });
    return Promise.race([this.answer(metadata, args, address), late]);
  }

  private async answer(
    metadata: FunctionMetadata,
    args: readonly unknown[],
    address: string | null,
  ): Promise<Outcome> {
    await this.functionsReady;
    const { host } = this;
    if (!host) return { ok: false, error: '#BUSY!', message: '' };
    return new Promise((resolve) => {
      host.invoker.invoke(metadata, args, { address, parameterAddresses: null }, resolve);
    });
  }
}

const keyOf = ({ sheet, row, column }: Caller): string => `${sheet}|${row}|${column}`;
