import { escapeAttribute, withAttribute } from '../xlsx';
import { writeArea } from '../model/address';
import type { Hyperlink } from '../model/parts';
import { attributesOf } from './xml-tree';

/** The relationships of a sheet to what lies outside the file. */
export interface Relations {
  /** Id → address. */
  readonly links: ReadonlyMap<string, string>;
  /** The namespace of `r:id`, which strict files have of their own. */
  readonly namespace: string;
  add(address: string): string;
  drop(id: string): void;
}

/** One element for each link. Those that only moved keep their text; relationships that are used no more go. */
export function linksXml(
  prefix: string,
  links: readonly Hyperlink[],
  texts: readonly string[],
  relations: Relations,
): string[] {
  const known = texts.map((text) => {
    const { id = '', location, tooltip } = attributesOf(text, 'hyperlinks');
    return { text, id, key: keyOf(relations.links.get(id), location, tooltip) };
  });
  const used = new Set<string>();
  const written = links.map(({ area, address, documentReference, screenTip }) => {
    const old = known.find(({ key }) => key === keyOf(address, documentReference, screenTip));
    if (old) {
      used.add(old.id);
      return withAttribute(old.text, 'ref', writeArea(area));
    }
    const attribute = (name: string, value: string | undefined): string =>
      value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
    return (
      `<${prefix}hyperlink ref="${writeArea(area)}"` +
      (address === undefined ? '' : ` xmlns:r="${relations.namespace}" r:id="${relations.add(address)}"`) +
      `${attribute('location', documentReference)}${attribute('tooltip', screenTip)}/>`
    );
  });
  for (const { id } of known) if (id !== '' && !used.has(id)) relations.drop(id);
  return written;
}

const keyOf = (...parts: readonly (string | undefined)[]): string => JSON.stringify(parts);
