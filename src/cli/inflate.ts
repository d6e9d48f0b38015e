import { inflateRawSync } from 'node:zlib';

/** Node's own zlib: thirty times as fast as JavaScript in a process that has just begun. Throws when there is more than `size`. */
export function inflateAtOnce(packed: Uint8Array, size: number): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) });
}
