import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { coefficientOfVariation } from '../../src/measures/coefficient-of-variation';
import { readWorkbook } from '../../src/xlsx/read';
import { openTab } from './support/pane';
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

/** Column D (enrolment) and G (the first indicator) of the primary schools of 表Ⅱ-2, rows 4 to 23. */
function primarySchools(): { enrolment: number[]; values: number[] } {
  const rows = readWorkbook(SAMPLE).sheets.find(({ name }) => name === '表Ⅱ-2')?.rows ?? [];
  const column = (index: number): number[] =>
    rows
      .filter((row) => row.index >= 3 && row.index <= 22)
      .map((row) => Number(row.cells.find((cell) => cell.column === index)?.value));
  return { enrolment: column(3), values: column(6) };
}

/** The rules by which the add-in marks cells, in a saved file. */
const marksIn = (bytes: Uint8Array): number =>
  Object.entries(unzipSync(bytes))
    .filter(([part]) => part.startsWith('xl/worksheets/'))
    .reduce((sum, [, xml]) => sum + (strFromU8(xml).match(/junheng:/g)?.length ?? 0), 0);

test('a real file is checked, a finding is jumped to, its cells are marked and unmarked without a trace', async () => {
  workbench = await bench.open();
  await workbench.openFile('某县申报表.xlsx', SAMPLE);
  const pane = await workbench.pane();
  await pane.getByRole('button', { name: '开始核验' }).click();
  await pane.getByRole('heading', { name: '全县未达标' }).waitFor();
  await workbench.screenshot('4-checked');
  expect(await workbench.violations(pane)).toEqual([]);

  await pane.getByRole('button', { name: /其中数大于合计/ }).click();
  await workbench.page.waitForFunction(() => {
    const book = window.junhengWorkbench?.book;
    return book?.active?.name === '表Ⅰ' && book.selection[0]?.left === 1 && book.selection[0].top === 5;
  });
  await workbench.screenshot('5-jumped');
  const before = await workbench.save();
  expect(before).toEqual(SAMPLE);

  await pane.getByRole('button', { name: '标记', exact: true }).click();
  await pane.getByText('已标记', { exact: false }).first().waitFor();
  await workbench.showSheet('表Ⅱ-2');
  await workbench.screenshot('6-marked');
  expect(marksIn(await workbench.save())).toBeGreaterThan(0);

  await pane.getByRole('button', { name: '取消标记' }).click();
  await workbench.page.waitForFunction(() =>
    window.junhengWorkbench?.book?.sheets.every(({ parts }) => parts.conditionalFormats.length === 0),
  );
  const after = await workbench.save();
  expect(marksIn(after)).toBe(0);
  expect(readWorkbook(after)).toEqual(readWorkbook(SAMPLE));
  expect(await workbench.violations()).toEqual([]);
});

test('the buttons of the ribbon do what the manifest says', async () => {
  workbench = await bench.open();
  const pane = await workbench.pane();
  await workbench.page.locator('[data-button="Junheng.Mark"]').click();
  await pane.getByText('已标记', { exact: false }).first().waitFor();
  await workbench.page.getByRole('button', { name: '关闭任务窗格' }).click();
  expect(await workbench.page.locator('.pane').isVisible()).toBe(false);
  await workbench.page.locator('[data-button="Junheng.Open"]').click();
  expect(await workbench.page.locator('.pane').isVisible()).toBe(true);
});

test('a coefficient of variation typed into a cell is the exact one, and follows the figures', async () => {
  workbench = await bench.open();
  await workbench.openFile('某县申报表.xlsx', SAMPLE);
  await workbench.pane();
  await workbench.showSheet('表Ⅱ-2');
  const { enrolment, values } = primarySchools();
  await workbench.type('R4', '=JH.CV(G4:G23,D4:D23)');
  expect(await workbench.calculated('R4')).toBe(coefficientOfVariation(values, enrolment));
  await workbench.type('R6', '=IF(JH.CV(G4:G23,D4:D23)<=0.5,"均衡","不均衡")');
  expect(await workbench.calculated('R6')).toBe('均衡');

  await workbench.type('G4', '60');
  const changed = coefficientOfVariation([60, ...values.slice(1)], enrolment);
  await workbench.page.waitForFunction(
    (wanted) => window.junhengWorkbench?.book?.active?.content(3, 17) === wanted,
    changed,
  );
  const saved = readWorkbook(await workbench.save()).sheets.find(({ name }) => name === '表Ⅱ-2');
  const cell = saved?.rows.find(({ index }) => index === 3)?.cells.find(({ column }) => column === 17);
  expect(cell?.value).toBe(changed);
  expect(cell?.formula).toContain('CV(G4:G23,D4:D23)');
});

