import type { Content } from '../model/values';
import { isRecord } from '../protocol/decode';
import { CANCEL, Category, type Entry, INVOKE } from '../protocol/wire';
import type { FunctionMetadata } from './metadata';

/** What a custom function answered. */
export type Outcome =
  | { readonly ok: true; readonly value: Content | readonly (readonly Content[])[] }
  | { readonly ok: false; readonly error: string; readonly message: string };

/** Excel's error for each code of office.js' function proxy. */
const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

const FLAG_CANCELABLE = 1;
const FLAG_STREAM = 2;
const FLAG_ALLOW_ERROR = 4;

/** Calls custom functions through office.js and takes their answers. */
export class Invoker {
  private next = 1;
  private readonly waiting = new Map<number, (outcome: Outcome) => void>();
  private readonly streams = new Set<number>();

  constructor(private readonly post: (entries: readonly Entry[]) => void) {}

  /** One call; `settle` is called once, or for a streaming function each time it has something new. */
  invoke(
    metadata: FunctionMetadata,
    args: readonly unknown[],
    place: {
      readonly address: string | null;
      readonly parameterAddresses: readonly (string | null)[] | null;
    },
    settle: (outcome: Outcome) => void,
  ): number {
    const id = this.next;
    this.next += 1;
    this.waiting.set(id, settle);
    if (metadata.stream) this.streams.add(id);
    const flags =
      (metadata.cancelable ? FLAG_CANCELABLE : 0) |
      (metadata.stream ? FLAG_STREAM : 0) |
      (metadata.allowErrors ? FLAG_ALLOW_ERROR : 0);
    const message = JSON.stringify([id, metadata.id, args, place.address, flags, place.parameterAddresses]);
    this.post([{ messageCategory: Category.customFunction, messageType: INVOKE, targetId: '', message }]);
    return id;
  }

  cancel(id: number): void {
    if (!this.waiting.delete(id)) return;
    this.streams.delete(id);
    const message = JSON.stringify({ invocationId: id });
    this.post([{ messageCategory: Category.customFunction, messageType: CANCEL, targetId: '', message }]);
  }

  get pending(): number {
    return [...this.waiting.keys()].filter((id) => !this.streams.has(id)).length;
  }

  /** `SetInvocationArrayResults`: rows `[id, ok, value, errorCode?]`. */
  settleArrays(rows: readonly unknown[]): void {
    for (const row of rows)
      if (Array.isArray(row)) this.settle(row[0], outcomeOf(row[1] === true, row[2], row[3]));
  }

  /** `SetInvocationResults`: objects `{ id, failed, value, errorCode }`. */
  settleObjects(rows: readonly unknown[]): void {
    for (const row of rows)
      if (isRecord(row))
        this.settle(row['id'], outcomeOf(row['failed'] !== true, row['value'], row['errorCode']));
  }

  private settle(id: unknown, outcome: Outcome): void {
    if (typeof id !== 'number') return;
    const settle = this.waiting.get(id);
    if (!this.streams.has(id)) this.waiting.delete(id);
    settle?.(outcome);
  }
}

function outcomeOf(ok: boolean, value: unknown, code: unknown): Outcome {
  if (!ok)
    return {
      ok: false,
      error: (typeof code === 'number' ? ERRORS[code] : undefined) ?? '#VALUE!',
      message: typeof value === 'string' ? value : '',
    };
  return outcomeOfValue(value);
}

/** What a function that did not throw gave, as cells take it. */
export function outcomeOfValue(value: unknown): Outcome {
  const failure = errorIn(value);
  if (failure) return { ok: false, ...failure };
  if (!Array.isArray(value)) return { ok: true, value: contentOf(value) };
  const rows = value.map((row: unknown) => (Array.isArray(row) ? row.map(contentOf) : [contentOf(row)]));
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.some((row) => row.length !== width))
    return { ok: false, error: '#VALUE!', message: 'The array is empty or not rectangular.' };
  return { ok: true, value: rows };
}

/** An error returned as a value: `CustomFunctions.Error` as JSON. */
function errorIn(value: unknown): { error: string; message: string } | null {
  if (!isRecord(value)) return null;
  const error = value['basicValue'] ?? value['code'] ?? value['errorCode'];
  const message = value['message'];
  return {
    error: typeof error === 'string' && error.startsWith('#') ? error : '#VALUE!',
    message: typeof message === 'string' ? message : '',
  };
}

/** Null shows as 0, as Excel shows it. */
function contentOf(value: unknown): Content {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  const failure = errorIn(value);
  return failure ? { error: failure.error } : 0;
}
