import { deflateRawSync } from 'node:zlib';

/** Node's own zlib: some three times as fast as JavaScript for the sheets of a ledger. */
export function deflateAtOnce(content: Uint8Array): Uint8Array {
  return deflateRawSync(content);
}
