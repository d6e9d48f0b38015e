import type { Cell, Row, Sheet, Workbook } from '../../../src/form/workbook';
import { GUARANTEE_ITEMS } from '../../../src/form/layout/guarantee';
import { QUALITY_ITEMS } from '../../../src/form/layout/quality';
import { BASIC_COLUMNS } from '../../../src/form/layout/basics';
import { SCHOOL_COLUMNS } from '../../../src/form/layout/schools';
import type { Matrix } from './grid';
import { sheet } from './grid';

/** What counties keep in the workbook beside the form. None of it may change what is said of the form. */
export interface Junk {
  readonly kind: string;
  /** It holds tables of the form, so one finding names it. */
  readonly isSet: boolean;
  readonly sheets: (form: Workbook) => readonly Sheet[];
}

const items = [...GUARANTEE_ITEMS, ...QUALITY_ITEMS];

const changed = (name: string, old: Sheet, change: (cell: Cell) => Cell | null): Sheet => ({
  ...old,
  name,
  rows: old.rows.flatMap((row): Row[] => {
    const cells = row.cells.flatMap((cell) => change(cell) ?? []);
    return cells.length === 0 ? [] : [{ ...row, cells }];
  }),
});

/** Every figure taken out: numbers, texts that begin with digits, numbers in sentences. */
const emptied = ({ value, ...cell }: Cell): Cell | null => {
  if (typeof value !== 'string') return null;
  if (/^[\d.,%０-９\s]+$/.test(value) || /^(?:是|否|√|×|达标|不达标|未达标|有|无)$/.test(value.trim()))
    return null;
  return {
    ...cell,
    value:
      value.length > 24 ? value.replace(/(?<=[^\d.]\s?)\d[\d.,]*(?=\s*[人所个名%元万])/g, '＿＿') : value,
  };
};

/** Last year's figures: every number a little smaller. */
const stale = (cell: Cell): Cell =>
  typeof cell.value === 'number' && cell.value > 12 ? { ...cell, value: cell.value - 3 } : cell;

const copies =
  (rename: (name: string) => string, change: (cell: Cell) => Cell | null, only = Infinity) =>
  (form: Workbook): Sheet[] =>
    form.sheets.slice(0, only).map((old) => changed(rename(old.name), old, change));

const hidden = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map((one) => ({ ...one, visibility: 'hidden' as const }));

const list = (kind: string, name: string, matrix: Matrix): Junk => ({
  kind,
  isSet: false,
  sheets: () => [sheet(name, [{ matrix }])],
});

const schools = ['城关一小', '柳林中学', '石桥小学', '东湖学校'];

export const JUNK: readonly Junk[] = [
  list('work plan', '任务分解', [
    ['推进义务教育优质均衡发展任务分解表'],
    ['序号', '重点任务', '责任单位', '完成时限', '是否完成'],
    ...items.map(({ name }, index) => [index + 1, name, '县教育局、县财政局', '2025年12月', '否']),
  ]),
  list('plan numbered like the form', '工作台账', [
    ['政府保障程度和教育质量工作台账'],
    ['指标名称', '牵头领导', '责任科室', '进展情况'],
    ...items.map(({ item, name }) => [`${item}. ${name}`, '张三', '基教股', '已完成80%']),
  ]),
  list('list of evidence', '佐证材料', [
    ['评估项目', '佐证材料', '页码'],
    ...items.map(({ item, name }, index) => [
      `${item}、${name}`,
      `文件${index + 1}份，照片3张`,
      index * 4 + 1,
    ]),
  ]),
  list('formulas', '计算方法', [
    ['名称', '计算公式', '数据来源', '是否达标'],
    ...items.map(({ name }) => [name, '完成数÷总数×100%', '教育事业统计', '']),
  ]),
  list('duties by column', '填报分工', [
    ['表Ⅰ填报分工'],
    BASIC_COLUMNS.map(({ heading }) => heading),
    BASIC_COLUMNS.map(({ code }) => code),
    ['责任科室', ...BASIC_COLUMNS.slice(1).map((_, index) => (index % 2 ? '计财股' : '统计局'))],
  ]),
  list('dictionary of the columns', '指标解释', [
    ['栏目', '编号', '解释', '填报单位'],
    ...[...BASIC_COLUMNS, ...SCHOOL_COLUMNS].map(({ heading, code }) => [
      heading,
      code,
      '见填表说明',
      '各校',
    ]),
  ]),
  list('remedies of schools', '一校一策', [
    ['薄弱学校整改措施'],
    SCHOOL_COLUMNS.map(({ heading }) => heading),
    ...schools.map((name, index) => [
      index + 1,
      name,
      '公办',
      '见附件',
      '六',
      '',
      ...SCHOOL_COLUMNS.slice(6).map(() => '增配'),
    ]),
  ]),
  list('addresses of schools', '学校名单', [
    ['序号', '学校名称', '校长', '电话', '在校生数', '班级数'],
    ...schools.map((name, index) => [index + 1, name, '王五', '13900000000', 600 + index, 14]),
  ]),
  list('raw figures', '原始数据', [
    [
      '学校名称',
      '在校生数',
      '专任教师',
      '教学及辅助用房面积',
      '室内体育用房',
      '运动场地面积',
      '教学仪器设备值',
    ],
    ...schools.map((name, index) => [name, 800 + index, 50, 4200, 300, 9000, 2_100_000]),
  ]),
  list('reminder', '说明', [
    ['请各科室于9月10日前填报表Ⅰ、表Ⅱ-2，达标学校比例保留一位小数。'],
    ['差异系数由系统计算。'],
  ]),
  { kind: 'blank copies', isSet: true, sheets: copies((name) => `${name}（空）`, emptied) },
  {
    kind: 'blank copies of no particular name',
    isSet: true,
    sheets: copies((name) => `${name} (2)`, emptied),
  },
  { kind: 'old copies', isSet: true, sheets: copies((name) => `${name}旧`, stale) },
  { kind: 'backup', isSet: true, sheets: copies((name) => `备份_${name}`, stale) },
  { kind: 'last year by name', isSet: true, sheets: copies((name) => `${name}2022`, stale) },
  { kind: 'year before the name', isSet: true, sheets: copies((name) => `2021年${name}`, stale) },
  { kind: 'one old copy', isSet: true, sheets: copies((name) => `${name}作废`, stale, 1) },
  { kind: 'hidden copies', isSet: true, sheets: (form) => hidden(copies((name) => `${name}a`, stale)(form)) },
  {
    kind: 'one hidden copy',
    isSet: true,
    sheets: (form) => hidden(copies((name) => `x${name}`, stale, 1)(form)),
  },
  {
    kind: 'three old copies of the middle',
    isSet: true,
    sheets: (form) => form.sheets.slice(1, 4).map((old) => changed(`${old.name}原稿`, old, stale)),
  },
];

/** Where it may stand. */
export const BESIDE = {
  before: (form: Workbook, junk: readonly Sheet[]): Workbook => ({ sheets: [...junk, ...form.sheets] }),
  between: (form: Workbook, junk: readonly Sheet[]): Workbook => ({
    sheets: [...form.sheets.slice(0, 2), ...junk, ...form.sheets.slice(2)],
  }),
  after: (form: Workbook, junk: readonly Sheet[]): Workbook => ({ sheets: [...form.sheets, ...junk] }),
} as const;
