import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findInputs } from '../../src/cli/inputs';
import { passedOverLines } from '../../src/cli/passed-over';
import { makeCounty } from '../support/county/county';
import { docxOf, paragraph, wordTwin } from '../support/word-twin';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-passed-'));
  mkdirSync(join(folder, '盖章'));
  const files: Record<string, string | Uint8Array> = {
    '申报表.xlsx': makeCounty(3).xlsx(),
    '申报表.docx': wordTwin(makeCounty(3).workbook()),
    '工作报告.docx': docxOf(paragraph('一年来的工作')),
    '坏.docx': 'not a document',
    '~$申报表.docx': '',
    '盖章/申报表.PDF': '%PDF-1.7',
    '老表.doc': 'old',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('documents in a folder are taken where they hold a form, else told by what may be done with them', () => {
  const { inputs, missing, passedOver } = findInputs([folder]);
  const inFolder = (path: string): string => path.slice(folder.length + 1);
  expect(inputs.map(({ path }) => inFolder(path)).sort()).toEqual(['申报表.docx', '申报表.xlsx']);
  expect(missing).toEqual([]);
  expect(passedOver.map(({ path, kind }) => `${kind} ${inFolder(path)}`).sort()).toEqual([
    'damaged 坏.docx',
    'noForm 工作报告.docx',
    'oldWord 老表.doc',
    'pdf 盖章/申报表.PDF',
  ]);
});

test('a document that is named itself is read, whatever it holds', () => {
  const named = join(folder, '工作报告.docx');
  expect(findInputs([named])).toMatchObject({ inputs: [{ path: named }], passedOver: [] });
});

test('one line a kind, the first five by name', () => {
  const documents = Array.from({ length: 7 }, (_, index) => ({ path: `${index}.pdf`, kind: 'pdf' as const }));
  expect(passedOverLines([...documents, { path: '报告.docx', kind: 'noForm' }], 'zh')).toEqual([
    expect.stringMatching(/^没有核验 7 个 PDF：0\.pdf、1\.pdf、2\.pdf、3\.pdf、4\.pdf 等。/),
    expect.stringMatching(/^没有核验 1 个 Word 文档：报告\.docx。/),
  ]);
});
