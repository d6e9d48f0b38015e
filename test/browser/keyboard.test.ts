import type { Frame } from 'playwright-core';
import { openTab } from './support/pane';
import { TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await TestBench.start();
  ({ workbench, pane } = await bench.openSample());
});
afterAll(async () => {
  await workbench.close();
  await bench.stop();
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
/** Waits until a button that says this has the focus. */
const focused = (text: string): Promise<unknown> =>
  pane.waitForFunction(
    (wanted) =>
      document.activeElement?.matches('button') &&
      `${document.activeElement.textContent ?? ''} ${document.activeElement.getAttribute('aria-label') ?? ''}`.includes(
        wanted,
      ),
    text,
    { timeout: 5_000 },
  );

test('the focus is never lost: from the check through a question to a coefficient and back', async () => {
  await pane.getByRole('button', { name: '开始核验' }).focus();
  await press('Enter');
  await pane.getByRole('heading', { name: '全县未达标' }).waitFor();
  await focused('重新核验');

  await pane.getByRole('button', { name: '更多操作' }).focus();
  await press('Enter');
  await focused('应用全部确定的修改');
  await press('End');
  await focused('提交前清理');
  await press('Enter');
  await pane.getByRole('dialog').waitFor();
  await press('Escape');
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  await focused('更多操作');

  await pane.getByRole('tab', { name: '核验' }).focus();
  await press('ArrowRight');
  await focused('差异系数');
  await pane.locator('[id^=jh-cv-]').first().waitFor();
  for (let stop = 0; stop < 5; stop += 1) await press('Tab');
  await focused('骨干教师');
  await press('Enter');
  await focused('返回');
  await press('Escape');
  await focused('骨干教师');
});

test('the focus is not lost with a message either: closed by the keyboard it hands on to the open tab', async () => {
  await openTab(pane, '工具');
  await pane.getByRole('button', { name: '插入空白申报表' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await pane.getByText('已插入', { exact: false }).waitFor();
  await pane.getByRole('button', { name: '关闭' }).focus();
  await press('Enter');
  await focused('工具');
});
