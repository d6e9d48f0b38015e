import { schoolYearOn } from '../school-year';
import type { NewSheet } from '../../form/new-sheet';
import type { RecordSource } from '../model';
import { readAddressees } from './addressees';
import { collectSheet } from './collect-sheet';

/** One file to send out. */
export interface CollectionFile {
  /** Without its ending; unique in the collection. */
  readonly name: string;
  readonly sheet: NewSheet;
}

/**
 * A 采集表 for every school of a list, each with the name of its file; none where the sources name no school. `now` says for which
 * school year (from August) they ask.
 */
export function collectionFiles(sources: readonly RecordSource[], now: Date): CollectionFile[] {
  const year = schoolYearOn(now);
  const taken = new Set<string>();
  return readAddressees(sources).map((school) => {
    let name = fileName(school.name);
    // Two schools of one name get two files.
    if (taken.has(name)) name = `${name}_${fileName(school.code)}`;
    for (let number = 2; taken.has(name); number++) name = `${fileName(school.name)}_${number}`;
    taken.add(name);
    return { name, sheet: collectSheet(school, year) };
  });
}

/** A school's name as a file may be called: words from a file never make a path. */
function fileName(name: string): string {
  // eslint-disable-next-line no-control-regex
  let plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim();
  while (plain.startsWith('.') || plain.endsWith('.')) plain = plain.replace(/^\.|\.$/, '').trim();
  return plain.slice(0, 60) || 'school';
}
