import { patchWorkbook, type CellEdit } from '../../src/xlsx/patch';
import { unzip, zip, type Parts } from './raw';

/** An edit of a cell of 表1. */
export const edit = (row: number, column: number, what: Partial<CellEdit>): CellEdit => ({
  sheet: '表1',
  row,
  column,
  ...what,
});
export const note = (text: string, author = '均衡核验') => ({ note: { author, text } });

/** The parts of the workbook after the edits. */
export function patched(parts: Parts, ...edits: CellEdit[]): Record<string, string> {
  return unzip(patchWorkbook(zip(parts), edits));
}
