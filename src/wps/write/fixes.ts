import type { Fix } from '../../checks/findings/finding';
import { address, type CellValue, type Place } from '../../form/workbook';
import { type Entry, entryFor, isSameFormula } from '../../spreadsheet/entry';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { Applied, Change, OpenWorkbook } from '../../spreadsheet/types';
import { openBook, Pace } from '../guarded';
import type { KnownSheets } from '../known-sheets';
import { isThere } from '../marks/darken';
import type { WpsApplication, WpsRange, WpsSheet } from '../model';
import { contentNow, entryAt, formulaNow, formatOf, sameContent, Snapshots, writeEntry } from './cell';
import { Whereabouts } from './whereabouts';

/** Every cell before and after. Of two fixes of one cell the first counts. */
export async function previewFixes(
  app: WpsApplication,
  known: KnownSheets,
  open: OpenWorkbook,
  fixes: readonly Fix[],
): Promise<Change[]> {
  const book = openBook(app);
  const first = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = `${fix.place.sheet}!${address(fix.place)}`;
    if (!first.has(key)) first.set(key, fix);
  }
  const sheets = sheetsOf([...first.values()], (name) => known.named(book, open, name).sheet);
  const snapshots = new Snapshots();
  const pace = new Pace();
  const changes: Change[] = [];
  for (const { place, value, formula: live } of first.values()) {
    await pace.step();
    const { sheet, locked } = sheets(place.sheet);
    const range = sheet.Range(address(place));
    const snapshot = snapshots.of(sheet);
    const entry = entryAt(snapshot, place, range);
    changes.push({
      place,
      before: shownAs(snapshot.content(place.row, place.column), entry, range),
      after: value,
      ...(live !== undefined && { live }),
      formula: snapshot.formula(place.row, place.column),
      locked: locked && range.Locked !== false,
      entry,
    });
  }
  return changes;
}

/** The sheets of some places by their names, each looked up once. */
function sheetsOf(
  things: readonly { readonly place: Place }[],
  find: (name: string) => WpsSheet,
): (name: string) => { sheet: WpsSheet; locked: boolean } {
  const found = new Map<string, { sheet: WpsSheet; locked: boolean }>();
  for (const { place } of things) {
    if (found.has(place.sheet)) continue;
    const sheet = find(place.sheet);
    found.set(place.sheet, { sheet, locked: sheet.ProtectContents });
  }
  return (name) => {
    const sheet = found.get(name);
    if (!sheet) throw new SpreadsheetError('gone');
    return sheet;
  };
}

/** As a person sees it; only a number under a format of its own has to be asked for. */
function shownAs(value: CellValue | null, { format }: Entry, range: WpsRange): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string' || format === 'General') return String(value);
  const text = range.Text;
  return typeof text === 'string' && !text.startsWith('#') ? text : String(value);
}

interface Written {
  readonly place: Place;
  readonly sheet: WpsSheet;
  readonly range: WpsRange;
  readonly before: Entry;
  readonly written: number | string;
  readonly live: string | undefined;
}

interface Done extends Written {
  /** What the cell is known again by. */
  readonly known: string;
}

/** Writes the changes of a preview; a cell that was edited since, or cannot be written, is left alone. */
export async function applyChanges(
  app: WpsApplication,
  known: KnownSheets,
  open: OpenWorkbook,
  changes: readonly Change[],
): Promise<Applied> {
  const book = openBook(app);
  const sheets = sheetsOf(changes, (name) => known.named(book, open, name).sheet);
  const snapshots = new Snapshots();
  const pace = new Pace();
  const wrote: Written[] = [];
  const skipped: Place[] = [];
  for (const { place, after, live, locked, entry } of changes) {
    await pace.step();
    const { sheet, locked: closed } = sheets(place.sheet);
    const range = sheet.Range(address(place));
    const before = entryAt(snapshots.of(sheet), place, range);
    const edited = before.formula !== entry.formula || before.format !== entry.format;
    if (locked || edited || (closed && range.Locked !== false)) {
      skipped.push(place);
      continue;
    }
    writeEntry(range, entryFor(after, live, before.format), before.format);
    wrote.push({ place, sheet, range, before, written: after, live });
  }
  const whereabouts = new Whereabouts();
  const done = wrote.map((one) => ({ ...one, known: whereabouts.of(one.sheet, one.range) }));
  const applied = done.map(({ place }) => place);
  return { undo: done.length > 0 ? { count: done.length, run: () => undo(done) } : null, applied, skipped };
}

/**
 * Puts back what stood there, wherever the cells have moved to; what was edited or deleted since, or is not surely the cell that
 * was written, is kept and told.
 */
async function undo(done: readonly Done[]): Promise<{ kept: Place[] }> {
  const alive = done.filter(({ range }) => isThere(range));
  if (alive.some(({ sheet, range }) => sheet.ProtectContents && range.Locked !== false))
    throw new SpreadsheetError('protected');
  const kept = done.filter((one) => !alive.includes(one)).map(({ place }) => place);
  const pace = new Pace();
  const whereabouts = new Whereabouts();
  const asked = alive.map((one) => ({ ...one, same: one.known === whereabouts.of(one.sheet, one.range) }));
  for (const { place, range, before, written, live, same } of asked) {
    await pace.step();
    const asWritten =
      live === undefined ? sameContent(contentNow(range), written) : isSameFormula(formulaNow(range), live);
    if (same && asWritten) writeEntry(range, before, formatOf(range));
    else kept.push(place);
  }
  return { kept };
}
