import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { Terminal } from '../../src/cli/terminal';
import type { Workbook } from '../../src/form/workbook';
import { asWorkbook } from '../../src/form/template/as-workbook';
import { readRecords } from '../../src/records/read';
import { rawSheet } from '../../src/records/sheets/raw-sheet';
import { recordUpdate } from '../../src/records/sheets/record-update';
import { createWorkbook } from '../../src/xlsx/create';
import { inflateAtOnce } from '../../src/cli/inflate';
import { Package } from '../../src/xlsx/package';
import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';

const RAW = '基础数据';
const HEADINGS = [
  '学校名称',
  '学校标识码',
  '办学类型',
  '举办者类型',
  '在校学生数',
  '教学班数',
  '专任教师数',
  '教学仪器设备资产值（元）',
];
const school = (name: string, code: string, pupils: number): (string | number)[] => [
  name,
  code,
  '小学',
  '县级教育部门',
  pupils,
  12,
  30,
  1200000,
];
const CLERK = [school('青山小学', '2134000001', 400), school('白河小学', '2134000002', 500)];

interface Told {
  readonly questions: readonly { readonly id: string; readonly answer?: string }[];
  readonly changes: readonly { readonly sheet: string; readonly after: string | number | null }[];
}

test('raw data that 基础数据 was made of ask nothing new of it and change nothing there', () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const source = plainSheet(rawCounty(seed), new Random(seed));
    const before = readRecords([source]);
    const record = asWorkbook([rawSheet(before.schools)]);
    const [sheet] = record.sheets;
    const after = readRecords([{ file: '表.xlsx', workbook: record }, source]);
    expect(after.questions.length).toBeLessThanOrEqual(before.questions.length);
    expect(sheet && recordUpdate(sheet, after.schools)?.changes).toEqual([]);
  }
});

