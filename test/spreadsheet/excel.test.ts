import { ExcelSpreadsheet } from '../../src/excel/excel-spreadsheet';
import { provideStandards, shippedStandards } from '../../src/functions';
import { openInExcel } from '../excel/support/excel';
import { bookPerson } from '../support/spreadsheet/book-person';
import { spreadsheetContract } from './contract';

afterEach(() => provideStandards(shippedStandards));

for (const matrix of ['2021', '365'] as const) {
  spreadsheetContract(`Excel ${matrix} through office.js`, async (workbook) => {
    const excel = await openInExcel({ workbook, matrix });
    return { spreadsheet: new ExcelSpreadsheet(), person: bookPerson(excel.book, () => excel.settle()) };
  });
}
