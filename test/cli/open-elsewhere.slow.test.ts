import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { run } from '../../src/cli/program';
import type { ExitCode } from '../../src/cli/terminal';
import { makeCounty } from '../support/county/county';
import { documentFaults } from '../support/ooxml/document';
import { workbookFaults } from '../support/ooxml/workbook';
import { Random } from '../support/county/random';
import { rawCounty } from '../support/records/raw-county';
import { plainSheetFile } from '../support/records/plain-sheet';
import { listeningTerminal } from './support/sample';

const start = process.cwd();
let folder = '';

async function junheng(...words: readonly string[]): Promise<string> {
  const terminal = listeningTerminal();
  let work: Promise<ExitCode> | null = null;
  const now = run([...words], terminal, (later) => (work = later));
  const code: ExitCode = work === null ? now : await work;
  return code === 2 ? terminal.said.err : '';
}

const COUNTS = { primary: 6, point: 1, nine: 1, junior: 3, complete: 1, twelve: 0 };
const SIZE = { counts: COUNTS, level: 1.1, spread: 0.4 };

/** Every kind of file that leaves the program, by one command each. */
const COMMANDS: readonly (readonly string[])[] = [
  ['report', '县2025.xlsx', '--out', '自评报告.docx'],
  ['report', '县2025.xlsx', '--kind', 'year', '--out', '年度总结.docx'],
  ['report', '县2025.xlsx', '--kind', 'page', '--before', '县2024.xlsx', '--out', '一页纸.docx'],
  ['report', '县2025.xlsx', '--kind', 'check', '--lang', 'en', '--out', 'check.docx'],
  ['report', '空表.xlsx', '--out', '空表自评.docx'],
  ['remedy', '县2025.xlsx', '--out', '台账.xlsx', '--booklets', '一校一册.docx'],
  ['remedy', '县2025.xlsx', '--booklets', '一校一册.xlsx', '--previous', '县2024.xlsx'],
  ['report', '县2025.xlsx', '--ledger', '台账.xlsx', '--out', '有台账的自评.docx'],
  ['compare', '县2024.xlsx', '县2025.xlsx', '--out', '几年.xlsx'],
  ['compare', '县2024.xlsx', '县2025.xlsx', '--out', '几年.docx'],
  ['compare', '--submissions', '县2024.xlsx', '县2025.xlsx', '--out', '两次.docx'],
  ['compare', '--submissions', '县2024.xlsx', '县2025.xlsx', '--out', '两次.xlsx'],
  ['check', '县2025.xlsx', '--annotate', '批注.xlsx'],
  ['check', '空表.xlsx', '--annotate', '空表批注.xlsx'],
  ['review', '县2024.xlsx', '县2025.xlsx', '空表.xlsx', '--out', '汇总.xlsx', '--returns', '.'],
  ['fill', '原始.xlsx', '--trace', '--out', '填好.xlsx'],
  ['fill', '原始.xlsx', '--formulas', '--out', '填好的公式.xlsx'],
  ['template', '基础数据.xlsx', '--raw'],
];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-open-'));
  process.chdir(folder);
  writeFileSync('县2024.xlsx', makeCounty(61, { size: SIZE, errors: 2 }).xlsx());
  writeFileSync('县2025.xlsx', makeCounty(61, { size: { ...SIZE, level: 1.2 }, errors: 4 }).xlsx());
  writeFileSync('原始.xlsx', plainSheetFile(rawCounty(7), new Random('open')));
  expect(await junheng('template', '空表.xlsx')).toBe('');
  for (const words of COMMANDS) expect([words, await junheng(...words, '--force')]).toEqual([words, '']);
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

/** The files of this kind that were printed. */
function printed(ending: '.docx' | '.xlsx'): string[] {
  const given = ['县2024.xlsx', '县2025.xlsx', '原始.xlsx'];
  return readdirSync('.').filter((name) => extname(name) === ending && !given.includes(name));
}

test('every document and workbook that is printed keeps what Word and Excel ask of a file', () => {
  const [documents, workbooks] = [printed('.docx'), printed('.xlsx')];
  expect([documents.length, workbooks.length]).toEqual([12, 14]);
  const faults = (names: readonly string[], of: (bytes: Uint8Array) => string[]) =>
    names.flatMap((name) => of(new Uint8Array(readFileSync(name))).map((fault) => `${name}: ${fault}`));
  expect(faults(documents, documentFaults)).toEqual([]);
  expect(faults(workbooks, workbookFaults)).toEqual([]);
});

test('the checker finds what is wrong', () => {
  const bytes = new Uint8Array(readFileSync('汇总.xlsx'));
  expect(workbookFaults(changed(bytes, /<row r="2"/, '<row r="1"'))).not.toEqual([]);
  expect(workbookFaults(changed(bytes, /<\/sheetData>/, '</sheetData><cols/>'))).not.toEqual([]);
  const document = new Uint8Array(readFileSync('自评报告.docx'));
  expect(
    documentFaults(changed(document, /<w:keepNext\/>(<w:spacing[^>]*>)/, '$1<w:keepNext/>')),
  ).not.toEqual([]);
  expect(documentFaults(changed(document, /<w:gridCol [^>]*>/, ''))).not.toEqual([]);
  expect(documentFaults(changed(document, /descr="[^"]*"/, ''))).not.toEqual([]);
});

/** The file with the first match of a pattern in its parts replaced. */
function changed(bytes: Uint8Array, pattern: RegExp, by: string): Uint8Array {
  let done = false;
  const files = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = done || !name.endsWith('.xml') ? '' : strFromU8(content);
    if (!pattern.test(text)) return [name, content] as const;
    done = true;
    return [name, strToU8(text.replace(pattern, by))] as const;
  });
  if (!done) throw new Error(`nothing like ${pattern.source}`);
  return zipSync(Object.fromEntries(files));
}

/** Opens each file as its reader does and says what it found: how many paragraphs, tables, sheets. */
const PYTHON = `
import sys, docx, openpyxl
for path in sys.argv[1:]:
    if path.endswith('.docx'):
        d = docx.Document(path)
        assert d.core_properties.title, path
        assert any(p.style.name.startswith('Heading') for p in d.paragraphs), path
        d.save(path + '.again.docx')
    else:
        w = openpyxl.load_workbook(path)
        assert w.sheetnames, path
        for s in w: list(s.iter_rows(values_only=True))
        w.save(path + '.again.xlsx')
print('opened', len(sys.argv) - 1)
`;
const all = (): string[] => [...printed('.docx'), ...printed('.xlsx')];
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import docx, openpyxl']).status === 0,
);
const office = spawnSync('soffice', ['--version']).status === 0;

(python ? test : test.skip)(
  'python-docx and openpyxl open all of them (skipped where they are not installed)',
  () => {
    const files = all();
    const { stdout, stderr } = spawnSync(python ?? '', ['-W', 'error', '-c', PYTHON, ...files], {
      encoding: 'utf8',
    });
    expect([stdout.trim(), stderr]).toEqual([`opened ${files.length}`, '']);
  },
);

(office ? test : test.skip)('LibreOffice opens all of them (skipped where it is not installed)', () => {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  for (const [files, format, ending] of [
    [printed('.docx'), 'txt:Text', 'txt'],
    [printed('.xlsx'), 'csv', 'csv'],
  ] as const) {
    spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', 'read', ...files], {
      stdio: 'ignore',
    });
    const missing = files.filter(
      (file) => !existsSync(join('read', `${basename(file, extname(file))}.${ending}`)),
    );
    expect(missing).toEqual([]);
  }
});
