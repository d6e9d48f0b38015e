/**
 * The host: an Excel of our own. A workbook in memory that is read from a file and saved into it, as Excel would (values, formulas,
 * looks, notes, rules, rows moved with all that refers to them), and, over it, what Microsoft's office.js talks to.
 * This is the only way in: everything outside this folder imports '@junheng/host'.
 *
 * @example const { book } = loadWorkbook(bytes, '申报表.xlsx');
 */
export { ExcelHost } from './excel-host';
export { type LoadedWorkbook, loadWorkbook } from './file/load';
export { type SavedWorkbook, saveWorkbook } from './file/save';
export { ArgumentError, type Blank, type Evaluated, toArgument } from './custom-functions/arguments';
export { type Outcome, outcomeOfValue } from './custom-functions/invoker';
export { type FunctionMetadata, readMetadata } from './custom-functions/metadata';
export { fullAddress, parseAddress, writeArea } from './model/address';
export {
  type Area,
  WHOLE_SHEET,
  cellArea,
  cellsOf,
  contains,
  gather,
  join,
  overlaps,
  sameArea,
} from './model/area';
export { Book } from './model/book';
export { copyCells } from './model/copy';
export {
  type Written,
  clearAreas,
  clearSpillOf,
  requireAllowed,
  requireEditable,
  spilledCells,
  withoutArea,
  writeValues,
} from './model/edit';
export { readEntry } from './model/entry';
export type { BookEvent } from './model/events';
export { type Border, type Format, type FormatPatch, PLAIN } from './model/format';
export { rewriteEverywhere } from './model/rewrite-everywhere';
export { MAX_COLUMNS, MAX_ROWS } from './model/limits';
export { noteAt } from './model/note-at';
export { display } from './model/number-format';
export { paint } from './model/paint';
export {
  type ConditionalFormat,
  type ConditionalLook,
  type Line,
  type SheetParts,
  type Validation,
  emptyParts,
} from './model/parts';
export { type Cell, Sheet, type Tracker, columnOfKey, keyOf, rowOfKey } from './model/sheet';
export { deleteCells, insertCells, mergeCells, unmergeCells } from './model/structure';
export { type Content, shown, typeOf } from './model/values';
export { HostError } from './protocol/errors';
export { EXCEL_2021, EXCEL_365, type Matrix } from './protocol/requirements';
export type { Traffic } from './protocol/rich-api-host';
export { type OfficeWindow, installHost } from './shim/install';
