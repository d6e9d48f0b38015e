import { noticeOf, openPane, sampleCounty } from './support/open-pane';

test('the booklet of a school becomes a sheet behind the others, is undone, and is no part of the form', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.check();
  const findings = pane.state().checked?.result.findings.length;
  const names = (): string[] => pane.excel.host.book.sheets.map(({ name }) => name);
  const before = names();
  await pane.session.insertBooklets('三和中心小学');
  expect(noticeOf(pane)).toContain('一校一册');
  expect(names()).toEqual([...before, '三和中心小学']);
  await pane.session.check();
  expect(pane.state().checked?.result.findings).toHaveLength(findings ?? -1);
  await pane.session.undo();
  expect(names()).toEqual(before);
});
