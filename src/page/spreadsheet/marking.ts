import { MARK_COLOURS, MARKS } from '../../checks/findings/colours';
import type { Place } from '../../form/workbook';
import {
  darkBackground,
  formulaOfMark,
  isMark,
  isNoteRule,
  NOTE_FORMULA,
  NOTE_TITLE,
} from '../../spreadsheet/mark-rule';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { DarkCell, Darkened, Marked, MarkedCell, Note, OpenWorkbook } from '../../spreadsheet/types';
import { putUnder } from '../../standards/lists';
import {
  type Area,
  type Book,
  cellArea,
  type ConditionalFormat,
  gather,
  keyOf,
  overlaps,
  requireEditable,
  type Sheet,
  type Validation,
} from '@junheng/host';
import { isLocked, requireSame, sheetIfThere } from './guarded';
import { trackCell, untrack, whereNow } from './tracked';

/** Puts exactly these marks and notes into the workbook and takes all others of ours away; protected sheets are left alone. */
export function markBook(
  book: Book,
  open: OpenWorkbook | null,
  cells: readonly MarkedCell[],
  notes: readonly Note[] | null,
): Marked {
  if (open) requireSame(book, open);
  const locked: string[] = [];
  let count = 0;
  let occupied = 0;
  book.transact('addin', () => {
    for (const sheet of book.sheets) {
      const here = <T extends Place>(list: readonly T[]): T[] =>
        list.filter((one) => open !== null && sheetIfThere(book, open, one.sheet) === sheet);
      const wanted = here(cells);
      const others = sheet.parts.conditionalFormats.filter((rule) => !isMark(rule.formula));
      const had = others.length < sheet.parts.conditionalFormats.length;
      if (isLocked(sheet)) {
        if (wanted.length > 0 || had) locked.push(sheet.name);
        continue;
      }
      count += wanted.length;
      const noted = notesOn(sheet, here(notes ?? []));
      occupied += noted.occupied;
      const changed = wanted.length > 0 || had;
      if (changed) sheet.change({ conditionalFormats: [...rulesOf(book, wanted), ...others] });
      if (noted.validations) sheet.change({ validations: noted.validations });
      if (changed || noted.validations) book.emit({ kind: 'parts', sheet, origin: 'addin' });
    }
  });
  return { cells: count, locked, occupied };
}

function rulesOf(book: Book, cells: readonly MarkedCell[]): ConditionalFormat[] {
  return MARKS.flatMap((mark) => {
    const areas = gather(cells.filter((cell) => cell.mark === mark));
    if (areas.length === 0) return [];
    const fillColor = `#${MARK_COLOURS[mark].fill}`;
    return [
      {
        id: `{${book.newId('00000000-000C-0000')}}`,
        type: 'Custom',
        areas,
        stopIfTrue: false,
        formula: formulaOfMark(mark),
        cellValue: null,
        look: { fillColor },
      },
    ];
  });
}

/** Our notes as they are wanted; null where nothing is to be changed. A cell with a rule of its own gets none. */
function notesOn(
  sheet: Sheet,
  notes: readonly Note[],
): { validations: readonly Validation[] | null; occupied: number } {
  const others = sheet.parts.validations.filter(({ rule }) => !isNoteRule(rule));
  const free = notes.filter(
    ({ row, column }) =>
      !others.some(({ areas }) => areas.some((area) => overlaps(area, cellArea(row, column)))),
  );
  const byText = new Map<string, Note[]>();
  for (const note of free) putUnder(byText, note.text, note);
  const ours = [...byText].map(([text, cells]) => noteOf(text, gather(cells)));
  const changed = ours.length > 0 || others.length < sheet.parts.validations.length;
  return { validations: changed ? [...others, ...ours] : null, occupied: notes.length - free.length };
}

const noteOf = (message: string, areas: readonly Area[]): Validation => ({
  areas,
  type: 'Custom',
  rule: { custom: { formula: NOTE_FORMULA } },
  ignoreBlanks: true,
  errorAlert: { showAlert: false, title: '', message: '', style: 'Stop' },
  prompt: { showPrompt: true, title: NOTE_TITLE, message },
});

/** Gives the cells the dark background as one step. */
export function darkenBook(book: Book, open: OpenWorkbook, places: readonly DarkCell[]): Darkened {
  requireSame(book, open);
  const locked = new Set<string>();
  const done = book.transact('addin', () =>
    places.flatMap((place) => {
      const sheet = sheetIfThere(book, open, place.sheet);
      if (!sheet) throw new SpreadsheetError('gone');
      if (isLocked(sheet)) {
        locked.add(sheet.name);
        return [];
      }
      const dark = `#${darkBackground(place)}`;
      const { fillColor, fillPattern } = sheet.format(place.row, place.column);
      fill(book, sheet, place, { fillColor: dark, fillPattern: 'Solid' });
      return [{ cell: trackCell(sheet, place), before: { fillColor, fillPattern }, dark }];
    }),
  );
  const run = async (): Promise<{ kept: Place[] }> => {
    book.transact('addin', () => {
      for (const { cell, before, dark } of done) {
        const now = whereNow(book, cell);
        if (!now || cell.sheet.format(now.row, now.column).fillColor !== dark) continue;
        requireEditable(cell.sheet, cellArea(now.row, now.column));
        fill(book, cell.sheet, now, before);
      }
    });
    done.forEach(({ cell }) => untrack(cell));
    return { kept: [] };
  };
  return {
    undo: done.length > 0 ? { count: done.length, run } : null,
    cells: done.length,
    locked: [...locked],
  };
}

function fill(
  book: Book,
  sheet: Sheet,
  { row, column }: { row: number; column: number },
  patch: { fillColor: string | null; fillPattern: string },
): void {
  const key = keyOf(row, column);
  sheet.put(key, { ...sheet.cells.get(key), format: book.formats.change(sheet.format(row, column), patch) });
  book.emit({ kind: 'formatted', sheet, areas: [cellArea(row, column)], origin: 'addin' });
}
