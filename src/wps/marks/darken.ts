import { type Area, areaAddress, type Place } from '../../form/workbook';
import { joinAreas, rectangles } from '../../spreadsheet/addresses';
import { darkBackground, isDarkBackground } from '../../spreadsheet/mark-rule';
import { grouped } from '../../standards/lists';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { DarkCell, Darkened, OpenWorkbook } from '../../spreadsheet/types';
import { LONGEST_ADDRESS, openBook, Pace, requireSame } from '../guarded';
import type { KnownSheets } from '../known-sheets';
import { type WpsApplication, type WpsInterior, type WpsRange, type WpsSheet, XL } from '../model';
import { areaOf } from '../read/snapshot';
import { uniformParts } from '../read/uniform';

/** Grey is the same whichever way round a colour is written. */
const greyOf = (colour: string): number => Number.parseInt(colour, 16);
const isDark = (colour: number | null): boolean =>
  colour !== null && isDarkBackground(colour.toString(16).padStart(6, '0'));

interface Fill {
  /** Null is no fill, which is not white. */
  readonly color: number | null;
  readonly pattern: unknown;
  readonly patternColor: unknown;
}

/** Cells that were darkened together; the range follows them when rows are inserted. */
interface Done {
  readonly sheet: WpsSheet;
  readonly range: WpsRange;
  readonly before: Fill;
}

/** Gives the cells the dark background; protected sheets are left alone. Throws `switched`, `gone`. */
export async function darken(
  app: WpsApplication,
  known: KnownSheets,
  open: OpenWorkbook,
  places: readonly DarkCell[],
): Promise<Darkened> {
  requireSame(app, known, open);
  const book = openBook(app);
  const pace = new Pace();
  const locked: string[] = [];
  const done: Done[] = [];
  let cells = 0;
  for (const name of new Set(places.map(({ sheet }) => sheet))) {
    const { sheet, name: nameNow } = known.named(book, open, name);
    if (sheet.ProtectContents) {
      locked.push(nameNow);
      continue;
    }
    const here = places.filter((place) => place.sheet === name);
    for (const [colour, alike] of grouped(here, darkBackground)) {
      const areas = rectangles(alike);
      cells += areas.reduce((sum, area) => sum + cellsIn(area), 0);
      for (const text of joinAreas(areas, LONGEST_ADDRESS)) {
        await pace.step();
        const range = sheet.Range(text);
        for (const part of await fillsOf(sheet, range, pace)) done.push({ sheet, ...part });
        const { Interior: interior } = range;
        interior.Pattern = XL.solid;
        interior.Color = greyOf(colour);
      }
    }
  }
  return {
    undo: done.length > 0 ? { count: cells, run: () => undo(done) } : null,
    cells,
    locked,
  };
}

/** The fills as they were; a cell recoloured since keeps its new one. Throws `protected` before anything is changed. */
async function undo(done: readonly Done[]): Promise<{ kept: Place[] }> {
  const alive = done.filter(({ range }) => isThere(range));
  if (alive.some(({ sheet }) => sheet.ProtectContents)) throw new SpreadsheetError('protected');
  const pace = new Pace();
  for (const { sheet, range, before } of alive) {
    for (const part of await fillsOf(sheet, range, pace))
      if (isDark(part.before.color)) restore(part.range.Interior, before);
  }
  return { kept: [] };
}

/** The fills of a range of one or several areas: all at once where they are the same, else area by area. */
async function fillsOf(
  sheet: WpsSheet,
  range: WpsRange,
  pace: Pace,
): Promise<{ range: WpsRange; before: Fill }[]> {
  await pace.step();
  const all = fillOf(range);
  if (all) return [{ range, before: all }];
  const { Areas: areas } = range;
  const parts: { range: WpsRange; before: Fill }[] = [];
  for (let i = 1; i <= areas.Count; i += 1) {
    for (const { area, value } of await uniformParts(sheet, areaOf(areas.Item(i)), fillOf, pace))
      parts.push({ range: sheet.Range(areaAddress(area)), before: value });
  }
  return parts;
}

/** A range whose cells were deleted throws, or answers with nothing. */
export function isThere(range: WpsRange): boolean {
  try {
    const address = range.Address();
    return typeof address === 'string' && address !== '' && !address.includes('#');
  } catch {
    return false;
  }
}

/** The fill of a range, undefined where its cells differ. Over several cells black may be how WPS says that they do. */
function fillOf(range: WpsRange): Fill | undefined {
  const { ColorIndex: index, Color: color, Pattern: pattern } = range.Interior;
  const mixed = [index, pattern].some((one) => typeof one !== 'number');
  if (mixed) return undefined;
  if (index === XL.none || pattern === XL.none) return { color: null, pattern, patternColor: null };
  const several = (): boolean => /[:,]/.test(String(range.Address()));
  if (typeof color !== 'number' || (color === 0 && several())) return undefined;
  return { color, pattern, patternColor: pattern === XL.solid ? null : range.Interior.PatternColor };
}

function restore(interior: WpsInterior, { color, pattern, patternColor }: Fill): void {
  if (color === null) {
    interior.ColorIndex = XL.none;
    return;
  }
  interior.Pattern = pattern;
  interior.Color = color;
  if (typeof patternColor === 'number') interior.PatternColor = patternColor;
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
