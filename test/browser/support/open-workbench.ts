import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Axe from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { parseCell } from '../../../src/form/references/address';
import { startServer, type RunningServer } from '../../../src/workbench/server/server';
import { ensureBuilt, ROOT } from './built';
import { launchChromium } from './chromium';

const SCREENSHOTS = join(ROOT, 'test/screenshots');
const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** The sample county, as its file is shipped. */
export const SAMPLE = new Uint8Array(readFileSync(join(ROOT, 'assets/sample-county.xlsx')));

/** A rule of axe that is broken, and the elements that break it. */
export interface Violation {
  readonly id: string;
  readonly help: string;
  readonly elements: readonly string[];
}

/** Server and browser for the tests of one file. */
export class TestBench {
  private constructor(
    readonly server: RunningServer,
    private readonly browser: Browser,
  ) {}

  static async start(secure = false): Promise<TestBench> {
    await ensureBuilt();
    const server = await startServer({ root: ROOT, port: 0, secure });
    return new TestBench(server, await launchChromium());
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** A workbench in which the sample county was opened as a file, with its pane. */
  async openSample(query = ''): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
    const workbench = await this.open(query);
    await workbench.openFile('某县申报表.xlsx', SAMPLE);
    return { workbench, pane: await workbench.pane() };
  }

  /** The workbench with the sample county, as a person sees it who opens its address. */
  async open(query = ''): Promise<WorkbenchPage> {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
      ignoreHTTPSErrors: true,
      acceptDownloads: true,
    });
    const opened = new WorkbenchPage(context, await context.newPage(), this.server.url);
    await opened.page.goto(this.server.url + query);
    await opened.page.waitForSelector('html[data-ready]', { timeout: 60_000 });
    return opened;
  }
}

export class WorkbenchPage {
  /** Addresses asked for that are not on this server. */
  readonly foreign: string[] = [];
  /** Warnings and errors of the console, and what was thrown. */
  readonly complaints: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    home: string,
  ) {
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(home) && !/^(data|blob|about):/.test(url)) this.foreign.push(url);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(`${error.message}\n${error.stack ?? ''}`));
    page.on('dialog', (dialog) => void dialog.accept());
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** The pane's frame, once its add-in is there. */
  async pane(): Promise<Frame> {
    const element = await this.page.waitForSelector('.pane iframe');
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The pane has no frame');
    await frame.waitForLoadState('load');
    return frame;
  }

  /** Selects a cell by typing its address into the name box. */
  async select(address: string): Promise<void> {
    const box = this.page.locator('input[aria-label="名称框"]').first();
    await box.fill(address);
    await box.press('Enter');
    await this.page.waitForFunction(
      ({ row, column }) => {
        const [area] = window.junhengWorkbench?.book?.selection ?? [];
        return area?.top === row && area.left === column;
      },
      parseCell(address) ?? { row: -1, column: -1 },
    );
  }

  /** Types into a cell and presses Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text);
    // Enter takes the first function while the list of functions is still there.
    if (text.startsWith('=')) await this.page.waitForTimeout(400);
    await this.page.keyboard.press('Enter');
  }

  /** Clicks the middle of a cell of a sheet that was not scrolled. */
  async clickCell(place: { readonly row: number; readonly column: number }): Promise<void> {
    const { left, top } = await this.page.evaluate(({ row, column }) => {
      const parts = window.junhengWorkbench?.book?.active?.parts;
      const pixels = (points: number | undefined, other: number) =>
        points === undefined ? other : Math.round((points * 4) / 3);
      const lines = (count: number, size: (line: number) => number): number =>
        Array.from({ length: count }, (_, line) => size(line)).reduce((sum, one) => sum + one, 0);
      const width = (line: number) => pixels(parts?.columns.get(line)?.size ?? parts?.standardWidth, 72);
      const height = (line: number) => pixels(parts?.rows.get(line)?.size, 20);
      const canvas = [...document.querySelectorAll('.grid canvas')]
        .map((one) => one.getBoundingClientRect())
        // Another draws what is in the formula bar.
        .find(({ height: high }) => high > 100);
      return {
        left: (canvas?.left ?? 0) + 46 + lines(column, width) + width(column) / 2,
        top: (canvas?.top ?? 0) + 20 + lines(row, height) + height(row) / 2,
      };
    }, place);
    await this.page.mouse.click(left, top);
    await this.page.waitForFunction(({ row, column }) => {
      const [area] = window.junhengWorkbench?.book?.selection ?? [];
      return area?.top === row && area.left === column;
    }, place);
  }

  async showSheet(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
    await this.page.waitForFunction((wanted) => window.junhengWorkbench?.book?.active?.name === wanted, name);
  }

  /** What the workbook holds in a cell of the active sheet. */
  content(address: string): Promise<unknown> {
    return this.page.evaluate(
      ({ row, column }) => {
        const content = window.junhengWorkbench?.book?.active?.content(row, column);
        return content === undefined ? null : content;
      },
      parseCell(address) ?? { row: -1, column: -1 },
    );
  }

  /** Waits until a cell of the active sheet holds something else than 0, and answers it. */
  async calculated(address: string): Promise<unknown> {
    await this.page.waitForFunction(
      ({ row, column }) => {
        const content = window.junhengWorkbench?.book?.active?.content(row, column);
        return content !== undefined && content !== 0;
      },
      parseCell(address) ?? { row: -1, column: -1 },
      { timeout: 30_000 },
    );
    return this.content(address);
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(bytes),
      });
    await this.page.waitForFunction((wanted) => window.junhengWorkbench?.book?.name === wanted, name);
  }

  /** Presses the save button and reads the file that comes. */
  async save(): Promise<Uint8Array> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('[data-button=save]').click(),
    ]);
    return new Uint8Array(readFileSync(await download.path()));
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }

  /** What axe finds in a frame; the pane's frame is looked at on its own. */
  async violations(frame: Frame | Page = this.page): Promise<readonly Violation[]> {
    await frame.evaluate(AXE);
    return frame.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(
        // Fluent's sentinels hand the focus on at once; they hold nothing that could be read.
        { include: [document], exclude: [['[data-tabster-dummy]']] },
        { iframes: false },
      );
      return violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map(({ html }) => html) }));
    });
  }
}
