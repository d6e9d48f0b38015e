import type { Finding } from '../../checks/findings/finding';
import { ExcelError } from '../../excel/errors';
import type { Note } from '../../excel/marks/notes';
import { writeNotes } from '../../excel/marks/notes';
import type { Marks, Painted } from '../../excel/marks/paint';
import { eraseMarks, NO_WORKBOOK, paintMarks } from '../../excel/marks/paint';
import type { OpenWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import { PANE } from '../../messages/pane';
import { cellsToMark } from '../findings/cells';
import { notesOn } from '../findings/reasons';
import { placeText } from '../../checks/findings/words';
import type { Notice, PaneState } from '../state/state';
import type { Store } from '../state/store';
import { success, warning } from './work';

/** What came of marking. */
export interface Shown {
  readonly cells: number;
  /** Protected sheets were left alone. */
  readonly locked: readonly string[];
  /** Cells whose own validation leaves no room for a note. */
  readonly occupied: number;
}

/** The notes that marks are to carry now; null is none. */
export function wantedNotes({ notes, language }: PaneState, findings: readonly Finding[]): Note[] | null {
  return notes ? notesOn(findings, language) : null;
}

export function markedNotice({ cells, locked, occupied }: Shown): Notice {
  if (locked.length > 0) return warning(PANE.protectedNote, { sheets: locked.join('、') });
  if (cells === 0) return success(PANE.markedNone);
  return occupied > 0
    ? success(PANE.markedOccupied, { count: cells, occupied })
    : success(PANE.marked, { count: cells });
}

/** Marks follow a later check without a word; only a notice that still counts the former ones is put right. */
export function tellRedrawn({ get, dispatch }: Store, shown: Shown): void {
  dispatch({ type: 'marked', ...shown });
  const told = get().notice?.sentence;
  if (told === PANE.marked || told === PANE.markedNone || told === PANE.markedOccupied) {
    dispatch({ type: 'notice', notice: markedNotice(shown) });
  }
}

/** The marks in the workbook as this page knows them. */
export class Marking {
  private marks: Marks | undefined;
  private drawn = '';

  /** Marks the accused cells, with these notes; null is without notes. */
  async show(
    open: OpenWorkbook,
    findings: readonly Finding[],
    notes: readonly Note[] | null,
  ): Promise<Shown> {
    const cells = cellsToMark(findings);
    const { painted, occupied } = await inExcel(async (context) => {
      const painted = await paintMarks(context, open, cells, this.marks);
      if (painted.name !== open.name) {
        // A copy of the file under another name has sheets of the same ids: these marks are not for it.
        await paintMarks(context, open, [], painted.marks);
        throw new ExcelError('switched');
      }
      if (!notes && !painted.notes) return { painted, occupied: 0 };
      return { painted, ...(await writeNotes(context, open, notes ?? [])) };
    });
    this.marks = painted.marks;
    this.drawn = drawing(open, findings, notes);
    const { locked } = painted;
    return { cells: cells.filter(({ sheet }) => !locked.includes(sheet)).length, locked, occupied };
  }

  /** Whether the marks no longer show what was found. */
  isStale(open: OpenWorkbook, findings: readonly Finding[], notes: readonly Note[] | null): boolean {
    return drawing(open, findings, notes) !== this.drawn;
  }

  async hide(open: OpenWorkbook | null): Promise<Painted> {
    const painted = await inExcel(async (context) => {
      const erased = await eraseMarks(context, open, this.marks);
      if (erased.notes) await writeNotes(context, NO_WORKBOOK, []);
      return erased;
    });
    this.forget();
    return painted;
  }

  /** What is known belongs to another workbook, or is gone. */
  forget(): void {
    this.marks = undefined;
    this.drawn = '';
  }
}

function drawing(
  { ids, workbook }: OpenWorkbook,
  findings: readonly Finding[],
  notes: readonly Note[] | null,
): string {
  const sheets = workbook.sheets.map((sheet, i) => `${ids[i]}=${sheet.name}:${sheet.protected}`);
  const cells = cellsToMark(findings).map((cell) => `${placeText(cell)}:${cell.category}`);
  const texts = notes?.map((note) => `${placeText(note)}:${note.text}`) ?? ['without'];
  return [...sheets, ...cells.sort(), ...texts].join('|');
}
