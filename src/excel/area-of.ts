import type { Area } from '../form/workbook';

/** Excel cuts an address string over 8192 characters without a word. Source: Range limits, learn.microsoft.com. */
export const LONGEST_ADDRESS = 7900;

/** Where a range stands whose `rowIndex,columnIndex,rowCount,columnCount` are loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
