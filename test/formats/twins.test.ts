import { write } from '@e965/xlsx';
import { read } from '@e965/xlsx';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asXlsx } from '../../src/formats/as-xlsx';
import { readOldSpreadsheet } from '../../src/formats/old-spreadsheet';
import { readWordDocument } from '../../src/formats/word/read';
import type { Workbook } from '../../src/form/workbook';
import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { findingsApart, placesFound } from '../support/twin-findings';
import { wordTwin } from '../support/word-twin';

const sample = new Uint8Array(readFileSync(join(__dirname, '../../assets/sample-county.xlsx')));
const counties: readonly (readonly [string, Uint8Array])[] = [
  ['the sample', sample],
  ...[401, 402, 403, 404, 405, 406].map(
    (seed) => [`county ${seed}`, makeCounty(seed, { errors: 5 }).xlsx()] as const,
  ),
];

describe.each(counties)('%s', (_, bytes) => {
  const workbook: Workbook = readWorkbook(bytes);
  const found = findingsApart(workbook);

  test('as a Word document has the same findings', () => {
    const twin = readWordDocument(wordTwin(workbook));
    // In Word every number is text.
    const expected = found.filter((line) => !line.startsWith('entry/number-as-text'));
    expect(findingsApart(twin)).toEqual(expected);
    // What is read stays the same in the .xlsx that it is turned into.
    expect(findingsApart(readWorkbook(asXlsx(twin)))).toEqual(expected);
  });

  test('as a Word document whose long tables were cut in two by hand has the same findings', () => {
    const twin = readWordDocument(wordTwin(workbook, { cut: true }));
    const whole = readWordDocument(wordTwin(workbook));
    expect(twin.sheets.length).toBeGreaterThan(whole.sheets.length);
    expect(findingsApart(twin).sort()).toEqual(findingsApart(whole).sort());
  });

  test.each(['biff8', 'xlsb'] as const)('as %s has the same findings on the same cells', (bookType) => {
    const book = read(bytes, { type: 'array', cellNF: true, cellStyles: true });
    const twin = readOldSpreadsheet(new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer));
    expect(findingsApart(twin)).toEqual(found);
    expect(placesFound(readWorkbook(asXlsx(twin)))).toEqual(placesFound(workbook));
  });
});
