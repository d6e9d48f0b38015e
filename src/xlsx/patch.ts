import { COMPLAINTS, XlsxError } from './errors';
import { LIMITS } from './limits';
import { Package } from './package';
import { gatherChanges, validateEdit, type CellEdit } from './patching/edit';
import { addNoteShapes } from './patching/note-shapes';
import { addNotes } from './patching/notes';
import { ChangedParts } from './patching/parts';
import { askForRecalculation } from './patching/recalculation';
import { patchSheet } from './patching/sheet';
import { stylesPart } from './patching/styles-part';
import { StyleSheet } from './patching/styles';
import { readMerges } from './patching/survey';
import { findWorkbookParts } from './reading/workbook-part';
import type { DeflateAtOnce } from './zip/write';
import { putUnder } from '../standards/lists';

export type { CellEdit } from './patching/edit';

/**
 * The workbook with some cells filled, changed or noted. Every part that need not change keeps its bytes, and in a changed
 * sheet every cell that was not named keeps its text. Edits inside a merged area go to its first cell; of several edits of
 * one cell the last fill and value stand, and notes are joined.
 *
 * A value takes the place of a formula: other cells that shared it get its text written out, the calculation chain is
 * left for Excel to rebuild, and where the workbook has formulas Excel is asked to compute them anew when it opens it.
 *
 * @throws XlsxError as `readWorkbook`, and `cannot-write` for a sheet, cell, colour or value that cannot be written
 */
export function patchWorkbook(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  deflate?: DeflateAtOnce,
): Uint8Array {
  const source = Package.open(bytes);
  const found = findWorkbookParts(source);
  const parts = new ChangedParts(source);
  edits.forEach(validateEdit);
  const bySheet = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    putUnder(bySheet, edit.sheet, edit);
  }
  const openStyles = (): { part: string; sheet: StyleSheet } => {
    const part = stylesPart(parts, found);
    return { part, sheet: new StyleSheet(parts.text(part), part) };
  };
  const styles = edits.some(({ fill }) => fill !== undefined) ? openStyles() : null;
  const sheets = [...bySheet].map(([sheet, list]) => {
    const part = found.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined || !parts.has(part)) {
      throw new XlsxError('cannot-write', COMPLAINTS.noSuchSheet, { sheet });
    }
    const before = parts.text(part);
    styles?.sheet.reserve(before);
    return { sheet, list, part, before };
  });
  let lostFormula = false;
  for (const { sheet, list, part, before } of sheets) {
    const changes = gatherChanges(list, readMerges(before, part));
    const patched = patchSheet(
      sheet,
      before,
      part,
      changes,
      (base, fill) => styles?.sheet.filled(base, fill) ?? base,
    );
    lostFormula ||= patched.lostFormula;
    const noted = changes.some(({ notes }) => notes.length > 0) ? addNotes(parts, part, changes) : [];
    const after = addNoteShapes(parts, part, patched.text, noted);
    if (after !== before) parts.set(part, after);
  }
  const restyled = styles?.sheet.changed();
  if (styles && restyled != null) parts.set(styles.part, restyled);
  if (lostFormula && found.calcChain !== null) parts.remove(found.workbook, found.calcChain);
  if (edits.some(({ value }) => value !== undefined))
    askForRecalculation(source, parts, found, LIMITS.sheetBytes);
  return parts.write(deflate);
}
