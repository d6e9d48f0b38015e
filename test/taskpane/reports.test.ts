import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { provideStandards, shippedStandards } from '../../src/functions';
import { say } from '../../src/messages/sentence';
import { paneSession } from '../../src/taskpane/session/session';
import { DEFAULT_STANDARDS } from '../../src/taskpane/session/standards';
import { SpreadsheetError } from '../../src/spreadsheet/problem';
import { startState } from '../../src/taskpane/state/state';
import { createStore } from '../../src/taskpane/state/store';
import { readWorkbook } from '../../src/xlsx/read';
import { memoryBookOf } from '../support/spreadsheet/memory-book';
import { MemorySpreadsheet } from '../support/spreadsheet/memory-spreadsheet';

afterEach(() => provideStandards(shippedStandards));

test('a report that could not be saved is told of in words with what to do, and the pane works on', async () => {
  const bytes = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
  const spreadsheet = new MemorySpreadsheet(memoryBookOf(readWorkbook(bytes)));
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  const session = paneSession(store, spreadsheet);
  await session.start();
  await session.check();
  const save = spreadsheet.saveFile.bind(spreadsheet);
  spreadsheet.saveFile = (name) =>
    Promise.reject(new SpreadsheetError('not-saved', { name, folder: 'E:\\申报\\' }));
  await session.saveReport('page', '甲县');
  const { notice, writing } = store.get();
  expect(notice?.tone).toBe('error');
  expect(notice && say(notice.sentence, 'zh', notice.parameters)).toMatch(
    /^“甲县-一页纸\.docx”没有存成，文件夹“E:\\申报\\”写不进去/,
  );
  expect(writing).toBe(false);
  spreadsheet.saveFile = save;
  await session.saveReport('page', '甲县');
  expect([...spreadsheet.saved.keys()]).toEqual(['甲县-一页纸.docx']);
});

test('each report is given to keep as a Word document with the name of the county, and the workbook stays as it is', async () => {
  const bytes = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
  const spreadsheet = new MemorySpreadsheet(memoryBookOf(readWorkbook(bytes)));
  const before = JSON.stringify(spreadsheet.book.sheets);
  const store = createStore(startState('zh', DEFAULT_STANDARDS));
  const session = paneSession(store, spreadsheet);
  await session.start();
  await session.check();
  const titles: string[] = [];
  for (const kind of ['self', 'year', 'page'] as const) await session.saveReport(kind, '田家庵区/试');
  for (const [name, content] of spreadsheet.saved) {
    const text = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array());
    // A heading may take several lines: what is read is the text alone.
    titles.push(`${name}: ${/田家庵区\/试.*/.exec(text.replace(/<[^>]*>/g, ''))?.[0] ?? ''}`);
  }
  expect(titles).toEqual([
    expect.stringContaining('田家庵区_试-自评报告.docx: 田家庵区/试义务教育优质均衡发展自评报告'),
    expect.stringMatching(
      /^田家庵区_试-年度自评总结\.docx: 田家庵区\/试义务教育优质均衡发展\d{4}年度自评总结/,
    ),
    expect.stringContaining('田家庵区_试-一页纸.docx: 田家庵区/试'),
  ]);
  const { notice } = store.get();
  expect(notice && say(notice.sentence, 'zh', notice.parameters)).toMatch(
    /^已存为 \S*田家庵区_试-一页纸\.docx。申报表还有 \d+ 处填报问题/,
  );
  expect(JSON.stringify(spreadsheet.book.sheets)).toBe(before);
});
