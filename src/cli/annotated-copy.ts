import type { Language } from '../messages/sentence';
import { annotations } from '../papers/annotations';
import { copySummary } from '../papers/copy-summary';
import { paperSheet } from '../papers/print/worksheet';
import { addSheets } from '../xlsx/add-sheets';
import { patchWorkbook } from '../xlsx/patch';
import { deflateAtOnce } from './deflate';
import type { CheckedBytes } from './check-bytes';

/**
 * The workbook with its accused cells coloured and their reasons as notes, and a summary with legend and links in front. Everything
 * else keeps its bytes. `edits`: how many cells are marked.
 */
export function annotatedCopy(
  { bytes, workbook, result, review, standards }: CheckedBytes,
  language: Language,
): { readonly bytes: Uint8Array; readonly edits: number } {
  const edits = annotations(review.open, language);
  const { sheet } = paperSheet(copySummary({ result, review, standards }, language));
  const names = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const marked = patchWorkbook(bytes, edits, deflateAtOnce);
  return {
    bytes: addSheets(marked, [{ ...sheet, name: freeName(sheet.name, names) }], {
      front: true,
      deflate: deflateAtOnce,
    }),
    edits: edits.length,
  };
}

/** A copy of a copy gets a second summary: the first one is of another day. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = name; ; free = `${name} (${number++})`) {
    if (!taken.has(free.toLowerCase())) return free;
  }
}
