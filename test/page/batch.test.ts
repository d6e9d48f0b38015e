import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { Language } from '../../src/messages/sentence';
import { annotatedCopy, Batch, copyName } from '../../src/page/many/batch';
import { createWorkbook } from '../../src/xlsx/create';
import { emptyForm } from '../../src/form/template/empty-form';

const TIME = new Date('2026-03-05T08:00:00Z');
const SAMPLE = new Uint8Array(readFileSync('assets/sample-county.xlsx'));
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['样例.xlsx', SAMPLE],
  ['坏的.xlsx', new TextEncoder().encode('not a workbook')],
  ['空表.xlsx', createWorkbook(emptyForm())],
  ['截断.xlsx', SAMPLE.slice(0, 9000)],
];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'junheng-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** What the command line prints and writes for the same files. */
function commandLine(options: readonly string[], language: Language): string {
  const out: string[] = [];
  const paths = FILES.map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  run(['check', ...paths, ...options, '--lang', language], {
    out: (text) => void out.push(text),
    err: () => undefined,
    outIsTty: false,
    errIsTty: false,
    colour: false,
    now: () => TIME,
  });
  return out.join('');
}

const checked = (language: Language): Batch => {
  const batch = new Batch(language, TIME);
  for (const [name, bytes] of FILES) batch.take(join(folder, name), bytes);
  return batch;
};

describe.each(['zh', 'en'] as const)('what the page gives of several files (%s)', (language) => {
  test('is, as JSON, what the command line prints', () => {
    expect(checked(language).jsonText()).toBe(commandLine(['--json'], language));
  });

  test('is, as a report, what the command line writes', () => {
    const target = join(folder, '报告.html');
    commandLine(['--html', target], language);
    expect(checked(language).htmlText()).toBe(readFileSync(target, 'utf8'));
  });

  test('is, as a copy, what the command line writes', () => {
    const copies = join(folder, '副本');
    commandLine(['--annotate', `${copies}/`], language);
    const written = new Uint8Array(readFileSync(join(copies, copyName('样例.xlsx'))));
    expect(annotatedCopy(SAMPLE, language)).toEqual(written);
  });
});

test('a bad file costs nothing else, and more may come after the text was asked for', () => {
  const batch = new Batch('zh', TIME);
  const rows = FILES.map(([name, bytes]) => batch.take(name, bytes));
  expect(rows.map(({ ok }) => ok)).toEqual([true, false, true, false]);
  const first = batch.jsonText();
  expect(batch.jsonText()).toBe(first);
  batch.take('再一份.xlsx', SAMPLE);
  const { files, errors } = JSON.parse(batch.jsonText()) as { files: unknown[]; errors: unknown[] };
  expect([files.length, errors.length]).toEqual([3, 2]);
});
