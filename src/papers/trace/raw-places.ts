import { address } from '../../form/workbook';
import { baseName } from '../../records/layouts/sources';
import type { RawPlace } from '../../records/model';

/**
 * Raw cells as people find them: file and sheet once, then the cells. At most `most` are named, the rest is counted.
 *
 * @example placesText(places, 4) // '小学.xlsx 学校!D5 E5 F5'
 */
export function placesText(places: readonly RawPlace[], most: number, nameOf = baseName): string {
  let before = '';
  const shown = places.slice(0, most).map((place) => {
    const where = `${nameOf(place.file)} ${place.sheet}`.trim();
    const text = where === before ? address(place) : `${where}!${address(place)}`;
    before = where;
    return text;
  });
  return shown.join(' ') + (places.length > most ? ` …(${places.length})` : '');
}

/** How files are called: by their last part, or whole where two of them end alike. */
export function fileNames(files: Iterable<string>): (file: string) => string {
  const byName = new Map<string, Set<string>>();
  for (const file of files) {
    const name = baseName(file);
    byName.set(name, (byName.get(name) ?? new Set()).add(file));
  }
  return (file) => ((byName.get(baseName(file))?.size ?? 0) > 1 ? file : baseName(file));
}
