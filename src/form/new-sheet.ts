import type { Area, CellValue, Place, Sheet } from './workbook';

/**
 * A sheet to be written into a new workbook: what an empty form is described in, knowing nothing of files.
 * Rows and columns count from 0; what is left out takes the spreadsheet program's default.
 */

/** How a cell looks. Equal styles are written once. */
export interface NewStyle {
  readonly bold?: boolean;
  readonly wrap?: boolean;
  /** Centred both ways; without it text stands left (numbers right), in the middle of its row. */
  readonly center?: boolean;
  /** Where the text stands across the cell; `center` goes before it. */
  readonly align?: 'left' | 'right';
  /** Where it stands up and down; in the middle when left out. */
  readonly valign?: 'top' | 'bottom';
  /** A thin line on all four sides, or on the sides named. */
  readonly border?: boolean | readonly ('left' | 'right' | 'top' | 'bottom')[];
  /** `RRGGBB` */
  readonly fill?: string;
  /** Of the text, `RRGGBB`; black when left out. */
  readonly color?: string;
  /** A number format code: `0.00`, `0%`, `@`. */
  readonly numberFormat?: string;
  /** In points; 11 when left out. */
  readonly fontSize?: number;
  /** False lets the cell be edited on a protected sheet; true when left out. */
  readonly locked?: boolean;
}

export interface NewCell {
  readonly row: number;
  readonly column: number;
  /** Left out for a cell that is only styled. Text is never taken for a formula. */
  readonly value?: CellValue;
  /** A formula without its `=`, in the English names that files hold; `value` is its result. Never made of words from a file. */
  readonly formula?: string;
  readonly style?: NewStyle;
}

/** A choice from a list; no choice may hold a comma, all together at most 255 characters. */
export interface ListConstraint {
  readonly kind: 'list';
  readonly list: readonly string[];
}

/** A number within bounds, both included; a bound left out is open. At least one bound is given. */
export interface NumberConstraint {
  readonly kind: 'whole' | 'decimal';
  readonly min?: number;
  readonly max?: number;
}

/** What may be typed into some areas. Blank is always allowed. */
export interface NewValidation {
  readonly areas: readonly Area[];
  readonly constraint: ListConstraint | NumberConstraint;
  /** Shown while the cell is selected: title at most 32 characters, text at most 255. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown when something else is typed, which is then refused: at most 255 characters. */
  readonly error?: string;
}

export interface NewLink {
  readonly row: number;
  readonly column: number;
  readonly target: Place;
}

export interface NewNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** How a sheet is printed. */
export interface NewPage {
  readonly orientation: 'portrait' | 'landscape';
  /** A4 when left out. */
  readonly paper?: 'A3' | 'A4';
  /** Rows printed again at the top of each page, both included. */
  readonly repeat?: { readonly first: number; readonly last: number };
  /** In millimetres. */
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Text left, in the middle and right; `&P` is the page, `&N` the number of pages, `&&` a plain `&`. */
  readonly header?: PageLine;
  readonly footer?: PageLine;
  /** Rows that begin a new page. */
  readonly breaks?: readonly number[];
  /** Set in the middle of the page across. */
  readonly centered?: boolean;
}

/** The margins of a page that names none, in millimetres. */
export const DEFAULT_MARGINS: NonNullable<NewPage['margins']> = { left: 12, right: 12, top: 14, bottom: 14 };

/** How a sheet is printed that says nothing of it. */
export const DEFAULT_PAGE: NewPage = {
  orientation: 'landscape',
  margins: { left: 12.7, right: 12.7, top: 15.24, bottom: 15.24 },
};

export interface PageLine {
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

/** A row with its cells from left to right. */
export interface NewRow {
  readonly row: number;
  /** In points. */
  readonly height: number;
  readonly cells: readonly NewCell[];
}

export interface NewSheet {
  /** 1 to 31 characters, none of `[]:*?/\`, unique in its workbook whatever the case. */
  readonly name: string;
  /** In characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Row index → height in points. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly cells: readonly NewCell[];
  /** Rows below all others, made one by one as a new workbook is written: thousands of them are never held at once. */
  readonly more?: Iterable<NewRow>;
  readonly merges?: readonly Area[];
  /** How many rows at the top and columns at the left stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly validations?: readonly NewValidation[];
  readonly notes?: readonly NewNote[];
  /** Columns that are there but not shown. */
  readonly hiddenColumns?: readonly number[];
  /** Rows with cells that are there but not shown. */
  readonly hiddenRows?: readonly number[];
  /** Shown when left out. */
  readonly visibility?: Sheet['visibility'];
  /** Cells that lead to a cell of the same workbook. */
  readonly hyperlinks?: readonly NewLink[];
  /** Heading row and rows below it, with buttons to filter. */
  readonly filter?: Area;
  /** Landscape, as wide as the paper, when left out. Every sheet is as wide as the paper. */
  readonly page?: NewPage;
}
