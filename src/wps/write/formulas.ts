import { address, type CellValue, type Place } from '../../form/workbook';
import { asText } from '../../spreadsheet/entry';
import type { OurFormula } from '../../spreadsheet/our-formulas';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { Replaced } from '../../spreadsheet/types';
import { openBook, Pace } from '../guarded';
import { sheetsOf } from '../known-sheets';
import { isThere } from '../marks/darken';
import type { WpsApplication, WpsRange, WpsSheet } from '../model';
import { areaOf } from '../read/snapshot';
import { assigned } from '../values';
import { contentNow, formatOf, sameContent, Snapshots } from './cell';
import { Whereabouts } from './whereabouts';

interface Filled {
  readonly range: WpsRange;
  readonly value: CellValue | null;
}

/** A formula that gave way to its results: its own cell first, then those it spilled into. */
interface Replacement {
  readonly place: OurFormula;
  readonly sheet: WpsSheet;
  readonly formula: string;
  readonly filled: readonly Filled[];
}

interface Done extends Replacement {
  /** What its own cell is known again by. */
  readonly known: string | null;
}

/** Puts the results in place of our formulas; spilled results become plain values in all their cells. */
export async function replaceByValues(
  app: WpsApplication,
  formulas: readonly OurFormula[],
): Promise<Replaced> {
  const sheets = new Map(sheetsOf(openBook(app)).map(({ name, sheet }) => [name, sheet]));
  const locked = new Map([...sheets.values()].map((sheet) => [sheet, sheet.ProtectContents]));
  const snapshots = new Snapshots();
  const pace = new Pace();
  const replaced: Replacement[] = [];
  const skipped: Place[] = [];
  for (const place of formulas) {
    await pace.step();
    const sheet = sheets.get(place.sheet);
    const formula = sheet && snapshots.of(sheet).formula(place.row, place.column);
    if (!sheet || !formula) continue;
    if (locked.get(sheet)) {
      skipped.push(place);
      continue;
    }
    const range = sheet.Range(address(place));
    const cells = filledBy(range, place);
    const filled = cells.map((cell) => ({
      range: sheet.Range(address(cell)),
      value: snapshots.of(sheet).content(cell.row, cell.column),
    }));
    for (const { range: cell, value } of filled) writeValue(cell, value);
    replaced.push({ place, sheet, formula, filled });
  }
  const whereabouts = new Whereabouts();
  const done = replaced.map((one) => ({ ...one, known: known(whereabouts, one) }));
  const { length: count } = done;
  return { undo: count > 0 ? { count, run: () => undo(done) } : null, count, skipped };
}

/** The cells that the formula of this one fills, its own first. */
function filledBy(range: WpsRange, { row, column }: Place): { row: number; column: number }[] {
  const own = { row, column };
  if (!spills(range)) return [own];
  const { top, left, bottom, right } = areaOf(range.SpillingToRange);
  const cells = [own];
  for (let r = top; r <= bottom; r += 1)
    for (let c = left; c <= right; c += 1) if (r !== row || c !== column) cells.push({ row: r, column: c });
  return cells;
}

/** An older WPS knows no spilling. */
function spills(range: WpsRange): boolean {
  try {
    return range.HasSpill === true;
  } catch {
    return false;
  }
}

function writeValue(range: WpsRange, value: CellValue | null): void {
  const plain = value === null ? '' : assigned(value);
  range.Value2 = typeof value === 'string' ? asText(value, formatOf(range)) : plain;
}

/** What the cell of a formula is known again by; null where it is gone. */
function known(whereabouts: Whereabouts, { sheet, filled }: Replacement): string | null {
  const [own] = filled;
  return own && isThere(own.range) ? whereabouts.of(sheet, own.range) : null;
}

/** Puts the formulas back; where a result was edited or deleted since, or is not surely the cell that was meant, it stays so. */
async function undo(done: readonly Done[]): Promise<{ kept: Place[] }> {
  if (done.some(({ sheet, filled }) => filled.some(({ range }) => isThere(range)) && sheet.ProtectContents))
    throw new SpreadsheetError('protected');
  const kept: Place[] = [];
  const whereabouts = new Whereabouts();
  const asked = done.map((one) => ({ ...one, here: one.known === known(whereabouts, one) }));
  for (const { place, formula, filled, here } of asked) {
    const same =
      here && filled.every(({ range, value }) => isThere(range) && sameContent(contentNow(range), value));
    const [own, ...others] = filled;
    if (!same || !own) {
      kept.push(place);
      continue;
    }
    for (const { range } of others) range.Value2 = '';
    own.range.Formula = formula;
  }
  return { kept };
}
