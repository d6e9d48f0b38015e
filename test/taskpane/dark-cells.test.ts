import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from '../../src/checks/check';
import { levelOf } from '../../src/checks/findings/shortfall';
import { readForm } from '../../src/form/read';
import { NATIONAL } from '../../src/standards/national';
import { cellsBelowStandard } from '../../src/taskpane/findings/cells';
import { readWorkbook } from '../../src/xlsx/read';

test('cells for the dark background say which of the two levels they reach', () => {
  const file = readFileSync(join(__dirname, '../../assets/sample-county.xlsx'));
  const { findings } = checkForm(readForm(readWorkbook(file)), NATIONAL);
  const cells = cellsBelowStandard(findings);
  expect(new Set(cells.map(({ mark }) => mark))).toEqual(new Set(['below', 'floor']));
  const reached = findings.find((one) => one.category === 'standard' && levelOf(one) === 'floor');
  const alone = findings.filter((one) => one === reached);
  expect(cellsBelowStandard(alone).map(({ mark }) => mark)).toEqual(['floor']);
  const place = alone[0]?.places[0];
  expect(
    cells.find((one) => one.sheet === place?.sheet && one.row === place?.row && one.column === place?.column),
  ).toBeDefined();
});
