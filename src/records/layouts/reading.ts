import type { RawHeading, RawPlace, SchoolRecord, Unmatched } from '../model';

/** What one sheet of raw data gave. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  readonly records: readonly SchoolRecord[];
  /** The headings that were understood as figures. */
  readonly headings: readonly RawHeading[];
  readonly unmatched: readonly Unmatched[];
  /** What stands above the headings: title, date, unit. */
  readonly title: readonly { readonly text: string; readonly place: RawPlace }[];
}
