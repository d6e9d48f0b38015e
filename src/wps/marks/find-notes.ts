import { type Area, areaAddress } from '../../form/workbook';
import { isNoteFormula } from '../../spreadsheet/mark-rule';
import { type Package } from '../../xlsx/package';
import { LIMITS } from '../../xlsx/limits';
import { findWorkbookParts } from '../../xlsx/reading/workbook-part';
import type { Pace } from '../guarded';
import { type WpsRange, type WpsSheet, XL } from '../model';
import { areaOf } from '../read/snapshot';
import { areaOfAddress } from '../values';

/** Cells with a rule of entry: ours carries a note. */
export interface FoundNote {
  readonly ours: boolean;
  readonly area: Area;
  /** What ours says; null where that is not known. */
  readonly text: string | null;
}

/**
 * Where no copy can be had, a marking looks into so many cells with rules; those beyond count as others'. Taking marks away looks
 * into all: nothing of ours may be left.
 */
export const MOST_CELLS = 1500;

/** The rules of entry of a sheet, from a copy of the file: a few accesses, however many there are. */
export function notesInCopy(source: Package, name: string): FoundNote[] {
  const part = findWorkbookParts(source).sheets.find((sheet) => sheet.name === name)?.part;
  if (part === undefined) return [];
  const found: FoundNote[] = [];
  const scanner = source.scan(part, LIMITS.sheetBytes);
  let open: { areas: Area[]; text: string; formula: string } | null = null;
  let inside = '';
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'open') {
      inside = scanner.name;
      if (inside === 'sheetData') scanner.skip();
      else if (inside === 'dataValidation')
        open = {
          areas: areasOf(scanner.attribute('sqref') ?? ''),
          text: scanner.attribute('prompt') ?? '',
          formula: '',
        };
    } else if (token === 'text' && open && inside === 'formula1') open.formula += scanner.text();
    // Newer rules of entry write where they hold as an element of its own.
    else if (token === 'text' && open && inside === 'sqref') open.areas.push(...areasOf(scanner.text()));
    else if (token === 'close') {
      if (scanner.name === 'dataValidation' && open) {
        const { areas, text, formula } = open;
        found.push(...areas.map((area) => ({ area, text, ours: isNoteFormula(formula) })));
        open = null;
      }
      inside = '';
    }
  }
  return found;
}

const areasOf = (list: string): Area[] => list.split(/\s+/).flatMap((text) => areaOfAddress(text) ?? []);

/** The same from the open sheet, cell by cell: over several cells an answer may be that of the first alone. */
export async function notesLive(sheet: WpsSheet, most: number, pace: Pace): Promise<FoundNote[]> {
  const special = validated(sheet);
  if (!special) return [];
  const areas = special.Areas;
  const found: FoundNote[] = [];
  let left = most;
  for (let i = 1; i <= areas.Count; i += 1) {
    const area = areaOf(areas.Item(i));
    left -= (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (left < 0) {
      found.push({ area, ours: false, text: null });
      continue;
    }
    for (const cell of cellsOf(area)) {
      await pace.step();
      found.push(kindOf(sheet, cell));
    }
  }
  return found;
}

/** Cells with rules of entry; where there are none WPS throws, or answers with nothing. */
function validated(sheet: WpsSheet): WpsRange | null {
  try {
    return sheet.Cells.SpecialCells(XL.allValidation) ?? null;
  } catch {
    return null;
  }
}

function cellsOf({ top, left, bottom, right }: Area): Area[] {
  const cells: Area[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      cells.push({ top: row, left: column, bottom: row, right: column });
  return cells;
}

/** A rule without a formula may throw where it is asked for one: it is not ours. */
function kindOf(sheet: WpsSheet, area: Area): FoundNote {
  const { Validation: rule } = sheet.Range(areaAddress(area));
  try {
    const ours = isNoteFormula(String(rule.Formula1));
    return { area, ours, text: ours ? rule.InputMessage : null };
  } catch {
    return { area, ours: false, text: null };
  }
}
