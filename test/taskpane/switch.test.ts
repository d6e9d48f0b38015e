import { cellsBelowStandard } from '../../src/taskpane/findings/cells';
import { openInExcel } from '../excel/support/excel';
import { openPane, sampleCounty } from './support/open-pane';

test('another workbook behind the pane: it says so, writes nothing there and forgets what can be undone', async () => {
  const pane = await openPane(sampleCounty());
  await pane.session.mark();
  const findings = pane.state().checked?.result.findings ?? [];
  await pane.session.darken(cellsBelowStandard(findings));
  expect(pane.state().undoable?.sentence.zh).toContain('背景');
  const other = await openInExcel({ workbook: { 表Ⅰ: [[1, 2]] } });
  const before = other.snapshot();
  await pane.session.darken(cellsBelowStandard(findings));
  expect(other.snapshot()).toEqual(before);
  expect(pane.state()).toMatchObject({ checked: null, marked: null, undoable: null });
  expect(pane.state().switched?.to).toBe(other.book.name);
});
