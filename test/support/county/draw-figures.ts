import type { Declaration } from './declaration';
import { fraction, rounded, toDouble, written, type Decimal } from './fraction';
import type { Content, GridCell, GridRow, Merge, Style, Table } from './grid';
import type { Look } from './look';
import { INDICATORS, STAGES, THRESHOLDS, meets, type Stage } from './rules';

export const STAGE_NAMES: Readonly<Record<Stage, string>> = { primary: '小学', junior: '初中' };

export const put = (key: string, content: Content, style: Style = 'label'): GridCell => ({
  key,
  content,
  style,
});

/** A double with the dust that arithmetic leaves in its last digits; at 15 digits it is the same number. */
const dusty = (value: number): number => {
  const dust = value * (1 + 2 ** -52);
  return Number(dust.toPrecision(15)) === Number(value.toPrecision(15)) ? dust : value;
};

export function number(key: string, figure: Decimal, look: Look, unrounded = look.unrounded): GridCell {
  const format = figure.decimals === 0 ? '0' : `0.${'0'.repeat(figure.decimals)}`;
  const content = unrounded ? toDouble(figure.exact) : written(figure);
  const fractional = figure.decimals > 0 && !unrounded && look.dust;
  return {
    key,
    content: fractional ? dusty(content) : content,
    style: 'figure',
    figure,
    ...(unrounded || look.formats ? { format } : {}),
  };
}

/** A ratio given in hundredths parts with one decimal, in the county's way to write percentages. */
export function ratio(key: string, figure: Decimal, look: Look): GridCell {
  if (look.percents === 'number') return number(key, figure, look);
  const exact = look.percents === 'fraction' ? fraction(figure.units, 10) : figure.exact;
  const content = toDouble({ n: exact.n, d: exact.d * 100n });
  return { key, content, style: 'figure', figure, format: '0.0%' };
}

const row = (kind: GridRow['kind'], cells: (GridCell | undefined)[]): GridRow => ({ kind, cells });
export const codes = (name: string, count: number, before: number): GridRow =>
  row('codes', [
    ...Array<undefined>(before).fill(undefined),
    ...Array.from({ length: count }, (_, i) => put(`${name}.code.L${i + 1}`, `L${i + 1}`, 'heading')),
  ]);

const GROUPS: readonly (readonly [number, string])[] = [
  [0, '自然情况'],
  [4, '经济情况'],
  [8, '普通中小学校数(所)'],
  [13, '特殊教育学校(所)'],
  [14, '小学教学点数(个)'],
  [16, '教学班数(个)'],
  [18, '在校学生数(人)'],
  [20, '教职工数(人)'],
];
const BASIC_HEADINGS =
  '人口总数(万人) 农业人口数(万人) 乡镇数(个) 行政村数(个) 年人均国内生产总值(元) 年人均地方财政收入(元) 农民年人均纯收入(元) 城镇居民年人均可支配收入(元) 小学 九年一贯制学校 初中 完全中学 十二年一贯制学校 特殊教育学校(所) 计 其中：50人及以上 小学 初中 小学 初中 合计 其中专任教师 合计 其中专任教师'.split(
    ' ',
  );

export function drawBasics(county: Declaration, look: Look): Table {
  const groups = Array<GridCell | undefined>(24).fill(undefined);
  GROUPS.forEach(([column, words]) => (groups[column] = put(`I.group.${column}`, words, 'heading')));
  const headings = BASIC_HEADINGS.map((words, i) => put(`I.head.L${i + 1}`, words, 'heading'));
  const merges: Merge[] = [{ top: 0, left: 0, bottom: 0, right: 23 }];
  if (look.merges) {
    GROUPS.forEach(([left], i) => {
      const right = (GROUPS[i + 1]?.[0] ?? 24) - 1;
      merges.push(left === 13 ? { top: 1, left, bottom: 3, right } : { top: 1, left, bottom: 1, right });
    });
    for (let i = 0; i < 24; i++) if (i !== 13) merges.push({ top: 2, left: i, bottom: 3, right: i });
  }
  return {
    name: 'I',
    width: 24,
    merges,
    rows: [
      row('title', [put('I.title', '义务教育优质均衡发展县(市、区)基本情况', 'title')]),
      row('heading', groups),
      row(
        'heading',
        headings.map((cell, i) => (look.merges && i === 13 ? undefined : cell)),
      ),
      row('heading', []),
      codes('I', 24, 0),
      row(
        'data',
        county.basics.map((figure, i) => number(`I.L${i + 1}`, figure, look, false)),
      ),
      row('note', [
        put(
          'I.note',
          '注：“人口总数”和“农业人口数”按常住人口统计，数字保留两位小数。L5-L8 列数字保留整数。',
          'note',
        ),
      ]),
    ],
  };
}

