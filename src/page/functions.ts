import type { IDisposable } from '@univerjs/core';
import { FUNCTIONS, setLanguage } from '../functions';
import type { CustomFunction } from '../functions/port';
import type { Language } from '../messages/sentence';
import { type Book, type FunctionMetadata, type Outcome, outcomeOfValue, readMetadata } from '@junheng/host';
import { type Caller, recalculateCalls, registerFunctions } from '../workbench/page/addin/functions';
import type { GridComponent } from '../workbench/page/grid/univer';
import { dataOf } from './data';

const IMPLEMENTATIONS = new Map<string, CustomFunction>(
  FUNCTIONS.map(({ name, implementation }) => [name, implementation]),
);

/** Our functions among those of the grid: listed with their help while one types, and called directly. */
export class PageFunctions {
  private registered: IDisposable | null = null;
  private functions: readonly FunctionMetadata[] = [];
  private readonly messages = new Map<string, string>();

  constructor(
    private readonly grid: GridComponent,
    private readonly book: () => Book | null,
  ) {}

  /** Registers the functions with their help in this language. */
  speak(language: Language): void {
    setLanguage(language);
    this.registered?.dispose();
    const file = language === 'zh' ? 'functions.zh-CN.json' : 'functions.en-US.json';
    this.functions = readMetadata(JSON.parse(dataOf(file)), 'JH');
    this.registered = registerFunctions(
      this.grid,
      this.functions,
      {
        call: ({ id }, args) => call(id, args),
        sheetName: (id) => this.book()?.sheet(id)?.name ?? '',
        said: (caller, message) => this.remember(caller, message),
      },
      language,
    );
  }

  recalculate(): void {
    const book = this.book();
    if (book) recalculateCalls(this.grid, book, this.functions);
  }

  /** Their names as they stand in formulas. */
  names(): readonly string[] {
    return this.functions.map(({ fullName }) => fullName);
  }

  /** Why the formula of a cell gave an error. */
  messageAt(caller: Caller): string | null {
    return this.messages.get(keyOf(caller)) ?? null;
  }

  /** Another workbook is open: what was said belongs to the one before. */
  forget(): void {
    this.messages.clear();
  }

  private remember(caller: Caller, message: string | null): void {
    if (message === null) this.messages.delete(keyOf(caller));
    else this.messages.set(keyOf(caller), message);
  }
}

async function call(id: string, args: readonly unknown[]): Promise<Outcome> {
  const implementation = IMPLEMENTATIONS.get(id);
  if (!implementation) return { ok: false, error: '#NAME?', message: '' };
  try {
    return outcomeOfValue(await implementation(...(args as never[])));
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return {
      ok: false,
      error: typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!',
      message: typeof message === 'string' ? message : '',
    };
  }
}

const keyOf = ({ sheet, row, column }: Caller): string => `${sheet}|${row}|${column}`;
