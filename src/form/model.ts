import type { Stage } from '../standards/types';
import type { Parameters, Sentence } from '../messages/sentence';
import type { Seven } from '../standards/seven';
import type { FigureSpec } from './layout/spec';
import type { FigureReading } from './layout/table';
import type { LAYOUTS } from './layout/tables';
import type { TableId } from './table-id';
import type { Area, CellValue, Place } from './workbook';

export type { TableId } from './table-id';
export { TABLE_IDS } from './table-id';

/** Where a table was found and by what. */
export interface TableLocation {
  readonly id: TableId;
  readonly sheet: string;
  /** From the title (or the first heading) to the last row and column that belong to the table, its note included. */
  readonly area: Area;
  /** The last row of headings and codes; data begin below. */
  readonly headerBottom: number;
  /** Its rows and columns are exchanged. */
  readonly turned?: true;
  readonly evidence: readonly ('title' | 'headings' | 'codes' | 'labels')[];
  /** The name of a column of the layout (`primaryPupils`, `degree`, `remark`, `sentence`) → its column; its row in a turned table. */
  readonly columns: ReadonlyMap<string, number>;
}

/** What keeps the form from being read whole; the checks turn each into a finding. */
export interface StructureIssue {
  readonly kind:
    | 'no-form'
    | 'older-form'
    | 'missing-table'
    | 'doubled-table'
    | 'missing-column'
    | 'doubled-column'
    | 'moved-column'
    | 'missing-row'
    | 'doubled-row'
    | 'unplaced-row'
    | 'unsure-stage'
    | 'no-results'
    | 'merged-cells'
    | 'several-years'
    | 'tracked-changes';
  readonly table: TableId | null;
  readonly places: readonly Place[];
  readonly parameters: Parameters;
  /** Nothing has to be decided: it is worth a look, no more. */
  readonly mild?: true;
}

/** One declaration of a workbook that holds several: another year's, another county's, a blank or an old copy, or a single table of one. */
export interface FormSet {
  /** By what it is asked for: the name of a sheet that only this one has tables on (`表Ⅰ旧`), else `sheet#row`. */
  readonly name: string;
  /** True for the one that was read. */
  readonly chosen: boolean;
  /** As its sheets' names or its titles say; null where they do not. */
  readonly year: number | null;
  readonly tables: readonly { readonly id: TableId; readonly sheet: string }[];
}

/**
 * What had to be overlooked to read a number: stored as text, full-width digits, spaces, `1,234`, a unit, `95%`; a percentage written as
 * a fraction like all of its table (0.95 for 95).
 */
export type Repair = 'text' | 'fullWidth' | 'space' | 'separator' | 'unit' | 'percent' | 'fraction';

/**
 * One figure of the form: where it stands, what was written, and what it was read as.
 * `absent`: its column or its blank in a sentence is not there, so it has no place of its own and is never accused.
 * `dash`: a `——` or `/` that says "nothing to fill in here".
 * `withheld`: something stands there that cannot be known from the file: a formula without its result, a cell merged with others.
 */
export interface Figure extends Place {
  readonly table: TableId;
  /** What the form expects of it. */
  readonly spec: FigureSpec;
  /** `L7`, or the blank's name in a sentence: `fundsPerPupil`. */
  readonly code: string;
  /** The form's own words for it. */
  readonly label: Sentence;
  readonly written: CellValue | null;
  readonly state: 'number' | 'blank' | 'placeholder' | 'text' | 'error' | 'dash' | 'absent' | 'withheld';
  /** The value that stands on the form, as it is displayed (a number format may round it); null unless `number`. */
  readonly value: number | null;
  /** The value stored behind what is displayed; equal to `value` unless a number format rounds. */
  readonly raw: number | null;
  /** Decimals of `value` as written: 2 for 5.65 and for the text `5.60`. */
  readonly decimals: number;
  readonly repairs: readonly Repair[];
  readonly formula: boolean;
  /** For a figure inside a sentence: where its text begins and ends. */
  readonly span?: readonly [number, number];
}

/** A name, a sentence, a remark. `text` is trimmed, spaces inside kept. */
export interface TextEntry extends Place {
  readonly written: CellValue | null;
  readonly text: string;
  readonly state: 'text' | 'blank' | 'placeholder' | 'error' | 'absent' | 'withheld';
}