const stageHeading = (name: string, last: string): GridRow =>
  row('heading', [
    undefined,
    undefined,
    ...[...INDICATORS, last].map((words, i) => put(`${name}.head.L${i + 1}`, words, 'heading')),
  ]);
const STAGE_MERGES: readonly Merge[] = [
  { top: 0, left: 0, bottom: 0, right: 9 },
  { top: 1, left: 0, bottom: 2, right: 1 },
  { top: 3, left: 0, bottom: 4, right: 0 },
  { top: 5, left: 0, bottom: 6, right: 0 },
];

export function drawSummary(county: Declaration, look: Look): Table {
  const data = STAGES.flatMap((stage) => {
    const { counts, ratios, rows } = county.stages[stage];
    const first = `II-1.${stage}`;
    return [
      row('data', [
        put(`${first}.stage`, STAGE_NAMES[stage]),
        put(`${first}.count.label`, '达标学校总数'),
        ...counts.map((count, k) =>
          number(`${first}.count.L${k + 1}`, rounded(fraction(count), 0), look, false),
        ),
      ]),
      row('data', [
        undefined,
        put(`${first}.ratio.label`, '达标学校比例（%）'),
        ...ratios.map((figure, k) => {
          const cell = ratio(`${first}.ratio.L${k + 1}`, figure, look);
          if (!look.formulas) return cell;
          const share = `${counts[k] ?? 0}/${rows.length}`;
          const shown = cell.format !== undefined && look.percents !== 'fraction';
          const formula = shown ? share : `ROUND(${share}*100,1)`;
          return { ...cell, formula: look.percents === 'fraction' ? `ROUND(${share},3)` : formula };
        }),
      ]),
    ];
  });
  return {
    name: 'II-1',
    width: 10,
    merges: look.merges ? [...STAGE_MERGES] : [],
    rows: [
      row('title', [put('II-1.title', '小学、初中资源配置基本情况', 'title')]),
      stageHeading('II-1', '综合评估'),
      codes('II-1', 8, 2),
      ...data,
    ],
  };
}

export function drawBalance(county: Declaration, look: Look): Table {
  const data = STAGES.flatMap((stage) => {
    const { means, coefficients, overall } = county.stages[stage];
    const first = `III.${stage}`;
    return [
      row('data', [
        put(`${first}.stage`, STAGE_NAMES[stage]),
        put(`${first}.mean.label`, '全县平均值'),
        ...means.map((figure, k) => number(`${first}.mean.L${k + 1}`, figure, look)),
        put(`${first}.mean.L8`, '——', 'figure'),
      ]),
      row('data', [
        undefined,
        put(`${first}.cv.label`, '差异系数'),
        ...[...coefficients, overall].map((figure, k) => {
          const cell = number(`${first}.cv.L${k + 1}`, figure, look);
          return look.formulas ? { ...cell, formula: `${String(cell.content)}*1` } : cell;
        }),
      ]),
    ];
  });
  return {
    name: 'III',
    width: 10,
    merges: look.merges ? [...STAGE_MERGES] : [],
    rows: [
      row('title', [put('III.title', '县域义务教育校际均衡情况', 'title')]),
      stageHeading('III', '综合'),
      codes('III', 8, 2),
      ...data,
      row('note', [put('III.note', '注：全县平均值保留两位小数，差异系数保留三位小数。', 'note')]),
    ],
  };
}

/** 备注 as a careful county fills it: which indicators are met, which reach 85 %. */
export function remarkOf(stage: Stage, indicators: readonly Decimal[]): string {
  const met = indicators.filter((figure, k) => meets(stage, k, figure.units)).length;
  const close = indicators.filter(
    (figure, k) =>
      !meets(stage, k, figure.units) && figure.units * 100 >= (THRESHOLDS[stage][k] ?? Infinity) * 85,
  ).length;
  return `${met}项指标达标${close > 0 ? `，${close}项指标达到85%` : ''}`;
}
