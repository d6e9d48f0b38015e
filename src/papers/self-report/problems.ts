import { roundUp } from '../../measures/rounding';
import { sum } from '../../measures/sums';
import { INDICATOR, INDICATORS } from '../../standards/indicators';
import type { IndicatorSlug } from '../../standards/types';
import { STAGE_NAMES } from '../../messages/stage-names';
import { amountText, measureText } from '../../remedy/words';
import type { Shortfall } from '../../remedy/shortfalls';
import type { LedgerLine } from '../../remedy/ledger/table';
import type { Block, Cell, Row } from '../paper';
import { dayText } from './kept-ledger';
import { chapter, section, text } from './pieces';
import type { ReportSource } from './source';

/** As many schools as one sentence names; the others stand in the ledger. */
const MOST_NAMED = 8;

const KINDS: readonly { readonly name: string; readonly indicators: readonly IndicatorSlug[] }[] = [
  { name: '师资配备有短板', indicators: ['degree', 'backbone', 'pe_arts'] },
  { name: '校舍和运动场地不足', indicators: ['rooms', 'sports'] },
  { name: '教学设备配置不足', indicators: ['equipment', 'multimedia'] },
];

/** 四、存在的主要问题: by kind, from the ledger. */
export function problemBlocks(source: ReportSource, number: number): Block[] {
  const { remedy, problems } = source;
  const parts: { readonly name: string; readonly sentences: readonly string[] }[] = [
    ...KINDS.map(({ name, indicators }) => ({
      name,
      sentences: indicators.flatMap((slug) => indicatorSentence(remedy.shortfalls, slug)),
    })),
    { name: '校际差异偏大', sentences: problems.filter(isCoefficient).map(problemText) },
    {
      name: '其他项目未达标',
      sentences: problems
        .filter((line) => !isCoefficient(line) && (line.key === '' || line.values['school'] === '全县'))
        .map(problemText),
    },
  ].filter(({ sentences }) => sentences.length > 0);
  return [
    chapter(number, '存在的主要问题'),
    ...(parts.length === 0
      ? [text('经自查，各校和各项指标都已达到标准，没有列入问题台账的事项。')]
      : parts.flatMap(({ name, sentences }, index) => [
          section(index + 1, name),
          ...sentences.map((one) => text(one)),
        ])),
  ];
}

function isCoefficient({ key }: LedgerLine): boolean {
  return key.startsWith('standard/coefficient ');
}

function problemText({ values }: LedgerLine): string {
  const { stage, school, indicator, problem } = values;
  const about = [stage, school === '全县' ? null : school, indicator].filter(Boolean).map(String).join('·');
  return `${about}${about === '' ? '' : '：'}${String(problem ?? '')
    .replace(/^▼\s*/, '')
    // The item's number stands before it already.
    .replace(/^第\s*\d+\s*条：/, (number) => (String(indicator ?? '').endsWith('条') ? '' : number))
    .replace(/。$/, '')}。`;
}

function indicatorSentence(shortfalls: readonly Shortfall[], slug: IndicatorSlug): string[] {
  const those = shortfalls.filter((one) => one.indicator === slug);
  const [first] = those;
  if (!first) return [];
  const low = those.filter(({ actual, floor }) => actual < floor).length;
  const named = [...those]
    .sort((a, b) => b.toThreshold - a.toThreshold)
    .slice(0, MOST_NAMED)
    .map(({ school, toThreshold, unit }) => `${school}（${amountText(toThreshold, unit, 'zh')}）`);
  const rest = those.length > named.length ? `等 ${those.length} 所` : '';
  const total = amountText(totalOf(those), first.unit, 'zh');
  return [
    `${INDICATOR[slug].short.zh}：${those.length} 所学校低于标准，其中 ${low} 所不足标准的 85%，合计差 ${total}。差额较大的有${named.join('、')}${rest}。`,
  ];
}

/** What all of them lack; persons and rooms are whole, though the share of one stage of a mixed school is not. */
function totalOf(those: readonly Shortfall[]): number {
  const total = sum(those.map(({ toThreshold }) => toThreshold));
  const whole = those.some(({ unit }) => unit === '人' || unit === '间');
  return whole ? roundUp(total, 0) : total;
}

