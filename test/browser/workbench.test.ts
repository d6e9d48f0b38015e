import { readWorkbook } from '../../src/xlsx/read';
import { SAMPLE, TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  bench = await TestBench.start();
});
afterAll(() => bench.stop());
afterEach(async () => {
  const { foreign, complaints } = workbench;
  await workbench.close();
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

const valueIn = (bytes: Uint8Array, sheet: string, row: number, column: number): unknown =>
  readWorkbook(bytes)
    .sheets.find(({ name }) => name === sheet)
    ?.rows.find(({ index }) => index === row)
    ?.cells.find((cell) => cell.column === column)?.value;

test('the sample county is there when the page opens, in Chinese, and nothing stands in the way of those who hear it', async () => {
  workbench = await bench.open();
  expect(await workbench.page.title()).toBe('示例县申报表.xlsx — 均衡核验 · 工作台');
  expect(await workbench.page.getByRole('tab').allInnerTexts()).toContain('表Ⅱ-2');
  expect(await workbench.violations()).toEqual([]);
  await workbench.screenshot('1-start');
});

test('English and the dark look are one press away', async () => {
  workbench = await bench.open();
  await workbench.page.getByRole('button', { name: 'English' }).click();
  await workbench.page.getByRole('button', { name: 'Dark' }).click();
  await workbench.page.waitForFunction(() => document.documentElement.classList.contains('dark'));
  expect(await workbench.page.locator('html').getAttribute('lang')).toBe('en');
  await workbench.page.getByRole('button', { name: 'Format', exact: true }).click();
  await workbench.page.locator('[role=toolbar] [aria-label=Bold]').first().waitFor({ state: 'attached' });
  const pane = await workbench.pane();
  await pane.getByRole('button', { name: 'Check', exact: false }).first().waitFor();
  expect(await pane.evaluate(() => Office.context.officeTheme?.bodyBackgroundColor)).toBe('#262626');
  expect(await workbench.violations()).toEqual([]);
  await workbench.screenshot('2-english-dark');
});

test('a file that was opened and not changed is saved byte for byte', async () => {
  workbench = await bench.open();
  await workbench.openFile('某县.xlsx', SAMPLE);
  await workbench.showSheet('表Ⅱ-2');
  await workbench.select('D10');
  expect(await workbench.save()).toEqual(SAMPLE);
});

test('a typed figure is in the saved file, and undo takes it back', async () => {
  workbench = await bench.open();
  await workbench.openFile('某县.xlsx', SAMPLE);
  await workbench.showSheet('表Ⅰ');
  const before = await workbench.content('A6');
  await workbench.type('A6', '88.25');
  expect(await workbench.content('A6')).toBe(88.25);
  expect(valueIn(await workbench.save(), '表Ⅰ', 5, 0)).toBe(88.25);
  await workbench.page.keyboard.press('Control+z');
  await workbench.page.waitForFunction(
    (wanted) => window.junhengWorkbench?.book?.active?.content(5, 0) === wanted,
    before,
  );
  expect(readWorkbook(await workbench.save())).toEqual(readWorkbook(SAMPLE));
});

test('a row deleted by a person moves up what stands below it', async () => {
  workbench = await bench.open();
  await workbench.showSheet('表Ⅰ');
  const note = await workbench.content('A7');
  await workbench.page
    .locator('canvas[id^=univer-sheet-main-canvas]')
    .click({ button: 'right', position: { x: 20, y: 272 } });
  await workbench.page.getByText('删除选中行').first().click();
  await workbench.page.waitForFunction(
    (wanted) => window.junhengWorkbench?.book?.active?.content(5, 0) === wanted,
    note,
  );
  expect(await workbench.content('A7')).toBeNull();
});

test('a file that is no workbook is refused in plain words and the open one stays', async () => {
  workbench = await bench.open();
  await workbench.page.locator('input[type=file]').setInputFiles({
    name: '假.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('no workbook'),
  });
  expect(await workbench.page.getByRole('alert').innerText()).toContain('“假.xlsx”打不开');
  expect(await workbench.page.title()).toContain('示例县申报表');
  await workbench.screenshot('3-refused');
});

test('the pane is 320 pixels wide and can be made wider with the arrow keys', async () => {
  workbench = await bench.open();
  const frame = workbench.page.locator('.pane iframe');
  expect((await frame.boundingBox())?.width).toBe(320);
  await workbench.page.getByRole('separator').press('ArrowLeft');
  expect((await frame.boundingBox())?.width).toBe(336);
});
