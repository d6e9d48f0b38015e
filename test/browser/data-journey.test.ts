import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { checkForm } from '../../src/checks/check';
import { stillToWrite } from '../../src/checks/findings/blanks';
import { readForm } from '../../src/form/read';
import { NATIONAL } from '../../src/standards/national';
import { readWorkbook } from '../../src/xlsx/read';
import type { NewCell } from '../../src/form/new-sheet';
import { createWorkbook } from '../../src/xlsx/create';
import { PageBench } from './support/open-page';
import type { WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: PageBench;
let opened: WorkbenchPage;
let clicks = 0;

beforeAll(async () => {
  bench = await PageBench.start();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  clicks = 0;
  opened = await bench.open();
});
afterEach(() => opened.close());

type Value = string | number | null;

const bytesOf = (name: string, rows: readonly (readonly Value[])[]): Uint8Array =>
  createWorkbook([
    {
      name,
      columnWidths: [12],
      cells: rows.flatMap((row, at) =>
        row.flatMap((value, column): NewCell[] => (value === null ? [] : [{ row: at, column, value }])),
      ),
    },
  ]);

/** A county's sheet with three doubts: to which school a campus belongs, the unit of money, a founder in other words. */
function rawData(): Uint8Array {
  const { rows } = JSON.parse(readFileSync(join(__dirname, '../cases/records/county.json'), 'utf8')) as {
    rows: Value[][];
  };
  const [head = [], ...schools] = rows;
  const headings = head.map((heading) =>
    heading === '教学仪器设备资产值（万元）' ? '教学仪器设备资产值' : heading,
  );
  const campus = (schools[0] ?? []).map((value, column) =>
    column === 0 ? '青山小学北校区' : column === 1 ? '2134010008' : column === 4 ? '否' : value,
  );
  const founders = schools.map((school, at) =>
    at === 1 ? school.map((value, column) => (column === 3 ? '开发区管委会' : value)) : school,
  );
  return bytesOf('学校数据', [headings, ...founders, campus]);
}

const click = async (locator: ReturnType<Page['locator']>): Promise<void> => {
  clicks += 1;
  await locator.click();
};

test('an empty workbook, a sheet of raw data, three answers: a filled form without a fault, in fewer than 12 clicks', async () => {
  const { page } = opened;
  await opened.openFile('空白.xlsx', bytesOf('Sheet1', []));
  await click(page.locator('[role=tab]', { hasText: '数据' }).first());
  clicks += 1;
  await page.locator('[data-input=raw]').setInputFiles({
    name: '学校数据.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(rawData()),
  });
  await page.getByText('读到').waitFor();
  await opened.screenshot('data-1-files');
  await click(page.locator('.jh-footer').getByRole('button', { name: '回答' }));
  expect(await page.locator('fieldset').count()).toBe(3);
  await opened.screenshot('data-2-questions');
  for (const choice of ['青山小学', '万元', '县级教育部门'])
    await click(page.locator('fieldset label', { hasText: choice }).first().locator('input'));
  await page.locator('fieldset').first().waitFor({ state: 'detached' });
  await opened.screenshot('data-3-answered');
  await click(page.locator('.jh-footer').getByRole('button', { name: '预览' }));
  await page.locator('[data-button=fill]').waitFor();
  await click(page.locator('.jh-figure').first());
  await page.getByText(/÷ 1200 × 100 = /).waitFor();
  await opened.screenshot('data-4-preview');
  await click(page.locator('[data-button=fill]'));
  await page.locator('.jh-count').first().waitFor();
  await opened.screenshot('data-5-filled');
  expect(clicks).toBeLessThan(12);
  // No error is shown: what raw data cannot tell stands by itself, table by table.
  expect(await page.locator('.jh-count').first().locator('b').textContent()).toBe('0');
  const said = /^填入的内容没有错误，还要填写 (\d+) 处$/.exec(
    (await page.locator('.jh-blanks').textContent()) ?? '',
  );
  const heads = await page.locator('#jh-list .jh-head h2').allTextContents();
  expect(heads[0]).toMatch(/^还要填写：表/);
  expect(heads).not.toContain('填报问题');
  const sheets = await page.evaluate(() => window.junhengWorkbench?.book?.sheets.map(({ name }) => name));
  expect(sheets).toEqual(expect.arrayContaining(['表Ⅱ-2', '基础数据']));
  // Nothing is wrong in what was filled in; what raw data cannot tell is still to be written.
  const filled = readWorkbook(await opened.save());
  const left = stillToWrite(checkForm(readForm(filled), NATIONAL).findings);
  expect(left.problems).toBe(0);
  expect(said?.[1]).toBe(String(left.count));
  expect(left.count).toBeGreaterThan(0);
  expect(opened.complaints).toEqual([]);
});
