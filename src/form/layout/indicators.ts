import { INDICATOR, INDICATORS, isIndicator } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import { STAGE_LABELS } from '../../messages/stage-names';
import type { Sentence } from '../../messages/sentence';
import { PERCENT } from '../../standards/units';
import { NONE, SCHOOLS } from './units';
import type { ColumnLayout, FigureSpec, RowLayout } from './spec';
import type { EmptySheet } from './table';

/** How the headings of the seven indicators are known: anywhere, and within their table. */
const PATTERNS: Readonly<Record<IndicatorSlug, readonly [certain: RegExp, possible: RegExp]>> = {
  degree: [/每百名?学?生.*高于规定学历/, /高于规定学历|规定学历/],
  backbone: [/每百名?学?生.*骨干教师/, /骨干教师/],
  pe_arts: [/每百名?学?生.*体育.*艺术/, /体育.*艺术|艺术.*教师/],
  rooms: [/生均教学及?辅助用房/, /辅助用房/],
  sports: [/生均体育(?:运动)?场馆?/, /运动场馆?|体育场馆?/],
  equipment: [/生均教学仪器设备/, /仪器设备/],
  multimedia: [/每百名?学?生.*多媒体/, /多媒体/],
};

/** The headings as the form prints them. */
const HEADINGS: Readonly<Record<IndicatorSlug, string>> = {
  degree: '每百名学生拥有高于规定学历教师数',
  backbone: '每百名学生拥有县级及以上骨干教师数',
  pe_arts: '每百名学生拥有体育、艺术(美术、音乐)专任教师数',
  rooms: '生均教学及辅助用房面积（㎡）',
  sports: '生均体育运动场馆面积（㎡）',
  equipment: '生均教学仪器设备值(元)',
  multimedia: '每百名学生拥有网络多媒体教室数',
};

/** The seven indicators as columns, the first of them with the code `L<first>`. */
export function indicatorColumns(first: number): readonly ColumnLayout<IndicatorSlug>[] {
  return INDICATORS.map(({ slug }, index) => ({
    name: slug,
    code: `L${first + index}`,
    heading: HEADINGS[slug],
    certain: PATTERNS[slug][0],
    possible: PATTERNS[slug][1],
  }));
}

const OVERALL = /^综合(?:评估)?(?:结果|情况|差异系数)?$/;

/** A column of 表Ⅱ-1 or 表Ⅲ: an indicator, or 综合. */
export type BalanceName = IndicatorSlug | 'overall';

/** One of something for each column of 表Ⅱ-1 or 表Ⅲ: the seven indicators, and 综合 behind them. */
export type SevenAndOverall<One> = Readonly<Record<BalanceName, One>>;

/** Columns of 表Ⅱ-1 and 表Ⅲ; L8 is 综合评估 on the one, 综合 on the other. */
export const SUMMARY_COLUMNS: readonly ColumnLayout<BalanceName>[] = [
  ...indicatorColumns(1),
  { name: 'overall', code: 'L8', heading: '综合评估', certain: null, possible: OVERALL, sign: OVERALL },
];
export const BALANCE_COLUMNS: readonly ColumnLayout<BalanceName>[] = [
  ...indicatorColumns(1),
  { name: 'overall', code: 'L8', heading: '综合', certain: null, possible: OVERALL, sign: OVERALL },
];

export const SUMMARY_ROWS: readonly RowLayout<'count' | 'ratio'>[] = [
  {
    name: 'count',
    label: '达标学校总数',
    known: /^达标(?:的)?学校(?:总|所)?数/,
    called: { zh: '达标学校总数', en: 'schools that meet it' },
  },
  {
    name: 'ratio',
    label: '达标学校比例（%）',
    known: /^达标(?:的)?学校(?:的|所占)?(?:比例|占比|比率)|^达标率/,
    called: { zh: '达标学校比例', en: 'share of schools that meet it' },
  },
];

export const BALANCE_ROWS: readonly RowLayout<'mean' | 'coefficient'>[] = [
  {
    name: 'mean',
    label: '全县平均值',
    known: /平均值|平均数|^均值/,
    dashed: ['overall'],
    called: { zh: '全县平均值', en: 'county mean' },
  },
  {
    name: 'coefficient',
    label: '差异系数',
    known: /差异系数/,
    called: { zh: '差异系数', en: 'coefficient of variation' },
  },
];

