import type { Frame, Page } from 'playwright-core';
import { reportOfSample } from './support/report';
import { PageBench } from './support/open-page';
import { openTab } from './support/pane';
import { SAMPLE, TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  bench = await TestBench.start();
});
afterAll(() => bench.stop());
afterEach(() => workbench.close());

const TABS = ['差异系数', '数据', '整改', '标准', '工具', '关于'];
/** What opens a dialog: from the menu below the list, by the words it begins with. */
const DIALOGS = ['人工确认', '加深色背景', '提交前清理'];

/** From 0, black, to 255, white. */
const brightness = (frame: Frame | Page, selector: string): Promise<number> =>
  frame.locator(selector).evaluate((element) => {
    const parts = getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [];
    return Math.max(...parts.slice(0, 3).map(Number));
  });

async function walk(pane: Frame): Promise<void> {
  const look = async (what: string): Promise<void> =>
    expect({ what, found: await workbench.violations(pane) }).toEqual({ what, found: [] });
  await look('before');
  await pane.getByRole('button', { name: '开始核验' }).click();
  await pane.getByRole('heading', { name: '全县未达标' }).waitFor();
  await pane.locator('.jh-row').first().click();
  await pane.locator('.jh-details').waitFor();
  await look('finding');
  for (const name of DIALOGS) {
    await pane.getByRole('button', { name: '更多操作' }).click();
    await pane.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
    await pane.getByRole('dialog').waitFor();
    await look(name);
    await pane.getByRole('dialog').press('Escape');
    await pane.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await pane.getByRole('button', { name: '已核对…' }).first().click();
  await pane.getByRole('dialog').waitFor();
  await look('说明');
  await pane.getByRole('dialog').press('Escape');
  for (const tab of TABS) {
    await openTab(pane, tab);
    await look(tab);
  }
}

test('dark, on the page that is opened by itself: its pane of 320 pixels, and in a window at 200 %', async () => {
  const pages = await PageBench.start();
  try {
    workbench = await pages.open('?theme=dark');
    const { page } = workbench;
    await workbench.openFile('某县申报表.xlsx', SAMPLE);
    const pane = page.mainFrame();
    expect(await pane.locator('.jh').evaluate(({ clientWidth }) => clientWidth)).toBe(320);
    expect(await brightness(page, 'body')).toBeLessThan(80);
    await walk(pane);
    await page.setViewportSize({ width: 683, height: 384 });
    await openTab(pane, '核验');
    const inside = await pane
      .locator('.jh-footer:visible')
      .evaluate((foot) => foot.getBoundingClientRect().bottom);
    expect(inside).toBeLessThanOrEqual(384);
    await openTab(pane, '关于');
    expect(await workbench.violations()).toEqual([]);
  } finally {
    await pages.stop();
  }
});

describe.each(['dark', 'light'] as const)('%s, axe finds nothing, however slight', (theme) => {
  const isDark = (value: number): boolean => (theme === 'dark' ? value < 80 : value > 200);

  test('on the pane: before a check, a finding, every dialog, every tab', async () => {
    const opened = await bench.openSample(`?theme=${theme}`);
    workbench = opened.workbench;
    expect(isDark(await brightness(opened.pane, '.jh'))).toBe(true);
    await walk(opened.pane);
    expect(await workbench.violations()).toEqual([]);
  });

  test('on the report of a county, wide, at 320 pixels and at 200 %', async () => {
    workbench = await bench.open();
    const { page } = workbench;
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(reportOfSample());
    for (const width of [1366, 683, 320]) {
      await page.setViewportSize({ width, height: 768 });
      expect(isDark(await brightness(page, 'body'))).toBe(true);
      expect({ width, found: await workbench.violations() }).toEqual({ width, found: [] });
    }
  });
});
