import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import { planFill } from '../../src/form/filling/plan';
import { readForm } from '../../src/form/read';
import { asWorkbook } from '../../src/form/template/as-workbook';
import { emptyForm } from '../../src/form/template/empty-form';
import { fillingOf } from '../../src/records/filling';
import { readRecords } from '../../src/records/read';
import { collectSheet } from '../../src/records/sheets/collect-sheet';
import { computingSheet } from '../../src/records/sheets/computing-sheet';
import { liveFormulas } from '../../src/records/sheets/live-formulas';
import { rawCells, rawSheet } from '../../src/records/sheets/raw-sheet';
import { traceOf } from '../../src/records/trace';
import { findProfile } from '../../src/standards/profiles';
import { createWorkbook } from '../../src/xlsx/create';
import { readWorkbook } from '../../src/xlsx/read';
import { Random } from '../support/county/random';
import { plainSheet } from '../support/records/plain-sheet';
import { rawCounty } from '../support/records/raw-county';
import { rowsOf } from '../support/records/rows';

const own = (seed: number) => rawCounty(seed).filter(({ campusOf }) => campusOf === null);

describe('基础数据', () => {
  test('read again gives every row of the form as before', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const before = readRecords([plainSheet(own(seed), new Random(seed))]);
      const workbook = asWorkbook([rawSheet(before.schools)]);
      const after = readRecords([{ file: '基础数据.xlsx', workbook }]);
      expect(rowsOf(after)).toEqual(rowsOf(before));
      expect(after.findings).toEqual([]);
    }
  });

  test('is what a workbook that holds it is read by: the form beside it is made from it', () => {
    const before = readRecords([plainSheet(own(7), new Random(7))]);
    const both = asWorkbook([...emptyForm(), rawSheet(before.schools)]);
    expect(rowsOf(readRecords([{ file: '申报表.xlsx', workbook: both }]))).toEqual(rowsOf(before));
  });

  test('empty, has an example row that is no school', () => {
    const county = readRecords([{ file: 'a.xlsx', workbook: asWorkbook([rawSheet()]) }]);
    expect([county.schools, county.questions, county.findings]).toEqual([[], [], []]);
  });
});

describe('live formulas', () => {
  test('stand behind every indicator, mean and coefficient, and refer to sheets that are there', () => {
    const county = readRecords([plainSheet(own(3), new Random(3))]);
    const workbook = asWorkbook(emptyForm());
    const form = readForm(workbook);
    const plan = planFill(form, workbook, fillingOf(county, findProfile('national')));
    const formulas = liveFormulas(county, form, plan);
    const rows = county.schools.reduce((all, school) => all + school.rows.length, 0);
    expect(formulas.size).toBe(rows * 8 + 2 * 15);
    for (const key of formulas.keys()) {
      expect(plan.changes.some(({ sheet, row, column }) => `${sheet} ${row} ${column}` === key)).toBe(true);
    }
    const sheet = computingSheet(county);
    const names = [...formulas.values(), ...sheet.cells.flatMap(({ formula }) => formula ?? [])].flatMap(
      (formula) => [...formula.matchAll(/'([^']+)'!/g)].map(([, name]) => name),
    );
    expect([...new Set(names)].sort()).toEqual(['基础数据', '指标计算']);
  });
});

