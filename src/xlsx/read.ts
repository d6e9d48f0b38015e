import type { Cell, Sheet, Workbook } from '../form/workbook';
import { LIMITS } from './limits';
import { Package } from './package';
import { readNumberFormats } from './reading/number-formats';
import { readSharedStrings } from './reading/shared-strings';
import { SheetReader, type CellSources } from './reading/sheet';
import { findWorkbookParts } from './reading/workbook-part';
import type { InflateAtOnce } from './zip/inflate';

/**
 * The content of an .xlsx (or .xlsm) file.
 *
 * Values are those stored in the file: nothing is computed. A cell whose text is blank is left out, with or without a
 * formula; a formula that no program has computed yet is `uncomputed`. Dates are the serial numbers stored,
 * whichever calendar the file uses. The text of a shared formula is given as it reads in each cell.
 * `bytes`: those of the file, or the package where it is opened already.
 * `inflate`: a faster way to unpack, where the platform has one.
 *
 * @throws XlsxError for anything that is not a sound workbook within `LIMITS`
 */
export function readWorkbook(bytes: Uint8Array | Package, inflate?: InflateAtOnce): Workbook {
  const source = Package.of(bytes, inflate);
  const parts = findWorkbookParts(source);
  const sources: CellSources = {
    strings: parts.sharedStrings === null ? [] : readSharedStrings(source, parts.sharedStrings),
    formats: parts.styles === null ? [] : readNumberFormats(source, parts.styles),
    budget: source.budget,
  };
  const sheets = parts.sheets.map(({ name, visibility, part }) => ({
    name,
    visibility,
    ...new SheetReader(source.scan(part, LIMITS.sheetBytes), sources).read(),
  }));
  return { sheets: parts.computeOnLoad ? sheets.map(withoutZeros) : sheets };
}

/**
 * Programs that do not compute write 0 as the result of every formula and ask that all be computed when the file is opened (XlsxWriter).
 * Where that is asked and a sheet's formulas have no other result than 0, none of them was computed.
 */
function withoutZeros(sheet: Sheet): Sheet {
  const formulas = sheet.rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
  if (formulas.some(({ value, uncomputed }) => !uncomputed && value !== 0)) return sheet;
  const waits = (cell: Cell): Cell => (cell.formula === undefined ? cell : { ...cell, uncomputed: true });
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(waits) })) };
}
