import { areaAddress } from '../../form/workbook';
import { addressStrings, contains, joinAreas } from '../../spreadsheet/addresses';
import { LONGEST_ADDRESS } from '../area-of';
import { grouped } from '../../standards/lists';
import { sortNotes } from '../../spreadsheet/standing-notes';
import type { Note, OpenWorkbook } from '../../spreadsheet/types';
import { findNotes } from './find-notes';
import type { Reach } from './find-notes';
import { NOTE_FORMULA, NOTE_TITLE } from '../../spreadsheet/mark-rule';

export interface Noted {
  /** Cells with a validation of their own: they were left alone. */
  readonly occupied: number;
}

/** Kept in the workbook while notes may be in it, so that a later session knows to look for them and how far. */
const HINT = 'junheng-notes';

/** About 1.5 KB each in a request that may hold 5 MB. */
const NOTES_PER_REQUEST = 1000;

/** Asks, in the sync of something else, whether notes may be in the workbook. */
export function askForHint(context: Excel.RequestContext): () => boolean {
  const hint = context.workbook.settings.getItemOrNullObject(HINT);
  hint.load('key');
  return () => !hint.isNullObject;
}

/**
 * Puts exactly these notes into the workbook and takes every other note of ours away; with none it takes all away.
 *
 * A note is the input message of a data validation that allows everything, never shows an error and names us in its rule:
 * the only message on a cell that Excel 2021 can both show and remove without a trace. It goes along with inserted rows,
 * copies and saved files. A cell with a validation of its own keeps it.
 */
export async function writeNotes(
  context: Excel.RequestContext,
  { workbook, ids }: OpenWorkbook,
  notes: readonly Note[],
): Promise<Noted> {
  const wanted = grouped(notes, (note) => ids[workbook.sheets.findIndex(({ name }) => name === note.sheet)]);
  const hint = context.workbook.settings.getItemOrNullObject(HINT);
  hint.load('value');
  const sheets = await findNotes(context, () => reachOf(hint));
  let occupied = 0;
  let rest = 0;
  const batch = new Batch(context);
  if (notes.length > 0) {
    const { rows, columns } = reachOf(hint);
    const reach: Reach = {
      rows: notes.reduce((most, { row }) => Math.max(most, row + 1), rows),
      columns: notes.reduce((most, { column }) => Math.max(most, column + 1), columns),
    };
    context.workbook.settings.add(HINT, JSON.stringify(reach));
  }
  for (const { id, locked, found } of sheets) {
    if (locked) {
      rest += 1;
      continue;
    }
    const sheet = context.workbook.worksheets.getItem(id);
    const here = wanted.get(id) ?? [];
    const others = found.filter(({ kind }) => kind !== 'ours').map(({ area }) => area);
    const free = here.filter((note) => !others.some((area) => contains(area, note)));
    occupied += here.length - free.length;
    const { kept, stale } = sortNotes(
      found.filter(({ kind }) => kind === 'ours'),
      free,
    );
    for (const text of joinAreas(stale, LONGEST_ADDRESS))
      await batch.do(() => sheet.getRanges(text).dataValidation.clear());
    for (const { kind, area } of found) {
      if (kind !== 'prompt') continue;
      await batch.do(() => {
        const { dataValidation } = sheet.getRange(areaAddress(area));
        dataValidation.prompt = { title: '', message: '', showPrompt: true };
      });
    }
    const fresh = free.filter((note) => !kept.has(note));
    for (const [text, cells] of grouped(fresh, (note) => note.text)) {
      for (const address of addressStrings(cells, LONGEST_ADDRESS)) {
        await batch.do(() => put(sheet.getRanges(address).dataValidation, text));
      }
    }
  }
  if (notes.length === 0 && rest === 0 && !hint.isNullObject)
    context.workbook.settings.getItem(HINT).delete();
  await context.sync();
  return { occupied };
}

function reachOf(hint: Excel.Setting): Reach {
  const [rows, columns] = hint.isNullObject ? [] : (String(hint.value).match(/\d+/g) ?? []);
  return { rows: Number(rows ?? 0), columns: Number(columns ?? 0) };
}

function put(validation: Excel.DataValidation, message: string): void {
  validation.rule = { custom: { formula: NOTE_FORMULA } };
  validation.ignoreBlanks = true;
  validation.errorAlert = { showAlert: false, title: '', message: '', style: 'Stop' };
  validation.prompt = { showPrompt: true, title: NOTE_TITLE, message };
}

/** Sends what has gathered before a request grows too large. */
class Batch {
  private count = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async do(step: () => void): Promise<void> {
    step();
    this.count += 1;
    if (this.count % NOTES_PER_REQUEST === 0) await this.context.sync();
  }
}
