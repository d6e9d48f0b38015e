import { Deflate, deflateSync } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';
import { nth } from '../../standards/lists';

const UTF8_NAME = 0x0800;
/** 1980-01-01, the earliest a zip file knows: new parts carry no time, so equal content gives equal files. */
const NO_TIME = 0x00210000;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;

/** A part beyond this is packed with less effort: a third less time for some 4 % more bytes. */
const LARGE = 2 ** 20;

/** Content packed as raw DEFLATE data, where a platform does that faster than we. */
export type DeflateAtOnce = (content: Uint8Array) => Uint8Array;

/** A new entry with the given content, deflated. `like` keeps its name's bytes and time. */
export function packEntry(
  name: string,
  content: Uint8Array,
  like?: ZipEntry,
  deflate: DeflateAtOnce = pack,
): ZipEntry {
  return {
    name,
    nameBytes: like?.nameBytes ?? new TextEncoder().encode(name),
    flags: like ? like.flags & UTF8_NAME : UTF8_NAME,
    method: 8,
    modified: like?.modified ?? NO_TIME,
    crc: crc32(content),
    size: content.length,
    packed: deflate(content),
  };
}

/** So many characters are packed at a time. */
const PIECE = 2 ** 16;

/** A new entry whose text is never held whole: packed piece by piece, as it comes. */
export function packPieces(name: string, head: string, pieces: Iterable<string>): ZipEntry {
  const encoder = new TextEncoder();
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 4 }, (chunk) => void packed.push(chunk));
  let crc = 0;
  let size = 0;
  const push = (text: string, last: boolean): void => {
    const bytes = encoder.encode(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    deflate.push(bytes, last);
  };
  let waiting = head;
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    push(waiting, false);
    waiting = '';
  }
  push(waiting, true);
  return {
    name,
    nameBytes: encoder.encode(name),
    flags: UTF8_NAME,
    method: 8,
    modified: NO_TIME,
    crc,
    size,
    packed: joined(packed),
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function pack(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: content.length > LARGE ? 4 : 6 });
}

/** An archive of these entries in this order. Packed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const total = entries.reduce(
    (sum, entry) => sum + LOCAL_LENGTH + CENTRAL_LENGTH + 2 * entry.nameBytes.length + entry.packed.length,
    END_LENGTH,
  );
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets: number[] = [];
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    describe(view, at + 4, entry);
    bytes.set(entry.nameBytes, at + LOCAL_LENGTH);
    at += LOCAL_LENGTH + entry.nameBytes.length;
    bytes.set(entry.packed, at);
    at += entry.packed.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 6, entry);
    view.setUint32(at + 42, nth(offsets, index), true);
    bytes.set(entry.nameBytes, at + CENTRAL_LENGTH);
    at += CENTRAL_LENGTH + entry.nameBytes.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that a local and a central header have in common, from “version needed” to the name's length. */
function describe(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags & UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}
