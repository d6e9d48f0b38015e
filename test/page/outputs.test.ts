import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { run } from '../../src/cli/program';
import { emptyForm } from '../../src/form/template/empty-form';
import type { Language } from '../../src/messages/sentence';
import { OUTPUT_GROUPS, type Output } from '../../src/page/outputs/list';
import type { make } from '../../src/page/outputs/make';
import { createWorkbook } from '../../src/xlsx/create';
import { Package } from '../../src/xlsx/package';
import { Random } from '../support/county/random';
import { plainSheetFile } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';

const TIME = new Date('2026-03-05T08:00:00Z');
const SAMPLE = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
type Files = Readonly<Record<string, Uint8Array>>;

const MIXED: Files = {
  '各县/样例.xlsx': SAMPLE,
  '各县/二市/样例.xlsx': SAMPLE,
  '各县/空表.xlsx': createWorkbook(emptyForm()),
};
const TWO: Files = { '2025.xlsx': SAMPLE, '2026.xlsx': SAMPLE };

/** What the page's worker makes: the command line over a disk in memory, as the page is built. */
function makeInPage(): typeof make {
  let made: { make: typeof make } | null = null;
  jest.isolateModules(() => {
    jest.doMock('node:fs', () => jest.requireActual('../../src/page/disk/fs') as object);
    jest.doMock('node:path', () => jest.requireActual('../../src/page/disk/path') as object);
    for (const name of ['node:os', 'node:tty', 'node:crypto'])
      jest.doMock(name, () => jest.requireActual('../../src/page/disk/surroundings') as object);
    for (const [ours, file] of [
      ['deflate', 'deflate'],
      ['inflate', 'inflate'],
      ['review/threads', 'threads'],
      ['review/content-mark', 'content-mark'],
      ['formats/xls', 'xls'],
    ])
      jest.doMock(`../../src/cli/${ours}`, () => jest.requireActual(`../../src/page/disk/${file}`) as object);
    made = jest.requireActual<{ make: typeof make }>('../../src/page/outputs/make');
  });
  for (const name of ['fs', 'path', 'os', 'tty', 'crypto']) jest.dontMock(`node:${name}`);
  if (!made) throw new Error('not loaded');
  return (made as { make: typeof make }).make;
}

const inPageMake = makeInPage();

/** A file as a browser hands it over. */
const chosen = (files: Files) =>
  Object.entries(files).map(([name, bytes]) => ({
    name,
    file: {
      size: bytes.length,
      arrayBuffer: async () => bytes.slice().buffer,
    } as unknown as File,
  }));

async function inPage(output: Output, files: Files, language: Language = 'zh') {
  const made = await inPageMake({ output, files: chosen(files), language, time: TIME }, () => undefined);
  const archive = made.name.endsWith('.zip');
  const content = new Map(archive ? Object.entries(unzipSync(made.bytes)) : [[made.name, made.bytes]]);
  return { ...made, content };
}

let folder: string;
const home = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** What the command line prints, and the files that it writes into `out`. */
async function commandLine(files: Files, args: readonly string[], language: Language = 'zh') {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, bytes);
  }
  mkdirSync('out', { recursive: true });
  const out: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    err: () => undefined,
    outIsTty: false,
    errIsTty: false,
    colour: false,
    now: () => TIME,
  };
  await new Promise<void>((resolve) => {
    let waits = false;
    run([...args, '--lang', language], terminal, (work) => {
      waits = true;
      void work.then(() => resolve());
    });
    if (!waits) resolve();
  });
  const written = new Map(
    readdirSync('out', { recursive: true })
      .map(String)
      .filter((name) => statSync(join('out', name)).isFile() && !name.endsWith('.ndjson'))
      .map((name) => [name.replace(/\\/g, '/'), new Uint8Array(readFileSync(join('out', name)))]),
  );
  return { printed: out.join(''), written };
}

