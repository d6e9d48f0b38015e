import type { Stage } from '../../standards/types';
import type { NewSheet } from '../new-sheet';
import type { TableId } from '../table-id';
import type { ItemLayout } from './sentence';
import type { ColumnLayout, FigureSpec, RowLayout } from './spec';

/** A table's number and title as the form prints them, and the words by which they are known. */
export interface Title {
  /** `Ⅱ-2` */
  readonly numeral: string;
  readonly title: string;
  /** How the title is known on `key(text)`, its number taken off. */
  readonly words: RegExp;
}

/** Headings that occur together: those of one table, the seven indicators with the columns of 表Ⅱ-2, those of 表Ⅳ and 表Ⅴ. */
export type Family = TableId | 'indicators' | 'items';

/** How rows of nothing but figures are read; `field`: what the form that was read calls them. */
export type FigureReading =
  /** One row of figures. */
  | { readonly by: 'one-row'; readonly field: string; readonly figures: readonly FigureSpec[] }
  /** Rows known by their labels, for 小学 and again for 初中. */
  | {
      readonly by: 'stage-rows';
      readonly field: string;
      readonly rows: readonly RowLayout[];
      readonly figures: Readonly<Record<Stage, Readonly<Record<string, readonly FigureSpec[]>>>>;
    }
  /** Rows known by their labels. */
  | {
      readonly by: 'rows';
      readonly field: string;
      readonly rows: readonly RowLayout[];
      readonly figures: Readonly<Record<string, readonly FigureSpec[]>>;
    };

/** How the rows under the headings are read. */
export type Reading =
  | FigureReading
  /** A row for each school; `notFilled`: columns that hold no figure, or one that is printed on an empty form. */
  | { readonly by: 'schools'; readonly notFilled: readonly string[] }
  /** A row for each numbered item; `enough`: how many must be there where no heading says what they are. */
  | { readonly by: 'items'; readonly items: readonly ItemLayout[]; readonly enough: number };

/** Whether a table holds nothing but figures. */
export const isOfFigures = (reading: Reading): reading is FigureReading => 'field' in reading;

/** The top of some table as it was found on a sheet. */
export interface FoundTop {
  /** Names of the columns whose headings stand there, each once. */
  readonly headings: readonly string[];
  /** The highest L-code; 0 where there are none. */
  readonly most: number;
  /** Of which table the title above it is. */
  readonly title: TableId | null;
  /** Of which tables the row labels under it are, from top to bottom. */
  readonly labels: readonly TableId[];
}

/** A heading of the empty form: its cell, or the rectangle it stands over. */
export interface Head {
  readonly text: string;
  readonly top: number;
  readonly left: number;
  readonly bottom?: number;
  readonly right?: number;
}

/** How the sheet of a table of figures looks while it is empty; its title stands in row 0, its codes below the headings. */
export interface EmptySheet {
  readonly heads: readonly Head[];
  /** The row of the codes. */
  readonly codes: number;
  /** Heights of rows of headings in points. */
  readonly heights: readonly (readonly [row: number, points: number])[];
  /** Widths of all its columns. */
  readonly widths: readonly number[];
  /** What a cell of the headings says when it is selected. */
  readonly notes: readonly (readonly [row: number, column: number, text: string])[];
  readonly footnote?: { readonly text: string; readonly points: number };
  readonly page?: NewSheet['page'];
}

/** One table of the form: what it is called, what stands in it, how it is found and read. */
export interface TableLayout {
  readonly title: Title;
  /** Left out where no other table has such headings: then it is the table's own id. */
  readonly family?: Family;
  /** Something of this stands in every heading and label of the table, and in few names of schools: texts without it are let go by. */
  readonly hint: RegExp;
  readonly columns: readonly ColumnLayout[];
  /** Headings over several columns, which tell the family but no column. */
  readonly groups?: RegExp;
  /** The column that the words over it name together where none of them does alone: 小学 and 在校学生数. */
  readonly byWords?: (texts: readonly string[]) => string | null;
  /** Every figure it asks for, in the order of the form. */
  readonly figures: readonly FigureSpec[];
  /** Columns left of the first figure that hold the labels of rows. */
  readonly labelColumns: number;
  readonly reading: Reading;
  /** Left out where the rows themselves are drawn: schools, items. */
  readonly empty?: EmptySheet;
  /** Whether a top of its family is one of this table; left out where items tell it. */
  readonly isTop?: (top: FoundTop) => boolean;
  /** Where labels and title leave two tables of the same headings open: how its sheet is called, what heads a column of its own. */
  readonly sheetName?: RegExp;
  readonly ownHeading?: RegExp;
}
