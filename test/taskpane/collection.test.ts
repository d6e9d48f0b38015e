import { unzipSync } from 'fflate';
import { readRecords } from '../../src/records/read';
import { collectionArchive } from '../../src/taskpane/data/collection';
import { readWorkbook } from '../../src/xlsx/read';
import { source } from '../support/records/rows';

const list = source('名单.xlsx', {
  名单: [
    ['学校名称', '学校标识码', '办学类型'],
    ['青山小学', '0134010001', '小学'],
    ['青山小学', '0134010002', '小学'],
    ['白河学校', '0134010003', '九年一贯制学校'],
  ],
});

test('a list of schools becomes a workbook for each, which say whose they are and what year they ask for', () => {
  const archive = collectionArchive(list, new Date(2026, 2, 1));
  const files = Object.entries(unzipSync(archive?.bytes ?? new Uint8Array()));
  expect([archive?.count, files.map(([name]) => name)]).toEqual([
    3,
    ['采集表/青山小学.xlsx', '采集表/青山小学_0134010002.xlsx', '采集表/白河学校.xlsx'],
  ]);
  const workbooks = files.map(([, bytes]) => readWorkbook(bytes));
  expect(workbooks[0]?.sheets[0]?.rows[0]?.cells[0]?.value).toBe('2025-2026学年学校基础数据采集表');
  // Sent back under other names and empty, they are still told apart by their hidden column.
  const returned = workbooks.map((workbook, index) => ({ file: `附件${index}.xlsx`, workbook }));
  const { findings } = readRecords(returned);
  expect(findings.map(({ rule, school }) => `${rule} ${school ?? ''}`).sort()).toEqual([
    'raw/blank-answer 白河学校',
    'raw/blank-answer 青山小学',
    'raw/blank-answer 青山小学',
    'raw/same-name 青山小学',
  ]);
});

test('a list without a column of school names makes nothing', () => {
  expect(collectionArchive(source('a.xlsx', { 表: [['科室', '电话', '备注']] }), new Date(0))).toBeNull();
});
