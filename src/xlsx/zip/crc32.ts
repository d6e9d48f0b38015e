import { nth } from '../../standards/lists';
/** Four tables of 256 entries for the CRC-32 of zip files (polynomial 0xEDB88320), four bytes a step. */
const TABLES = ((): Int32Array => {
  const tables = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    tables[byte] = value;
  }
  for (let at = 256; at < 1024; at++) {
    const before = nth(tables, at - 256);
    tables[at] = (before >>> 8) ^ nth(tables, before & 255);
  }
  return tables;
})();

/** The CRC-32 of `bytes`, continuing from `before` (the CRC of what stood in front of them). Unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = TABLES;
  let crc = ~before;
  let at = 0;
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (table[768 + (crc & 255)] as number) ^
      (table[512 + ((crc >>> 8) & 255)] as number) ^
      (table[256 + ((crc >>> 16) & 255)] as number) ^
      (table[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 255] as number);
  }
  return ~crc >>> 0;
}
