import { relationshipsPart, readRelationships, type Package, type Relationship } from '../package';
import { escapeAttribute } from '../xml/escape';
import { encodeWhole } from '../xml/decode';
import { XmlScanner } from '../xml/scanner';
import { packEntry, writeZip, type DeflateAtOnce } from '../zip/write';
import { contentTypesOf } from './content-types';
import { appendInside, applySplices, outline, withAttribute } from './splice';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES = '[Content_Types].xml';
const PACKAGE_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006';
const TRANSITIONAL_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The parts of a package with the changes made so far; parts not touched are written back as packed. */
export class ChangedParts {
  private readonly changed = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly source: Package) {}

  has(name: string): boolean {
    const key = this.key(name);
    return !this.removed.has(key) && (this.changed.has(key) || this.source.find(name) !== null);
  }

  text(name: string): string {
    const changed = this.changed.get(this.key(name));
    if (changed !== undefined) return changed;
    // Without them Excel opens nothing; the copy at least is whole.
    if (name !== CONTENT_TYPES || this.has(name)) return this.source.text(name);
    return contentTypesOf({
      relationships: (part) => this.relationships(part),
      // New parts are declared by whoever adds them.
      has: (part) => this.source.find(part) !== null,
    });
  }

  set(name: string, text: string): void {
    this.changed.set(this.key(name), text);
  }

  relationships(part: string): Relationship[] {
    const name = relationshipsPart(part);
    return this.has(name) ? readRelationships(new XmlScanner(name, this.text(name)), part) : [];
  }

  /** Adds a part of a kind (a whole address where it is not one of the standard's) that `part` refers to; gives the relationship's id. */
  addRelated(part: string, kind: string, target: string): string {
    const name = relationshipsPart(part);
    if (!this.has(name)) {
      this.set(name, `${XML_HEAD}<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships"/>`);
    }
    const taken = new Set(this.relationshipIds(name));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const types = this.text('_rels/.rels').includes(STRICT_TYPES) ? STRICT_TYPES : TRANSITIONAL_TYPES;
    const path = escapeAttribute(relativeTarget(part, target));
    const type = kind.includes(':') ? kind : `${types}/${kind}`;
    this.append(name, (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${path}"/>`);
    return id;
  }

  /** Adds a relationship to something outside the file (a link); gives its id. */
  addExternal(part: string, kind: string, target: string): string {
    const placeholder = this.addRelated(part, kind, part);
    this.editRelationship(part, placeholder, (tag) =>
      withAttribute(withAttribute(tag, 'Target', target), 'TargetMode', 'External'),
    );
    return placeholder;
  }

  /** Takes away the one relationship with this id; what it led to stays. */
  dropRelationship(part: string, id: string): void {
    this.dropChildren(relationshipsPart(part), (scanner) => scanner.attribute('Id') === id);
  }

  /** Takes away parts with all that is said about them: content types and their own relationships. */
  drop(names: readonly string[]): void {
    const keys = new Set(names.map((name) => this.key(name)));
    this.dropChildren(CONTENT_TYPES, (scanner) =>
      keys.has(this.key((scanner.attribute('PartName') ?? '').replace(/^\//, ''))),
    );
    for (const name of names) {
      this.removed.add(this.key(name));
      this.removed.add(this.key(relationshipsPart(name)));
    }
  }

  /** All parts that can be reached over relationships from `start`, itself included. */
  reachable(start: string): Set<string> {
    const found = new Set<string>();
    const open = [start];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      const key = this.key(part);
      if (found.has(key) || (part !== '' && !this.has(part))) continue;
      found.add(key);
      open.push(...this.relationships(part).map(({ target }) => target));
    }
    return found;
  }

  /** Takes a part away with the relationship and the content type that lead to it. */
  remove(part: string, name: string): void {
    const relationships = relationshipsPart(part);
    const related = this.relationships(part).find(({ target }) => this.key(target) === this.key(name));
    this.dropChildren(
      relationships,
      (scanner) => related !== undefined && scanner.attribute('Id') === related.id,
    );
    this.dropChildren(
      CONTENT_TYPES,
      (scanner) => this.key((scanner.attribute('PartName') ?? '').replace(/^\//, '')) === this.key(name),
    );
    this.removed.add(this.key(name));
  }

  /** Says what a new part is. */
  declarePart(name: string, contentType: string): void {
    this.append(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${contentType}"/>`,
    );
  }

  /** Says what a new part is by its extension; by its name where the extension already means something else. */
  declareByExtension(name: string, contentType: string): void {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const scanner = new XmlScanner(CONTENT_TYPES, this.text(CONTENT_TYPES));
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open' || scanner.name !== 'Default') continue;
      if (scanner.attribute('Extension')?.toLowerCase() !== extension) continue;
      if (scanner.attribute('ContentType') !== contentType) this.declarePart(name, contentType);
      return;
    }
    this.append(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${contentType}"/>`,
    );
  }

  /** A name like `xl/comments3.xml` that no part has. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  /** The archive: parts in their old order, new ones at the end; `deflate` packs what changed. */
  write(deflate?: DeflateAtOnce): Uint8Array {
    const rest = new Map(this.changed);
    const entries = this.source.entries.flatMap((entry) => {
      const key = this.key(entry.name);
      if (this.removed.has(key)) return [];
      const text = rest.get(key);
      rest.delete(key);
      return [text === undefined ? entry : packEntry(entry.name, encodeWhole(text), entry, deflate)];
    });
    for (const [name, text] of rest) entries.push(packEntry(name, encodeWhole(text), undefined, deflate));
    return writeZip(entries);
  }

  private key(name: string): string {
    return this.source.find(name)?.name ?? name;
  }

  private relationshipIds(name: string): string[] {
    const scanner = new XmlScanner(name, this.text(name));
    const ids: string[] = [];
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'open' && scanner.depth === 2) ids.push(scanner.attribute('Id') ?? '');
    }
    return ids;
  }

  private editRelationship(part: string, id: string, edit: (tag: string) => string): void {
    const name = relationshipsPart(part);
    const text = this.text(name);
    const scanner = new XmlScanner(name, text);
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open' || scanner.depth !== 2 || scanner.attribute('Id') !== id) continue;
      const { start, end } = scanner;
      this.set(name, applySplices(text, [{ start, end, text: edit(text.slice(start, end)) }]));
      return;
    }
  }

  private append(name: string, content: (prefix: string) => string): void {
    const text = this.text(name);
    const { root } = outline(text, name);
    this.set(name, applySplices(text, [appendInside(text, root, content(root.prefix))]));
  }

  private dropChildren(name: string, unwanted: (scanner: XmlScanner) => boolean): void {
    if (!this.has(name)) return;
    const text = this.text(name);
    const scanner = new XmlScanner(name, text);
    const starts = new Set<number>();
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token === 'open' && scanner.depth === 2 && unwanted(scanner)) starts.add(scanner.start);
    }
    if (starts.size === 0) return;
    const unneeded = outline(text, name).children.filter(({ start }) => starts.has(start));
    this.set(
      name,
      applySplices(
        text,
        unneeded.map(({ start, end }) => ({ start, end, text: '' })),
      ),
    );
  }
}

/** How `target` is written in the relationships of `part`: from its folder. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
