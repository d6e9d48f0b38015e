import type { Frame } from 'playwright-core';
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
      document.activeElement?.matches('button') && document.activeElement.textContent?.includes(wanted),
    text,
    { timeout: 5_000 },
  );

test('the focus is never lost: from the check through a question to a coefficient and back', async () => {
  await pane.getByRole('button', { name: '核验申报表' }).focus();
  await press('Enter');
  await pane.getByText('未达标', { exact: false }).first().waitFor();
  await focused('重新核验');

  await pane.getByRole('button', { name: '加深色背景…' }).focus();
  await press('Enter');
  await pane.getByRole('dialog').waitFor();
  await press('Escape');
  await pane.getByRole('dialog').waitFor({ state: 'detached' });
  await focused('加深色背景…');

  await pane.getByRole('tab', { name: '核验' }).focus();
  await press('ArrowRight');
  await press('ArrowRight');
  await focused('差异系数');
  await press('Tab');
  await press('Tab');
  await focused('骨干教师数');
  await press('Enter');
  await focused('返回');
  await press('Enter');
  await focused('骨干教师数');
});

test('the focus is not lost with a message either: closed by the keyboard it hands on to the open tab', async () => {
  await pane.getByRole('tab', { name: '工具' }).click();
  await pane.getByRole('button', { name: '插入空白申报表' }).click();
  await pane.getByText('已插入', { exact: false }).waitFor();
  await pane.getByRole('button', { name: '关闭' }).focus();
  await press('Enter');
  await focused('工具');
});
