import { address } from '../../form/workbook';
import { addNotes, addNoteShapes, type ChangedParts, placeNotes } from '../xlsx';
import type { Note } from '../model/parts';
import type { SheetOrigin } from './load';

interface NewNote {
  readonly row: number;
  readonly column: number;
  readonly notes: { readonly author: string; readonly text: string }[];
}

/** Notes moved, removed and added. Answers whether anything was. */
export function writeNotes(parts: ChangedParts, { sheet, part, parts: before }: SheetOrigin): boolean {
  const { notes } = sheet.parts;
  const { places, fresh } = compare(before.notes, notes);
  const added: NewNote[] = fresh.map(asNote);
  placeNotes(parts, part, places);
  if (added.length > 0) {
    const noted = addNotes(parts, part, added);
    parts.set(part, addNoteShapes(parts, part, parts.text(part), noted));
  }
  return places.size > 0 || added.length > 0;
}

/** Notes keep their order when cells move, so that each is the next of its text. */
function compare(
  before: readonly Note[],
  now: readonly Note[],
): { places: Map<string, Note | null>; fresh: Note[] } {
  const places = new Map<string, Note | null>();
  const fresh: Note[] = [];
  let next = 0;
  for (const note of now) {
    const found = before.findIndex(({ text }, index) => index >= next && text === note.text);
    const old = before[found];
    if (!old) {
      fresh.push(note);
      continue;
    }
    for (const gone of before.slice(next, found)) places.set(address(gone), null);
    if (old.row !== note.row || old.column !== note.column) places.set(address(old), note);
    next = found + 1;
  }
  for (const gone of before.slice(next)) places.set(address(gone), null);
  return { places, fresh };
}

const asNote = ({ row, column, text }: Note): NewNote => ({ row, column, notes: [{ author: '', text }] });
