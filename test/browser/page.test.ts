import { readFileSync, statSync } from 'node:fs';
import { readWorkbook } from '../../src/xlsx/read';
import { Package } from '../../src/xlsx/package';
import { PAGE_FILE, pressCheck, usePages } from './support/open-page';
import { openTab } from './support/pane';
import { SAMPLE } from './support/open-workbench';

jest.setTimeout(600_000);

const pages = usePages();
/** The parts of two files that do not hold the same bytes. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const crcs = (bytes: Uint8Array) =>
    new Map(Package.open(bytes).entries.map(({ name, crc }) => [name, crc]));
  const [old, now] = [crcs(before), crcs(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

test('is one file of less than 8 MB that names no other', () => {
  expect(statSync(PAGE_FILE).size).toBeLessThan(8_000_000);
  const html = readFileSync(PAGE_FILE, 'utf8');
  const outside = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style>[\s\S]*?<\/style>/, '');
  expect(outside).toContain("default-src 'none'");
  expect(outside.match(/\b(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
});

test('shows the sample county and what the check finds, without a request, for those who hear it too', async () => {
  const opened = await pages.open();
  const { page } = opened;
  expect(await page.getByRole('tab').allInnerTexts()).toContain('表Ⅱ-2');
  expect(await opened.violations()).toEqual([]);
  await pressCheck(page);
  await page.getByRole('heading', { name: '全县未达标' }).waitFor();
  expect(await opened.violations()).toEqual([]);
  await opened.screenshot('page-1-checked');
});

test('its pane gives a report to keep, printed beside the page', async () => {
  const opened = await pages.open();
  const { page } = opened;
  await pressCheck(page);
  await page.getByRole('heading', { name: '全县未达标' }).waitFor();
  await openTab(page.mainFrame(), '工具');
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '年度自评总结' }).click(),
  ]);
  const kept = Package.open(new Uint8Array(readFileSync(await report.path())));
  expect(kept.text('word/document.xml')).toContain('年度自评总结');
});

test('with no network, a clause is read where it is named; a save says that the marks are in the file', async () => {
  const opened = await pages.open();
  const { page } = opened;
  await page.context().setOffline(true);
  await pressCheck(page);
  await page.locator('.jh-row').first().click();
  const clause = page.locator('.jh-details a').first();
  const [sources] = await Promise.all([page.context().waitForEvent('page'), clause.click()]);
  await sources.waitForLoadState();
  const anchor = decodeURIComponent(new URL(sources.url()).hash.slice(1));
  expect(await sources.locator(`[id="${anchor}"]`).count()).toBe(1);
  expect(await sources.evaluate(() => [scrollY > 0, document.body.innerText.length > 1000])).toEqual([
    true,
    true,
  ]);
  await sources.close();
  const told = page.locator('.message p', { hasText: '文件里带着核验的标记' });
  await opened.save();
  expect(await told.count()).toBe(0);
  await page.locator('.jh-footer').getByRole('button', { name: '标记', exact: true }).click();
  await page.getByText('已标记', { exact: false }).first().waitFor();
  await opened.save();
  await told.waitFor();
});

test('runs on what the Chromium inside WPS has', async () => {
  const opened = await pages.open('', () => {
    // What came after Chromium 104.
    const younger: [object, string[]][] = [
      [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
      [Array, ['fromAsync']],
      [Object, ['groupBy']],
      [Map, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [URL, ['canParse', 'parse']],
      [AbortSignal, ['any']],
      [globalThis, ['Iterator', 'navigation', 'scheduler']],
      [Element.prototype, ['checkVisibility', 'setHTMLUnsafe']],
    ];
    for (const [owner, names] of younger) for (const name of names) Reflect.deleteProperty(owner, name);
  });
  const { page } = opened;
  await pressCheck(page);
  await page.getByRole('heading', { name: '全县未达标' }).waitFor();
  await page.getByRole('button', { name: '深色', exact: true }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await opened.screenshot('page-2-english-dark');
});

test('calculates our functions and says why one fails', async () => {
  const opened = await pages.open();
  await opened.showSheet('表Ⅱ-2');
  await opened.type('R20', '=JH.CV(G6:G15,D6:D15)');
  expect(await opened.calculated('R20')).toEqual(expect.any(Number));
  await opened.type('R21', '=JH.STD("没有这一项")');
  await opened.calculated('R21');
  await opened.select('R21');
  await opened.page.locator('.function-note').waitFor();
});

test('a save changes what was edited and nothing else; undo takes back what a person and the pane did', async () => {
  const opened = await pages.open();
  await opened.openFile('某县.xlsx', SAMPLE);
  expect(await opened.save()).toEqual(SAMPLE);
  const { page } = opened;
  await opened.showSheet('表Ⅰ');
  const before = await opened.content('A6');
  await opened.type('A6', '88.25');
  const saved = await opened.save();
  expect(changedParts(SAMPLE, saved)).toEqual(['xl/worksheets/sheet1.xml']);
  const [first] = readWorkbook(saved).sheets;
  expect(first?.rows.flatMap(({ cells }) => cells.map(({ value }) => value))).toContain(88.25);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(
    (value) => window.junhengWorkbench?.book?.active?.content(5, 0) === value,
    before,
  );
  await page.keyboard.press('Control+y');
  await page.waitForFunction(() => window.junhengWorkbench?.book?.active?.content(5, 0) === 88.25);
  await page.locator('[data-button="Junheng.Form"]').click();
  await page.getByRole('dialog').getByRole('button', { name: '插入' }).click();
  await page.waitForFunction(() => (window.junhengWorkbench?.book?.sheets.length ?? 0) > 7);
  await page.locator('[data-button=undo]').click();
  await page.waitForFunction(() => window.junhengWorkbench?.book?.sheets.length === 7);
});

test('what was not saved is offered after the page was closed, and can be refused', async () => {
  const context = await pages.context();
  let opened = await pages.openIn(context);
  await opened.openFile('某县.xlsx', SAMPLE);
  await opened.type('A6', '77.5');
  await opened.page.waitForTimeout(2500);
  await opened.page.close({ runBeforeUnload: false });
  opened = await pages.openIn(context);
  await opened.page.getByRole('button', { name: '恢复' }).click();
  await opened.page.waitForFunction(() => window.junhengWorkbench?.book?.name === '某县.xlsx');
  expect(await opened.content('A6')).toBe(77.5);
  await opened.screenshot('page-3-restored');
  await opened.save();
  await opened.page.waitForTimeout(300);
  await opened.page.close({ runBeforeUnload: false });
  opened = await pages.openIn(context);
  await opened.page.waitForTimeout(300);
  expect(await opened.page.getByRole('button', { name: '恢复' }).count()).toBe(0);
});

test('told not to keep edits, it keeps none', async () => {
  const context = await pages.context();
  let opened = await pages.openIn(context);
  await opened.openFile('某县.xlsx', SAMPLE);
  await opened.page.getByRole('button', { name: '暂存' }).click();
  await opened.type('A6', '77.5');
  await opened.page.waitForTimeout(2500);
  await opened.page.close({ runBeforeUnload: false });
  opened = await pages.openIn(context);
  expect(await opened.page.getByRole('button', { name: '恢复' }).count()).toBe(0);
});

test('with keys alone: F6 goes round bar, grid and pane, Ctrl+F finds, Ctrl+S saves', async () => {
  const opened = await pages.open();
  const { page } = opened;
  await opened.openFile('某县.xlsx', SAMPLE);
  const where = (): Promise<string> =>
    page.evaluate(() => {
      const region = document.activeElement?.closest('.title-bar, .sheet, .pane');
      return region?.className ?? '';
    });
  const visited: string[] = [];
  for (let i = 0; i < 4; i += 1) {
    await page.keyboard.press('F6');
    visited.push(await where());
  }
  expect(new Set(visited)).toEqual(new Set(['title-bar', 'sheet', 'pane']));
  expect(visited[3]).toBe(visited[0]);
  await page.keyboard.press('Shift+F6');
  expect(await where()).toBe(visited[2]);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('教学点');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (window.junhengWorkbench?.book?.selection[0]?.top ?? 0) > 0);
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toBe('某县.xlsx');
});
