import type { Frame } from 'playwright-core';
import { TestBench, type WorkbenchPage } from './support/open-workbench';

jest.setTimeout(300_000);

let bench: TestBench;
let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  bench = await TestBench.start();
  ({ workbench, pane } = await bench.openSample());
  await workbench.page.emulateMedia({ forcedColors: 'active' });
  await pane.getByRole('button', { name: '核验申报表' }).click();
  await pane.getByText('未达标', { exact: false }).first().waitFor();
});
afterAll(async () => {
  await workbench.close();
  await bench.stop();
});

/** A colour of the system as the browser draws it. */
const system = (name: string): Promise<string> =>
  pane.evaluate((colour) => {
    const probe = document.createElement('i');
    probe.style.color = colour;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

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
    const [canvas, highlight] = [await system('Canvas'), await system('Highlight')];
    expect(canvas).not.toBe(highlight);
    const lines = await styleOf('[role=tab]', 'border-bottom-color');
    expect(lines).toEqual([highlight, canvas, canvas, canvas]);
  });

  test('the legend keeps the colours of the marks', async () => {
    const colours = await styleOf('[aria-pressed] span[aria-hidden][style]', 'background-color');
    expect(new Set(colours).size).toBe(4);
  });

  test('the bars of the chart differ from their ground, and the limit from both', async () => {
    await pane.getByRole('tab', { name: '差异系数' }).click();
    await pane.locator('svg rect').first().waitFor();
    const fills = await styleOf('section svg:first-of-type rect', 'fill');
    const [ground, bar] = fills;
    expect([ground, bar]).toEqual([await system('Canvas'), await system('Highlight')]);
    expect((await styleOf('section svg line', 'stroke'))[0]).toBe(await system('CanvasText'));
  });

  test.each(['核验', '标准', '差异系数', '工具'])('axe finds nothing on %s', async (name) => {
    await pane.getByRole('tab', { name, exact: true }).click();
    expect(await workbench.violations(pane)).toEqual([]);
  });
});
