import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { yearOfDeclared } from '../../src/checks/comparison/year-order';
import { compareCommand } from '../../src/cli/compare-command';
import { run } from '../../src/cli/program';
import type { ExitCode } from '../../src/cli/terminal';
import { FILL } from '../../src/messages/fill';
import { say } from '../../src/messages/sentence';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { toXlsx } from '../support/rawxlsx';
import { listeningTerminal } from './support/sample';

/** A school that stands in one block only. */
const RENAMED = makeCounty(9, { look: PLAIN }).declaration.stages.primary.rows.find(
  ({ campus }) => campus.kind === 'primary',
)?.campus.name as string;

const start = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'junheng-compare-'));
  process.chdir(folder);
  writeFileSync('乙县2023.xlsx', makeCounty(8, { look: PLAIN }).xlsx());
  writeFileSync('乙县2024.xlsx', makeCounty(9, { look: PLAIN }).xlsx());
  writeFileSync('第一次.xlsx', makeCounty(9, { look: PLAIN, errors: 3 }).xlsx());
  writeFileSync('坏.xlsx', 'x');
});
afterAll(() => {
  process.chdir(start);
  rmSync(folder, { recursive: true });
});

async function compare(...args: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const terminal = listeningTerminal();
  let work: Promise<ExitCode> | null = null;
  const code = run(['compare', ...args], terminal, (later) => (work = later));
  return { code: work === null ? code : await work, ...terminal.said };
}

