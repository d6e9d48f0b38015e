import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { parseCell } from '../form/references/address';
import { type Cell, type CellValue, type Sheet, type Workbook } from '../form/workbook';
import { isBlankText } from '../form/text/key';
import { COMPLAINTS, damaged, XlsxError } from '../xlsx/errors';
import { Budget } from '../xlsx/limits';
import { cellOf, Grid } from './grid';

/**
 * The content of an .xls, .et or .xlsb file. The library knows no limits of its own: a file from strangers is read where memory
 * and time are bounded.
 *
 * @throws XlsxError `encrypted`, `damaged`, `too-large`
 */
export function readOldSpreadsheet(bytes: Uint8Array): Workbook {
  const book = parsed(bytes);
  const budget = new Budget();
  const sheets = book.SheetNames.map((name, index): Sheet => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const grid = new Grid(budget);
    if (sheet) fill(grid, sheet);
    const visibility = hidden === 0 ? 'visible' : hidden === 1 ? 'hidden' : 'veryHidden';
    return grid.sheet(name, visibility, sheet?.['!protect'] !== undefined);
  });
  return { sheets };
}

function parsed(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', cellNF: true, cellStyles: true, cellHTML: false, cellText: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(reason)) throw new XlsxError('encrypted', COMPLAINTS.encryptedXls);
    throw damaged('Workbook', 'content');
  }
}

function fill(grid: Grid, sheet: WorkSheet): void {
  for (const [name, found] of Object.entries(sheet)) {
    const at = name.startsWith('!') ? null : parseCell(name);
    const cell = at && readCell(at.column, found as CellObject);
    if (at && cell) grid.put(at.row, cell);
  }
  for (const { s, e } of sheet['!merges'] ?? []) grid.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  (sheet['!rows'] ?? []).forEach((row, index) => row?.hidden === true && grid.hideRow(index));
  (sheet['!cols'] ?? []).forEach((column, index) => column?.hidden === true && grid.hideColumn(index));
}

/** [MS-XLS] 2.5.10 */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function readCell(column: number, { t, v, f, z }: CellObject): Cell | null {
  const format = typeof z === 'string' ? z : undefined;
  const value = valueOf(t, v);
  if (value !== null) return cellOf(column, value, format, f);
  return f !== undefined && t !== 's' ? { ...cellOf(column, '', format, f), uncomputed: true } : null;
}

/** null for a cell that shows nothing. */
function valueOf(type: CellObject['t'], value: CellObject['v']): CellValue | null {
  if (type === 'e') return { error: ERRORS[Number(value)] ?? '#N/A' };
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && !isBlankText(value) ? value : null;
}
