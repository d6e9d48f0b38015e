import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from './tree';
import { all, childrenOf, parseXml } from './tree';

/** A package opened once: its parts by name, those of XML parsed. */
export interface Parts {
  readonly names: ReadonlySet<string>;
  readonly xml: ReadonlyMap<string, Element>;
  /** Relationships by part and id: the part they lead to, or an address outside. */
  readonly links: ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly type: string; readonly target: string }>
  >;
  readonly faults: string[];
}

const TYPES = '[Content_Types].xml';

/** Opens a package and checks what every one must keep: well-formed parts, content types, relationships that lead somewhere. */
export function openParts(bytes: Uint8Array): Parts {
  const files = unzipSync(bytes);
  const names = new Set(Object.keys(files));
  const faults: string[] = [];
  const xml = new Map<string, Element>();
  for (const [name, content] of Object.entries(files)) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      xml.set(name, parseXml(strFromU8(content)));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  faults.push(...typeFaults(names, xml.get(TYPES)));
  const links = new Map<string, Map<string, { type: string; target: string }>>();
  for (const [name, root] of xml) {
    if (!name.endsWith('.rels')) continue;
    // `xl/_rels/workbook.xml.rels` belongs to `xl/workbook.xml`, `_rels/.rels` to the package.
    const from = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (from !== '' && !names.has(from)) faults.push(`${name} belongs to no part`);
    const own = new Map<string, { type: string; target: string }>();
    for (const { attributes } of childrenOf(root, 'Relationship')) {
      const { Id = '', Target = '', Type = '', TargetMode } = attributes;
      if (own.has(Id)) faults.push(`${name}: ${Id} is given twice`);
      const target = TargetMode === 'External' ? Target : targetOf(from, Target);
      if (TargetMode !== 'External' && !names.has(target))
        faults.push(`${name}: ${Id} leads to ${target}, which is not there`);
      own.set(Id, { type: Type.split('/').at(-1) ?? '', target });
    }
    links.set(from, own);
  }
  for (const [name, root] of xml) {
    const own = links.get(name);
    for (const { name: tag, attributes } of everyElement(root))
      for (const [attribute, id] of Object.entries(attributes))
        if (/^r:(id|embed|link|pict)$/.test(attribute) && !own?.has(id))
          faults.push(`${name}: ${tag} names ${id}, which is no relationship`);
  }
  return { names, xml, links, faults };
}

const everyElement = (element: Element): Element[] => [element, ...element.children.flatMap(everyElement)];

function targetOf(source: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target);
}

function typeFaults(names: ReadonlySet<string>, types: Element | undefined): string[] {
  if (!types) return [`no ${TYPES}`];
  const defaults = childrenOf(types, 'Default').map(({ attributes }) =>
    (attributes['Extension'] ?? '').toLowerCase(),
  );
  const overrides = childrenOf(types, 'Override').map(({ attributes }) =>
    (attributes['PartName'] ?? '').slice(1),
  );
  return [
    ...twice(defaults).map((one) => `the type of .${one} is given twice`),
    ...twice(overrides).map((one) => `the type of ${one} is given twice`),
    ...overrides.filter((one) => !names.has(one)).map((one) => `a type for ${one}, which is not there`),
    ...[...names]
      .filter((name) => name !== TYPES && !name.endsWith('/'))
      .filter(
        (name) =>
          !overrides.includes(name) && !defaults.includes((name.split('.').at(-1) ?? '').toLowerCase()),
      )
      .map((name) => `${name} has no type`),
    ...(all(types, 'Override').length + all(types, 'Default').length === 0 ? ['no types'] : []),
  ];
}

/** What is listed more than once. */
export function twice(list: readonly string[]): string[] {
  return [...new Set(list.filter((one, index) => list.indexOf(one) !== index))];
}
