import { COMPLAINTS, XlsxError, damaged } from './errors';
import { KnownPart } from './known-part';
import { Budget, LIMITS } from './limits';
import { decodePieces, decodeWhole } from './xml/decode';
import { XmlScanner } from './xml/scanner';
import { readDirectory, type ZipEntry } from './zip/directory';
import { inflatePieces, inflateWhole, type InflateAtOnce } from './zip/inflate';
import { nameKey } from './zip/part-name';
import { archiveComplaint, refuseOtherFormats } from './zip/sniff';

/** One line of a relationships part. `target` is a part's name without leading slash; external targets are left out. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's address, which transitional and strict files share: `worksheet`, `styles`, `comments`. */
  readonly type: string;
  readonly target: string;
}

/** The parts of an OPC package (ISO/IEC 29500-2): names, relationships, and their text. */
export class Package {
  readonly budget = new Budget();
  private readonly byName = new Map<string, ZipEntry>();

  private constructor(
    readonly entries: readonly ZipEntry[],
    private readonly inflate: InflateAtOnce | undefined,
  ) {
    for (const entry of entries) this.byName.set(nameKey(entry.name), entry);
  }

  /**
   * `inflate`: a faster way to unpack that the platform has.
   * @throws XlsxError when the bytes are no readable archive
   */
  static open(bytes: Uint8Array, inflate?: InflateAtOnce): Package {
    refuseOtherFormats(bytes);
    return new Package(readDirectory(bytes), inflate);
  }

  /** The package of the bytes; one that is open already as it is. */
  static of(source: Uint8Array | Package, inflate?: InflateAtOnce): Package {
    return source instanceof Package ? source : Package.open(source, inflate);
  }

  /** Whether the package carries a digital signature, which any change makes invalid. */
  get signed(): boolean {
    return this.entries.some(({ name }) => /^_xmlsignatures\//i.test(name));
  }

  /** Part names are equal whatever the case and however their characters are written. */
  find(name: string): ZipEntry | null {
    return this.byName.get(nameKey(name)) ?? null;
  }

  /** A scanner that unpacks as it goes. */
  scan(name: string, limit: number = LIMITS.partBytes): XmlScanner {
    const entry = this.find(name);
    if (!entry) throw damaged(name, 'missing');
    return new XmlScanner(
      name,
      '',
      decodePieces(inflatePieces(entry, limit, this.budget, this.inflate), name, entry.size),
    );
  }

  /** The whole text of a part. */
  text(name: string): string {
    const entry = this.find(name);
    if (!entry) throw damaged(name, 'missing');
    return decodeWhole(inflateWhole(entry, LIMITS.partBytes, this.budget, this.inflate), name);
  }

  /** What a part says by itself, read once for all files in which it is the same. */
  known<Made>(name: string, made: KnownPart<Made>): Made {
    const entry = this.find(name);
    if (!entry) throw damaged(name, 'missing');
    return made.of(name, entry, this.budget, () => this.scan(name));
  }

  /** The relationships of a part (`''` for the package itself); none where it has no relationships part. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    return this.find(name) ? this.known(name, RELATIONSHIPS) : [];
  }

  /** The name of the workbook part, wherever it lies. */
  workbookPart(): string {
    const main = this.relationships('').find(({ type }) => type === 'officeDocument');
    if (main && this.find(main.target)) return main.target;
    if (main) throw damaged(main.target, 'missing');
    if (this.find('mimetype')) {
      if (/opendocument\.text/.test(this.text('mimetype')))
        throw new XlsxError('not-a-workbook', COMPLAINTS.wordText);
      throw otherFormat('OpenDocument (.ods)');
    }
    throw archiveComplaint(this.entries.map(({ name }) => name));
  }
}

const RELATIONSHIPS = new KnownPart((scanner, name): readonly Relationship[] =>
  readRelationships(scanner, name.replace(/_rels\/([^/]*)\.rels$/, '$1')),
);

export function otherFormat(format: string): XlsxError {
  return new XlsxError('not-a-workbook', COMPLAINTS.otherFormat, { format });
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package's own are in `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Targets are relative to the part's folder, or absolute. */
export function resolveTarget(part: string, target: string): string {
  const path = target.startsWith('/') ? target : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const resolved: string[] = [];
  for (const step of path.replace(/\\/g, '/').split('/')) {
    if (step === '..') resolved.pop();
    else if (step !== '.' && step !== '') resolved.push(step);
  }
  return resolved.join('/');
}

export function readRelationships(scanner: XmlScanner, part: string): Relationship[] {
  const found: Relationship[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 2 || scanner.name !== 'Relationship') continue;
    if (scanner.attribute('TargetMode') === 'External') continue;
    const type = scanner.attribute('Type') ?? '';
    found.push({
      id: scanner.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(part, scanner.attribute('Target') ?? ''),
    });
  }
  return found;
}