describe('a form that has 基础数据 already', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'record-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const source = (name: string, schools: (string | number)[][]): string => {
    const cells = [HEADINGS, ...schools].flatMap((line, row) =>
      line.map((value, column) => ({ row, column, value })),
    );
    writeFileSync(join(folder, name), createWorkbook([{ name: '学校', columnWidths: [20], cells }]));
    return join(folder, name);
  };
  const quiet: Terminal = {
    out: () => undefined,
    err: () => undefined,
    outIsTty: false,
    errIsTty: false,
    colour: false,
    now: () => new Date(0),
  };
  const fill = (...typed: string[]): Told => {
    const out: string[] = [];
    run(['fill', ...typed, '--json'], { ...quiet, out: (text) => out.push(text) });
    return JSON.parse(out.join('')) as Told;
  };
  const open = (name: string): Workbook => readWorkbook(readFileSync(join(folder, name)));
  const cell = (workbook: Workbook, row: number, column: number, sheet = RAW) =>
    workbook.sheets
      .find(({ name }) => name === sheet)
      ?.rows.find(({ index }) => index === row)
      ?.cells.find((one) => one.column === column);
  const columnOf = (workbook: Workbook, heading: string): number =>
    workbook.sheets
      .find(({ name }) => name === RAW)
      ?.rows.flatMap(({ cells }) => cells)
      .find(({ value }) => value === heading)?.column ?? -1;
  const edit = (name: string, row: number, column: number, value: string | number): void =>
    writeFileSync(
      join(folder, name),
      patchWorkbook(readFileSync(join(folder, name)), [{ sheet: RAW, row, column, value }]),
    );

  test('--formulas jh calls our function as a file stores it, with its result, and a file named after --formulas is still read', () => {
    const coefficient = (name: string) =>
      open(name)
        .sheets.find((sheet) => sheet.name === '指标计算')
        ?.rows.flatMap(({ cells }) => cells)
        .filter(({ formula }) => /SUMPRODUCT|CV_TOTALS/.test(formula ?? ''))
        .map(({ formula, value }) => [formula, value]) ?? [];
    fill('--out', join(folder, '甲.xlsx'), '--formulas', source('一.xlsx', CLERK));
    fill(source('二.xlsx', CLERK), '--out', join(folder, '乙.xlsx'), '--formulas', 'jh');
    const [excel, ours] = [coefficient('甲.xlsx'), coefficient('乙.xlsx')];
    expect(excel.length).toBeGreaterThan(0);
    expect(ours.map(([, value]) => value)).toEqual(excel.map(([, value]) => value));
    for (const [formula] of ours)
      expect(formula).toMatch(/^_xldudf_JH_CV_TOTALS\(\$[D-J]\$4:\$[D-J]\$5,\$C\$4:\$C\$5\)$/);
    const made = Package.open(readFileSync(join(folder, '乙.xlsx')), inflateAtOnce);
    expect(made.text('xl/workbook.xml')).not.toContain('fullCalcOnLoad="1"');
  });

  test('takes a new school above the sums, keeps a column of the user, and its formulas refer to it', () => {
    fill(source('一.xlsx', CLERK), '--out', join(folder, '表.xlsx'), '--formulas');
    edit('表.xlsx', 2, 60, '备注');
    edit('表.xlsx', 3, 60, '张三核过');
    const more = source('二.xlsx', [...CLERK, school('新城小学', '2134000003', 600)]);
    const told = fill(
      more,
      '--form',
      join(folder, '表.xlsx'),
      '--out',
      join(folder, '新.xlsx'),
      '--formulas',
    );
    expect(told.questions.filter(({ id }) => /duplicate|shared/.test(id))).toEqual([]);
    const now = open('新.xlsx');
    const pupils = columnOf(now, '小学在校学生数（人）');
    expect([3, 4, 5, 6].map((row) => cell(now, row, 0)?.value)).toEqual([
      '青山小学',
      '白河小学',
      '新城小学',
      '合计',
    ]);
    expect(cell(now, 6, pupils)).toMatchObject({ value: 1500, formula: 'SUM(G4:G6)' });
    expect(cell(now, 3, 60)?.value).toBe('张三核过');
    expect(cell(now, 5, 2, '指标计算')).toMatchObject({ value: 600, formula: "'基础数据'!G6" });
  });

  test('a 指标计算 of somebody else is not written over; ours is brought up to date', () => {
    fill(source('一.xlsx', CLERK), '--out', join(folder, '表.xlsx'), '--formulas');
    const title = (value: string): void =>
      writeFileSync(
        join(folder, '表.xlsx'),
        patchWorkbook(readFileSync(join(folder, '表.xlsx')), [
          { sheet: '指标计算', row: 0, column: 0, value },
          { sheet: '指标计算', row: 30, column: 1, value: '李四的笔记' },
        ]),
      );
    const again = (): string[] => {
      const err: string[] = [];
      const words = [source('二.xlsx', CLERK), '--form', join(folder, '表.xlsx'), '--formulas', '--force'];
      run(['fill', ...words, '--out', join(folder, '新.xlsx')], { ...quiet, err: (text) => err.push(text) });
      return err;
    };
    title('我的计算');
    expect(again().join('')).toMatch(/“指标计算”.*不会改写.*改名/);
    expect(() => open('新.xlsx')).toThrow();
    title('指标计算');
    expect(again().join('')).toMatch(/^已写入/);
    expect(cell(open('新.xlsx'), 30, 1, '指标计算')?.value ?? '').toBe('');
    expect(cell(open('新.xlsx'), 3, 2, '指标计算')).toMatchObject({ value: 400, formula: "'基础数据'!G4" });
  });

  test('a figure that a person changed there is asked, and is not overwritten before', () => {
    const clerk = source('一.xlsx', CLERK);
    fill(clerk, '--out', join(folder, '表.xlsx'));
    const pupils = columnOf(open('表.xlsx'), '小学在校学生数（人）');
    edit('表.xlsx', 3, pupils, 410);
    const into = ['--form', join(folder, '表.xlsx'), '--out', join(folder, '新.xlsx')];
    const asked = fill(clerk, ...into).questions.filter(({ id }) => id.startsWith('duplicate'));
    expect(asked).toHaveLength(1);
    expect(cell(open('新.xlsx'), 3, pupils)?.value).toBe(410);
    const answers = join(folder, '答.json');
    for (const [answer, held] of [
      ['一.xlsx', 400],
      ['表.xlsx', 410],
    ] as const) {
      writeFileSync(answers, JSON.stringify({ [asked[0]?.id ?? '']: answer }));
      fill(clerk, ...into, '--answers', answers, '--force');
      expect(cell(open('新.xlsx'), 3, pupils)?.value).toBe(held);
      expect(cell(open('新.xlsx'), 4, pupils)?.value).toBe(500);
    }
  });

  test('a school that only 基础数据 has stays there and is filled', () => {
    fill(source('一.xlsx', CLERK), '--out', join(folder, '表.xlsx'));
    const one = source('二.xlsx', CLERK.slice(0, 1));
    fill(one, '--form', join(folder, '表.xlsx'), '--out', join(folder, '新.xlsx'));
    expect(cell(open('新.xlsx'), 4, 0)?.value).toBe('白河小学');
    const names = open('新.xlsx').sheets.flatMap(({ name, rows }) =>
      name === RAW ? [] : rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
    );
    expect(names).toContain('白河小学');
  });

  test('an example row stays as it is and is not counted', () => {
    const empty = join(folder, '空.xlsx');
    fill(source('一.xlsx', CLERK), '--out', empty);
    const bare = join(folder, '表.xlsx');
    writeFileSync(bare, readFileSync(empty));
    edit('表.xlsx', 3, 0, '示例：青山小学');
    edit('表.xlsx', 3, 1, '');
    fill(source('三.xlsx', CLERK), '--form', bare, '--out', join(folder, '新.xlsx'));
    const now = open('新.xlsx');
    const pupils = columnOf(now, '小学在校学生数（人）');
    expect(cell(now, 3, 0)?.value).toBe('示例：青山小学');
    expect(cell(now, 6, pupils)).toMatchObject({ value: 900, formula: 'SUM(G5:G6)' });
  });
});