/** 五、下步整改措施: measure, office, deadline; the deadline is a person's to set, here or in the ledger. */
export function measureBlocks(source: ReportSource, number: number): Block[] {
  const rows = measureRows(source);
  return [
    chapter(number, '下步整改措施'),
    ...(rows.length === 0
      ? [text('继续保持并巩固已有成果，按年度复核各项指标。')]
      : [
          text('针对上述问题，逐项明确措施、责任单位和完成时限，列入问题台账，整改一个、销号一个。'),
          {
            kind: 'table',
            caption: '整改措施一览',
            columns: [
              { title: '序号', width: 6, align: 'center' },
              { title: '存在问题', width: 34, wrap: true },
              { title: '整改措施', width: 30, wrap: true },
              { title: '责任单位', width: 26, wrap: true },
              { title: '完成时限', width: 15, entry: true, align: 'center' },
            ],
            rows: rows.map(({ cells }, index): Row => ({ cells: [index + 1, ...cells] })),
          } as const,
        ]),
  ];
}

function measureRows({ remedy, problems }: ReportSource): { readonly cells: readonly Cell[] }[] {
  const resources = INDICATORS.flatMap(({ slug, short }) => {
    const those = remedy.shortfalls.filter(({ indicator }) => indicator === slug);
    const [first] = those;
    if (!first) return [];
    const total = totalOf(those);
    const stages = [...new Set(those.map(({ stage }) => STAGE_NAMES[stage].zh))].join('、');
    const lines = problems.filter(
      ({ key }) => key.startsWith('standard/indicator ') && key.includes(`indicator=${slug}`),
    );
    return [
      {
        cells: [
          `${short.zh}：${stages} ${those.length} 所学校低于标准，共差 ${amountText(total, first.unit, 'zh')}`,
          [measureText(slug, total, 'zh'), ...ownMeasures(lines)].join('；'),
          String(lines[0]?.values['offices'] ?? ''),
          deadlineOf(lines),
        ],
      },
    ];
  });
  const others = problems
    .filter(({ key }) => !key.startsWith('standard/indicator '))
    .map((line) => ({
      cells: [problemText(line), measureCell(line), String(line.values['offices'] ?? ''), deadlineOf([line])],
    }));
  return [...resources, ...others];
}

/** For an item of 表Ⅳ or 表Ⅴ the ledger proposes no measure, only what to do about the line: a person has to write it. */
function measureCell(line: LedgerLine): Cell {
  const measure = String(line.values['measure'] ?? '');
  return line.key === '' || isCoefficient(line) || isTyped(line, 'measure')
    ? measure
    : { value: '【请写：整改措施】', tone: 'prompt' };
}

/** Whether a person wrote what stands in a column of a line. */
function isTyped(line: LedgerLine, column: string): boolean {
  return 'typed' in line && line.typed instanceof Set && line.typed.has(column);
}

/** As many measures of single schools as a row of many names. */
const MOST_MEASURES = 3;

/** What people wrote in the ledger in place of the measures that were proposed. */
function ownMeasures(lines: readonly LedgerLine[]): string[] {
  const own = lines.flatMap((line) => {
    const { measure, school } = line.values;
    return isTyped(line, 'measure') && measure ? [`${String(school ?? '')}：${String(measure)}`] : [];
  });
  const more = own.length > MOST_MEASURES ? [`其余 ${own.length - MOST_MEASURES} 校见问题台账`] : [];
  return [...own.slice(0, MOST_MEASURES), ...more];
}

/** The last of their deadlines; '' until people set some. */
function deadlineOf(lines: readonly LedgerLine[]): string {
  const last = lines
    .map(({ values }) => dayText(values['deadline']))
    .filter((day) => day !== '')
    .sort()
    .at(-1);
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(last ?? '') ?? [];
  return year ? `${year}年${Number(month)}月${Number(day)}日` : (last ?? '');
}
