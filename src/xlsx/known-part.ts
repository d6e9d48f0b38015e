import type { Budget } from './limits';
import type { XmlScanner } from './xml/scanner';
import type { ZipEntry } from './zip/directory';

/** So many parts are kept of a kind, none larger, so that a program which runs for days holds no more than a megabyte. */
const MOST = 16;
const LARGEST = 64 * 1024;

interface Known<Made> {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly made: Made;
}

/**
 * What a part's content alone says, kept for the files to come. Thousands of counties fill in one template: their formats and the list
 * of their parts are the same bytes, which need be unpacked and read once. Compared byte by byte as they lie in the archive.
 *
 * @example `const formats = new KnownPart(readFormats)`, then `formats.of(name, entry, budget, () => source.scan(name))`
 */
export class KnownPart<Made> {
  private readonly known = new Map<string, Known<Made>>();

  /** `read` reads the part to its end, where its checksum is compared; what it makes is never changed. */
  constructor(private readonly read: (scanner: XmlScanner, name: string) => Made) {}

  /** @throws XlsxError as `read` */
  of(name: string, entry: ZipEntry, budget: Budget, scan: () => XmlScanner): Made {
    const { packed, size, crc, method } = entry;
    const place = `${crc} ${name}`;
    const kept = this.known.get(place);
    if (kept?.size === size && kept.crc === crc && kept.method === method && isSame(kept.packed, packed)) {
      budget.takeBytes(size);
      return kept.made;
    }
    const made = this.read(scan(), name);
    if (packed.length > LARGEST || size > LARGEST) return made;
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(place, { packed: packed.slice(), size, crc, method, made });
    return made;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
