/** An element as XML has it, names with their prefixes. A parser of its own: the checker must not share a mistake with the program. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const REFERENCE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
// eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** The root of a part; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
  if (FORBIDDEN.test(xml)) throw new Error('a character that XML forbids');
  if (REFERENCE.test(xml)) throw new Error('a bare &');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [top];
  let from = 0;
  for (const found of xml.matchAll(TOKEN)) {
    const [token, closed, opened, attributes = '', alone] = found;
    const inside = open.at(-1) ?? top;
    addText(inside, xml.slice(from, found.index));
    from = found.index + token.length;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed || open.length === 0) throw new Error(`</${closed}> closes nothing`);
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(element);
      if (alone === '') open.push(element);
    }
  }
  addText(top, xml.slice(from));
  const [root, ...more] = top.children;
  if (open.length > 1 || !root || more.length > 0 || top.text.trim() !== '')
    throw new Error('not one whole element');
  return root;
}

function addText(element: Element, text: string): void {
  if (text.includes('<')) throw new Error(`markup that is none: ${text.slice(0, 40)}`);
  element.text += unescaped(text);
}

function attributesOf(written: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', , double, single] of written.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (name in attributes) throw new Error(`${name} is given twice`);
    attributes[name] = unescaped(double ?? single ?? '');
  }
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x?)?([^;]+);/g, (_, number: string | undefined, body: string) =>
    number === undefined
      ? (NAMED[body] ?? '')
      : String.fromCodePoint(parseInt(body, number === '#x' ? 16 : 10)),
  );
}

/** All elements of this name at any depth, itself too. */
export function all(element: Element, name: string): Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => all(child, name)),
  ];
}

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);
