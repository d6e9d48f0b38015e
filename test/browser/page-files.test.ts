import { read, write } from '@e965/xlsx';
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { readWorkbook } from '../../src/xlsx/read';
import { createWorkbook } from '../../src/xlsx/create';
import { Package } from '../../src/xlsx/package';
import { pressCheck, usePages } from './support/open-page';
import { SAMPLE } from './support/open-workbench';

jest.setTimeout(600_000);

const pages = usePages();
const files = (page: Page) => page.locator('input[type=file]').first();
const workbook = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

test('several files: a table of them, one bad file costs nothing, each opened by a click, outputs as downloads', async () => {
  const opened = await pages.open();
  const { page } = opened;
  await files(page).setInputFiles([
    workbook('甲县.xlsx', SAMPLE),
    workbook('坏的.xlsx', new TextEncoder().encode('no workbook')),
    workbook('乙县.xlsx', SAMPLE),
  ]);
  await page.getByText('3 个文件核验完').waitFor({ timeout: 60_000 });
  expect(await page.locator('.many tbody tr').count()).toBe(3);
  expect(await page.locator('.many tbody tr.failed').count()).toBe(1);
  expect(await page.locator('.many tbody th').allInnerTexts()).toEqual([
    '坏的.xlsx',
    '甲县.xlsx',
    '乙县.xlsx',
  ]);
  expect(await opened.violations()).toEqual([]);
  await opened.screenshot('page-4-many');
  const choice = page.getByRole('combobox', { name: '生成…' });
  const makeOf = async (label: string): Promise<[string, Uint8Array]> => {
    await choice.selectOption({ label });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '生成', exact: true }).click(),
    ]);
    await page.getByText('已存到浏览器的下载文件夹').waitFor();
    return [download.suggestedFilename(), new Uint8Array(readFileSync(await download.path()))];
  };
  const [, told] = await makeOf('JSON（给程序用）');
  const json = JSON.parse(new TextDecoder().decode(told)) as {
    files: { file: string }[];
    errors: [];
  };
  expect([json.files.map(({ file }) => file), json.errors.length]).toEqual([['甲县.xlsx', '乙县.xlsx'], 1]);
  expect((await makeOf('一校一册（Word）'))[0]).toBe('一校一册.zip');
  expect(await page.locator('.many [role=status]').innerText()).toContain('坏的.xlsx');
  await page.getByRole('button', { name: '乙县.xlsx' }).click();
  await page.waitForFunction(() => window.junhengWorkbench?.book?.name === '乙县.xlsx');
  await page.getByRole('button', { name: '文件列表' }).click();
  await page.locator('.many').waitFor();
});

test('files that are no forms: what to choose is said and chosen', async () => {
  const opened = await pages.open();
  const { page } = opened;
  const raw = createWorkbook([
    { name: '数据', columnWidths: [12], cells: [{ row: 0, column: 0, value: '学校名称' }] },
  ]);
  await files(page).setInputFiles([workbook('第10校.xlsx', raw), workbook('第2校.xlsx', raw)]);
  await page.getByText('没有认出申报表', { exact: false }).waitFor();
  expect(await page.locator('.many tbody th').allInnerTexts()).toEqual(['第2校.xlsx', '第10校.xlsx']);
  expect(await page.getByRole('combobox', { name: '生成…' }).inputValue()).toBe('fill');
});

test('an .xls is opened as a workbook, and saved as an .xlsx', async () => {
  const opened = await pages.open();
  const { page } = opened;
  const old = write(read(SAMPLE, { type: 'array', cellNF: true, cellStyles: true }), {
    bookType: 'biff8',
    type: 'array',
  }) as ArrayBuffer;
  await files(page).setInputFiles([workbook('某县.xls', new Uint8Array(old))]);
  await page.waitForFunction(() => window.junhengWorkbench?.book?.name === '某县.xlsx');
  await page.getByText('原来的版式和图片不带过去').waitFor();
  await pressCheck(page);
  await page.getByRole('heading', { name: '全县未达标' }).waitFor();
  const saved = await opened.save();
  expect(readWorkbook(saved).sheets.map(({ name }) => name)).toEqual(
    readWorkbook(SAMPLE).sheets.map(({ name }) => name),
  );
});

test('a hostile file gives one plain message, and the workbook before stays open', async () => {
  const opened = await pages.open();
  const { page } = opened;
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(300_000_000) }, { level: 9 });
  for (const [name, bytes] of [
    ['截断.xlsx', SAMPLE.slice(0, 9000)],
    ['截断.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3])],
    ['炸弹.xlsx', bomb],
    ['空的.xlsx', new Uint8Array()],
  ] as const) {
    await files(page).setInputFiles([workbook(name, bytes)]);
    const message = page.locator('.message p');
    await message.filter({ hasText: `“${name}”打不开：` }).waitFor();
    expect(await message.innerText()).not.toMatch(/[a-z]{12}|undefined|Error/);
  }
  expect(await page.evaluate(() => window.junhengWorkbench?.book?.name)).toBe('示例县申报表.xlsx');
});

test('exports what the command line gives of the open workbook, with what was edited', async () => {
  const opened = await pages.open();
  const { page } = opened;
  await opened.openFile('某县.xlsx', SAMPLE);
  await page.locator('[data-button=export]').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '带标注的副本' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('某县-核验.xlsx');
  expect(
    Package.open(new Uint8Array(readFileSync(await download.path()))).entries.some(({ name }) =>
      /comments/.test(name),
    ),
  ).toBe(true);
  await page.locator('[data-button=export]').click();
  expect(await opened.violations()).toEqual([]);
  await opened.screenshot('page-5-export');
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: '自评报告初稿' }).click(),
  ]);
  expect(word.suggestedFilename()).toBe('某县-自评报告.docx');
  await page.getByText('已存到浏览器的下载文件夹：某县-自评报告.docx').waitFor();
});
