import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';
import { asXlsx } from '../../src/formats/as-xlsx';
import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { tableSheet } from '../support/records/table';

const SAMPLE = join(__dirname, '../../assets/sample-county.xlsx');
const RECORDS = join(__dirname, '../cases/records/county.json');
let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'junheng-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const remedy = (...args: string[]) => command('remedy', ...args);

function command(...args: string[]): { code: unknown; out: string; err: string } {
  let [out, err] = ['', ''];
  const terminal: Terminal = {
    ...{ outIsTty: false, errIsTty: false, colour: false, now: () => new Date(2026, 10, 27) },
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  };
  return { code: run(args, terminal), out, err };
}

const sheetOf = (file: string, name: string) =>
  readWorkbook(readFileSync(file)).sheets.find((sheet) => sheet.name === name);

test('JSON on one line, and exit code 1 while something has to be done', () => {
  const { code, out } = remedy(SAMPLE, '--json');
  expect(code).toBe(1);
  const json = JSON.parse(out) as { version: number; shortfalls: object[]; levers: object[] };
  expect(json.version).toBe(1);
  expect(json.shortfalls[0]).toMatchObject({ stage: 'primary', indicator: 'backbone', unit: '人' });
  expect(json.levers).toHaveLength(14);
});

test('ledgers are written, and refreshed without force: typed cells and other sheets stay', () => {
  const target = join(folder, '台账.xlsx');
  expect(remedy(SAMPLE, '--out', target).err).toContain('新增 35 行');
  const ledger = sheetOf(target, '问题台账');
  const heads = ledger?.rows.find(({ cells }) => cells.some(({ value }) => value === '责任人'));
  const column = heads?.cells.find(({ value }) => value === '责任人')?.column ?? -1;
  const typed = { sheet: '问题台账', row: (heads?.index ?? 0) + 2, column, value: '张三' };
  writeFileSync(
    target,
    patchWorkbook(readFileSync(target), [typed, { ...typed, row: 60, column: 0, value: '本县自查：围墙' }]),
  );
  const again = remedy(SAMPLE, '--out', target);
  expect(again.err).toContain('新增 0 行');
  const cells = sheetOf(target, '问题台账')?.rows.flatMap((row) => row.cells.map(({ value }) => value));
  expect(cells).toEqual(expect.arrayContaining(['张三', '本县自查：围墙']));
  const tasks = sheetOf(target, '责任清单')?.rows.flatMap((row) => row.cells.map(({ value }) => value));
  expect(tasks).toContain('张三');
});

test('another workbook is not touched without force, and the form never', () => {
  const other = join(folder, 'other.xlsx');
  copyFileSync(SAMPLE, other);
  const before = readFileSync(other);
  expect(remedy(SAMPLE, '--out', other).code).toBe(2);
  expect(readFileSync(other)).toEqual(before);
  expect(remedy(other, '--out', other, '--force').code).toBe(2);
  expect(readFileSync(other)).toEqual(before);
  expect(remedy(SAMPLE, '--out', other, '--force').code).toBe(1);
  expect(sheetOf(other, '表Ⅱ-2') ?? readWorkbook(before).sheets[0]).toBeDefined();
  const names = readWorkbook(readFileSync(other)).sheets.map(({ name }) => name);
  expect(names).toEqual([...readWorkbook(before).sheets.map(({ name }) => name), ...names.slice(-8)]);
});

test('booklets of one school as HTML; a school that is not there, an ending that is none', () => {
  const target = join(folder, 'b.html');
  expect(remedy(SAMPLE, '--booklets', target, '--school', '三和中心小学').err).toContain('1 校');
  expect(readFileSync(target, 'utf8')).toContain('三和中心小学');
  expect(remedy(SAMPLE, '--booklets', join(folder, 'c.html'), '--school', '没有').code).toBe(2);
  expect(remedy(SAMPLE, '--booklets', join(folder, 'c.txt')).code).toBe(2);
});

