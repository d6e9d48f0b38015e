import { SpreadsheetError } from '../spreadsheet/problem';
import { excelErrorOf } from './errors';

/** The sample county lies beside the page. */
const SAMPLE = 'sample-county.xlsx';

/** Opens the sample county in a new window of Excel (ExcelApi 1.8); the workbook that is open stays as it is. */
export async function openSample(): Promise<void> {
  const response = await fetch(SAMPLE).catch(() => null);
  if (!response?.ok) throw new SpreadsheetError('failed', { reason: SAMPLE });
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  try {
    await Excel.createWorkbook(btoa(binary));
  } catch (error) {
    throw excelErrorOf(error);
  }
}