/** The parts of a package; of a Word document, whose relationships are named by chance, the words and names of parts. */
function parts(bytes: Uint8Array): unknown {
  const source = Package.open(bytes);
  const names = source.entries.map(({ name }) => name);
  if (!names.includes('word/document.xml')) return source.entries.map(({ name, crc }) => [name, crc]);
  const words = source.text('word/document.xml').match(/<w:t[ >][^<]*/g);
  return { names, words };
}

/** The same content: texts and packages alike. */
function same(one: Uint8Array | undefined, other: Uint8Array | undefined): void {
  const isPackage = one?.[0] === 0x50 && one[1] === 0x4b;
  if (one && other && isPackage) expect(parts(one)).toEqual(parts(other));
  else expect(one && new TextDecoder().decode(one)).toBe(other && new TextDecoder().decode(other));
}

describe.each(['zh', 'en'] as const)('what the page makes of a folder (%s)', (language) => {
  test('is, as a report, what the command line writes', async () => {
    const { content } = await inPage('html', MIXED, language);
    const { written } = await commandLine(MIXED, ['check', '各县', '--html', 'out/核验报告.html'], language);
    same(content.get('核验报告.html'), written.get('核验报告.html'));
  });

  test('is, as JSON, what the command line prints', async () => {
    const { content } = await inPage('json', MIXED, language);
    const { printed } = await commandLine(MIXED, ['check', '各县', '--json'], language);
    expect(new TextDecoder().decode(content.get('核验结果.json'))).toBe(printed);
  });

  test('are the copies that the command line writes, in the folders of the files', async () => {
    const { content, name } = await inPage('copies', MIXED, language);
    expect(name).toMatch(/\.zip$/);
    const { written } = await commandLine(MIXED, ['check', '各县', '--annotate', 'out/'], language);
    expect([...content.keys()].sort()).toEqual([...written.keys()].sort());
    for (const [file, bytes] of content) same(bytes, written.get(file));
  });
});

const ONE: Files = { '样例.xlsx': SAMPLE };
const OF_ONE: readonly (readonly [Output, string, string[]])[] = [
  ['page', '样例-呈报页.docx', ['report', '样例.xlsx', '--kind', 'page', '--out']],
  ['check', '样例-核验报告.docx', ['report', '样例.xlsx', '--kind', 'check', '--out']],
  ['self', '样例-自评报告.docx', ['report', '样例.xlsx', '--kind', 'self', '--out']],
  ['year', '样例-年度总结.docx', ['report', '样例.xlsx', '--kind', 'year', '--out']],
  ['ledgers', '样例-整改台账.xlsx', ['remedy', '样例.xlsx', '--out']],
  ['bookletsWord', '样例-一校一册.docx', ['remedy', '样例.xlsx', '--booklets']],
  ['bookletsExcel', '样例-一校一册.xlsx', ['remedy', '样例.xlsx', '--booklets']],
  ['bookletsPage', '样例-一校一册.html', ['remedy', '样例.xlsx', '--booklets']],
  ['template', '空白申报表.xlsx', ['template']],
  ['templateLive', '空白申报表（带公式）.xlsx', ['template', '--formulas']],
  ['templateRaw', '基础数据.xlsx', ['template', '--raw']],
];

test.each(OF_ONE)('%s is the file that the command line writes', async (output, name, args) => {
  const made = await inPage(output, output.startsWith('template') ? {} : ONE);
  expect([made.name, made.failures]).toEqual([name, '']);
  const { written } = await commandLine(ONE, [...args, `out/${name}`]);
  same(made.bytes, written.get(name));
});

const OF_TWO: readonly (readonly [Output, string, string[]])[] = [
  ['yearsWord', '各年比较.docx', ['--out']],
  ['yearsExcel', '各年比较.xlsx', ['--out']],
  ['yearsPage', '各年比较.html', ['--html']],
  ['submissionsWord', '两次报送比较.docx', ['--submissions', '--out']],
  ['submissionsExcel', '两次报送比较.xlsx', ['--submissions', '--out']],
  ['submissionsPage', '两次报送比较.html', ['--submissions', '--html']],
];