test('earlier years fill the three years of a booklet; a file that tells no year is asked for it', () => {
  const [target, year] = [join(folder, 'b.html'), join(folder, '2024年申报表.xlsx')];
  copyFileSync(SAMPLE, year);
  const one = ['--booklets', target, '--school', '三和中心小学'];
  expect(remedy(SAMPLE, ...one, '--previous', year).code).toBe(1);
  const filled = /2024(.*?)2025(.*?)2026/s.exec(readFileSync(target, 'utf8').replace(/<[^>]*>/g, ' '));
  expect(filled?.[1]).toContain('1.84');
  expect(filled?.[2]?.trim()).toBe('');
  for (const [name, words] of [
    ['去年.xlsx', '哪一年'],
    ['2030.xlsx', '不早于'],
  ] as const) {
    copyFileSync(SAMPLE, join(folder, name));
    const { code, err } = remedy(SAMPLE, ...one, '--force', '--previous', join(folder, name));
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  }
  expect(remedy(SAMPLE, '--previous', year).err).toContain('--booklets');
  expect(remedy(SAMPLE, '--school', '三和中心小学').err).toContain('--booklets');
  const same = [...one, '--force', '--previous', year, '--same'];
  expect(remedy(SAMPLE, ...same, '三和中心小学=三和中学小学').err).toContain('可写：三和中心小学');
  expect(remedy(SAMPLE, ...one, '--same', '甲=乙').err).toContain('--previous');
  expect(remedy(SAMPLE, '--answers', 'a.json')).toMatchObject({ code: 2, out: '' });
});

test('answers that are used for nothing are named, in the words of fill', () => {
  const [raw, answers] = [join(folder, '基础数据.xlsx'), join(folder, '答复.json')];
  const { sheet, rows } = JSON.parse(readFileSync(RECORDS, 'utf8')) as {
    sheet: string;
    rows: (string | null)[][];
  };
  const [heads = [], first = [], ...rest] = rows;
  const untyped = first.map((value, column) => (column === 2 ? null : value));
  writeFileSync(
    raw,
    asXlsx({
      sheets: [
        tableSheet(
          sheet,
          [heads, untyped, ...rest].map((row) => row.map((value) => value ?? undefined)),
        ),
      ],
    }),
  );
  const asked = JSON.parse(command('fill', raw, '--json').out) as { questions: { id: string }[] };
  const id = asked.questions[0]?.id ?? '';
  writeFileSync(answers, JSON.stringify({ [id]: '没有这个选项', 'fuonder:县办': 1, 'heading:甲': '乙' }));
  const { out, err } = remedy(SAMPLE, '--raw', raw, '--answers', answers, '--json');
  for (const word of [id, 'fuonder:县办', '“甲”']) expect(err).toContain(word);
  const filled = command('fill', raw, '--answers', answers, '--json').out;
  const { findings } = JSON.parse(filled) as { findings: { rule: string; message: string }[] };
  const told = findings.filter(({ rule }) => /answer|meaning/.test(rule)).map(({ message }) => message);
  expect(told).toHaveLength(3);
  for (const message of told) expect(err).toContain(message);
  expect(remedy(SAMPLE, '--raw', raw, '--json')).toMatchObject({ out, err: '' });
});

test('the report of a check says the least that must be added, persons and rooms whole', () => {
  const target = join(folder, 'r.html');
  const terminal: Terminal = {
    ...{ outIsTty: false, errIsTty: false, colour: false, now: () => new Date(2026, 10, 27) },
    out: () => undefined,
    err: () => undefined,
  };
  run(['check', SAMPLE, '--html', target], terminal);
  const text = readFileSync(target, 'utf8').replace(/<[^>]*>/g, ' ');
  const [, section = ''] = /最少要补什么(.*?)折算/s.exec(text) ?? [];
  const rooms = /网络多媒体教室\s+(\d+)\s+(\S+) 间\s+\d+\s+(\S+) 间/.exec(section);
  const { shortfalls } = JSON.parse(remedy(SAMPLE, '--json').out) as {
    shortfalls: { indicator: string; toThreshold: number }[];
  };
  const missing = shortfalls.filter(({ indicator }) => indicator === 'multimedia');
  const sum = missing.reduce((all, { toThreshold }) => all + toThreshold, 0);
  expect(rooms?.slice(1, 3)).toEqual([String(missing.length), String(Math.ceil(sum - 1e-9))]);
});
