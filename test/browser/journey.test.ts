import type { Frame } from 'playwright-core';
import { TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await TestBench.start();
});
afterAll(() => bench.stop());
beforeEach(async () => {
  ({ workbench, pane } = await bench.openSample());
  await workbench.page.setViewportSize({ width: 1366, height: 768 });
});
afterEach(() => workbench.close());

const openRow = () => pane.locator('.jh-row.open');
const problems = async (): Promise<number> => Number(await pane.locator('.jh-count b').first().innerText());

test('after the check at least eight findings are in view without scrolling, at 1366 × 768', async () => {
  await pane.getByRole('button', { name: '开始核验' }).click();
  await pane.locator('.jh-list').waitFor();
  const whole = await pane.locator('.jh-list').evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect();
    return [...list.querySelectorAll('.jh-row')].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    }).length;
  });
  expect(whole).toBeGreaterThanOrEqual(8);
});

/** What stands in the cell in the end, by the title of the finding; the others have a button that does it. */
const MENDED: Readonly<Record<string, readonly [address: string, text: string]>> = {
  其中数大于合计: ['B6', '100.25'],
  班级数与各校合计不符: ['R6', '265'],
  学校名称重复: ['B32', '西河第二初中'],
};

test('with the mouse: from the page to what is mended, at most two clicks a finding', async () => {
  let clicks = 0;
  const click = async (name: string | RegExp): Promise<void> => {
    clicks += 1;
    await pane.getByRole('button', { name }).click();
  };
  await click('开始核验');
  await pane.locator('.jh-list').waitFor();
  const before = await problems();
  let mended = 0;
  for (const [title, [address, text]] of Object.entries(MENDED)) {
    await pane.locator('.jh-row', { hasText: title }).click();
    clicks += 1;
    await openRow().filter({ hasText: title }).waitFor();
    // The cell is selected already: what is typed goes there, and Enter ends it.
    await workbench.page.waitForFunction((wanted) => {
      const [area] = window.junhengWorkbench?.book?.selection ?? [];
      return area !== undefined && area.top + 1 === Number(wanted.slice(1));
    }, address);
    await workbench.type(address, text);
    clicks += 1;
    mended += 1;
  }
  for (const [title, button] of [
    ['小数位数不符', '改为 75.04'],
    ['学校备注空着', /填好 \d+ 校备注/],
  ] as const) {
    await pane.locator('.jh-row', { hasText: title }).click();
    clicks += 1;
    await click(button);
    await pane.locator('.jh-row', { hasText: title }).waitFor({ state: 'detached' });
    mended += 1;
  }
  // One click starts the check.
  expect(clicks - 1).toBeLessThanOrEqual(2 * mended);
  // The blank remarks are a hint and were never counted.
  expect(await problems()).toBe(before - mended + 1);
  for (const title of Object.keys(MENDED)) {
    expect(await pane.locator('.jh-row', { hasText: title }).count()).toBe(0);
  }
});

test('with the keyboard alone: check, go from one to the next, search, correct', async () => {
  const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
  await pane.getByRole('button', { name: '开始核验' }).focus();
  await press('Enter');
  await pane.locator('.jh-list').waitFor();
  const count = Number(/\/(\d+)/.exec(await pane.getByRole('button', { name: /下一条/ }).innerText())?.[1]);
  const seen = new Set<string>();
  for (let step = 0; step < count; step += 1) {
    await press('Control+Alt+n');
    await pane.getByRole('button', { name: `下一条 ${step + 1}/${count}` }).waitFor();
    seen.add((await openRow().getAttribute('data-row')) ?? '');
    // What was opened comes into view within a moment.
    await pane.waitForFunction(() => {
      const [list, row] = ['.jh-list', '.jh-row.open'].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return list && row && row.top >= list.top - 1 && row.bottom <= list.bottom + 1;
    });
  }
  expect(seen.size).toBe(count);

  await press('Control+f');
  await workbench.page.keyboard.type('小数');
  await press('Tab');
  await press('Control+Alt+n');
  await openRow().filter({ hasText: '小数位数不符' }).waitFor();
  await press('Alt+Enter');
  await pane.getByText('已修改 1 个单元格').waitFor();
});

test('a marked cell that is selected in the sheet opens its row, and the focus stays in the sheet', async () => {
  await pane.getByRole('button', { name: '开始核验' }).click();
  await pane.locator('.jh-list').waitFor();
  await workbench.showSheet('表Ⅱ-2');
  await workbench.select('H13');
  await openRow().filter({ hasText: '三和中心小学' }).waitFor();
  expect(await pane.evaluate(() => document.hasFocus() && document.activeElement !== document.body)).toBe(
    false,
  );
});
