import type { Mark } from '../checks/findings/colours';
import type { Place, Workbook } from '../form/workbook';
import type { Entry } from './entry';

/** Where the page finds itself. `ready`: a spreadsheet is there; `too-old`: one below what we need. */
export type Surroundings = 'ready' | 'not-in-excel' | 'too-old';

/**
 * What a host can do beside reading, selecting and writing cells:
 * `marks` colours that leave the cells' own format alone, `notes` texts on marked cells, `watching` tells of edits,
 * `selection` tells which cell is selected, `functions` calculates ours in cells, `moving-undo` finds its cells again after
 * rows were inserted, `rows` puts rows in, `settings` keeps choices in the file, `sheets` adds worksheets, `sample` opens the sample county,
 * `files` gives a file of its own to keep.
 */
export type Ability =
  | 'marks'
  | 'notes'
  | 'watching'
  | 'selection'
  | 'functions'
  | 'moving-undo'
  | 'rows'
  | 'settings'
  | 'sheets'
  | 'sample'
  | 'files';

/** An open workbook as it stood at one moment; `ids[i]` is the host's id of `workbook.sheets[i]`, which a renaming leaves alone. */
export interface OpenWorkbook {
  readonly workbook: Workbook;
  readonly ids: readonly string[];
  /** The name of the file. */
  readonly name: string;
}

export interface ReadOptions {
  /** Cells read so far and to be read altogether, and the sheets that come next. */
  readonly onProgress?: (done: number, total: number, sheets: readonly string[]) => void;
  readonly signal?: AbortSignal;
  /** More used cells than this throw `too-large` before any is read. */
  readonly largest?: number;
  /** Reads the sheets of this name alone. */
  readonly only?: string;
  /** An earlier reading and the sheets changed since: only these are read again. */
  readonly since?: { readonly open: OpenWorkbook; readonly changed: ReadonlySet<string> };
}

/** A cell to be marked; its fill is `MARK_COLOURS[mark].fill`. */
export interface MarkedCell extends Place {
  readonly mark: Mark;
}

/** A cell for the dark background; without a mark it is taken to be below. */
export interface DarkCell extends Place {
  readonly mark?: Mark;
}

/** What a marked cell says when it is selected. */
export interface Note extends Place {
  readonly text: string;
}

/** The longest text of a note. Source: Excel's limit of an input message, “Add data validation to Excel ranges”, learn.microsoft.com. */
export const LONGEST_NOTE = 255;

/** What came of marking or unmarking. */
export interface Marked {
  /** Cells that carry a mark now. */
  readonly cells: number;
  /** Protected sheets were left as they are. */
  readonly locked: readonly string[];
  /** Cells whose own rule of entry leaves no room for a note. */
  readonly occupied: number;
}

/** Takes back what was written, wherever its cells have moved to. Can be run again where a protected sheet refused. */
export interface Undo {
  /** How many cells, formulas or sheets it would put back. */
  readonly count: number;
  /** Gives the places that were edited or deleted since: they keep what they have. */
  run(): Promise<{ readonly kept: readonly Place[] }>;
}

/** One line of the preview: what the cell shows now and what it would hold. */
export interface Change {
  readonly place: Place;
  readonly before: string;
  readonly after: number | string;
  /** A formula that the value would replace, with its `=`. */
  readonly formula: string | null;
  /** Protected sheets refuse the change; it is shown but not applied. */
  readonly locked: boolean;
  /** What the cell held when the preview was made: a cell that holds something else by then is left alone. */
  readonly entry: Entry;
}

/** What was written; `undo` is null where nothing was. */
export interface Applied {
  readonly undo: Undo | null;
  readonly applied: readonly Place[];
  /** Cells that no longer hold what the preview showed, or are protected: they were left alone. */
  readonly skipped: readonly Place[];
}

/** Cells that were given the permanent dark background. */
export interface Darkened {
  readonly undo: Undo | null;
  readonly cells: number;
  readonly locked: readonly string[];
}

/** Formulas whose results stand in their place now. */
export interface Replaced {
  readonly undo: Undo | null;
  readonly count: number;
  readonly skipped: readonly Place[];
}

/** Worksheets that were added, under the names that were free. */
export interface Inserted {
  readonly names: readonly string[];
  /** Removes those that nobody edited since. */
  readonly undo: Undo;
}

/** How a sheet of ours is known again: by its name and by how its first cell begins. */
export interface SheetSign {
  readonly name: string;
  readonly title: string;
}

/** A column of a written sheet that leads to cells: `places[i]` stands in row `top + i`; null leaves the cell blank. */
export interface LinkColumn {
  readonly column: number;
  readonly top: number;
  readonly places: readonly (Place | null)[];
}

/** A cell by the host's id of its sheet. */
export interface CellOnSheet {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface WorkbookListener {
  /** A sheet, by id, was edited, calculated, added or deleted; `edited`: cells may hold something else or stand elsewhere. */
  changed(sheet: string, edited: boolean): void;
  /** A person, or the add-in, selected this cell (of a range, its first). */
  selected(cell: CellOnSheet): void;
}

/** Ends the watching. */
export type StopWatching = () => Promise<void>;