describe('junheng compare', () => {
  test('puts years in their order and says them', async () => {
    const { out } = await compare('乙县2024.xlsx', '乙县2023.xlsx');
    expect(out.indexOf('2023年')).toBeLessThan(out.indexOf('2024年'));
    expect(out).toContain('照此速度');
  });

  test.each([
    ['2024—2025学年', 2024],
    ['24学年', 2024],
    ['24-25学年', 2024],
    ['二〇二五年', 2025],
    ['２０２５年9月', 2025],
    ['20250915定稿', 2025],
    ['340403', null],
  ])('a file named %s is of the year %s', (name, year) => {
    expect(yearOfDeclared({ name: `乙县${name}`, form: { tables: [], sets: [] } })).toBe(year);
  });

  test('of three files one that cannot be read is told first, and the others are compared', async () => {
    const { code, out, err } = await compare('乙县2023.xlsx', '坏.xlsx', '乙县2024.xlsx');
    expect(code).toBe(2);
    expect(err).toMatch(/^错误：坏\.xlsx：/);
    expect(out.indexOf('没有比较它们的那一年：坏.xlsx')).toBeLessThan(out.indexOf('【'));
    expect(out).toContain('2024年');
    const json = await compare('乙县2023.xlsx', '坏.xlsx', '乙县2024.xlsx', '--json');
    const told = JSON.parse(json.out) as { unread: string[]; notes: { kind: string }[] };
    expect([told.unread, told.notes[0]?.kind]).toEqual([['坏.xlsx'], 'unread']);
    expect((await compare('坏.xlsx', '乙县2024.xlsx', '坏2.xlsx')).code).toBe(2);
  });

  test('--json is one object', async () => {
    const { out } = await compare('乙县2024.xlsx', '乙县2023.xlsx', '--json');
    const report = JSON.parse(out) as { dated: boolean; indicators: unknown[]; years: { year: number }[] };
    expect(report.years.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(report.indicators).toHaveLength(14);
  });

  test('--submissions says what was mended', async () => {
    const { code, out } = await compare('--submissions', '第一次.xlsx', '乙县2024.xlsx', '--json');
    const { changed, mended, appeared } = JSON.parse(out) as Record<string, unknown[]>;
    expect(changed?.length).toBeGreaterThan(0);
    expect(mended?.length).toBeGreaterThan(0);
    expect(code).toBe(appeared?.length === 0 ? 0 : 1);
  });

  test('on the page nobody is told to type an option', async () => {
    const bytes = makeCounty(9, { look: PLAIN }).sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === RENAMED ? { ...cell, value: `新${RENAMED}` } : cell)),
    }));
    writeFileSync('乙县2026.xlsx', toXlsx(bytes));
    for (const submissions of [false, true]) {
      const terminal = listeningTerminal();
      const files = ['乙县2024.xlsx', '乙县2026.xlsx'];
      await compareCommand(files, { submissions, onPage: true, same: [] }, 'zh', terminal);
      expect(terminal.said.out).toContain(RENAMED);
      expect(terminal.said.out).not.toContain('--');
    }
    expect((await compare('乙县2024.xlsx', '乙县2026.xlsx')).out).toContain('--same');
  });

  test('asks of a renamed school until an answers file tells it', async () => {
    const bytes = makeCounty(9, { look: PLAIN }).sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.value === RENAMED ? { ...cell, value: `${RENAMED}（新）` } : cell,
      ),
    }));
    writeFileSync('乙县2025.xlsx', toXlsx(bytes));
    const asked = await compare('乙县2024.xlsx', '乙县2025.xlsx', '--json');
    const { questions } = JSON.parse(asked.out) as { questions: { id: string }[] };
    expect([asked.code, questions.map(({ id }) => id)]).toEqual([1, [`renamed:${RENAMED}→${RENAMED}(新)`]]);
    for (const answer of ['same', 'different']) {
      writeFileSync('答复.json', JSON.stringify({ [questions[0]?.id ?? '']: answer }));
      const told = await compare('乙县2024.xlsx', '乙县2025.xlsx', '--answers', '答复.json', '--json');
      const later = JSON.parse(told.out) as { questions: unknown[]; schools: { added: string[] }[] };
      expect([told.code, later.questions, told.err]).toEqual([0, [], '']);
      expect(later.schools.flatMap(({ added }) => added)).toHaveLength(answer === 'same' ? 0 : 1);
    }
    const others = { 'renamed:没有的学校→别的学校': 'same', 'campus:1': '2' };
    writeFileSync('答复.json', JSON.stringify({ [questions[0]?.id ?? '']: 'same', ...others }));
    const { err } = await compare('乙县2024.xlsx', '乙县2025.xlsx', '--answers', '答复.json', '--json');
    expect(err).toBe(`${say(FILL.answerUnused, 'zh', { count: 2, ids: Object.keys(others).join('、') })}\n`);
    writeFileSync('答复.json', JSON.stringify({ [questions[0]?.id ?? '']: '是' }));
    const refused = await compare('乙县2024.xlsx', '乙县2025.xlsx', '--answers', '答复.json');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('same')]);
  });

  test.each([
    ['结果.xlsx', 'PK'],
    ['结果.docx', 'PK'],
    ['结果.html', '<!doctype html>'],
  ])('is saved as %s', async (target, begins) => {
    const { err } = await compare('乙县2023.xlsx', '乙县2024.xlsx', '--out', target);
    expect(err).toContain(target);
    expect(readFileSync(target).toString('latin1').startsWith(begins)).toBe(true);
  });

  test.each([
    [['乙县2023.xlsx'], '至少要两份'],
    [['乙县2023.xlsx', '坏.xlsx'], '坏.xlsx'],
    [['--submissions', '乙县2023.xlsx', '乙县2024.xlsx', '第一次.xlsx'], '--submissions'],
    [['--submissions', '乙县2024.xlsx', './乙县2024.xlsx'], '同一个文件'],
    [['乙县2023.xlsx', '乙县2024.xlsx', '--same', '没有等号'], '没有等号'],
    [['乙县2023.xlsx', '乙县2024.xlsx', '--same', '没有的学校=别的学校'], '没有名为“没有的学校”的学校'],
    [['--submissions', '第一次.xlsx', '乙县2024.xlsx', '--same', '没有的学校=别的学校'], '可写：'],
    [['乙县2023.xlsx', '乙县2024.xlsx', '--out', '乙县2024.pdf'], '.pdf'],
    [['乙县2023.xlsx', '乙县2024.xlsx', '--out', '乙县2024.xlsx', '--force'], '乙县2024.xlsx'],
  ])('refuses %j in plain words', async (args, words) => {
    const before = readFileSync('乙县2024.xlsx');
    const { code, out, err } = await compare(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(readFileSync('乙县2024.xlsx').equals(before)).toBe(true);
  });
});
