/**
 * A part's name in one of the many ways to write it: OPC holds names equal whatever their case, a leading slash and however their
 * characters are written (ISO/IEC 29500-2, 6.2.2.3): `XL/styles.xml`, `/xl/styles.xml`, `xl/%73tyles.xml`.
 */
export function nameKey(name: string): string {
  const plain = name.replace(/\\/g, '/').replace(/^\/+/, '');
  if (!plain.includes('%')) return plain.toLowerCase();
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase();
  }
}
