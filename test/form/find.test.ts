import fc from 'fast-check';
import { readForm } from '../../src/form/read';
import type { TableId } from '../../src/form/model';
import { TABLE_IDS } from '../../src/form/model';
import type { Content, Matrix } from './support/grid';
import { edit, sheet, swapped, withoutColumn, withoutRow, withRow, workbook } from './support/grid';
import { content, issuesOf } from './support/model';
import { SHEET_NAMES, sheets, TABLES } from './support/tables';

const whole = content(readForm(workbook(...sheets())));
const read = (replaced: Partial<Record<TableId, Matrix | null>>) => readForm(workbook(...sheets(replaced)));

test('a whole form has seven tables, six rows of schools and nothing to complain of', () => {
  const form = readForm(workbook(...sheets()));
  expect(form.issues).toEqual([]);
  expect(form.tables.map(({ id }) => id)).toEqual(TABLE_IDS);
  expect(form.schools?.primary.map(({ name }) => name.text)).toEqual([
    '东湖小学',
    '西河教学点',
    '南山九年一贯制学校',
  ]);
  expect(form.schools?.junior).toHaveLength(3);
  expect(form.tables.map(({ area }) => area)[2]).toEqual({ top: 0, left: 0, bottom: 9, right: 14 });
});

test('all tables one under another on one sheet', () => {
  let row = 2;
  const puts = TABLE_IDS.map((id) => {
    const put = { matrix: TABLES[id], row, column: 1 };
    row += TABLES[id].length + 2;
    return put;
  });
  expect(content(readForm(workbook(sheet('Sheet1', puts))))).toEqual(whole);
});

test('two tables side by side', () => {
  const beside = sheet('汇总', [
    { matrix: TABLES['II-1'] },
    { matrix: TABLES.III, column: 12 },
    { matrix: TABLES.VI, row: 14, column: 1 },
    { matrix: TABLES.IV, row: 14, column: 12 },
  ]);
  const rest = sheets({ 'II-1': null, III: null, IV: null, VI: null });
  expect(content(readForm(workbook(beside, ...rest)))).toEqual(whole);
});

test.each(TABLE_IDS)('table %s without its title', (id) => {
  expect(content(read({ [id]: withoutRow(TABLES[id], 0) }))).toEqual(whole);
});

test.each(['I', 'II-1', 'II-2', 'III', 'VI'] as const)('table %s without its row of codes', (id) => {
  const row = TABLES[id].findIndex((line) => line.includes('L1'));
  expect(content(read({ [id]: withoutRow(TABLES[id], row) }))).toEqual(whole);
});

test.each(['I', 'II-1', 'II-2', 'III', 'VI'] as const)(
  'table %s with its codes and without headings',
  (id) => {
    const codes = TABLES[id].findIndex((line) => line.includes('L1'));
    const bare = TABLES[id].map((line, row) => (row > 0 && row < codes ? [] : line));
    expect(content(read({ [id]: bare }))).toEqual(whole);
  },
);

test('other sheets between: a cover, a list of contents, a guide, raw data, columns L1 to L9 of something else', () => {
  const raw = sheet('学校原始数据', [
    {
      matrix: [
        ['序号', '学校名称', '学段', '在校生数', '年级数', '班级数', '高于规定学历教师数', '骨干教师数'],
        [1, '东湖小学', '小学', 900, 6, 22, 45, 12],
      ],
    },
  ]);
  const codes = sheet('其他', [
    {
      matrix: [
        ['指标甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'],
        ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9'],
        [1, 2, 3, 4, 5, 6, 7, 8, 9],
      ],
    },
  ]);
  const contents = sheet('目录', [{ matrix: TABLE_IDS.map((id) => [TABLES[id][0]?.[0] ?? null, 1]) }]);
  const guide = sheet('填表说明', [
    { matrix: [['1. 表Ⅰ中 L5-L8 列数字保留整数。'], ['2. 表Ⅱ-2 小学在前，初中在后，序号分别从1开始。']] },
  ]);
  expect(content(readForm(workbook(contents, raw, ...sheets(), guide, codes)))).toEqual(whole);
});

