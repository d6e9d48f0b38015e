import { artsOf, lowerOf, sizesOf } from './school';
import type { SchoolSite, StageFigures } from './school';
import type { Draft, Value } from './sheet';
import { drawHeadings, hundredths } from './sheet';

const BANDS: readonly (readonly [string, number, number])[] = [
  ['25人及以下', 0, 25],
  ...[26, 31, 36, 41, 46, 51, 56, 61].map((from): readonly [string, number, number] => [
    `${from}-${from + 4}人`,
    from,
    from + 4,
  ]),
  ['66人及以上', 66, 999],
];

/** How a county writes its forms. */
export interface Look {
  readonly letters: boolean;
  readonly sheetNames: 'plain' | 'type' | 'title';
  readonly parts: boolean;
  readonly asColumns: boolean;
  readonly extra: boolean;
}

/** The row that numbers the columns: 甲 乙 1 2 3. */
const lettered = (sheet: Draft, { letters }: Look, words: number, numbers: number): void => {
  if (letters)
    sheet.rows.push([
      ...'甲乙丙'.slice(0, words),
      ...Array.from({ length: numbers }, (_, at) => String(at + 1)),
    ]);
};

export function pupilsForm(sheet: Draft, { grades }: StageFigures, columns: number, look: Look): Draft {
  const names = Array.from('一二三四五六'.slice(0, columns), (digit) => ['在校生数', `${digit}年级`]);
  drawHeadings(
    sheet,
    [
      ['指标名称'],
      ['代码'],
      ['毕业生数'],
      ['招生数'],
      ['在校生数', '合计'],
      ['在校生数', '#女'],
      ...names,
      ['预计毕业生数'],
    ].map((path) => ({ path })),
    'merged',
  );
  lettered(sheet, look, 2, columns + 5);
  const sums = grades.map((sizes) => sizes.reduce((sum, size) => sum + size, 0));
  const all = sums.reduce((sum, count) => sum + count, 0);
  const row = (name: string, code: string, part: number): Value[] => [
    name,
    code,
    40,
    45,
    Math.floor(all / part),
    Math.floor(all / part / 2),
    ...names.map((_, at) => (sums[at] === undefined ? '*' : Math.floor(sums[at] / part))),
    44,
  ];
  sheet.rows.push(
    row('总计', '01', 1),
    row('#女', '02', 2),
    row('#随迁子女', '03', 9),
    row('#寄宿生', '04', 7),
  );
  return sheet;
}

export function classesForm(sheet: Draft, figures: StageFigures, look: Look): Draft {
  drawHeadings(
    sheet,
    [['指标名称'], ['代码'], ['班数', '总计'], ...BANDS.map(([name]) => ['班数', name])].map((path) => ({
      path,
    })),
    'merged',
  );
  lettered(sheet, look, 2, BANDS.length + 1);
  const row = (name: string, code: number, sizes: readonly number[]): Value[] => [
    name,
    String(code).padStart(2, '0'),
    sizes.length,
    ...BANDS.map(([, from, to]) => sizes.filter((size) => size >= from && size <= to).length),
  ];
  sheet.rows.push(row('总计', 1, sizesOf(figures)));
  figures.grades.forEach((sizes, at) =>
    sheet.rows.push(row(`${'一二三四五六'.charAt(at)}年级`, at + 2, sizes)),
  );
  return sheet;
}

