import { coefficientText, limitText } from '../../checks/schools/coefficients';
import { countMet } from '../../checks/schools/school-judgement';
import type { BalanceName } from '../../form/layout/indicators';
import { LEVEL_SIGNS } from '../../messages/held-to';
import { showNumber } from '../../messages/sentence';
import { fixed } from '../../measures/rounding';
import { INDICATOR, INDICATORS } from '../../standards/indicators';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { StageStanding } from '../county/county';
import { coefficientBars } from '../county/report';
import { writtenText } from '../county/heat-map';
import type { Block, Cell, Row, Table } from '../paper';
import { prompt, section, text } from './pieces';
import type { ReportSource } from './source';
import { shareText } from '../../remedy/words';

/** （一）资源配置: how many schools meet each indicator, means and coefficients, and the schools that are below with 余项. */
export function resourceBlocks(source: ReportSource): Block[] {
  const { county } = source;
  return [
    section(1, '资源配置'),
    ...overviewBlocks(source),
    ...county.stages
      // One school differs from none: bars of nothing but 0.000 say nothing.
      .filter(
        ({ schools, coefficients }) => schools.length > 1 && coefficients.some(({ value }) => value !== null),
      )
      .map((stage) => ({
        ...coefficientBars(county, stage),
        title: `${STAGE_NAMES[stage.stage].zh}各项差异系数`,
      })),
    ...belowTable(source),
  ];
}

/** The schools in two sentences, and the indicators in two tables: as much as the yearly summary says. */
export function overviewBlocks(source: ReportSource): Block[] {
  const { stages, needed } = source.county;
  return [
    text(
      `每校须至少${needed}项指标达标，其余不低于标准的${FLOOR_SHARE}。${stages.map(stageSentence).join('')}`,
    ),
    text('各项指标评估情况如下。'),
    indicatorTable(source),
    text(coefficientSentence(source)),
    balanceTable(source),
  ];
}

/** The line below which a school fails whatever else it has. */
const FLOOR_SHARE = '85%';

function stageSentence({ stage, schools }: StageStanding): string {
  const name = STAGE_NAMES[stage].zh;
  const count = schools.length;
  if (count === 0) return `申报表没有列出${name}。`;
  const passing = schools.filter(({ judgement }) => judgement.passes === true).length;
  const failing = schools.filter(({ judgement }) => judgement.passes === false).length;
  const open = count - passing - failing;
  const all = schools.filter(({ met }) => met === INDICATORS.length).length;
  const whole = all === 0 ? '没有七项全部达标的' : `其中七项全部达标${all}所`;
  const parts = [
    `${name}纳入评估${count}所，综合评估达标${passing}所，占${shareText(passing, count)}${passing === 0 ? '' : `，${whole}`}`,
    ...(failing > 0 ? [`未达标${failing}所`] : []),
    ...(open > 0 ? [`因缺数不能判定${open}所`] : []),
  ];
  return `${parts.join('；')}。`;
}

function indicatorTable({ county }: ReportSource): Table {
  const rows: readonly { readonly name: string; readonly column: BalanceName }[] = [
    ...INDICATORS.map(({ short, slug }) => ({ name: short.zh, column: slug })),
    { name: '综合评估', column: 'overall' },
  ];
  return {
    kind: 'table',
    caption: '各项指标达标情况',
    columns: [
      { title: '指标', width: 24 },
      ...county.stages.flatMap(({ stage }) => [
        { title: `${STAGE_NAMES[stage].zh}标准`, width: 12, align: 'right' as const },
        { title: '达标学校（所）', width: 13, align: 'right' as const },
        { title: '占比', width: 10, align: 'right' as const },
      ]),
    ],
    rows: rows.map(({ name, column }) => ({
      ...(column === 'overall' && { kind: 'total' as const }),
      cells: [
        name,
        ...county.stages.flatMap(({ schools, standards }): Cell[] => {
          const met = countMet(
            schools.map(({ judgement }) => judgement),
            column,
          ).low;
          const threshold = column === 'overall' ? null : standards[column].threshold;
          return [
            threshold === null ? '—' : `≥${showNumber(threshold)}`,
            met,
            shareText(met, schools.length),
          ];
        }),
      ],
    })),
  };
}

