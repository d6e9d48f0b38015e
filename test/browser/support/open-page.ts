import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
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

/** Opens the page for the tests of a file. */
export interface Pages {
  /** The page in a browser of its own, or in this one. */
  open(query?: string, before?: Before): Promise<WorkbenchPage>;
  openIn(context: BrowserContext): Promise<WorkbenchPage>;
  context(): Promise<BrowserContext>;
}

/**
 * One browser for the tests of a file. After each test, every page it opened has asked nobody for anything and had nothing to
 * complain of, and is closed.
 */
export function usePages(): Pages {
  let bench: PageBench | undefined;
  let opened: WorkbenchPage[] = [];
  const started = (): PageBench => {
    if (!bench) throw new Error('Pages are opened within a test.');
    return bench;
  };
  const remembered = async (page: Promise<WorkbenchPage>): Promise<WorkbenchPage> => {
    const one = await page;
    opened.push(one);
    return one;
  };
  beforeAll(async () => {
    bench = await PageBench.start();
  });
  afterAll(() => bench?.stop());
  afterEach(async () => {
    const pages = opened;
    opened = [];
    const said = pages.flatMap(({ foreign, complaints }) => [...foreign, ...complaints]);
    await Promise.all(pages.map((page) => page.close()));
    expect(said).toEqual([]);
  });
  return {
    open: (query, before) => remembered(started().open(query, before)),
    openIn: (context) => remembered(started().openIn(context)),
    context: () => started().context(),
  };
}

/** Presses the ribbon's button 核验. */
export const pressCheck = (page: Page): Promise<void> =>
  page.locator('[data-button="Junheng.Check"]').click();
