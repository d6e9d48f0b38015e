import type { WrittenTitle } from '../layout/titles';
import type { StructureIssue, TableId, TableLocation } from '../model';
import type { Area, Place, Sheet } from '../workbook';

/** A place that looks like one of the seven tables. Rows and columns are those of its sheet. */
export interface Candidate {
  readonly id: TableId;
  readonly sheet: Sheet;
  /** Its title, else its first heading. */
  readonly top: number;
  /** What its title says, and the title's row; null where there is none. */
  readonly title: (WrittenTitle & { readonly row: number }) | null;
  /** The last row of headings and codes; data begin below. */
  readonly headerBottom: number;
  /** The last row that can belong to it. */
  readonly bottom: number;
  /** First and last column, labels included. */
  readonly left: number;
  readonly right: number;
  /** The name of a column → where it stands. */
  readonly columns: ReadonlyMap<string, number>;
  readonly issues: readonly StructureIssue[];
  readonly evidence: TableLocation['evidence'];
  /** Headings repeated where a page broke. */
  readonly repeated: ReadonlySet<number>;
  /** Further pieces of the same table on other sheets or elsewhere on this one: 小学 here, 初中 there. */
  readonly parts: readonly Candidate[];
  /** Written downwards and laid on its side to be read: where it stands, and where a cell of `sheet` does. */
  readonly turned?: {
    readonly area: Area;
    readonly placeOf: (row: number, column: number) => { readonly row: number; readonly column: number };
  };
}

/** Where a cell of a table really stands, also where the table is written downwards. */
export function placeIn(
  { sheet, turned }: Pick<Candidate, 'sheet' | 'turned'>,
  row: number,
  column: number,
): Place {
  return { sheet: sheet.name, ...(turned?.placeOf(row, column) ?? { row, column }) };
}
