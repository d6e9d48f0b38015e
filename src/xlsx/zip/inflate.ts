import { Inflate } from 'fflate';
import { damaged } from '../errors';
import { LIMITS, tooLarge, type Budget } from '../limits';
import { crc32 } from './crc32';
import type { ZipEntry } from './directory';

/** Packed bytes unpacked at a time: DEFLATE grows at most 1032-fold, so one step holds 17 MB at the very worst. */
const STEP = 16 * 1024;

/** Up to this size an entry may be unpacked in one go. */
const WHOLE = 16 * 1024 * 1024;

/** A source of pieces; null when there is no more. */
export type Pieces<T> = () => T | null;

/**
 * Unpacks raw DEFLATE data that is to give `size` bytes in one go, where a platform does that faster than our own steps.
 * Must stop, throwing, as soon as there are more.
 */
export type InflateAtOnce = (packed: Uint8Array, size: number) => Uint8Array;

/**
 * The content of an entry, piece by piece. What the directory promises is checked first and held to while unpacking:
 * a size that lies stops at once instead of filling the memory. The checksum is compared at the end.
 *
 * @throws XlsxError `too-large`, `damaged`
 */
export function inflatePieces(
  entry: ZipEntry,
  limit: number,
  budget: Budget,
  atOnce?: InflateAtOnce,
): Pieces<Uint8Array> {
  const { name, packed, size, method } = entry;
  if (method !== 0 && method !== 8) throw damaged(name, 'method');
  if (size > limit) throw tooLarge('bytes', limit);
  if (size > LIMITS.ratioFrom && size > packed.length * LIMITS.ratio) throw tooLarge('ratio', LIMITS.ratio);
  let at = 0;
  let length = 0;
  let crc = 0;
  let ready: Uint8Array[] = [];
  const whole = method === 8 && size <= WHOLE ? atOnce : undefined;
  // Made only where it is needed: it holds 32 KB, and a form has a dozen parts.
  let stream: Inflate | null = null;
  const unpack = (piece: Uint8Array, last: boolean): void => {
    if (method === 0) {
      ready.push(piece);
      return;
    }
    try {
      if (whole) ready.push(whole(piece, size));
      else (stream ??= new Inflate((inflated) => ready.push(inflated))).push(piece, last);
    } catch {
      throw damaged(name, 'inflate');
    }
  };
  return () => {
    while (at < packed.length) {
      const next = whole ? packed.length : Math.min(at + STEP, packed.length);
      unpack(packed.subarray(at, next), next === packed.length);
      at = next;
      const piece = joined(ready);
      ready = [];
      length += piece.length;
      if (length > size) throw damaged(name, 'content');
      budget.takeBytes(piece.length);
      crc = crc32(piece, crc);
      if (piece.length > 0) return piece;
    }
    if (length !== size || crc !== entry.crc) throw damaged(name, 'content');
    return null;
  };
}

/** The whole content of an entry. */
export function inflateWhole(
  entry: ZipEntry,
  limit: number,
  budget: Budget,
  atOnce?: InflateAtOnce,
): Uint8Array {
  const next = inflatePieces(entry, limit, budget, atOnce);
  const pieces: Uint8Array[] = [];
  for (let piece = next(); piece; piece = next()) pieces.push(piece);
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
