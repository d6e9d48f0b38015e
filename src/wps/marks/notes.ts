import { addressStrings, contains, joinAreas } from '../../spreadsheet/addresses';
import { grouped } from '../../standards/lists';
import { NOTE_FORMULA, NOTE_TITLE } from '../../spreadsheet/mark-rule';
import { sortNotes } from '../../spreadsheet/standing-notes';
import type { Note } from '../../spreadsheet/types';
import { LONGEST_ADDRESS, type Pace } from '../guarded';
import { type WpsSheet, XL } from '../model';
import type { FoundNote } from './find-notes';

/**
 * Notes written at once: five accesses each, and more would keep a person waiting. Those beyond come with the next marking, which
 * leaves the ones that are there.
 */
export const NOTES_AT_ONCE = 900;

/**
 * Puts exactly these notes on a sheet and takes every other of ours away. Gives the cells whose own rule of entry leaves no room,
 * and those that have to wait because `room` is used up.
 */
export async function writeNotes(
  sheet: WpsSheet,
  notes: readonly Note[],
  found: readonly FoundNote[],
  room: number,
  pace: Pace,
): Promise<{ occupied: number; written: number; waiting: number }> {
  const others = found.filter(({ ours }) => !ours).map(({ area }) => area);
  const free = notes.filter((note) => !others.some((area) => contains(area, note)));
  const { kept, stale } = sortNotes(
    found.filter(({ ours }) => ours),
    free,
  );
  for (const text of joinAreas(stale, LONGEST_ADDRESS)) {
    await pace.step();
    sheet.Range(text).Validation.Delete();
  }
  const fresh = free.filter((note) => !kept.has(note));
  const now = fresh.slice(0, room);
  for (const [text, cells] of grouped(now, (note) => note.text)) {
    for (const address of addressStrings(cells, LONGEST_ADDRESS)) {
      await pace.step();
      const rule = sheet.Range(address).Validation;
      rule.Add(XL.validateCustom, XL.alertStop, XL.between, NOTE_FORMULA);
      rule.InputTitle = NOTE_TITLE;
      rule.InputMessage = text;
    }
  }
  return {
    occupied: notes.length - free.length,
    written: now.length,
    waiting: fresh.length - now.length,
  };
}
