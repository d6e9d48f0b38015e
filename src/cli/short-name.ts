/**
 * The first characters of a file's name, whole ones only: half of a pair of surrogates is no name. Disks take at most 255 bytes, and a
 * Chinese character takes three.
 *
 * @example shortName('甲乙丙县', 2) // '甲乙'
 */
export function shortName(name: string, longest: number): string {
  return Array.from(name).slice(0, longest).join('');
}
