import type { SentItem } from './sent-items';
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
  /** Items of a 采集表 that are not as they were sent. */
  readonly remarks?: readonly SentItem[];
  readonly title: readonly { readonly text: string; readonly place: RawPlace }[];
}
