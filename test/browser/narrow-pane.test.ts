import type { Frame } from 'playwright-core';
import { TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

/** A pane of 320 pixels at 200 %. */
const NARROW = 160;

let bench: TestBench;
let workbench: WorkbenchPage;

beforeAll(async () => {
  bench = await TestBench.start();
});
afterAll(() => bench.stop());
afterEach(() => workbench.close());

/** Buttons, lists and texts that reach out of the pane or are cut; the search box may cut its placeholder. */
const cutIn = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const width = document.documentElement.clientWidth;
    return [...document.querySelectorAll('button, select, summary, h1, h2, li, th, p, [role=status]')]
      .filter((element) => !element.matches('.jh-hidden'))
      .filter((element) => {
        const { right } = element.getBoundingClientRect();
        const clipped = getComputedStyle(element).overflowX !== 'visible';
        return right > width + 0.5 || (clipped && element.scrollWidth > element.clientWidth + 1);
      })
      .map((element) => `${element.tagName} ${(element.textContent ?? '').slice(0, 40)}`);
  });

test.each(['zh', 'en'])('at 200 % nothing of the pane is cut or reaches out of it (%s)', async (language) => {
  const opened = await bench.openSample(`?lang=${language}`);
  const { pane } = opened;
  workbench = opened.workbench;
  await pane.locator('#jh-panel button').first().click();
  await pane.locator('.jh-list').waitFor();
  await workbench.page.locator('.pane iframe').evaluate((frame, width) => {
    frame.style.width = `${width}px`;
  }, NARROW);
  await pane.waitForFunction((width) => document.documentElement.clientWidth <= width, NARROW);
  for (const tab of await pane.getByRole('tab').all()) {
    await tab.click();
    expect(await cutIn(pane)).toEqual([]);
  }
  await pane.getByRole('tab').nth(1).click();
  // The name of an indicator is not squeezed to a letter a line by the number beside it.
  const heights = await pane
    .locator('[id^=jh-cv-]')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  expect(heights).toHaveLength(7);
  expect(Math.max(...heights)).toBeLessThan(130);
});
