/**
 * Requirement sets: what the Excel at hand can do. A member is written as `'1.9'` when it belongs to ExcelApi, else as
 * `'ExcelApiOnline 1.1'`. The floor of this product is Excel 2021 LTSC.
 */
export type ApiSet = `1.${number}` | `${string} 1.${number}`;

/** Lower-case name of a requirement set → its highest version, as `GetSupportedMatrix` hands it to office.js. */
export type Matrix = Readonly<Record<string, string>>;

const COMMON: Matrix = {
  addincommands: '1.1',
  delayforcelledit: '1.1',
  dialogapi: '1.1',
  identityapi: '1.1',
  richapiruntime: '1.2',
  ribbonapi: '1.1',
  settings: '1.1',
};

/** Excel 2021 LTSC: ExcelApi 1.14, CustomFunctionsRuntime 1.3, SharedRuntime 1.1. */
export const EXCEL_2021: Matrix = {
  ...COMMON,
  excelapi: '1.14',
  customfunctions: '1.9',
  customfunctionsruntime: '1.3',
  sharedruntime: '1.1',
};

/** Microsoft 365 as far as the office.js of the npm package (2022) knows it. */
export const EXCEL_365: Matrix = {
  ...COMMON,
  dialogapi: '1.2',
  identityapi: '1.3',
  excelapi: '1.16',
  customfunctions: '1.10',
  customfunctionsruntime: '1.4',
  sharedruntime: '1.2',
};

const minor = (version: string): number => Number(version.split('.')[1] ?? '0');

export function isSupported(matrix: Matrix, required: ApiSet): boolean {
  const [name = '', version = ''] = required.includes(' ') ? required.split(' ') : ['ExcelApi', required];
  const held = matrix[name.toLowerCase()];
  return held !== undefined && minor(held) >= minor(version);
}

/** `'1.9'` → `ExcelApi 1.9`, for people. */
export const nameOfSet = (set: ApiSet): string => (set.includes(' ') ? set : `ExcelApi ${set}`);
