import { collectionFiles } from '../../records/sheets/collection';
import type { RecordSource } from '../../records/model';
import { createWorkbook } from '../../xlsx/create';
import { packEntry, writeZip } from '../../xlsx/zip/write';

/** A workbook for every school of a list, all in one archive; null where the list names no school. Pure. */
export function collectionArchive(
  list: RecordSource,
  now: Date,
): { readonly count: number; readonly bytes: Uint8Array } | null {
  const files = collectionFiles([list], now);
  if (files.length === 0) return null;
  const entries = files.map(({ name, sheet }) => packEntry(`采集表/${name}.xlsx`, createWorkbook([sheet])));
  return { count: files.length, bytes: writeZip(entries) };
}
