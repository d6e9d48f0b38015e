import type { Frame } from 'playwright-core';
import { openTab } from './support/pane';
import { TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await TestBench.start();
});
afterAll(() => bench.stop());
afterEach(() => workbench.close());

async function openTrial(): Promise<void> {
  await workbench.page.setViewportSize({ width: 1366, height: 768 });
  await pane.getByRole('button', { name: /^(开始核验|Check)/ }).click();
  await pane.locator('.jh-list').waitFor();
  await openTab(pane, '整改');
  await pane.getByRole('button', { name: '试算' }).click();
  await pane.getByRole('heading', { level: 1, name: '试算' }).waitFor();
}

test('tried out, kept by name, found again in the saved file, and written only when asked', async () => {
  ({ workbench, pane } = await bench.openSample());
  await openTrial();
  await workbench.showSheet('表Ⅱ-2');
  const before = await workbench.content('M13');
  await workbench.screenshot('trial-1-empty');

  // With the keyboard: from the list of schools to a figure that is turned up.
  await pane.getByLabel('改什么').selectOption({ label: '一校填报值' });
  await pane.getByLabel('学校', { exact: true }).selectOption({ label: '三和中心小学' });
  await pane.getByRole('button', { name: /加上/ }).press('Enter');
  const box = pane.getByRole('textbox', { name: '三和中心小学 · 媒体' });
  await box.focus();
  for (let step = 0; step < 3; step += 1) await workbench.page.keyboard.press('ArrowUp');
  await pane
    .getByRole('row', { name: /^网络多媒体教室.*→/ })
    .first()
    .waitFor();
  await pane.getByRole('button', { name: /^补齐/ }).click();
  await pane.getByText(/小学：合格 \d+ → \d+ 校/).waitFor();
  expect(await workbench.violations(pane)).toEqual([]);
  await workbench.screenshot('trial-2-plan');
  expect(await workbench.content('M13')).toBe(before);

  await pane.getByRole('button', { name: '存为方案…' }).click();
  await workbench.page.keyboard.type('2027 年补齐');
  await workbench.page.keyboard.press('Enter');
  await pane.getByText('已存为方案“2027 年补齐”').waitFor();
  const saved = await workbench.save();
  await workbench.openFile('又打开.xlsx', saved);
  pane = await workbench.pane();
  await pane
    .getByRole('button', { name: /开始核验|重新核验/ })
    .first()
    .click();
  await pane.locator('.jh-list').waitFor();
  await openTab(pane, '整改');
  await pane.getByRole('button', { name: '试算' }).click();
  await pane.getByRole('button', { name: '方案', exact: true }).click();
  await pane.getByRole('menuitemcheckbox', { name: /2027 年补齐/ }).click();
  await pane.getByRole('heading', { level: 1, name: '试算：2027 年补齐' }).waitFor();

  await pane.getByRole('button', { name: '写入申报表…' }).click();
  await workbench.screenshot('trial-3-asks');
  await pane
    .getByRole('dialog')
    .getByRole('button', { name: /修改|应用|写入/ })
    .click();
  await pane.getByText(/已修改 \d+ 个单元格/).waitFor();
  await workbench.showSheet('表Ⅱ-2');
  expect(await workbench.content('M13')).not.toBe(before);
  // What was written is tried out no longer.
  await pane.getByRole('heading', { name: '改动 0' }).waitFor();
});

test('the dark look, in a narrow pane: axe finds nothing', async () => {
  workbench = await bench.open('?theme=dark');
  pane = await workbench.pane();
  await openTrial();
  await pane.getByRole('button', { name: /^最省/ }).click();
  await pane
    .getByText(/合格 \d+ → \d+ 校/)
    .first()
    .waitFor();
  expect(await workbench.violations(pane)).toEqual([]);
  await workbench.screenshot('trial-4-dark');
  await pane.getByRole('heading', { name: '学生数预测' }).scrollIntoViewIfNeeded();
  await workbench.screenshot('trial-5-dark-below');
});
