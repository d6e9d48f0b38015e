/**
 * The 16 bits that Excel keeps of a password in `sheetProtection` and `workbookProtection` (ECMA-376 Part 4, 3.3.1.81):
 * each character rotated by its place, all combined. Null for what it cannot hold: characters beyond ASCII, which depend
 * on the code page, and more than 15 of them.
 */
export function passwordHash(password: string): string | null {
  if (!/^[\x20-\x7e]{1,15}$/.test(password)) return null;
  const rotate = (bits: number): number => ((bits >> 14) & 1) | ((bits << 1) & 0x7fff);
  const mixed = [...password].reduceRight((hash, letter) => rotate(hash) ^ letter.charCodeAt(0), 0);
  const hash = rotate(mixed) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, '0');
}
