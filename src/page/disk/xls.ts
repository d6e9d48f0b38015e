import { set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel';
import { asXlsx } from '../../formats/as-xlsx';
import { readOldSpreadsheet } from '../../formats/old-spreadsheet';

// Before Excel 97 texts were in the code page of the writer's Windows: 936 in China.
set_cptable(codepages);

/**
 * Stands in the page's worker for a process of its own that reads an .xls, .et or .xlsb file: the worker is one already, whose
 * memory the browser bounds and which a person can stop.
 *
 * @throws XlsxError for a file that is damaged, has a password or is too large
 */
export const xlsAsXlsx = (bytes: Uint8Array): Uint8Array => asXlsx(readOldSpreadsheet(bytes));
