import { loadWorkbook } from '@junheng/host';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { openPane } from './support/open-pane';

/** A county of some 1100 schools, thousands of whose figures are below a standard. */
function largeCounty(): Uint8Array {
  const counts = { primary: 550, point: 110, junior: 220, nine: 88, complete: 44, twelve: 0 };
  const size = { counts, smallPoints: 0, level: 1, spread: 0.3, primaryGrades: 6 as const, crowding: 0 };
  return makeCounty(7, { look: { ...PLAIN, strings: 'shared' }, size }).xlsx();
}

/** `Excel.run` ends with a request of its own. */
const LETTING_GO = 1;

test('a thousand schools: three syncs to read, one to mark thousands of cells, five to unmark, no large request', async () => {
  const pane = await openPane(loadWorkbook(largeCounty()).book);
  const { rich } = pane.excel.host;
  rich.resetTraffic();
  await pane.session.check();
  expect(rich.traffic.syncs - LETTING_GO).toBe(3);
  expect(rich.traffic.received * 1.6).toBeLessThan(5_000_000);
  expect(pane.state().checked?.result.schools.primary).toBeGreaterThan(700);

  rich.resetTraffic();
  await pane.session.mark();
  expect(pane.state().marked?.cells).toBeGreaterThan(2000);
  expect(rich.traffic.syncs - LETTING_GO).toBe(1);
  expect(rich.traffic.sent).toBeLessThan(64 * 1024);
  expect(rich.traffic.longestAddress).toBeLessThan(8000);

  rich.resetTraffic();
  await pane.session.unmark();
  // One for the marks, four to look for notes, which may be there without a trace.
  expect(rich.traffic.syncs - LETTING_GO).toBeLessThanOrEqual(5);
});
