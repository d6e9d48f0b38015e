import type { Place } from '../../form/workbook';
import type { Marked, MarkedCell, Note, OpenWorkbook } from '../../spreadsheet/types';
import { Package } from '../../xlsx/package';
import { openBook, Pace, requireSame } from '../guarded';
import type { KnownSheet, KnownSheets } from '../known-sheets';
import type { WpsApplication, WpsWorkbook } from '../model';
import { bytesOfCopy } from '../read/copy';
import { nameAt } from '../settings';
import type { Colours } from './colours';
import { type FoundNote, MOST_CELLS, notesInCopy, notesLive } from './find-notes';
import { NOTES_AT_ONCE, writeNotes } from './notes';
import { eraseMarks, hasMarks, paintMarks } from './paint';

/** What came of it, and how many cells have to wait for their note. */
export interface MarkedInPart extends Marked {
  readonly waiting: number;
}

/** A hidden name that is there while notes may be, so that a marking without notes need not look for them. */
const HINT = '_junheng_notes';

/** Puts marks and notes into the open workbook and takes them away again. */
export class Marking {
  /** Workbooks in which notes were looked for once: Excel leaves some without our hint. */
  private readonly looked = new Set<string>();

  constructor(
    private readonly app: WpsApplication,
    private readonly known: KnownSheets,
    private readonly colours: Colours,
  ) {}

  /** Exactly these marks, with these notes (null: without). Throws `switched`. */
  async show(
    open: OpenWorkbook,
    cells: readonly MarkedCell[],
    notes: readonly Note[] | null,
  ): Promise<MarkedInPart> {
    requireSame(this.app, this.known, open);
    const book = openBook(this.app);
    const look = notes !== null || !this.looked.has(book.FullName) || nameAt(book, HINT) !== null;
    return this.put(book, open, cells, notes ?? [], look);
  }

  /** Every mark and note of ours away, whoever put it there. */
  async hide(): Promise<MarkedInPart> {
    return { ...(await this.put(openBook(this.app), null, [], [], true)), cells: 0 };
  }

  private async put(
    book: WpsWorkbook,
    open: OpenWorkbook | null,
    cells: readonly MarkedCell[],
    notes: readonly Note[],
    look: boolean,
  ): Promise<MarkedInPart> {
    const pace = new Pace();
    const sheets = this.known.of(book);
    const locked: string[] = [];
    const free: KnownSheet[] = [];
    let marked = 0;
    for (const known of sheets) {
      const wanted = here(open, known, cells);
      if (known.sheet.ProtectContents) {
        if (wanted.length > 0 || hasMarks(known.sheet)) locked.push(known.name);
        continue;
      }
      free.push(known);
      eraseMarks(known.sheet);
      await paintMarks(known.sheet, wanted, this.colours, pace);
      marked += wanted.length;
    }
    const noted = look ? await this.note(book, free, open, notes, pace) : { occupied: 0, waiting: 0 };
    if (look && notes.length === 0 && locked.length === 0) nameAt(book, HINT)?.Delete();
    const { occupied, waiting } = noted;
    return { cells: marked, locked, occupied, waiting };
  }

  private async note(
    book: WpsWorkbook,
    sheets: readonly KnownSheet[],
    open: OpenWorkbook | null,
    notes: readonly Note[],
    pace: Pace,
  ): Promise<{ occupied: number; waiting: number }> {
    this.looked.add(book.FullName);
    const find = this.finder(book, notes.length > 0 ? MOST_CELLS : Infinity, pace);
    let room = NOTES_AT_ONCE;
    let occupied = 0;
    let waiting = 0;
    if (notes.length > 0 && !nameAt(book, HINT)) book.Names.Add(HINT, '=1', false);
    for (const known of sheets) {
      const done = await writeNotes(known.sheet, here(open, known, notes), await find(known), room, pace);
      room -= done.written;
      occupied += done.occupied;
      waiting += done.waiting;
    }
    return { occupied, waiting };
  }

  /** Looks in one copy of the file for all sheets; without a copy, in the sheets themselves. */
  private finder(
    book: WpsWorkbook,
    most: number,
    pace: Pace,
  ): (known: KnownSheet) => FoundNote[] | Promise<FoundNote[]> {
    const bytes = bytesOfCopy(this.app, book);
    try {
      const source = bytes && Package.open(bytes);
      if (source) return ({ name }) => notesInCopy(source, name);
    } catch {
      // A copy that is none: the cells are asked.
    }
    return ({ sheet }) => notesLive(sheet, most, pace);
  }
}

/** Those on this sheet, whatever it is called now. */
function here<T extends Place>(open: OpenWorkbook | null, { id }: KnownSheet, things: readonly T[]): T[] {
  const name = open?.workbook.sheets[open.ids.indexOf(id)]?.name;
  return name === undefined ? [] : things.filter(({ sheet }) => sheet === name);
}
