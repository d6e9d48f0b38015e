import { pageTargets } from '../../../src/cli/review/summary-files';
import { createWorkbook } from '../../../src/xlsx/create';
import { Package } from '../../../src/xlsx/package';
import { readWorkbook } from '../../../src/xlsx/read';

test.each([
  [0, ['汇总.html']],
  [3000, ['汇总.html']],
  [3001, ['汇总.html', '汇总-2.html']],
])('%d counties: %j', (counties, pages) => expect(pageTargets('汇总.html', counties)).toEqual(pages));

test('rows that are made as they are written are those of the sheet', () => {
  const sheet = { name: '汇总', columnWidths: [10], cells: [{ row: 0, column: 0, value: '县' }] };
  const made = Array.from({ length: 5000 }, (_, index) => ({
    row: index + 1,
    height: 15,
    cells: [{ row: index + 1, column: 0, value: `县${index}<&>` }],
  }));
  const whole = createWorkbook([{ ...sheet, more: made }]);
  const rows = readWorkbook(Package.open(whole)).sheets[0]?.rows ?? [];
  expect(rows).toHaveLength(5001);
  expect(rows.map(({ cells: [cell] }) => cell?.value).slice(1)).toEqual(
    made.map(({ cells: [cell] }) => cell?.value),
  );
});