test.each(OF_TWO)('%s compares as the command line does', async (output, name, args) => {
  const made = await inPage(output, TWO);
  const { written } = await commandLine(TWO, ['compare', '2025.xlsx', '2026.xlsx', ...args, `out/${name}`]);
  expect(made.name).toBe(name);
  same(made.bytes, written.get(name));
});

test('counties are summed up, and the lists to send back lie in the folders of the files', async () => {
  const summary = await inPage('review', MIXED);
  const told = await commandLine(MIXED, [
    'review',
    '各县',
    '--out',
    'out/汇总.xlsx',
    '--html',
    'out/汇总.html',
  ]);
  expect([...summary.content.keys()].sort()).toEqual([...told.written.keys()].sort());
  for (const [file, bytes] of summary.content) same(bytes, told.written.get(file));
  rmSync('out', { recursive: true });
  const returns = await inPage('returns', MIXED);
  const { written } = await commandLine(MIXED, ['review', '各县', '--returns', 'out']);
  expect([...returns.content.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [file, bytes] of returns.content) same(bytes, written.get(file));
});

test('raw data fill a form, and what was read and asked stands beside it', async () => {
  const schools = rawCounty(7);
  const raw = { '数据/学校.xlsx': plainSheetFile(schools, new Random('page')) };
  for (const [output, options] of [
    ['fill', ['--trace']],
    ['fillLive', ['--formulas', '--trace']],
  ] as const) {
    const { content } = await inPage(output, raw);
    const { printed, written } = await commandLine(raw, [
      'fill',
      '数据',
      ...options,
      '--force',
      '--out',
      'out/申报表.xlsx',
    ]);
    same(content.get('申报表.xlsx'), written.get('申报表.xlsx'));
    expect(new TextDecoder().decode(content.get('填报说明.txt'))).toBe(printed);
    expect(new TextDecoder().decode(content.get('填报说明.html'))).toContain('数据来源与算式');
  }
  const { content } = await inPage('collect', raw);
  rmSync('out', { recursive: true });
  const { written } = await commandLine(raw, ['template', '--collect', '数据/学校.xlsx', 'out/采集表']);
  expect(content.size).toBeGreaterThan(schools.length / 2);
  expect([...content.keys()].sort()).toEqual([...written.keys()].sort());
  for (const [file, bytes] of content) same(bytes, written.get(file));
});

test('of more than fifty files each has its page, and all go into one archive', async () => {
  const empty = createWorkbook(emptyForm());
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`各县/${index}.xlsx`, empty]));
  const { content, name } = await inPage('html', many);
  expect(name).toBe('核验报告.zip');
  expect(content.size).toBe(52);
  expect(content.has('核验报告.html')).toBe(true);
});

test('a bad file costs nothing else and is named; where nothing comes of it the reason is told', async () => {
  const files = { ...MIXED, '各县/坏的.xlsx': SAMPLE.slice(0, 9000), '../../外面.xlsx': SAMPLE };
  const { failures, content } = await inPage('ledgers', files);
  expect(failures).toMatch(/坏的\.xlsx/);
  expect(content.has('各县/样例-整改台账.xlsx')).toBe(true);
  for (const path of content.keys()) expect(path).not.toMatch(/^\/|\.\.\/|\\/);
  await expect(inPage('self', { '坏的.xlsx': SAMPLE.slice(0, 9000) })).rejects.toMatchObject({
    sentence: { zh: expect.stringContaining('坏的.xlsx') as string },
  });
});

test('two files of one name are both there', async () => {
  const [one] = chosen(ONE);
  if (!one) throw new Error('no file');
  const made = await inPageMake(
    { output: 'json', files: [one, one], language: 'zh', time: TIME },
    () => undefined,
  );
  const { files } = JSON.parse(new TextDecoder().decode(made.bytes)) as { files: { file: string }[] };
  expect(files.map(({ file }) => file)).toEqual(['样例.xlsx', '样例 (2).xlsx']);
});

test('every output stands in one group', () => {
  const all = OUTPUT_GROUPS.flatMap(({ outputs }) => outputs);
  expect(new Set(all).size).toBe(all.length);
});