test('a missing table is named and the raw data are not taken for it', () => {
  expect(issuesOf(read({ 'II-2': null }))).toEqual(['missing-table II-2']);
});

test('a table twice: the visible one is read, the other reported', () => {
  const old = edit(TABLES.I, { A6: 1 });
  const hidden = sheet('旧表', [{ matrix: old }], { visibility: 'hidden' });
  const form = readForm(workbook(hidden, ...sheets()));
  expect(issuesOf(form)).toEqual(['doubled-table I']);
  expect(form.issues[0]?.places).toEqual([{ sheet: '旧表', row: 0, column: 0 }]);
  expect(form.basics?.population.value).toBe(49.31);
});

test('a table twice on one sheet', () => {
  const twice = sheet('表Ⅱ-2', [{ matrix: TABLES['II-2'] }, { matrix: TABLES['II-2'], row: 14 }]);
  const form = readForm(workbook(twice, ...sheets({ 'II-2': null })));
  expect(issuesOf(form)).toEqual(['doubled-table II-2']);
  expect(form.schools?.primary).toHaveLength(3);
});

test('headings repeated where a page broke', () => {
  const heading = TABLES['II-2'].slice(1, 3).map((line) => [...line]);
  const again = TABLES.IV.slice(1, 2).map((line) => [...line]);
  const form = read({ 'II-2': withRow(TABLES['II-2'], 5, ...heading), IV: withRow(TABLES.IV, 8, ...again) });
  expect(content(form)).toEqual(whole);
});

test('blank rows in the middle and a total row, which is no school', () => {
  const total: Content[] = ['', '小学合计', '', 1560, '', 43];
  const schools = withRow(withRow(TABLES['II-2'], 6, total), 4, []);
  const form = read({ 'II-2': schools });
  expect(issuesOf(form)).toEqual(['unplaced-row II-2 小学合计']);
  expect(form.schools?.primary).toHaveLength(3);
});

test('lines 小学 and 初中 between the schools are no schools', () => {
  expect(
    content(read({ 'II-2': withRow(withRow(TABLES['II-2'], 6, ['初中']), 3, ['一、小学（3所）']) })),
  ).toEqual(whole);
});

test.each([
  ['I', 20, 'L21 合计'],
  ['II-2', 9, 'L10 生均教学及辅助用房面积（㎡）'],
  ['III', 5, 'L4 生均教学及辅助用房面积（㎡）'],
  ['VI', 3, 'L3 其中：满意问卷数'],
] as const)('table %s lacks column %i', (id, column, name) => {
  const form = read({ [id]: withoutColumn(TABLES[id], column) });
  expect(issuesOf(form)).toEqual([`missing-column ${id} ${name}`]);
});

test('columns that changed places are read by what they are and reported', () => {
  const form = read({ 'II-2': swapped(TABLES['II-2'], 7, 8, 1) });
  expect(issuesOf(form)).toHaveLength(1);
  expect(form.issues[0]?.kind).toBe('moved-column');
  expect(Object.values(form.schools?.primary[0]?.indicators ?? {}).map(({ value }) => value)).toEqual([
    5, 5.01, 5.02, 5.03, 5.04, 5.05, 5.06,
  ]);
});

test('a heading that contradicts its code is reported', () => {
  const form = read({ 'II-2': edit(TABLES['II-2'], { H3: 'L9', I3: 'L8' }) });
  expect(form.issues.map(({ kind }) => kind)).toEqual(['moved-column', 'moved-column']);
});

test('a column twice', () => {
  const doubled = TABLES['II-2'].map((line, row) =>
    row === 0 || row === 9 ? [...line] : [...line.slice(0, 6), line[5] ?? null, ...line.slice(6)],
  );
  expect(issuesOf(read({ 'II-2': doubled }))).toEqual(['doubled-column II-2 L6 班级数']);
});

