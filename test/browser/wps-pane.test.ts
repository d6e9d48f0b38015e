import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type {} from '../../src/wps/addin/main';
import type {} from '../support/wps/browser-host';
import { bundleHost } from '../support/wps/bundle';
import { ensureBuilt, ROOT } from './support/built';
import { launchChromium } from './support/chromium';

jest.setTimeout(600_000);

const JSADDONS = join(ROOT, 'dist/wps/jsaddons');
const SAMPLE = readFileSync(join(ROOT, 'assets/sample-county.xlsx')).toString('base64');

let browser: Browser;
let host: string;
beforeAll(async () => {
  await ensureBuilt();
  host = await bundleHost();
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page of the add-in, opened from the disk as WPS does, with our host in place of WPS. */
async function open(file: string): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const [folder = ''] = readdirSync(JSADDONS).filter((name) => name.startsWith('junheng_'));
  const page = await browser.newPage({ viewport: { width: 420, height: 700 }, locale: 'zh-CN' });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) requests.push(request.url());
  });
  await page.addInitScript(`window.junhengSample = ${JSON.stringify(SAMPLE)};`);
  await page.addInitScript({ path: host });
  await page.goto(pathToFileURL(join(JSADDONS, folder, file)).href);
  return { page, complaints, requests };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

const rules = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      window.junhengHost?.book.sheets.flatMap(({ parts }) =>
        parts.conditionalFormats.filter(({ formula }) => formula.includes('junheng:')),
      ).length ?? -1,
  );

test('the built pane checks, marks, unmarks, checks itself and closes, over our host as Application', async () => {
  const { page, complaints, requests } = await open('taskpane.html');
  await page.getByText('试验版，未在 WPS 中验证').waitFor();
  await page.evaluate(() => window.junhengHost?.PluginStorage.setItem('junheng.errand', 'check'));
  await page.getByRole('heading', { name: '全县未达标' }).waitFor();
  expect(await rules(page)).toBe(0);
  await page.evaluate(() => window.junhengHost?.PluginStorage.setItem('junheng.errand', 'mark'));
  await until(async () => (await rules(page)) > 0);
  await page.evaluate(() => window.junhengHost?.PluginStorage.setItem('junheng.errand', 'unmark'));
  await until(async () => (await rules(page)) === 0);
  await page.screenshot({ path: join(ROOT, 'node_modules/.cache/junheng/wps-pane.png') });
  await page.getByRole('button', { name: '自检' }).click();
  await page.getByText('自检完成').waitFor();
  await page.getByRole('button', { name: '返回' }).click();
  await page.evaluate(() => {
    const pane = window.junhengHost?.CreateTaskPane('taskpane.html');
    if (pane) pane.Visible = true;
    window.junhengHost?.PluginStorage.setItem('junheng.pane', String(pane?.ID));
  });
  await page.getByRole('button', { name: '收起' }).click();
  expect(await page.evaluate(() => window.junhengHost?.panes[0]?.Visible)).toBe(false);
  expect([complaints, requests]).toEqual([[], []]);
  await page.close();
});

test('the hidden page registers the functions, shows the pane and leaves the errand of a button', async () => {
  const { page, complaints } = await open('index.html');
  const seen = await page.evaluate(() => {
    const { junhengHost: wps, OnAddinLoad, OnAction, GetImage } = window;
    if (!wps || !OnAddinLoad || !OnAction || !GetImage) return null;
    OnAddinLoad();
    OnAction({ Id: 'btnCheck' });
    const shown = wps.panes[0]?.Visible;
    const errand = wps.PluginStorage.getItem('junheng.errand');
    OnAction({ Id: 'btnPane' });
    const cv = wps.functions.find(({ name }) => name === 'CV');
    return {
      functions: wps.functions.length,
      cv: cv?.callback([[1], [2], [3]], -2147352572),
      shown,
      errand,
      hidden: wps.panes[0]?.Visible,
      url: wps.panes[0]?.url.replace(/.*\//, ''),
      image: GetImage({ Id: 'btnMark' }),
    };
  });
  expect(seen).toEqual({
    functions: 13,
    cv: expect.closeTo(0.408, 3),
    shown: true,
    errand: 'check',
    hidden: false,
    url: 'taskpane.html',
    image: 'icons/mark-32.png',
  });
  expect(complaints).toEqual([]);
  await page.close();
});
