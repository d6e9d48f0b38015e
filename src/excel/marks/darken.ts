import { address } from '../../form/workbook';
import { addressStrings } from '../../spreadsheet/addresses';
import { LONGEST_ADDRESS } from '../area-of';
import type { DarkCell, OpenWorkbook } from '../../spreadsheet/types';
import { darkBackground, isDarkBackground } from '../../spreadsheet/mark-rule';
import { grouped } from '../../standards/lists';
import { sheetAt } from '../select';
import { stillThere } from '../still-there';

interface Darkened {
  readonly range: Excel.Range;
  readonly before: Excel.CellPropertiesFill;
}

export interface DarkenUndo {
  readonly cells: readonly Darkened[];
}

/**
 * The permanent dark background that the form asks for on failing cells: a fill, not a mark, so it stays until it is taken
 * back or changed by hand. Gives what undoes it and the protected sheets, which are left alone. Two syncs.
 */
export async function darken(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  places: readonly DarkCell[],
): Promise<{ undo: DarkenUndo; locked: string[] }> {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))].map((name) => {
    const sheet = sheetAt(context, open, name);
    sheet.protection.load('protected');
    return { name, sheet };
  });
  const asked = places.map((place) => {
    const range = sheetAt(context, open, place.sheet).getRange(address(place));
    return { place, range, properties: range.getCellProperties({ format: { fill: FILL } }) };
  });
  await context.sync();
  const locked = sheets.filter(({ sheet }) => sheet.protection.protected).map(({ name }) => name);
  const cells = asked.filter(({ place }) => !locked.includes(place.sheet));
  for (const { name, sheet } of sheets) {
    if (locked.includes(name)) continue;
    const here = places.filter((place) => place.sheet === name);
    for (const [colour, alike] of grouped(here, darkBackground))
      for (const text of addressStrings(alike, LONGEST_ADDRESS))
        sheet.getRanges(text).format.fill.color = `#${colour}`;
  }
  cells.forEach(({ range }) => range.track());
  await context.sync();
  const undo = cells.map(({ range, properties }) => ({
    range,
    before: properties.value[0]?.[0]?.format?.fill ?? {},
  }));
  return { undo: { cells: undo }, locked };
}

const FILL = { color: true, pattern: true, patternColor: true };

/** Gives the cells the fills they had, wherever they have moved to; a cell recoloured since keeps its new fill. */
export async function undoDarken(context: Excel.RequestContext, undo: DarkenUndo): Promise<void> {
  const alive = await stillThere(context, undo.cells, ({ range }) => range.format.fill.load('color'));
  for (const { range, before } of alive) {
    if (isDarkBackground(range.format.fill.color)) restore(range, before);
  }
  await context.sync();
  // Only now: a protected sheet refuses, and the undo can be asked for again.
  alive.forEach(({ range }) => range.untrack());
}

/** “No fill” comes back by clearing: a white fill would hide the grid lines. */
function restore(range: Excel.Range, fill: Excel.CellPropertiesFill): void {
  if (!fill.color || fill.pattern === 'None') {
    range.format.fill.clear();
    return;
  }
  const patterned = fill.pattern !== undefined && fill.pattern !== null && fill.pattern !== 'Solid';
  range.setCellProperties([
    [{ format: { fill: patterned ? fill : { color: fill.color } } }] satisfies Excel.SettableCellProperties[],
  ]);
}
