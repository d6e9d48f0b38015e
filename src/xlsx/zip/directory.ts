import { COMPLAINTS, XlsxError, damaged } from '../errors';
import { LIMITS, tooLarge } from '../limits';
import { nameKey } from './part-name';

/** One file of the archive as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose flags; bit 11 says that the name is UTF-8. */
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** DOS time and date, as stored. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  /** The bytes as they lie in the archive, still packed. */
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL_32 = 0xffffffff;
const FULL_16 = 0xffff;

const truncated = (): XlsxError => new XlsxError('truncated', COMPLAINTS.truncated);
const unreadable = (): XlsxError => damaged('zip', 'directory');

/**
 * The files of a zip archive in the order of its directory.
 * Sizes are checked against the limits before anything is unpacked.
 *
 * @throws XlsxError `truncated` without an end record or with data past the end, `encrypted`, `too-large`, `damaged`
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, shift } = findDirectory(view);
  if (count > LIMITS.entries) throw tooLarge('entries', LIMITS.entries);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const decoder = new TextDecoder();
  let at = offset + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length) throw truncated();
    if (view.getUint32(at, true) !== CENTRAL) throw unreadable();
    const [nameLength, extraLength, commentLength] = [at + 28, at + 30, at + 32].map((place) =>
      view.getUint16(place, true),
    ) as [number, number, number];
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > bytes.length) throw truncated();
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new XlsxError('encrypted', COMPLAINTS.encrypted);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = decoder.decode(nameBytes).replace(/\\/g, '/');
    const key = nameKey(name);
    if (names.has(key)) throw damaged(name, 'doubled');
    names.add(key);
    const sizes = entrySizes(view, at, at + 46 + nameLength, extraLength);
    const method = view.getUint16(at + 10, true);
    if (method === 0 && sizes.size !== sizes.packed) throw damaged(name, 'content');
    entries.push({
      name,
      nameBytes,
      flags,
      method,
      modified: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: sizes.size,
      packed: packedBytes(bytes, view, sizes.offset + shift, sizes.packed),
    });
    at = next;
  }
  return entries;
}

/** Where the directory begins; `shift` is what was put in front of the archive (some tools do). */
function findDirectory(view: DataView): { count: number; offset: number; shift: number } {
  const lowest = Math.max(0, view.byteLength - 22 - FULL_16);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (count === FULL_16 || size === FULL_32 || offset === FULL_32) {
      const long = findDirectory64(view, at);
      if (long) return long;
    }
    const shift = at - size - offset;
    if (shift < 0) throw unreadable();
    return { count, offset, shift };
  }
  throw truncated();
}

function findDirectory64(
  view: DataView,
  end: number,
): { count: number; offset: number; shift: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw unreadable();
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    shift: 0,
  };
}

/** Sizes and place of an entry; a field that is full stands in the zip64 extra field instead. */
function entrySizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { packed: number; size: number; offset: number } {
  const fields = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (fields.includes(FULL_32)) {
    for (let place = extra; place + 4 <= extra + extraLength; place += 4 + view.getUint16(place + 2, true)) {
      if (view.getUint16(place, true) !== 1) continue;
      let value = place + 4;
      fields.forEach((field, index) => {
        if (field !== FULL_32) return;
        if (value + 8 > extra + extraLength) throw unreadable();
        fields[index] = Number(view.getBigUint64(value, true));
        value += 8;
      });
      break;
    }
  }
  const [size = 0, packed = 0, offset = 0] = fields;
  return { packed, size, offset };
}

function packedBytes(bytes: Uint8Array, view: DataView, local: number, length: number): Uint8Array {
  if (local + 30 > bytes.length) throw truncated();
  if (view.getUint32(local, true) !== LOCAL) throw unreadable();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + length > bytes.length) throw truncated();
  return bytes.subarray(start, start + length);
}
