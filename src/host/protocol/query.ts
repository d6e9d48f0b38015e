import type { HostObject } from './class';
import { HostError } from './errors';
import type { Matrix } from './requirements';
import type { QueryInfo } from './wire';
import { putUnder } from '../../standards/lists';

type Answer = Record<string, unknown>;

/** Select/Expand/Top/Skip of a `load` → `{ Property: value, Navigation: {…}, _Items: […] }`. */
export function query(object: HostObject, info: QueryInfo, matrix: Matrix): Answer {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)].map((path) =>
    path.split(/[/.]/).map(pascal),
  );
  return answer(object, paths.length > 0 ? paths : [['*']], matrix, info);
}

function answer(
  object: HostObject,
  paths: readonly string[][],
  matrix: Matrix,
  slice: QueryInfo = {},
): Answer {
  const out: Answer = object.identity();
  if (!object.isCollection()) {
    select(object, paths, matrix, out);
    return out;
  }
  const isOwn = ([name = '']: string[]): boolean => name !== '*' && object.has(name) !== undefined;
  select(object, paths.filter(isOwn), matrix, out);
  const ofItems = paths.filter((path) => !isOwn(path));
  const start = slice.Skip ?? 0;
  const items = object.items().slice(start, slice.Top === undefined ? undefined : start + slice.Top);
  out['_Items'] = items.map((item) => answer(item, ofItems, matrix));
  return out;
}

function select(object: HostObject, paths: readonly string[][], matrix: Matrix, out: Answer): void {
  const deeper = new Map<string, string[][]>();
  for (const [name = '', ...rest] of paths) {
    if (name === '*') {
      for (const scalar of object.scalarNames(matrix)) out[scalar] ??= object.get(scalar, matrix);
    } else if (object.has(name) === 'navigation') {
      putUnder(deeper, name, rest.length > 0 ? rest : ['*']);
    } else if (name.startsWith('_') && name !== '_Items') {
      continue;
    } else if (rest.length > 0 && object.has(name) !== 'property') {
      throw new HostError('ApiNotFound', undefined, `${object.className}.${rest.join('.')}`);
    } else {
      out[name] = object.get(name, matrix);
    }
  }
  for (const [name, rest] of deeper) {
    const target = object.navigate(name, matrix);
    out[name] = target && answer(target, rest, matrix);
  }
}

/** Answers of "query as JSON" carry the names as a program writes them. */
export function camelCase(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '_ReferenceId')
      .map(([name, inner]) =>
        name === '_Items'
          ? ['items', (inner as unknown[]).map(camelCase)]
          : [name.charAt(0).toLowerCase() + name.slice(1), camelCase(inner)],
      ),
  );
}

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
