import type { Declaration } from './declaration';
import { decimal } from './fraction';
import type { GridRow, Table } from './grid';
import type { Look } from './look';
import { INDICATORS, STAGES } from './rules';
import { codes, number, put, remarkOf } from './draw-figures';

const HEADINGS = [
  ...'序号 学校名称 举办者类型 在校生数 年级数 班级数'.split(' '),
  ...INDICATORS,
  '该校综合评估是否达标',
];

export function noteWords(numbers: readonly (number | string)[]): string {
  const [primary, ofMixed, points, junior, juniorMixed, complete] = numbers;
  return `注：1.小学学校总数${primary}所（其中：一贯制学校的小学部有${ofMixed}所，50人及以上教学点有${points}个），初中学校总数${junior}所（其中：一贯制学校的初中部${juniorMixed}所，完全中学的初中部${complete}所）。`;
}

/** 表Ⅱ-2: the 小学 block, then the 初中 block whose 序号 begins again at 1. */
export function drawSchools(county: Declaration, look: Look): Table {
  const headings = HEADINGS.map((words, i) => put(`II-2.head.L${i + 1}`, words, 'heading'));
  const rows: GridRow[] = STAGES.flatMap((stage) =>
    county.stages[stage].rows.map((school, i): GridRow => {
      const key = `II-2.${stage}.${i}`;
      const mixed = school.campus.kind === 'nine' || school.campus.kind === 'twelve';
      const part = stage === 'primary' ? '小学部' : '初中部';
      const suffix = { own: '', suffix: part, bracket: `（${part}）` }[look.mixedNames];
      const mark = school.passes ? look.marks.met : look.marks.notMet;
      const { pupils, grades, classes } = school.data;
      const whole = (code: string, value: number) => number(`${key}.${code}`, decimal(value, 0), look, false);
      return {
        kind: 'data',
        cells: [
          whole('L1', i + 1),
          put(`${key}.L2`, `${school.campus.name}${mixed ? suffix : ''}`),
          whole('L3', school.campus.founders[stage]),
          whole('L4', pupils),
          whole('L5', grades),
          whole('L6', classes),
          ...school.indicators.map((figure, k) => number(`${key}.L${k + 7}`, figure, look)),
          put(`${key}.L14`, mark, 'figure'),
          put(`${key}.remark`, look.remarks ? remarkOf(stage, school.indicators) : null),
        ],
      };
    }),
  );
  return {
    name: 'II-2',
    width: 15,
    merges: look.merges ? [{ top: 0, left: 0, bottom: 0, right: 14 }] : [],
    rows: [
      {
        kind: 'title',
        cells: [put('II-2.title', '小学、初中资源配置基本情况（分学校）', 'title')],
      },
      {
        kind: 'heading',
        cells: [
          ...headings,
          put('II-2.head.remark', '备注（注明有哪几项指标达标，哪几项指标达到85%）', 'heading'),
        ],
      },
      codes('II-2', 14, 0),
      ...rows,
      { kind: 'note', cells: [put('II-2.note', noteWords(county.note), 'note')] },
    ],
  };
}