/** What the form's own columns are called, with 综合 as the table calls it. */
const called = (overall: Sentence): readonly { readonly name: BalanceName; readonly label: Sentence }[] => [
  ...INDICATORS.map(({ slug, name }) => ({ name: slug, label: name })),
  { name: 'overall', label: overall },
];
const SUMMARY_NAMES = called({ zh: '综合评估', en: 'Overall evaluation' });
const BALANCE_NAMES = called({ zh: '综合', en: 'Overall' });

type BalanceFigure = FigureSpec & { readonly name: BalanceName };
type Rows<Name extends string> = Readonly<Record<Stage, Readonly<Record<Name, readonly BalanceFigure[]>>>>;

const row = <Name extends string>(
  stage: Stage,
  rows: readonly RowLayout<Name>[],
  wanted: Name,
  names: ReturnType<typeof called>,
  specify: (name: BalanceName) => Omit<FigureSpec, 'name' | 'code' | 'label'>,
): readonly BalanceFigure[] =>
  rows
    .filter(({ name }) => name === wanted)
    .flatMap((line) =>
      names.map(({ name, label }, index) => ({
        ...specify(name),
        name,
        code: `L${index + 1}`,
        label: {
          zh: `${STAGE_LABELS[stage].zh}${line.called.zh}（${label.zh}）`,
          en: `${STAGE_LABELS[stage].en}, ${line.called.en}: ${label.en}`,
        },
      })),
    );

const summaryOf = (stage: Stage): Rows<'count' | 'ratio'>[Stage] => ({
  count: row(stage, SUMMARY_ROWS, 'count', SUMMARY_NAMES, () => ({
    table: 'II-1',
    unit: SCHOOLS,
    kind: 'integer',
    decimals: 0,
  })),
  // The form names no decimals here; two leave room for counties that write 66.67.
  ratio: row(stage, SUMMARY_ROWS, 'ratio', SUMMARY_NAMES, () => ({
    table: 'II-1',
    unit: PERCENT,
    kind: 'percent',
    decimals: 2,
  })),
});

/** 表Ⅱ-1: L1–L8 of each row. */
export const SUMMARY_FIGURES: Rows<'count' | 'ratio'> = {
  primary: summaryOf('primary'),
  junior: summaryOf('junior'),
};

const balanceOf = (stage: Stage): Rows<'mean' | 'coefficient'>[Stage] => ({
  mean: row(stage, BALANCE_ROWS, 'mean', BALANCE_NAMES, (name) => ({
    table: 'III',
    unit: isIndicator(name) ? INDICATOR[name].unit : NONE,
    kind: 'decimal',
    decimals: 2,
  })),
  coefficient: row(stage, BALANCE_ROWS, 'coefficient', BALANCE_NAMES, () => ({
    table: 'III',
    unit: NONE,
    kind: 'decimal',
    decimals: 3,
  })),
});

/** 表Ⅲ: L1–L8 of each row; means with 2 decimals, coefficients with 3. */
export const BALANCE_FIGURES: Rows<'mean' | 'coefficient'> = {
  primary: balanceOf('primary'),
  junior: balanceOf('junior'),
};

/** 表Ⅱ-1 or 表Ⅲ while it is empty. */
const emptySheet = (columns: readonly ColumnLayout[], labels: number, note: string): EmptySheet => ({
  heads: [
    { text: '', top: 1, left: 0, bottom: 2, right: 1 },
    ...columns.map(({ heading }, index) => ({ text: heading, top: 1, left: index + 2 })),
  ],
  codes: 2,
  heights: [[1, 58]],
  widths: [8, labels, ...columns.map(() => 14)],
  notes: [[1, columns.length + 1, note]],
});
export const SUMMARY_SHEET: EmptySheet = emptySheet(
  SUMMARY_COLUMNS,
  18,
  '综合评估：7 项中达标的项数够（国家标准为 6 项）、余项不低于标准 85% 的学校数及其比例。',
);
export const BALANCE_SHEET: EmptySheet = {
  ...emptySheet(BALANCE_COLUMNS, 16, '综合：七项差异系数的平均值。'),
  footnote: { text: '注：全县平均值保留两位小数，差异系数保留三位小数。', points: 22 },
};

/** Every figure of a table of stages and rows, in the order of the form. */
export function allOf<Name extends string>(rows: Rows<Name>): readonly FigureSpec[] {
  return STAGES.flatMap((stage) => Object.values<readonly FigureSpec[]>(rows[stage]).flat());
}
