import { damaged } from '../errors';
import { escapeAttribute } from '../xml/escape';
import { XmlScanner } from '../xml/scanner';

/** Text to stand in place of `[start, end)`; an insertion where both are equal. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** All splices applied at once; those at the same place in the order given. They must not overlap. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.index - b.index);
  const pieces: string[] = [];
  let at = 0;
  for (const { splice } of ordered) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** A start tag (`<c …>` or `<c …/>`) with an attribute set, or taken away where `value` is null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, () => written);
  return value === null ? tag : `${tagBody(tag)}${written}${tag.endsWith('/>') ? '/>' : '>'}`;
}

/** A start tag without its end: `<a b="1" />` → `<a b="1"`. */
export function tagBody(tag: string): string {
  return tag.slice(0, tag.endsWith('/>') ? -2 : -1).trimEnd();
}

/** An element as it stands in the text. */
export interface Stretch {
  readonly name: string;
  readonly prefix: string;
  readonly start: number;
  /** Where the start tag ends. */
  readonly inner: number;
  /** Where the end tag begins; equal to `inner` for `<a/>`. */
  readonly innerEnd: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** The root element and its children. */
export interface Outline {
  readonly root: Stretch;
  readonly children: readonly Stretch[];
}

export function outline(text: string, part: string): Outline {
  const scanner = new XmlScanner(part, text);
  const children: Stretch[] = [];
  let root: Stretch | null = null;
  let rootTag = { prefix: '', start: 0, inner: 0, selfClosing: false };
  let childTag = rootTag;
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const { depth, prefix, start, end, name, selfClosing } = scanner;
    if (depth > 2 || token === 'text') continue;
    if (token === 'open') {
      const tag = { prefix, start, inner: end, selfClosing };
      if (depth === 1) rootTag = tag;
      else childTag = tag;
    } else {
      const tag = depth === 1 ? rootTag : childTag;
      const stretch = { ...tag, name, innerEnd: tag.selfClosing ? tag.inner : start, end };
      if (depth === 1) root = stretch;
      else children.push(stretch);
    }
  }
  if (!root) throw damaged(part, 'root');
  return { root, children };
}

/** Content put at the end of an element, which is opened up where it was written `<a/>`. */
export function appendInside(text: string, element: Stretch, content: string): Splice {
  const { innerEnd, selfClosing, start, inner, prefix, name } = element;
  if (!selfClosing) return { start: innerEnd, end: innerEnd, text: content };
  const tag = `${tagBody(text.slice(start, inner))}>`;
  return { start, end: inner, text: `${tag}${content}</${prefix}${name}>` };
}

/**
 * Where a child of the given name belongs, by the order the schema demands: before the first child that must follow it.
 * `later` are the names of all that must.
 */
export function insertChild(text: string, whole: Outline, later: readonly string[], content: string): Splice {
  const next = whole.children.find(({ name }) => later.includes(name));
  return next
    ? { start: next.start, end: next.start, text: content }
    : appendInside(text, whole.root, content);
}
