import { readFileSync } from 'node:fs';
import { checkForm } from '../../src/checks/check';
import { review } from '../../src/checks/review/review';
import { checkBytes } from '../../src/cli/check-bytes';
import { standardsFor } from '../../src/form/parameters';
import { readForm } from '../../src/form/read';
import { jsonFile } from '../../src/papers/json-report';
import { BookSpreadsheet } from '../../src/page/spreadsheet/book-spreadsheet';
import { loadWorkbook } from '@junheng/host';
import { ALL_ERRORS, makeCounty } from '../support/county/county';

/** What the page's pane finds in a file, by way of its own workbook, as the command line tells it. */
async function foundInPage(name: string, bytes: Uint8Array): Promise<unknown> {
  const { book } = loadWorkbook(bytes, name);
  const spreadsheet = new BookSpreadsheet({
    book: () => book,
    language: () => 'zh-CN',
    flush: () => undefined,
    recalculate: () => undefined,
  });
  const { workbook } = await spreadsheet.read();
  const settings = await spreadsheet.readSettings();
  const standards = standardsFor({ profile: settings.profile }, workbook);
  const form = readForm(workbook);
  const result = checkForm(form, standards.profile, settings.concessions);
  return told(name, { form, result, standards, review: review(form, result, settings) });
}

type Found = Pick<ReturnType<typeof checkBytes>, 'form' | 'result' | 'standards' | 'review'>;

const told = (file: string, { form, result, standards, review: reviewed }: Found): unknown =>
  jsonFile({ file, standards, tables: form.tables, result, review: reviewed, schools: form.schools }, 'zh');

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['the sample', new Uint8Array(readFileSync('assets/sample-county.xlsx'))],
  ...Array.from({ length: 12 }, (_, index): [string, Uint8Array] => [
    `county ${index}`,
    makeCounty(700 + index, { errors: 2 * index }).xlsx(),
  ]),
];

/** Every kind of mistake, some together in a county. */
const TOGETHER = 5;
const KINDS = Array.from({ length: Math.ceil(ALL_ERRORS.length / TOGETHER) }, (_, index) => {
  const names = ALL_ERRORS.slice(index * TOGETHER, (index + 1) * TOGETHER).map(({ name }) => name);
  return [names.join(', '), () => makeCounty(800 + index, { errors: names }).xlsx()] as const;
});

test.each(KINDS)('%s: the page finds what the command line finds', async (name, xlsx) => {
  const bytes = xlsx();
  const asked = { profile: null, concessions: null };
  expect(await foundInPage(name, bytes)).toEqual(told(name, checkBytes(bytes, asked)));
});

test.each(FILES)('%s: the page finds what the command line finds', async (name, bytes) => {
  const asked = { profile: null, concessions: null };
  expect(await foundInPage(name, bytes)).toEqual(told(name, checkBytes(bytes, asked)));
});
