import { type Entry, entryOf } from '../../spreadsheet/entry';
import type { CellValue } from '../../form/workbook';
import type { WpsRange } from '../model';
import { plainFormat } from '../read/live';
import { Snapshot } from '../read/snapshot';
import type { WpsSheet } from '../model';
import { assigned, contentOf, formulaOf } from '../values';

/** The snapshots of the sheets that a piece of work looks into, each taken once. */
export class Snapshots {
  private readonly taken = new Map<WpsSheet, Snapshot>();

  of(sheet: WpsSheet): Snapshot {
    const known = this.taken.get(sheet);
    if (known) return known;
    const made = Snapshot.of(sheet);
    this.taken.set(sheet, made);
    return made;
  }
}

/** What a cell holds, as one has to type it to get it again. `range` is the cell. */
export function entryAt(snapshot: Snapshot, at: { row: number; column: number }, range: WpsRange): Entry {
  const formula = snapshot.formula(at.row, at.column);
  const value = snapshot.content(at.row, at.column);
  const kind = formula === null && typeof value === 'string' ? 'String' : 'Other';
  return entryOf(formula ?? (value === null ? '' : assigned(value)), kind, formatOf(range));
}

export function formatOf(range: WpsRange): string {
  const format = range.NumberFormat;
  return typeof format === 'string' ? plainFormat(format) : 'General';
}

/** Types an entry into a cell; the format first, since it decides what the entry becomes. */
export function writeEntry(range: WpsRange, { formula, format }: Entry, current: string): void {
  if (format !== current) range.NumberFormat = format;
  if (typeof formula === 'string' && formula.startsWith('=')) range.Formula = formula;
  else range.Value2 = formula;
}

/** What a single cell holds now. */
export function contentNow(range: WpsRange): CellValue | null {
  const value = range.Value2;
  return contentOf(Array.isArray(value) ? value.flat()[0] : value);
}

export function formulaNow(range: WpsRange): string | null {
  const [formula, value] = [range.Formula, range.Value2].map((one) =>
    Array.isArray(one) ? one.flat()[0] : one,
  );
  return formulaOf(formula, value);
}

/** Whether two contents are the same, errors by their text. */
export function sameContent(a: CellValue | null, b: CellValue | null): boolean {
  return (a === null ? '' : assigned(a)) === (b === null ? '' : assigned(b));
}
