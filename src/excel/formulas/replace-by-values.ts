import { address } from '../../form/workbook';
import type { Place } from '../../form/workbook';
import { entryOf } from '../../spreadsheet/entry';
import type { OpenWorkbook } from '../../spreadsheet/types';
import { sheetAt } from '../select';
import { stillThere } from '../still-there';
import type { OurFormula } from '../../spreadsheet/our-formulas';

interface Replaced {
  /** The cell of the formula; it follows inserted rows. */
  readonly cell: Excel.Range;
  /** All cells that the formula filled. */
  readonly filled: Excel.Range;
  readonly formula: string;
  readonly place: Place;
  /** What was put in its place. */
  readonly written: string;
}

export interface ReplaceUndo {
  readonly replaced: readonly Replaced[];
}

/**
 * Puts the results in place of our formulas, so that a colleague without the add-in sees figures and not #NAME?. Spilled
 * results become plain values in all their cells. Two syncs. Gives what undoes it and the cells that were protected.
 */
export async function replaceByValues(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  formulas: readonly OurFormula[],
): Promise<{ undo: ReplaceUndo; skipped: Place[] }> {
  const locked = new Set(open.workbook.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const skipped = formulas.filter(({ sheet }) => locked.has(sheet));
  const asked = formulas
    .filter(({ sheet }) => !locked.has(sheet))
    .map((formula) => {
      const cell = sheetAt(context, open, formula.sheet).getRange(address(formula));
      const parent = cell.getSpillParentOrNullObject();
      const spilled = cell.getSpillingToRangeOrNullObject();
      cell.load('values,valueTypes,numberFormat,formulas,address');
      parent.load('address');
      spilled.load('values,valueTypes,numberFormat');
      return { place: formula, cell, parent, spilled };
    });
  await context.sync();
  const replaced: Replaced[] = [];
  for (const { place, cell, parent, spilled } of asked) {
    // A cell that another formula spills into has no formula of its own.
    if (!parent.isNullObject && parent.address !== cell.address) continue;
    const formula = String(cell.formulas[0]?.[0] ?? '');
    if (!formula.startsWith('=')) continue;
    const filled = spilled.isNullObject ? cell : spilled;
    const { values, valueTypes, numberFormat } = filled;
    // While the formula stands, Excel lets nobody write into the cells it spills to.
    cell.clear('Contents');
    filled.values = values.map((row, i) =>
      row.map((value, j) => entryOf(value, valueTypes[i]?.[j], numberFormat[i]?.[j]).formula),
    );
    cell.track();
    if (filled !== cell) filled.track();
    replaced.push({ cell, filled, formula, place, written: JSON.stringify(values) });
  }
  await context.sync();
  return { undo: { replaced }, skipped };
}

/** Puts the formulas back; where a result was edited or deleted since, it stays so. Gives those. Two syncs. */
export async function undoReplace(
  context: Excel.RequestContext,
  undo: ReplaceUndo,
): Promise<{ kept: Place[] }> {
  const alive = await stillThere(context, undo.replaced, ({ filled }) => filled.load('values'));
  const kept = undo.replaced.filter((one) => !alive.includes(one)).map(({ place }) => place);
  for (const { place, cell, filled, formula, written } of alive) {
    if (JSON.stringify(filled.values) !== written) {
      kept.push(place);
      continue;
    }
    if (filled !== cell) filled.clear('Contents');
    cell.formulas = [[formula]];
  }
  await context.sync();
  // Only now: a protected sheet refuses, and the undo can be asked for again.
  rangesOfReplaced({ replaced: alive }).forEach((range) => range.untrack());
  return { kept };
}

export function rangesOfReplaced({ replaced }: ReplaceUndo): Excel.Range[] {
  return replaced.flatMap(({ cell, filled }) => (filled === cell ? [cell] : [cell, filled]));
}
