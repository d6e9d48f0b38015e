import type { Fix } from '../../checks/findings/finding';
import type { Place } from '../../form/workbook';
import { address } from '../../form/workbook';
import type { Change, OpenWorkbook } from '../../spreadsheet/types';
import { sheetAt } from '../select';
import { stillThere } from '../still-there';
import { entryFor, entryOf, isSameFormula } from '../../spreadsheet/entry';
import type { Entry } from '../../spreadsheet/entry';

/** A change that was made, with the range that follows its cell when rows are inserted. */
interface Done {
  readonly place: Place;
  readonly range: Excel.Range;
  readonly before: Entry;
  readonly written: number | string;
  readonly live: string | undefined;
}

/** What can be taken back, as long as the page lives. */
export interface FixesUndo {
  readonly changes: readonly Done[];
}

export interface AppliedFixes {
  readonly undo: FixesUndo;
  readonly applied: readonly Place[];
  /** Cells that no longer hold what the preview showed, or are locked; they were left alone. */
  readonly skipped: readonly Place[];
}

/** Every cell before and after, without changing anything. Two fixes of one cell: the first counts. */
export async function previewFixes(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  fixes: readonly Fix[],
): Promise<Change[]> {
  const first = new Map<string, Fix>();
  for (const fix of fixes) {
    const key = `${fix.place.sheet}!${address(fix.place)}`;
    if (!first.has(key)) first.set(key, fix);
  }
  const asked = [...first.values()].map((fix) => {
    const range = sheetAt(context, open, fix.place.sheet).getRange(address(fix.place));
    range.load('formulas,valueTypes,numberFormat,text,format/protection/locked');
    return { fix, range };
  });
  await context.sync();
  return asked.map(({ fix, range }) => {
    const formula = range.formulas[0]?.[0];
    const sheet = open.workbook.sheets.find(({ name }) => name === fix.place.sheet);
    return {
      place: fix.place,
      before: range.text[0]?.[0] ?? '',
      after: fix.value,
      ...(fix.formula !== undefined && { live: fix.formula }),
      formula: typeof formula === 'string' && formula.startsWith('=') ? formula : null,
      locked: sheet?.protected === true && range.format.protection.locked !== false,
      entry: entryOf(formula, range.valueTypes[0]?.[0], range.numberFormat[0]?.[0]),
    };
  });
}

/** Writes the changes of a preview; a cell that was edited since is left alone. Two syncs. */
export async function applyChanges(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  changes: readonly Change[],
): Promise<AppliedFixes> {
  const asked = changes
    .filter(({ locked }) => !locked)
    .map((change) => {
      const range = sheetAt(context, open, change.place.sheet).getRange(address(change.place));
      range.load('formulas,valueTypes,numberFormat');
      return { change, range };
    });
  await context.sync();
  const done: Done[] = [];
  for (const { change, range } of asked) {
    const now = entryOf(range.formulas[0]?.[0], range.valueTypes[0]?.[0], range.numberFormat[0]?.[0]);
    if (now.formula !== change.entry.formula || now.format !== change.entry.format) continue;
    const written = change.after;
    const entry = entryFor(written, change.live, now.format);
    write(range, entry, now.format);
    range.track();
    done.push({ place: change.place, range, before: now, written, live: change.live });
  }
  await context.sync();
  const applied = new Set(done.map(({ place }) => place));
  return {
    undo: { changes: done },
    applied: [...applied],
    skipped: changes.map(({ place }) => place).filter((place) => !applied.has(place)),
  };
}

/**
 * Puts back what stood there before, wherever the cells have moved to. A cell that was edited or deleted since keeps what
 * it has; those are told. To be run with the undo's own ranges: `inExcel(work, rangesOf(undo))`.
 */
export async function undoChanges(
  context: Excel.RequestContext,
  undo: FixesUndo,
): Promise<{ kept: Place[] }> {
  const alive = await stillThere(context, undo.changes, ({ range }) => range.load('values,formulas'));
  const kept = undo.changes.filter((change) => !alive.includes(change)).map(({ place }) => place);
  for (const { place, range, before, written, live } of alive) {
    const same =
      live === undefined ? range.values[0]?.[0] === written : isSameFormula(range.formulas[0]?.[0], live);
    if (same) write(range, before, entryFor(written, live, before.format).format);
    else kept.push(place);
  }
  await context.sync();
  // Only now: a protected sheet refuses, and the undo can be asked for again.
  alive.forEach(({ range }) => range.untrack());
  return { kept };
}

export function rangesOf(undo: FixesUndo): Excel.Range[] {
  return undo.changes.map(({ range }) => range);
}

/** The format first: it decides what the entry becomes. A format that stays is not written. */
function write(range: Excel.Range, { formula, format }: Entry, current: string): void {
  if (format !== current) range.numberFormat = [[format]];
  range.formulas = [[formula]];
}