describe('what 基础数据 has no column for', () => {
  const headings = [
    '学校名称',
    '办学类型',
    '举办者类型',
    '在校学生数',
    '年级数',
    '教学班数',
    '高于规定学历教师数',
    '县级以上骨干教师数',
    '体育专任教师数',
    '艺术专任教师数',
    '教学及辅助用房面积（平方米）',
    '室内体育用房面积（平方米）',
    '运动场地面积（平方米）',
    '改造租用体育场地面积（平方米）',
    '教学仪器设备资产值（万元）',
    '网络多媒体教室（间）',
  ];
  const school = (name: string, pupils: number) => [
    name,
    '小学',
    '县级教育部门',
    pupils,
    6,
    6,
    20,
    4,
    2,
    2,
    1500,
    100,
    2400,
    300,
    60,
    8,
  ];
  const cells = [headings, school('东小学', 300), school('西小学', 200)].flatMap((line, row) =>
    line.map((value, column) => ({ row, column, value })),
  );
  const workbook = asWorkbook([{ name: '数据', columnWidths: [20], cells }]);

  const county = readRecords([{ file: 'a.xlsx', workbook }], {
    claims: { travelling: false, converted: true },
  });

  test('gets a column there, so that a formula stands on all of what was counted', () => {
    const at = rawCells(county.schools);
    const sites = county.schools.flatMap((school) => school.sites);
    const cells = (figure: 'primary.degree' | '.indoor' | '.grounds' | '.converted') =>
      sites.map((site) => `'基础数据'!${at(site, figure) ?? ''}`);
    const sheet = computingSheet(county);
    const shown = (column: number) =>
      sheet.cells
        .filter((cell) => cell.column === column && cell.row >= 3 && typeof cell.value === 'number')
        .slice(0, 2)
        .map(({ value, formula }) => [value, formula]);
    expect(shown(3)).toEqual(cells('primary.degree').map((cell) => [20, cell]));
    const [indoor, grounds, converted] = [cells('.indoor'), cells('.grounds'), cells('.converted')];
    expect(shown(7)).toEqual(
      indoor.map((cell, index) => [2800, `(${cell}+${grounds[index] ?? ''}+${converted[index] ?? ''})`]),
    );
    expect(county.schools.map(({ rows: [row] }) => row && traceOf(row, 'sports'))).toEqual([
      '(100 + 2400 + 300) ÷ 300 = 9.33',
      '(100 + 2400 + 300) ÷ 200 = 14.00',
    ]);
  });

  test('is read again from it as before', () => {
    const again = readRecords([{ file: 'b.xlsx', workbook: asWorkbook([rawSheet(county.schools)]) }], {
      claims: { travelling: false, converted: true },
    });
    expect(rowsOf(again)).toEqual(rowsOf(county));
    expect(again.findings).toEqual([]);
  });
});

describe('采集表', () => {
  test('asks each school only for the stages it has, and comes back as it was filled in', () => {
    const items = (type: string): string[] =>
      collectSheet({ name: '青山学校', code: '2134000001', type, founder: '' }).cells.flatMap(
        ({ column, value }) => (column === 2 && typeof value === 'string' ? [value] : []),
      );
    expect(items('小学').some((item) => item.startsWith('初中'))).toBe(false);
    expect(items('九年一贯制学校')).toContain('初中在校学生数');
    expect(items('完全中学')).toContain('高中在校学生数');
  });

  test('goes out to every school of a list; coming back, those that did not answer are told by name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'collect-'));
    try {
      const list = join(folder, '名单.xlsx');
      const lines = [
        ['学校名称', '学校标识码', '办学类型'],
        ['青山小学', '01', '小学'],
        ['../白河学校', '02', '九年一贯制学校'],
      ];
      const cells = lines.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
      writeFileSync(list, createWorkbook([{ name: '名单', columnWidths: [20], cells }]));
      const out: string[] = [];
      const terminal = {
        out: (text: string) => out.push(text),
        err: (text: string) => out.push(text),
        outIsTty: false,
        errIsTty: false,
        colour: false,
        now: () => new Date(0),
      };
      const sent = join(folder, '采集');
      expect(run(['template', sent, '--collect', list], terminal)).toBe(0);
      expect(readdirSync(sent).sort()).toEqual(['_白河学校.xlsx', '青山小学.xlsx']);
      rmSync(join(sent, '_白河学校.xlsx'));
      out.length = 0;
      run(['fill', sent, '--expect', list, '--json'], terminal);
      const { findings } = JSON.parse(out.join('')) as { findings: { rule: string; school: string }[] };
      expect(findings.filter(({ rule }) => rule === 'raw/not-answered').map(({ school }) => school)).toEqual([
        '../白河学校',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('a formula is written with its result', () => {
  const sheet = {
    name: 'A',
    columnWidths: [9],
    cells: [{ row: 0, column: 0, value: 3, formula: 'SUM(1,2)' }],
  };
  const [read] = readWorkbook(createWorkbook([sheet])).sheets;
  expect(read?.rows[0]?.cells[0]).toMatchObject({ value: 3, formula: 'SUM(1,2)' });
});
