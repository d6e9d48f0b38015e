import { TABLES as LAYOUTS } from '../../src/form/layout/tables';
import { TABLE_IDS } from '../../src/form/model';
import { readForm } from '../../src/form/read';
import { edit, sheet, workbook } from './support/grid';
import { TABLES } from './support/tables';

test.each([
  '（三）',
  '三、',
  '3.',
  '田家庵区',
  '2024年度',
  '2023-2024学年',
  '淮南市田家庵区2024年',
  '田家庵区附表：',
])('titles that begin with %s in place of the number', (before) => {
  let row = 0;
  const puts = TABLE_IDS.map((id) => {
    const { numeral, title } = LAYOUTS[id].title;
    const put = { matrix: edit(TABLES[id], { A1: before.replace('：', numeral) + title }), row };
    row += TABLES[id].length;
    return put;
  });
  const form = readForm(workbook(sheet('Sheet1', puts)));
  expect(form.issues).toEqual([]);
  expect(form.tables.map(({ evidence }) => evidence[0])).toEqual(TABLE_IDS.map(() => 'title'));
});
