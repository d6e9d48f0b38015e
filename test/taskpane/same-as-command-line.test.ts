import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkFile } from '../../src/cli/check-file';
import { provideStandards, shippedStandards } from '../../src/functions';
import type { WorkbookSettings } from '../../src/standards/workbook-settings';
import { loadWorkbook, saveWorkbook } from '@junheng/host';
import { openPane } from './support/open-pane';

const SAMPLE = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
const folder = mkdtempSync(join(tmpdir(), 'junheng-same-'));
const file = join(folder, '县.xlsx');
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => provideStandards(shippedStandards));

const LEFT_OPEN = { profile: null, concessions: null };

/** The file as Excel saves it with what the add-in stored in the workbook. */
function withSettings(bytes: Uint8Array, settings: Partial<WorkbookSettings>): Uint8Array {
  const value = JSON.stringify(JSON.stringify(settings)).replace(/"/g, '&quot;');
  const part = `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:properties><we:property name="junheng" value="${value}"/></we:properties></we:webextension>`;
  return zipSync({ ...unzipSync(bytes), 'xl/webextensions/webextension1.xml': strToU8(part) });
}

/** The row of a standard on the 标准参数 sheet, counted from 1. */
const rowOf = (content: (row: number) => unknown, key: string): number =>
  [...Array(200).keys()].findIndex((row) => content(row) === key) + 1;

test('a county that edits its thresholds and claims a concession is judged alike in Excel and on the command line', async () => {
  const loaded = loadWorkbook(SAMPLE);
  const pane = await openPane(loaded.book);
  await pane.session.chooseProfile('anhui-tianjiaan');
  await pane.session.setConcession('d', true);
  await pane.session.insertParameters();
  const sheet = pane.excel.book.sheet('标准参数');
  const own = (key: string): string => `E${rowOf((row) => sheet?.content(row, 0), key)}`;
  pane.excel.typeAsUser('标准参数', own('primary_rooms'), 6.5);
  pane.excel.typeAsUser('标准参数', own('junior_cv'), '约0.4');
  pane.excel.typeAsUser('标准参数', own('primary_cv'), '%');
  await pane.session.check();
  const { result, standards } = pane.state().checked ?? {};

  writeFileSync(file, withSettings(saveWorkbook(loaded).bytes, pane.state().settings));
  const checked = checkFile(file, LEFT_OPEN);
  expect(checked.result).toEqual(result);
  expect(checked.standards).toEqual(standards);
  expect([...checked.standards.original]).toEqual([['primary_rooms', 4.5]]);
  expect([...checked.standards.unused].sort((a, b) => a.key.localeCompare(b.key))).toEqual([
    { key: 'junior_cv', cell: own('junior_cv'), written: '约0.4', problem: 'number' },
    { key: 'primary_cv', cell: own('primary_cv'), written: '%', problem: 'number' },
  ]);
  expect(checked.result).toMatchObject({ profile: 'anhui-tianjiaan', concessions: ['d'] });
});

test('what the command line asks for goes before what the workbook keeps', () => {
  writeFileSync(file, withSettings(SAMPLE, { profile: 'anhui-tianjiaan', concessions: ['a', 'd'] }));
  expect(checkFile(file, LEFT_OPEN).result).toMatchObject({
    profile: 'anhui-tianjiaan',
    concessions: ['a', 'd'],
  });
  expect(checkFile(file, { profile: 'national', concessions: ['b'] }).result).toMatchObject({
    profile: 'national',
    concessions: ['b'],
  });
});

test('a workbook that keeps nothing is judged by the national standards without concessions', () => {
  writeFileSync(file, SAMPLE);
  expect(checkFile(file, LEFT_OPEN).result).toMatchObject({ profile: 'national', concessions: [] });
});
