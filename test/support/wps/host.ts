import type {
  FunctionDescription,
  WpsApplication,
  WpsEventName,
  WpsEvents,
  WpsPane,
  WpsSheet,
} from '../../../src/wps/model';
import type { Book, BookEvent, Sheet } from '@junheng/host';
import { type Answers, LIKELIEST } from './answers';
import { bytesOfBook } from './file';
import { HostNames } from './names';
import { HostRange } from './range';
import { HostSheet, HostSheets } from './sheets';

export interface Called {
  readonly namespace: string;
  readonly name: string;
  readonly callback: (...args: unknown[]) => unknown;
  readonly metadata: FunctionDescription;
}

/** WPS over our own model of a workbook: synchronous, after VBA, and answering what is unproven as it is told to. */
export class WpsHost implements WpsApplication {
  EnableEvents = true;
  DisplayAlerts = true;
  readonly Version = '12.0';
  readonly Build = '12.1.0.28043';
  readonly functions: Called[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly stored = new Map<string, string>();
  readonly panes: (WpsPane & { readonly url: string })[] = [];
  calculations = 0;
  closed = 0;
  private readonly listeners: [WpsEventName, (...payload: unknown[]) => void][] = [];
  private readonly sheets = new Map<Sheet, HostSheet>();

  constructor(
    readonly book: Book,
    readonly answers: Answers = LIKELIEST,
  ) {
    book.listen((event) => this.tell(event));
  }

  /** The scratch workbook of the self-check is this one: there is only one. */
  readonly Workbooks = { Add: () => this.ActiveWorkbook };

  get ActiveWorkbook() {
    const { book } = this;
    return {
      get Name(): string {
        return book.name;
      },
      get FullName(): string {
        return `C:\\申报\\${book.name}`;
      },
      get ProtectStructure(): boolean {
        return book.parts.protection !== null;
      },
      Worksheets: new HostSheets(this),
      Names: new HostNames(this),
      SaveCopyAs: (path: string): void => {
        if (this.answers.copy === 'none') throw new Error('SaveCopyAs');
        this.files.set(path, bytesOfBook(book));
      },
      Activate: (): void => undefined,
      Close: (): void => {
        this.closed += 1;
      },
    };
  }

  get ActiveSheet(): WpsSheet {
    const { active } = this.book;
    if (!active) throw new Error('ActiveSheet');
    return this.sheet(active);
  }

  get ActiveCell(): HostRange {
    const { active, selection } = this.book;
    const [area] = selection;
    if (!active || !area) throw new Error('ActiveCell');
    return new HostRange(this, active, [{ ...area, bottom: area.top, right: area.left }]);
  }

  get ActiveWindow() {
    const { active } = this.book;
    if (!active) throw new Error('ActiveWindow');
    const frozen = (): { rows: number; columns: number } => active.parts.frozen;
    return {
      get SplitRow(): number {
        return frozen().rows;
      },
      set SplitRow(rows: number) {
        active.change({ frozen: { ...frozen(), rows } });
      },
      get SplitColumn(): number {
        return frozen().columns;
      },
      set SplitColumn(columns: number) {
        active.change({ frozen: { ...frozen(), columns } });
      },
      FreezePanes: false,
    };
  }

  readonly Env = { GetTempPath: (): string => 'C:\\Temp', GetDesktopPath: (): string => 'C:\\桌面' };

  readonly FileSystem = {
    Exists: (path: string): boolean => this.files.has(path),
    Remove: (path: string): boolean => this.files.delete(path),
    unlinkSync: (path: string): boolean => this.files.delete(path),
    ReadFileAsArrayBuffer: (path: string): ArrayBuffer => {
      if (this.answers.copy !== 'bytes') throw new Error('ReadFileAsArrayBuffer');
      return new Uint8Array(this.file(path)).buffer;
    },
    readAsBinaryString: (path: string): string => {
      let text = '';
      for (const byte of this.file(path)) text += String.fromCharCode(byte);
      return text;
    },
    WriteFile: (path: string, data: string): boolean => {
      this.files.set(path, new TextEncoder().encode(data));
      return true;
    },
    writeAsBinaryString: (path: string, data: string): boolean => {
      this.files.set(
        path,
        Uint8Array.from(data, (one) => one.charCodeAt(0)),
      );
      return true;
    },
  };

  readonly PluginStorage = {
    setItem: (key: string, value: string): void => void this.stored.set(key, value),
    getItem: (key: string): string | null => this.stored.get(key) ?? null,
    removeItem: (key: string): void => void this.stored.delete(key),
  };

  /** What `wps.ApiEvent` is, where the application itself has none. */
  readonly events: WpsEvents = {
    AddApiEventListener: (name, listener) => void this.listeners.push([name, listener]),
    RemoveApiEventListener: (name, listener) => {
      const at = this.listeners.findIndex(([one, other]) => one === name && other === listener);
      if (at >= 0) this.listeners.splice(at, 1);
    },
  };

  get ApiEvent(): WpsEvents {
    // Undefined on some systems: the model's type has it optional, the class cannot.
    return (this.answers.eventRoot === 'Application' ? this.events : undefined) as WpsEvents;
  }

  CalculateFull(): void {
    this.calculations += 1;
  }

  AddCustomFunction(
    namespace: string,
    name: string,
    callback: (...args: unknown[]) => unknown,
    metadata: FunctionDescription,
  ): void {
    this.functions.push({ namespace, name, callback, metadata });
  }

  CreateTaskPane(url: string): WpsPane {
    const pane = { ID: this.panes.length + 1, Visible: false, Width: 300, DockPosition: 2, url };
    this.panes.push(pane);
    return pane;
  }

  GetTaskPane(id: number): WpsPane {
    const pane = this.panes.find(({ ID }) => ID === id);
    if (!pane) throw new Error('GetTaskPane');
    return pane;
  }

  /** The object of a sheet: one for each sheet, or a new one each time. */
  sheet(sheet: Sheet): HostSheet {
    if (this.answers.sheets === 'another object') return new HostSheet(this, sheet);
    const known = this.sheets.get(sheet) ?? new HostSheet(this, sheet);
    this.sheets.set(sheet, known);
    return known;
  }

  /** What is not there: thrown, or null. */
  missing(what: string): null {
    if (this.answers.missing === 'throws') throw new Error(what);
    return null;
  }

  private file(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw new Error(path);
    return bytes;
  }

  private tell(event: BookEvent): void {
    const name = NAMES[event.kind];
    if (!name || !('sheet' in event)) return;
    if (!this.EnableEvents && this.answers.silence === 'obeyed') return;
    const sheet = this.sheet(event.sheet);
    const range = 'areas' in event ? new HostRange(this, event.sheet, event.areas) : undefined;
    const whole = name === 'WorkbookNewSheet' ? [this.ActiveWorkbook, sheet] : [sheet, range];
    const payload = this.answers.payload === 'nothing' ? [] : whole;
    const send = (): void => {
      for (const [one, listener] of [...this.listeners]) if (one === name) listener(...payload);
    };
    if (this.answers.events === 'later') setTimeout(send, 0);
    else send();
  }
}

const NAMES: Partial<Record<BookEvent['kind'], WpsEventName>> = {
  edited: 'SheetChange',
  calculated: 'SheetCalculate',
  selected: 'SheetSelectionChange',
  sheetAdded: 'WorkbookNewSheet',
  sheetDeleted: 'SheetBeforeDelete',
};
