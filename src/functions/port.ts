/** The error values of a cell; the first five can be shown by a custom function, the last two only come in. */
export const ERROR_CODES = ['#VALUE!', '#N/A', '#DIV/0!', '#NUM!', '#NULL!', '#NAME?', '#REF!'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a spreadsheet calls: pure, over scalars and two-dimensional arrays. */
export type CustomFunction = (...args: never[]) => unknown;

/** What Excel brings as the global `CustomFunctions`, as far as it is used here. */
export interface FunctionHost {
  associate(id: string, implementation: CustomFunction): void;
  readonly Error: new (code: string, message?: string) => Error;
}

/** An error value where no Excel is at hand (WPS, tests); same shape as `CustomFunctions.Error`. */
export class CellError extends Error {
  override readonly name = 'CellError';

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** The spreadsheet's own functions runtime, or null outside Excel. Asked for each time: office.js may load later than this file. */
export function functionHost(): FunctionHost | null {
  return (globalThis as { CustomFunctions?: FunctionHost }).CustomFunctions ?? null;
}

/** An error value for a cell. Excel shows the message with #VALUE! and #N/A only. */
export function cellError(code: string, message: string): Error {
  const host = functionHost();
  return host ? new host.Error(code, message) : new CellError(code, message);
}
