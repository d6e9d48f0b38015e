import type { Area } from '../form/workbook';
import type { Note } from './types';

/** A note of ours that stands on a sheet. */
export interface StandingNote {
  readonly area: Area;
  /** What it says; null where that is not known, or not the same all over. */
  readonly text: string | null;
}

/** Notes of ours that already say what is wanted stay; the areas of the others are stale. */
export function sortNotes(
  standing: readonly StandingNote[],
  wanted: readonly Note[],
): { kept: ReadonlySet<Note>; stale: Area[] } {
  const kept = new Set<Note>();
  const stale: Area[] = [];
  const at = new Map(wanted.map((note) => [`${note.row}:${note.column}`, note]));
  for (const { area, text } of standing) {
    const cells = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    const same = cells <= wanted.length ? notesIn(area, at).filter((note) => note.text === text) : [];
    if (same.length === cells) same.forEach((note) => kept.add(note));
    else stale.push(area);
  }
  return { kept, stale };
}

function notesIn({ top, left, bottom, right }: Area, at: ReadonlyMap<string, Note>): Note[] {
  const notes: Note[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) {
      const note = at.get(`${row}:${column}`);
      if (note) notes.push(note);
    }
  return notes;
}