test('rows missing from tables II-1, III, IV and VI', () => {
  const form = read({
    'II-1': withoutRow(TABLES['II-1'], 4),
    III: withoutRow(TABLES.III, 5),
    IV: withoutRow(TABLES.IV, 5),
    VI: withoutRow(TABLES.VI, 6),
  });
  expect(issuesOf(form)).toEqual([
    'missing-row II-1 小学 达标学校比例',
    'missing-row III 初中 全县平均值',
    'missing-row IV 4. 学校规模不超过2000人',
    'missing-row VI 其中：家长',
  ]);
  expect(form.balance?.junior.coefficient.degree.value).toBe(0.301);
  expect(form.balance?.primary.coefficient.degree.value).toBe(0.201);
});

test('the older form is named and not read', () => {
  const older: Matrix = [
    ['县域义务教育均衡发展基本情况'],
    [
      '',
      '生均教学及辅助用房面积',
      '生均体育运动场馆面积',
      '生均教学仪器设备值',
      '每百名学生拥有计算机台数',
      '生均图书册数',
      '师生比',
      '生均高于规定学历教师数',
      '生均中级及以上专业技术职务教师数',
      '综合',
    ],
    ['差异系数', 0.3, 0.4, 0.5, 0.2, 0.3, 0.2, 0.1, 0.2, 0.3],
  ];
  const form = readForm(workbook(sheet('表3', [{ matrix: older }])));
  expect(form.issues.map(({ kind }) => kind)).toEqual(['older-form']);
  expect(form.tables).toEqual([]);
});

test('a workbook with nothing of the form', () => {
  const form = readForm(
    workbook(
      sheet('账目', [
        {
          matrix: [
            ['日期', '金额'],
            [45000, 12.5],
          ],
        },
      ]),
      sheet('空', []),
    ),
  );
  expect(form.issues.map(({ kind }) => kind)).toEqual(['no-form']);
  expect(form.schools).toBeNull();
});

const NUMERALS = [
  ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ'],
  ['I', 'II', 'III', 'IV', 'V', 'VI'],
  ['1', '2', '3', '4', '5', '6'],
  ['一', '二', '三', '四', '五', '六'],
];

test('order, place, spaces, numerals, full-width forms and names of sheets change nothing', () => {
  const space = fc.constantFrom('', '', ' ', '　', '\n', '\u00a0');
  const liberties = fc.record({
    order: fc.shuffledSubarray([...TABLE_IDS], { minLength: 7 }),
    corners: fc.array(fc.record({ row: fc.nat(6), column: fc.nat(4) }), { minLength: 7, maxLength: 7 }),
    spaces: fc.array(space, { minLength: 3, maxLength: 9 }),
    numerals: fc.constantFrom(...NUMERALS),
    wide: fc.boolean(),
    named: fc.boolean(),
  });
  fc.assert(
    fc.property(liberties, ({ order, corners, spaces, numerals, wide, named }) => {
      let n = 0;
      const heading = (text: string): string => {
        const spaced = [...text]
          .map((letter) => letter + (n++ % 4 === 0 ? (spaces[n % spaces.length] ?? '') : ''))
          .join('');
        return wide
          ? spaced.replace(/[()L\d]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
          : spaced;
      };
      const dressed = order.map((id, index) => {
        const matrix = TABLES[id].map((line, row) =>
          line.map((cell) => {
            if (typeof cell !== 'string' || cell === '') return cell;
            if (row === 0)
              return cell.replace(
                /表([ⅠⅡⅢⅣⅤⅥ])/,
                (_, digit: string) => `表 ${numerals['ⅠⅡⅢⅣⅤⅥ'.indexOf(digit)] ?? ''}`,
              );
            const isHeading =
              line.every((other) => typeof other !== 'number') && !/^\d+\. |^注/.test(String(line[0]));
            return isHeading ? heading(cell) : cell;
          }),
        );
        return sheet(named ? SHEET_NAMES[id] : `Sheet${index + 1}`, [{ matrix, ...corners[index] }]);
      });
      expect(content(readForm(workbook(...dressed)))).toEqual(whole);
    }),
    { numRuns: 60 },
  );
});