function coefficientSentence({ county }: ReportSource): string {
  const parts = county.stages.map(({ stage, coefficients, limit }) => {
    const known = coefficients.filter(({ value }) => value !== null);
    const over = known.filter((one) => one.over);
    const name = STAGE_NAMES[stage].zh;
    const open = coefficients.length - known.length;
    const missing = open > 0 ? `，${open}项因缺数算不出` : '';
    if (known.length === 0) return `${name}差异系数因缺数算不出`;
    if (over.length === 0)
      return open === 0
        ? `${name}七项差异系数都不大于${limitText(limit)}`
        : `${name}已算出的${known.length}项差异系数都不大于${limitText(limit)}${missing}`;
    const list = over.map(
      (one) => `${INDICATOR[one.indicator].short.zh}${coefficientText(one, limit) ?? ''}`,
    );
    return `${name}有${over.length}项差异系数大于${limitText(limit)}：${list.join('、')}${missing}`;
  });
  return `校际均衡情况：${parts.join('；')}。`;
}

function balanceTable({ county }: ReportSource): Table {
  const { balance } = county.checked.review;
  return {
    kind: 'table',
    caption: '全县平均值和差异系数',
    columns: [
      { title: '指标', width: 20 },
      ...county.stages.flatMap(({ stage, limit }) => [
        { title: `${STAGE_NAMES[stage].zh}平均值`, width: 13, align: 'right' as const },
        { title: `差异系数（限${limitText(limit)}）`, width: 21, align: 'right' as const },
      ]),
    ],
    rows: INDICATORS.map(({ short, slug }): Row => ({
      cells: [
        short.zh,
        ...county.stages.flatMap(({ stage, coefficients, limit }): Cell[] => {
          const mean = balance[stage].mean[slug];
          const one = coefficients.find(({ indicator }) => indicator === slug);
          const value = one ? coefficientText(one, limit) : null;
          return [
            mean === null ? '—' : fixed(mean, 2),
            { value: value ?? '—', ...(one?.over && { sign: '▲', strong: true }) },
          ];
        }),
      ],
    })),
  };
}

/** Schools that do not pass, and those that pass with one indicator short (余项). */
function belowTable({ county }: ReportSource): Block[] {
  const listed = county.stages.flatMap(({ stage, schools, standards }) =>
    schools.filter(({ judgement }) => judgement.short > 0).map((school) => ({ stage, standards, ...school })),
  );
  const judged = county.stages.flatMap(({ schools }) => schools.map(({ judgement }) => judgement));
  const open = judged.filter(({ levels }) =>
    INDICATORS.some(
      ({ slug }) => levels[slug] !== 'met' && levels[slug] !== 'floor' && levels[slug] !== 'below',
    ),
  ).length;
  if (judged.length === 0) return [prompt('各校七项指标的情况；申报表还没有学校数据')];
  if (listed.length === 0) {
    return [
      text(
        open === 0
          ? '各校七项指标全部达到标准，没有余项。'
          : `已填报的指标全部达到标准，没有余项；${open}所学校有指标待补数。`,
      ),
    ];
  }
  const failing = listed.filter(({ judgement }) => judgement.passes === false).length;
  const passing = listed.filter(({ judgement }) => judgement.passes === true).length;
  const parts = [
    `有指标低于标准的学校${listed.length}所`,
    failing === listed.length ? '综合评估都未达标' : `其中综合评估未达标${failing}所`,
    ...(passing > 0 ? [`余下一项达到${FLOOR_SHARE}、综合评估达标${passing}所`] : []),
    ...(failing + passing < listed.length ? [`因缺数待定${listed.length - failing - passing}所`] : []),
  ];
  return [
    text(`${parts.join('，')}。名单及余项见下表（▼ 不足标准的${FLOOR_SHARE}，▽ 达到${FLOOR_SHARE}）。`),
    {
      kind: 'table',
      caption: '低于标准的学校及余项',
      columns: [
        { title: '学段', width: 7, align: 'center' },
        { title: '学校', width: 24, wrap: true },
        { title: '达标项', width: 9, align: 'center' },
        { title: '综合评估', width: 12, align: 'center' },
        { title: '低于标准的指标（实际值／标准）', width: 51, wrap: true },
      ],
      rows: listed.map(({ stage, school, judgement, met, standards }) => ({
        cells: [
          STAGE_NAMES[stage].zh,
          school.name.text,
          `${met}/${INDICATORS.length}`,
          judgement.passes === false ? '未达标' : judgement.passes === true ? '达标' : '待定',
          INDICATORS.flatMap(({ short, slug }) => {
            const level = judgement.levels[slug];
            const { threshold } = standards[slug];
            if ((level !== 'floor' && level !== 'below') || threshold === null) return [];
            return [
              `${LEVEL_SIGNS[level]}${short.zh} ${writtenText(school.indicators[slug])}／${showNumber(threshold)}`,
            ];
          }).join('；'),
        ],
      })),
    },
  ];
}
