import { MemoryBook } from '../support/spreadsheet/memory-book';
import { memoryPerson } from '../support/spreadsheet/memory-person';
import { MemorySpreadsheet } from '../support/spreadsheet/memory-spreadsheet';
import { spreadsheetContract } from './contract';

spreadsheetContract('plain objects', async (sheets) => {
  const book = new MemoryBook(sheets);
  return { spreadsheet: new MemorySpreadsheet(book), person: memoryPerson(book) };
});
