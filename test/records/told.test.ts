import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { readRecords } from '../../src/records/read';
import { peopleFindings } from '../../src/records/rules/people';
import { wholeForm } from '../../src/form/template/empty-form';
import { createWorkbook } from '../../src/xlsx/create';
import { readWorkbook } from '../../src/xlsx/read';
import { source } from '../support/records/rows';
import type { Rows } from '../support/records/rows';

const HEADINGS = [
  '学校名称',
  '学校标识码',
  '办学类型',
  '举办者类型',
  '小学在校学生数',
  '小学教学班数',
  '教学及辅助用房面积（㎡）',
  '室内体育用房面积（㎡）',
];
const SCHOOLS = [
  HEADINGS,
  ['青山小学', '2134000001', '小学', '县级教育部门', 400, 10, 2400, 400],
  ['白河小学', '2134000002', '小学', '县级教育部门', 500, 12, 3100, 500],
];

describe('filling an existing form', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'told-'));
    const cells = SCHOOLS.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
    writeFileSync(at('raw.xlsx'), createWorkbook([{ name: '学校', columnWidths: [20], cells }]));
    expect(fill('raw.xlsx', '--out', at('values.xlsx')).code).toBe(1);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string): string => join(folder, name);
  function fill(raw: string, ...options: string[]): { code: number; text: string; complaint: string } {
    let [text, complaint] = ['', ''];
    const code = run(['fill', at(raw), ...options], {
      out: (said) => (text += said),
      err: (said) => (complaint += said),
      outIsTty: false,
      errIsTty: false,
      colour: false,
      now: () => new Date(2026, 10, 28),
    });
    return { code, text, complaint };
  }
  const formulasOf = (name: string, sheet: string): number =>
    (readWorkbook(readFileSync(at(name))).sheets.find((one) => one.name === sheet)?.rows ?? [])
      .flatMap(({ cells }) => cells)
      .filter(({ formula }) => formula !== undefined).length;

  test('--formulas also stand where the right value stood already', () => {
    fill('raw.xlsx', '--formulas', '--out', at('new.xlsx'));
    fill('raw.xlsx', '--formulas', '--form', at('values.xlsx'), '--out', at('live.xlsx'));
    expect(formulasOf('values.xlsx', '表Ⅱ-2')).toBe(0);
    expect(formulasOf('live.xlsx', '表Ⅱ-2')).toBe(formulasOf('new.xlsx', '表Ⅱ-2'));
    expect(formulasOf('live.xlsx', '表Ⅱ-2')).toBeGreaterThan(0);
  });

  test('formulas of the form that become values are told', () => {
    writeFileSync(at('form.xlsx'), createWorkbook(wholeForm({ formulas: true })));
    expect(fill('raw.xlsx', '--form', at('form.xlsx')).text).toContain('原来是公式，会写成数值');
    expect(fill('raw.xlsx', '--form', at('values.xlsx')).text).not.toContain('原来是公式');
  });

  test('merged cells in the rows of schools are refused, and nothing is written', () => {
    const sheets = wholeForm({ formulas: false }).map((sheet) =>
      sheet.name === '表Ⅱ-2'
        ? { ...sheet, merges: [...(sheet.merges ?? []), { top: 3, bottom: 4, left: 2, right: 2 }] }
        : sheet,
    );
    writeFileSync(at('merged.xlsx'), createWorkbook(sheets));
    const { code, complaint } = fill('raw.xlsx', '--form', at('merged.xlsx'), '--out', at('never.xlsx'));
    expect([code, complaint.includes('C4:C5')]).toEqual([2, true]);
    expect(() => readFileSync(at('never.xlsx'))).toThrow();
  });

  test.each([
    ['answers of another type', '{"unit:x": true}', 'unit:x'],
    ['what is no JSON', '{"a": 1,}', 'answers.json'],
  ])('%s are refused by name', (_, content, word) => {
    writeFileSync(at('answers.json'), content);
    const { code, complaint } = fill('raw.xlsx', '--answers', at('answers.json'));
    expect([code, complaint.includes(word)]).toEqual([2, true]);
  });

  test('a file that cannot be read is named, and a list is not overwritten', () => {
    writeFileSync(at('broken.xlsx'), 'PK\u0003\u0004');
    for (const option of ['--answers', '--expect', '--against', '--form'])
      expect(fill('raw.xlsx', option, at('broken.xlsx')).complaint).toContain('broken.xlsx：');
    const { code } = fill('raw.xlsx', '--expect', at('raw.xlsx'), '--out', at('raw.xlsx'), '--force');
    expect(code).toBe(2);
  });
});

describe('items of 表Ⅳ from rosters', () => {
  const roster = (heading: string, schools: readonly string[]): Rows => [
    ['学校', '姓名', '任教学段', '最高学历', heading, '是否交流轮岗'],
    ...schools.map((name, index) => [name, `甲${index}`, '小学', '本科', '是', '是']),
  ];
  const told = (rows: Rows | null): string[] =>
    peopleFindings(
      readRecords([
        source('县表.xlsx', { 学校: SCHOOLS }),
        ...(rows ? [source('名册.xlsx', { 名册: rows })] : []),
      ]),
    ).map(({ rule, parameters = {} }) =>
      [rule, parameters.item ?? parameters.items, parameters.names ?? ''].join(' '),
    );

  test.each([
    ['none where there is no roster', null, []],
    ['the column that is missing', roster('备注', ['青山小学', '白河小学']), ['raw/item-without-column 11 ']],
    [
      'the schools without a roster',
      roster('是否符合交流条件', ['青山小学']),
      ['raw/item-not-of-all 11 白河小学'],
    ],
  ])('say %s', (_, rows, expected) => {
    expect(told(rows)).toEqual(expect.arrayContaining(expected));
    expect(told(rows).filter((line) => line.includes(' 11 '))).toEqual(expected);
  });
});