export function teachersForm(sheet: Draft, { stages }: SchoolSite, look: Look): Draft {
  const parts = look.parts ? [['音乐'], ['美术']] : [];
  drawHeadings(
    sheet,
    [
      ['学段'],
      ['指标名称'],
      ['代码'],
      ['合计'],
      ['#女'],
      ['语文'],
      ['数学'],
      ['体育与健康'],
      ['艺术'],
      ...parts,
      ['劳动'],
      ['其他'],
    ].map((path) => ({ path })),
    'merged',
  );
  lettered(sheet, look, 3, 8 + parts.length);
  let code = 0;
  for (const [stage, word] of [
    ['primary', '小学'],
    ['junior', '初中'],
  ] as const) {
    const figures = stages[stage];
    const row = (name: string, count: (one: StageFigures) => number, subjects: boolean): Value[] => {
      // Side by side the three subjects are added.
      const numbers = (one: StageFigures): number[] => [
        count(one),
        1,
        2,
        2,
        ...(subjects
          ? [one.pe, ...(look.parts ? [one.otherArts, one.music, one.fineArts] : [artsOf(one)])]
          : [0, 0, ...parts.map(() => 0)]),
        0,
        0,
      ];
      return [
        name === '总计' ? word : undefined,
        name,
        String(++code).padStart(2, '0'),
        ...(figures ? numbers(figures) : Array<Value>(8 + parts.length).fill('*')),
      ];
    };
    sheet.rows.push(
      row('总计', ({ teachers }) => teachers, true),
      row('#女', ({ teachers }) => Math.floor(teachers / 2), false),
      row('博士研究生', ({ doctor }) => doctor, false),
      row('硕士研究生', ({ master }) => master, false),
      row('本科', ({ bachelor }) => bachelor, false),
      row('专科', ({ college }) => college, false),
      row('高中阶段', lowerOf, false),
    );
  }
  return sheet;
}

export function roomsForm(sheet: Draft, site: SchoolSite, look: Look): Draft {
  const rows: (readonly [string, number])[] = [
    ['总计', site.rooms * 2],
    ['教学及辅助用房', site.rooms],
    ['教室', Math.floor(site.rooms / 2)],
    ['室内体育用房', site.indoor],
    ['行政办公用房', 12000],
  ];
  if (look.asColumns) {
    drawHeadings(
      sheet,
      [
        ['指标名称'],
        ['代码'],
        ['校舍建筑面积（平方米）', '计'],
        ['校舍建筑面积（平方米）', '教学及辅助用房', '计'],
        ['校舍建筑面积（平方米）', '教学及辅助用房', '#室内体育用房'],
      ].map((path) => ({ path })),
      'merged',
    );
    lettered(sheet, look, 2, 3);
    sheet.rows.push([
      '总计',
      '01',
      hundredths(site.rooms * 2),
      hundredths(site.rooms),
      hundredths(site.indoor),
    ]);
    return sheet;
  }
  sheet.rows[4] = [undefined, undefined, undefined, '计量单位：平方米'];
  drawHeadings(
    sheet,
    [
      ['指标名称'],
      ['代码'],
      ['学校产权校舍建筑面积', '计'],
      ['学校产权校舍建筑面积', '#危房'],
      ['正在施工校舍建筑面积'],
    ].map((path) => ({ path })),
    'merged',
  );
  lettered(sheet, look, 2, 3);
  rows.forEach(([name, value], at) =>
    sheet.rows.push([name, String(at + 1).padStart(2, '0'), hundredths(value), 0, '*']),
  );
  return sheet;
}

export function groundsForm(sheet: Draft, site: SchoolSite, look: Look): Draft {
  drawHeadings(
    sheet,
    [
      ['指标名称'],
      ['代码'],
      ['占地面积（平方米）', '计'],
      ['占地面积（平方米）', '#绿化用地面积'],
      ['占地面积（平方米）', '#运动场地面积'],
      ['图书（册）'],
      ['教室（间）', '计'],
      ['教室（间）', '#网络多媒体教室'],
      ['固定资产总值（万元）', '计'],
      ['固定资产总值（万元）', '#教学仪器设备资产值'],
    ].map((path) => ({ path })),
    'merged',
  );
  lettered(sheet, look, 2, 8);
  sheet.rows.push([
    '总计',
    '01',
    hundredths(site.land),
    500,
    hundredths(site.grounds),
    9000,
    site.multimedia + 5,
    site.multimedia,
    hundredths(site.equipment * 6),
    hundredths(site.equipment),
  ]);
  return sheet;
}
