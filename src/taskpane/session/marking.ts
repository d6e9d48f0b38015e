import type { Finding } from '../../checks/findings/finding';
import { placeText } from '../../checks/findings/words';
import { PANE } from '../../messages/pane';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { Marked, Note, OpenWorkbook } from '../../spreadsheet/types';
import { cellsToMark } from '../findings/cells';
import { notesOn } from '../findings/reasons';
import type { Notice, PaneState } from '../state/state';
import type { Store } from '../state/store';
import { success, warning } from './work';

/** The notes that marks are to carry now; null is none. */
export function wantedNotes({ notes, language }: PaneState, findings: readonly Finding[]): Note[] | null {
  return notes ? notesOn(findings, language) : null;
}

export function markedNotice({ cells, locked, occupied }: Marked): Notice {
  if (locked.length > 0) return warning(PANE.protectedNote, { sheets: locked.join('、') });
  if (cells === 0) return success(PANE.markedNone);
  return occupied > 0
    ? success(PANE.markedOccupied, { count: cells, occupied })
    : success(PANE.marked, { count: cells });
}

/** Marks follow a later check without a word; only a notice that still counts the former ones is put right. */
export function tellRedrawn({ get, dispatch }: Store, shown: Marked): void {
  dispatch({ type: 'marked', ...shown });
  const told = get().notice?.sentence;
  if (told === PANE.marked || told === PANE.markedNone || told === PANE.markedOccupied) {
    dispatch({ type: 'notice', notice: markedNotice(shown) });
  }
}

/** What the marks in the workbook show, so that they are drawn anew only where a check found something else. */
export class Marking {
  private drawn = '';

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** Marks the accused cells, with these notes; null is without notes. */
  async show(
    open: OpenWorkbook,
    findings: readonly Finding[],
    notes: readonly Note[] | null,
  ): Promise<Marked> {
    const marked = await this.spreadsheet.mark(open, cellsToMark(findings), notes);
    this.drawn = drawing(open, findings, notes);
    return marked;
  }

  /** Whether the marks no longer show what was found. */
  isStale(open: OpenWorkbook, findings: readonly Finding[], notes: readonly Note[] | null): boolean {
    return drawing(open, findings, notes) !== this.drawn;
  }

  async hide(open: OpenWorkbook | null): Promise<Marked> {
    const marked = await this.spreadsheet.unmark(open);
    this.forget();
    return marked;
  }

  /** What is known belongs to another workbook, or is gone. */
  forget(): void {
    this.drawn = '';
  }
}

function drawing(
  { ids, workbook }: OpenWorkbook,
  findings: readonly Finding[],
  notes: readonly Note[] | null,
): string {
  const sheets = workbook.sheets.map((sheet, i) => `${ids[i]}=${sheet.name}:${sheet.protected}`);
  const cells = cellsToMark(findings).map((cell) => `${placeText(cell)}:${cell.mark}`);
  const texts = notes?.map((note) => `${placeText(note)}:${note.text}`) ?? ['without'];
  return [...sheets, ...cells.sort(), ...texts].join('|');
}