/** 是否达标: 1/0, 是/否, 达标/不达标, √/×; where a column only knows 1 (or √) and blank, a blank is `notMet`. */
export interface Mark extends Place {
  readonly table: TableId;
  readonly written: CellValue | null;
  readonly state: 'met' | 'notMet' | 'blank' | 'unknown' | 'error' | 'absent' | 'withheld';
}

/** One row of 表Ⅱ-2: a school, or the 小学部/初中部 of one, in one of the two blocks. */
export interface School {
  readonly stage: Stage;
  readonly sheet: string;
  /** Its row; its column where the table's rows and columns are exchanged. */
  readonly line: number;
  readonly turned?: true;
  /** 序号 */
  readonly number: Figure;
  /** 学校名称 */
  readonly name: TextEntry;
  /** 举办者类型, 1–10 */
  readonly founder: Figure;
  /** 在校生数 */
  readonly enrolment: Figure;
  /** 年级数 */
  readonly grades: Figure;
  /** 班级数 */
  readonly classes: Figure;
  /** L7–L13. */
  readonly indicators: Seven<Figure>;
  /** L14 该校综合评估是否达标 */
  readonly mark: Mark;
  /** 备注 */
  readonly remark: TextEntry;
}

/** The blanks of the note under 表Ⅱ-2. */
export type NoteBlank =
  | 'primarySchools'
  | 'primaryOfMixed'
  | 'teachingPoints'
  | 'juniorSchools'
  | 'juniorOfMixed'
  | 'juniorOfComplete';

export interface SchoolNote extends TextEntry {
  readonly figures: Readonly<Record<NoteBlank, Figure>>;
}

/** One numbered item of 表Ⅳ or 表Ⅴ. The names of `figures` are those of the sentence's definition in the layout. */
export interface Item {
  readonly table: 'IV' | 'V';
  readonly item: number;
  readonly name: TextEntry;
  readonly sentence: TextEntry;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly mark: Mark;
}

/** The figures of a row by the names of their columns. */
type RowOf<Specs> = Specs extends readonly { readonly name: infer Name extends string }[]
  ? Readonly<Record<Name, Figure>>
  : never;

/** The figures of a table as its way of reading arranges them: of one row, by row, or by stage and row. */
export type FiguresOf<Reading> = Reading extends { by: 'one-row'; figures: infer Row }
  ? RowOf<Row>
  : Reading extends { by: 'rows'; figures: infer Rows }
    ? { readonly [Row in keyof Rows]: RowOf<Rows[Row]> }
    : Reading extends { by: 'stage-rows'; figures: infer Stages }
      ? { readonly [S in keyof Stages]: { readonly [Row in keyof Stages[S]]: RowOf<Stages[S][Row]> } }
      : never;

type ReadingOf<Id extends TableId> = (typeof LAYOUTS)[Id]['reading'];

/** The tables of nothing but figures. */
export type FigureTable = { [Id in TableId]: ReadingOf<Id> extends FigureReading ? Id : never }[TableId];

/**
 * What stands in the tables of nothing but figures, each under the `field` of its entry, by the names of its rows and columns; null
 * where it is missing. `basics`: 表Ⅰ, L1–L24. `summary`, `balance`: 表Ⅱ-1 and 表Ⅲ, L1–L8 of each row for each stage; 综合 (L8) of a
 * mean row is a `dash`. `recognition`: 表Ⅵ, L1–L7 of each row.
 */
export type FigureTables = {
  readonly [Id in FigureTable as ReadingOf<Id>['field']]: FiguresOf<ReadingOf<Id>> | null;
};

/** The declaration as it stands in a workbook; a table that was not found is null. */
export interface DeclarationForm extends FigureTables {
  /** Of the tables that were read; a table in several pieces (小学 here, 初中 there) has a location for each. */
  readonly tables: readonly TableLocation[];
  /** The declarations that the workbook holds, the one that was read first; one where there is nothing to choose. */
  readonly sets: readonly FormSet[];
  readonly issues: readonly StructureIssue[];
  /** 表Ⅱ-2 */
  readonly schools: Readonly<Record<Stage, readonly School[]>> | null;
  /** Which rows of 表Ⅱ-2 are 小学 and which 初中 could not be told with confidence: nothing that rests on it may be said. */
  readonly unsureStages: boolean;
  readonly note: SchoolNote | null;
  /** 表Ⅳ, items 1–15 in order; an item whose row was not found is left out. */
  readonly guarantee: readonly Item[] | null;
  /** 表Ⅴ, items 1–9 */
  readonly quality: readonly Item[] | null;
}