test('the functions are listed with their help, spill, and say why they fail', async () => {
  workbench = await bench.open();
  await workbench.pane();
  await workbench.select('B12');
  await workbench.page.keyboard.type('=JH.');
  await workbench.page.getByText('JH.CV_TOTALS', { exact: true }).first().waitFor();
  await workbench.screenshot('7-function-list');
  await workbench.page.keyboard.type('STD_TABLE()');
  await workbench.page.getByText('JH.CV_TOTALS', { exact: true }).first().waitFor({ state: 'hidden' });
  await workbench.page.keyboard.press('Enter');
  await workbench.calculated('C13');
  await workbench.screenshot('8-spilled');

  await workbench.type('B10', '=JH.STD("没有这个标准")');
  await workbench.calculated('B10');
  await workbench.select('B10');
  expect(await workbench.page.getByRole('status').filter({ hasText: 'B10' }).innerText()).toContain(
    '没有这个标准',
  );
  await workbench.screenshot('9-function-error');
});

test('the pane takes over the dark look and the language of the workbench', async () => {
  workbench = await bench.open('?theme=dark&lang=en');
  const pane = await workbench.pane();
  await pane.getByRole('button').first().waitFor();
  expect(await workbench.violations(pane)).toEqual([]);
  await pane.getByRole('button', { name: 'Check', exact: false }).first().click();
  await pane.getByRole('heading', { name: 'Not met' }).waitFor();
  expect(await workbench.violations(pane)).toEqual([]);
  await workbench.screenshot('10-dark-english-pane');
});

test('a threshold edited on 标准参数 holds for the functions in the cells as soon as it is read again', async () => {
  workbench = await bench.open();
  await workbench.openFile('某县申报表.xlsx', SAMPLE);
  const pane = await workbench.pane();
  await workbench.showSheet('表Ⅰ');
  await workbench.type('B20', '=IF(JH.MEETS_STD("primary_rooms",4.5),"达标","不达标")');
  expect(await workbench.calculated('B20')).toBe('达标');
  await openTab(pane, '标准');
  await pane.getByRole('button', { name: '插入“标准参数”工作表' }).click();
  await pane.getByText('已写入“标准参数”工作表').waitFor();
  await workbench.page.waitForFunction(
    () => window.junhengWorkbench?.book?.active?.content(6, 0) === 'primary_rooms',
  );
  await workbench.type('E7', '6');
  await workbench.page.waitForFunction(() => window.junhengWorkbench?.book?.active?.content(6, 4) === 6);
  await pane.getByRole('button', { name: '重新读取' }).click();
  await workbench.showSheet('表Ⅰ');
  await workbench.page.waitForFunction(
    () => window.junhengWorkbench?.book?.active?.content(19, 1) === '不达标',
    undefined,
    { timeout: 5_000 },
  );
});

test('what the add-in writes into cells is calculated, and what depends on it: a correction, an example', async () => {
  workbench = await bench.open();
  await workbench.openFile('某县申报表.xlsx', SAMPLE);
  const pane = await workbench.pane();
  await pane.getByRole('button', { name: '开始核验' }).click();
  // What only rounds is offered alone, and its button says what it does.
  await pane.getByRole('button', { name: /小数位数不符/ }).click();
  await workbench.showSheet('表Ⅱ-1');
  await workbench.type('B40', '=J7*2');
  await pane.getByRole('button', { name: '改为 75.04' }).click();
  await workbench.page.waitForFunction(
    (twice) => window.junhengWorkbench?.book?.active?.content(39, 1) === twice,
    150.08,
    { timeout: 10_000 },
  );

  await openTab(pane, '工具');
  const [report] = await Promise.all([
    workbench.page.waitForEvent('download'),
    pane.getByRole('button', { name: '自评报告' }).click(),
  ]);
  await pane.getByText(/自评报告\.docx”已交给浏览器/).waitFor();
  await workbench.screenshot('16-report-kept');
  const kept = unzipSync(readFileSync(await report.path()));
  expect(strFromU8(kept['word/document.xml'] ?? new Uint8Array())).toContain('义务教育优质均衡发展自评报告');
  await pane.getByText('JH.CV', { exact: true }).click();
  await workbench.showSheet('表Ⅱ-2');
  await workbench.select('R4');
  await pane.getByRole('button', { name: '插入示例' }).first().click();
  const { enrolment, values } = primarySchools();
  expect(await workbench.calculated('R4')).toBe(coefficientOfVariation(values, enrolment));
});
