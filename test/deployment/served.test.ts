import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt, ROOT } from '../browser/support/built';
import { launchChromium } from '../browser/support/chromium';
import { ADDIN, contentType, iisPolicy, nginxPolicy } from './support';

jest.setTimeout(300_000);

const HOME = 'https://junheng.example.cn/junheng/';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE = join(ROOT, 'node_modules/@microsoft/office-js/dist');

let browser: Browser;

beforeAll(async () => {
  await ensureBuilt();
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  /** What the policy refused, as the browser says it. */
  readonly refused: readonly string[];
  /** Addresses asked for that are neither ours nor office.js. */
  readonly foreign: readonly string[];
}

/** The built page, as a server with this Content-Security-Policy sends it; office.js is the unmodified one. */
async function open(policy: string): Promise<Opened> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  const refused: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = route.request().url().replace(/\?.*/, '');
    const file = url.startsWith(HOME)
      ? join(ADDIN, url.slice(HOME.length))
      : url.startsWith(CDN)
        ? join(OFFICE, url.slice(CDN.length))
        : null;
    if (file === null) foreign.push(url);
    if (file === null || !existsSync(file)) return route.abort();
    const headers = { 'Content-Security-Policy': policy, 'Content-Type': contentType(file) };
    return route.fulfill({ body: readFileSync(file), headers });
  });
  await page.goto(`${HOME}taskpane.html?namespace=JH`);
  return { page, refused, foreign };
}

test.each([
  ['nginx', nginxPolicy()],
  ['IIS', iisPolicy()],
])('under the headers of the %s sample the pane starts and nothing is refused', async (_, policy) => {
  const { page, refused, foreign } = await open(policy);
  await page.getByText('请在 Excel 中打开').waitFor();
  expect({ refused, foreign }).toEqual({ refused: [], foreign: [] });
  expect(await page.evaluate(() => typeof (window as { Office?: unknown }).Office)).toBe('object');
  await page.close();
});

test('the page cannot send anything elsewhere: the browser itself refuses', async () => {
  const { page, foreign } = await open(nginxPolicy());
  await page.getByText('请在 Excel 中打开').waitFor();
  const outcome = await page.evaluate(() =>
    fetch('https://elsewhere.example/', { method: 'POST', body: 'x' }).then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect({ outcome, foreign }).toEqual({ outcome: 'refused', foreign: [] });
  await page.close();
});

test("without 'unsafe-inline' for styles the pane's own styles would be refused", async () => {
  const { page, refused } = await open(nginxPolicy().replace(" 'unsafe-inline'", ''));
  await page.getByText('请在 Excel 中打开').waitFor();
  expect(refused.length).toBeGreaterThan(0);
  await page.close();
});
