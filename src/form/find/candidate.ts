import type { StructureIssue, TableId, TableLocation } from '../model';
import type { Sheet } from '../workbook';

/** A place that looks like one of the seven tables. Rows and columns are those of its sheet. */
export interface Candidate {
  readonly id: TableId;
  readonly sheet: Sheet;
  /** Its title, else its first heading. */
  readonly top: number;
  /** The title's row; null where there is none. */
  readonly titleRow: number | null;
  /** The last row of headings and codes; data begin below. */
  readonly headerBottom: number;
  /** The last row that can belong to it. */
  readonly bottom: number;
  /** First and last column, labels included. */
  readonly left: number;
  readonly right: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly issues: readonly StructureIssue[];
  readonly evidence: TableLocation['evidence'];
  /** Headings repeated where a page broke. */
  readonly repeated: ReadonlySet<number>;
}
