import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from 'playwright-core';
import { ensureBuilt, ROOT } from './built';
import { launchChromium } from './chromium';
import { WorkbenchPage } from './open-workbench';

/** The page as it lies in the folder: opened from the disk, with no server. */
export const PAGE_FILE = join(ROOT, 'dist/page/均衡核验.html');
const ADDRESS = pathToFileURL(PAGE_FILE).href;

/** Runs before the page's own script, in its window. */
export type Before = () => void;

/** Opens the page by its file, as a double click does. */
export class PageBench {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<PageBench> {
    await ensureBuilt();
    return new PageBench(await launchChromium());
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  /** A browser of its own: what is kept in it is kept for its pages alone. */
  context(): Promise<BrowserContext> {
    return this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      acceptDownloads: true,
    });
  }

  async open(query = '', before?: Before): Promise<WorkbenchPage> {
    return this.openIn(await this.context(), query, before);
  }

  async openIn(context: BrowserContext, query = '', before?: Before): Promise<WorkbenchPage> {
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    const opened = new WorkbenchPage(context, page, ADDRESS);
    await page.goto(ADDRESS + query);
    await page.waitForSelector('html[data-ready]', { timeout: 60_000 });
    return opened;
  }
}
