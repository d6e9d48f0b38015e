import { readFileSync } from 'node:fs';
import { addSheets } from '../../src/xlsx/add-sheets';
import { readWorkbook } from '../../src/xlsx/read';
import { loadWorkbook } from '@junheng/host';
import { openPane } from './support/open-pane';

const SAMPLE = new Uint8Array(readFileSync('assets/sample-county.xlsx'));

/** The sample county with an old 表Ⅲ, in which a mean says something else. */
function withOldBalance(): Uint8Array {
  const sheet = readWorkbook(SAMPLE).sheets.find(({ name }) => name === '表Ⅲ');
  const cells = (sheet?.rows ?? []).flatMap(({ index: row, cells: list }) =>
    list.map(({ column, value }) => ({
      row,
      column,
      ...(typeof value !== 'object' && { value: typeof value === 'number' ? value + 1 : value }),
    })),
  );
  return addSheets(SAMPLE, [{ name: '表Ⅲ旧', cells, columnWidths: [], merges: sheet?.merges ?? [] }]);
}

test('another declaration of the workbook can be chosen, and stays chosen when the workbook is checked again', async () => {
  const pane = await openPane(loadWorkbook(withOldBalance()).book);
  await pane.session.check();
  const balance = (): string | undefined =>
    pane.state().checked?.form.tables.find(({ id }) => id === 'III')?.sheet;
  expect(balance()).toBe('表Ⅲ');
  const other = pane.state().checked?.form.sets.find(({ chosen }) => !chosen);
  expect(other?.name).toBe('表Ⅲ旧');
  await pane.session.chooseSet('表Ⅲ旧');
  expect(balance()).toBe('表Ⅲ旧');
  await pane.session.check();
  expect(balance()).toBe('表Ⅲ旧');
});
