import type { Sentence } from '../../messages/sentence';
import type { TableId } from '../table-id';

/** What may stand in a cell or a blank. `code`: one of a few numbers (举办者类型, a level Ⅰ–Ⅳ). */
export type Kind = 'integer' | 'decimal' | 'percent' | 'text' | 'code' | 'mark';

/** One figure of the form: its place in the layout, its unit, and what is expected there. */
export interface FigureSpec {
  readonly table: TableId;
  /** By what the program knows it: the name of its column (`primaryPupils`, `degree`) or of its blank (`fundsPerPupil`). */
  readonly name: string;
  /** `L7`, or the name of a blank in a sentence. */
  readonly code: string;
  /** The form's own words. */
  readonly label: Sentence;
  readonly unit: Sentence;
  readonly kind: Kind;
  /** The most decimals the form allows; null where it says nothing. */
  readonly decimals: number | null;
  /** Counted in 万 (万人, 万元). */
  readonly tenThousand?: true;
  /** An amount of money. */
  readonly money?: true;
  /** The number of a row: `1.`, `（1）` and `1、` are read as 1. */
  readonly ordinal?: true;
  /** May be left out, since what it counts need not be: a subject that was not monitored that year. */
  readonly optional?: true;
  /** The form does not print it; it is read where a county writes it. */
  readonly unprinted?: true;
  /** A level Ⅰ–Ⅳ, in any writing. */
  readonly level?: true;
}

/** A column of a table and how its heading is known. */
export interface ColumnLayout<Name extends string = string> {
  /** By what the program knows it: `primaryPupils`, `degree`, `remark`. */
  readonly name: Name;
  /** `L1`… as the form prints it; null for a column without a code. */
  readonly code: string | null;
  /** The heading as the form prints it. */
  readonly heading: string;
  /** Enough, by itself, to tell this column in any sheet; null where the words are too common (小学, 合计). Tested on `key(text)`. */
  readonly certain: RegExp | null;
  /** Enough within its table. */
  readonly possible: RegExp;
  /** What says, with other headings beside it, that a table of its family stands here; `certain` where it is left out. */
  readonly sign?: RegExp;
}

/** A row of a table that is known by its label. */
export interface RowLayout<Name extends string = string> {
  readonly name: Name;
  /** The label as the form prints it. */
  readonly label: string;
  /** How the label is known, on `key(text)`, its stage taken off. */
  readonly known: RegExp;
  /** Columns that have no figure in it: a dash is printed there. */
  readonly dashed?: readonly string[];
  /** Too common to tell its table by itself. */
  readonly common?: true;
  readonly called: Sentence;
}
