import { unescapeXml, XmlScanner } from '../xlsx';

/** An element of a small part, with where it stands in the text. */
export interface Element {
  readonly name: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /(?<![\w.:-])(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function attributesOf(tag: string, part: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    attributes[name] = unescapeXml(double ?? single ?? '', part);
  return attributes;
}

interface Building {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  start: number;
  end: number;
}

/** The root of a part's text as a tree; for parts of modest size. */
export function parseTree(text: string, part: string): Element {
  const scanner = new XmlScanner(part, text);
  const root: Building = { name: '', attributes: {}, children: [], text: '', start: 0, end: 0 };
  const open: Building[] = [root];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    const top = open.at(-1) ?? root;
    if (token === 'open') {
      const { name, start, end } = scanner;
      const attributes = attributesOf(text.slice(start, end), part);
      open.push({ name, attributes, children: [], text: '', start, end });
    } else if (token === 'close') {
      top.end = scanner.end;
      open.pop();
      (open.at(-1) ?? root).children.push(top);
    } else top.text += unescapeXml(text.slice(scanner.start, scanner.end), part);
  }
  return root.children[0] ?? root;
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** `1`, `true` or the mere presence of an element without `val` say yes. */
export const says = (value: string | undefined): boolean => value === '1' || value === 'true';
