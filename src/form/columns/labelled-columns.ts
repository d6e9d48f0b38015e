import { rowsBetween } from '../find/grid';
import { headingRows } from '../headings/heading-rows';
import type { GroupWords, HeadingRows } from '../headings/heading-rows';
import { Headings } from '../headings/headings';
import { key } from '../text/key';
import type { Sheet } from '../workbook';
import { isKnownBy } from './known-by';
import type { KnownBy } from './known-by';

/** A column that is looked for, and how its heading is known. */
export type LabelledColumn<Name extends string> = KnownBy & { readonly name: Name };

/** What a reader of a table of labelled columns knows of it. */
export interface LabelledLayout<Name extends string> {
  /** The first one heads the column that every row fills in; what comes first is tried first. */
  readonly columns: readonly [LabelledColumn<Name>, ...LabelledColumn<Name>[]];
  /** Columns without which it is another table. */
  readonly needed: readonly Name[];
  readonly words?: GroupWords;
}

/** Columns that were found by their headings, and the rows of headings. */
export interface LabelledTable<Name extends string> extends HeadingRows {
  readonly columns: ReadonlyMap<Name, number>;
}

/** Headings are looked for that far down. */
const REACH = 60;

/**
 * Finds a table of labelled columns on a sheet: one row a record, headings over any number of rows, titles above, merged or not.
 * Null where no place has all that is needed.
 *
 * @example columns 项目 and 本县单价, both needed, on a sheet with a title over `项目 | 单位 | 本县单价` → columns 0 and 2
 */
export function findLabelledTable<Name extends string>(
  sheet: Sheet,
  { columns: wanted, needed, words = {} }: LabelledLayout<Name>,
): LabelledTable<Name> | null {
  const [{ leaf }] = wanted;
  const isKey = (text: string): boolean => isKnownBy({ leaf }, { own: [key(text)], around: [] });
  for (const { index, cells } of rowsBetween(sheet, 0, REACH)) {
    for (const { column, value } of cells) {
      if (typeof value !== 'string' || !isKey(value)) continue;
      const rows = headingRows(sheet, { row: index, column }, { ...words, isKey });
      const columns = namedColumns(new Headings(sheet, rows.top, rows.last), wanted);
      if (needed.every((name) => columns.has(name))) return { ...rows, columns };
    }
  }
  return null;
}

/** The first column that each layout knows. */
function namedColumns<Name extends string>(
  headings: Headings,
  wanted: readonly LabelledColumn<Name>[],
): ReadonlyMap<Name, number> {
  const columns = new Map<Name, number>();
  for (let column = headings.left; column <= headings.right; column++) {
    const over = headings.over(column);
    const heading = { own: over.slice(-1), around: over.slice(0, -1) };
    const found = wanted.find((one) => !columns.has(one.name) && isKnownBy(one, heading));
    if (found) columns.set(found.name, column);
  }
  return columns;
}
