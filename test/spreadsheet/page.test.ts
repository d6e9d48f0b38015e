import { provideStandards, shippedStandards } from '../../src/functions';
import { BookSpreadsheet } from '../../src/page/spreadsheet/book-spreadsheet';
import { bookOf } from '../support/office/books';
import { bookPerson } from '../support/spreadsheet/book-person';
import { spreadsheetContract } from './contract';

afterEach(() => provideStandards(shippedStandards));

spreadsheetContract('the workbook of the page', async (sheets) => {
  const book = bookOf(sheets);
  const spreadsheet = new BookSpreadsheet({
    book: () => book,
    language: () => 'zh-CN',
    flush: () => undefined,
    recalculate: () => undefined,
  });
  return { spreadsheet, person: bookPerson(book, async () => undefined) };
});
