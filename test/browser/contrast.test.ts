import type { Frame } from 'playwright-core';
import { openTab } from './support/pane';
import { TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await TestBench.start();
  ({ workbench, pane } = await bench.openSample());
  await workbench.page.emulateMedia({ forcedColors: 'active' });
  await pane.getByRole('button', { name: '开始核验' }).click();
  await pane.getByRole('heading', { name: '全县未达标' }).waitFor();
});
afterAll(async () => {
  await workbench.close();
  await bench.stop();
});

const styleOf = (selector: string, property: string): Promise<string[]> =>
  pane.evaluate(
    ([elements, name]) =>
      [...document.querySelectorAll(elements ?? '')].map((element) =>
        getComputedStyle(element).getPropertyValue(name ?? ''),
      ),
    [selector, property],
  );

describe('with the contrast colours of the system', () => {
  test('the tab that is open is told apart from the others', async () => {
    const weights = await styleOf('[role=tab]', 'font-weight');
    expect(weights).toEqual(['600', '400', '400', '400']);
  });

  test('the marks of the list have a border, so that they are seen where their colours are not', async () => {
    const borders = await styleOf('.jh-cell, .jh-seven i', 'border-top-width');
    expect(new Set(borders)).toEqual(new Set(['1px']));
  });

  test.each(['核验', '标准', '差异系数', '工具'])('axe finds nothing on %s', async (name) => {
    await openTab(pane, name);
    expect(await workbench.violations(pane)).toEqual([]);
  });
});
