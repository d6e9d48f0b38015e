import { address } from '../../form/workbook';
import { type Language, say } from '../../messages/sentence';
import { WORKBENCH as W } from '../../messages/workbench';
import { nearest } from '../../standards/nearest';
import type { Book } from '../host/model/book';
import type { Content } from '../host/model/values';
import type { Caller } from './addin/functions';
import type { Frame } from './frame/frame';
import { noteAt } from './grid/note';

/** What is known of the functions in cells. */
export interface FunctionsTold {
  /** Why the formula of a cell gave an error, where its function told. */
  messageAt(caller: Caller): string | null;
  /** The names as they stand in formulas: `JH.CV`. */
  names(): readonly string[];
}

/** Says below the grid why the formula of the selected cell gave an error, or what is noted on the cell. */
export function explainSelection(
  frame: Frame,
  book: Book | null,
  language: Language,
  told: FunctionsTold,
): void {
  const sheet = book?.active;
  const [first] = book?.selection ?? [];
  if (!sheet || !first) return;
  const place = { row: first.top, column: first.left };
  const { content, formula = '' } = sheet.at(place.row, place.column) ?? {};
  const reason =
    told.messageAt({ sheet: sheet.id, ...place }) ??
    (isNameError(content) ? unknownFunction(formula, told.names(), language) : null);
  const note = reason ?? noteAt(sheet, place.row, place.column);
  frame.explain(
    note === null ? null : say(W.functionFailed, language, { cell: address(place), reason: note }),
    reason !== null,
  );
}

const isNameError = (content: Content): boolean =>
  typeof content === 'object' && content !== null && content.error === '#NAME?';

/** Names a function that the formula calls with our prefix and that is none of ours, and what comes nearest to it. */
export function unknownFunction(
  formula: string,
  names: readonly string[],
  language: Language,
): string | null {
  const prefixes = new Set(names.flatMap((name) => (name.includes('.') ? [name.split('.')[0]] : [])));
  const known = new Set(names);
  const isUnknown = (prefix: string, name: string): boolean =>
    prefixes.has(prefix) && !known.has(`${prefix}.${name}`);
  // Texts and names of sheets call nothing.
  const plain = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '""');
  const called = plain
    .toUpperCase()
    .split(/[^\w.(]/)
    .flatMap((word) => word.split('(').slice(0, -1))
    .map((name) => name.split('.'));
  const [prefix = '', ...rest] =
    called.find(([first = '', ...more]) => more.length > 0 && isUnknown(first, more.join('.'))) ?? [];
  if (prefix === '') return null;
  const unknown = { prefix, name: rest.join('.') };
  const own = (name: string): string => name.slice(unknown.prefix.length + 1);
  const near = nearest(
    unknown.name,
    names.filter((name) => name.startsWith(`${unknown.prefix}.`)),
    (name) => [own(name)],
  );
  return say(near.length > 0 ? W.unknownNear : W.unknownFunction, language, {
    name: `${unknown.prefix}.${unknown.name}`,
    near: near.join(language === 'zh' ? '、' : ', '),
  });
}
