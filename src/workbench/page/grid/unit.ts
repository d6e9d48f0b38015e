/** By this id the grid knows the open workbook. */
export const UNIT = 'workbook';
