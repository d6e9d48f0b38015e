import { areaAt, columnsOf, rowsOf, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import { type Content, shown } from '../model/values';
import type { FunctionParameter } from './metadata';

/** What stands for an empty cell in a range: it depends on the build of Excel. */
export type Blank = 0 | null | '';

/** An argument that has been evaluated: one content, or a rectangle of them. */
export type Evaluated = Content | readonly (readonly Content[])[];

/** The call cannot be made; the cell shows this error. */
export class ArgumentError extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

const MAX_ARGUMENT_CELLS = 5_000_000;

/** The contents of a range; whole columns and rows end with what is used. */
export function contentsOf(sheet: Sheet, area: Area): Content[][] {
  const used = sheet.usedArea({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, true);
  const bottom =
    rowsOf(area) > 100_000 ? Math.max(area.top, Math.min(area.bottom, used?.bottom ?? 0)) : area.bottom;
  const right =
    columnsOf(area) > 10_000 ? Math.max(area.left, Math.min(area.right, used?.right ?? 0)) : area.right;
  const part = areaAt(area.top, area.left, bottom - area.top + 1, right - area.left + 1) ?? area;
  if (rowsOf(part) * columnsOf(part) > MAX_ARGUMENT_CELLS) throw new ArgumentError('#VALUE!');
  return Array.from({ length: rowsOf(part) }, (_, i) =>
    Array.from({ length: columnsOf(part) }, (__, j) => sheet.content(part.top + i, part.left + j)),
  );
}

const isArray = (value: Evaluated): value is readonly (readonly Content[])[] => Array.isArray(value);

/** One content as the add-in receives it. Errors go through only where the metadata allows them. */
function one(content: Content, type: string, blank: Blank, allowErrors: boolean): unknown {
  if (content === undefined) return type === 'string' ? '' : blank;
  if (typeof content === 'object') {
    if (!allowErrors || type !== 'any') throw new ArgumentError(content.error);
    return { type: 'CustomFunctionError', code: content.error };
  }
  if (type === 'number') return toNumber(content);
  if (type === 'string') return String(shown(content));
  if (type === 'boolean') return toBoolean(content);
  return content;
}

function toNumber(content: string | number | boolean): number {
  if (typeof content === 'number') return content;
  if (typeof content === 'boolean') return Number(content);
  const value = Number(content);
  if (content.trim() === '' || !Number.isFinite(value)) throw new ArgumentError('#VALUE!');
  return value;
}

function toBoolean(content: string | number | boolean): boolean {
  if (typeof content === 'boolean') return content;
  if (typeof content === 'number') return content !== 0;
  if (/^(true|false)$/i.test(content)) return /^true$/i.test(content);
  throw new ArgumentError('#VALUE!');
}

/** An argument as the declared parameter wants it: a matrix as rows, a scalar as the value of its first cell. */
export function toArgument(
  value: Evaluated,
  parameter: FunctionParameter,
  blank: Blank,
  allowErrors: boolean,
): unknown {
  if (parameter.dimensionality === 'matrix') {
    const rows = isArray(value) ? value : [[value]];
    return rows.map((row) => row.map((content) => one(content, parameter.type, blank, allowErrors)));
  }
  const content = isArray(value) ? value[0]?.[0] : value;
  const empty =
    parameter.type === 'number' || parameter.type === 'any' ? 0 : parameter.type === 'boolean' ? false : '';
  return content === undefined ? empty : one(content, parameter.type, blank, allowErrors);
}
