import type { WpsRange } from '../model';
import { areaOfAddress, contentOf, gridOf } from '../values';

/** An optional argument that was left out arrives as this number (DISP_E_PARAMNOTFOUND of COM). */
const LEFT_OUT = -2147352572;

/**
 * An argument as our functions take it: a left-out one undefined, an empty cell null, an error value as an object with its code,
 * a range as rows of cells: also where WPS gives it flat, which counts as one row, or as a Range object.
 */
export function fromWps(argument: unknown): unknown {
  if (argument === undefined || argument === LEFT_OUT) return undefined;
  if (isRange(argument)) {
    const area = areaOfAddress(argument.Address());
    const values = argument.Value2;
    return area ? gridOf(values, area).map((row) => row.map(cell)) : fromWps(values);
  }
  if (!Array.isArray(argument)) return cell(argument);
  const rows: readonly unknown[] = argument;
  return rows.some((row) => Array.isArray(row))
    ? rows.map((row) => (Array.isArray(row) ? row.map(cell) : [cell(row)]))
    : [rows.map(cell)];
}

function isRange(argument: unknown): argument is WpsRange {
  return (
    argument !== null && typeof argument === 'object' && !Array.isArray(argument) && 'Value2' in argument
  );
}

/** A value that is neither text, number nor truth value nor an error of WPS's is left to the function to refuse. */
function cell(value: unknown): unknown {
  if (value !== null && typeof value === 'object' && !('code' in value || 'number' in value)) return value;
  const content = contentOf(value);
  return content !== null && typeof content === 'object' ? { code: content.error } : content;
}

/**
 * An answer as WPS takes it. How a function gives an error value there is not documented: its number would look like a figure, so
 * the error goes as a text that begins with its code, followed by the reason.
 */
export function toWps(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer instanceof Error ? errorText(answer) : answer;
  const rows: readonly unknown[] = answer;
  const [only] = rows;
  // A single answer goes bare: an array might be shown as nothing where formulas do not spill.
  if (rows.length === 1 && Array.isArray(only) && only.length === 1) return toWps(only[0]);
  return rows.map((row) => (Array.isArray(row) ? row.map(toWps) : toWps(row)));
}

/** `#DIV/0! 没有可以计算的学校`. */
export function errorText(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const sign = typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!';
  return typeof message === 'string' && message !== '' ? `${sign} ${message}` : sign;
}
