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
import { chapter, prompt, section, text, tight } from './pieces';
import type { ReportSource } from './source';
import { partsOfKey } from '../../checks/findings/subject';

/** As many schools as one sentence names; the others stand in the ledger. */
const MOST_NAMED = 8;

const KINDS: readonly { readonly name: string; readonly indicators: readonly IndicatorSlug[] }[] = [
  { name: '师资配备有短板', indicators: ['degree', 'backbone', 'pe_arts'] },
  { name: '校舍和运动场地不足', indicators: ['rooms', 'sports'] },
  { name: '教学设备配置不足', indicators: ['equipment', 'multimedia'] },
];

/** Without a line in the ledger: what an incomplete form does not show is no problem that does not exist. */
const NO_PROBLEMS = {
  met: '经自查，各校和各项指标都已达到标准，没有列入问题台账的事项。',
  'not-met': '由申报表的数字没有发现低于标准的事项；由人认定未达标的，见上文各条。',
  incomplete: '由已填报的数字没有发现低于标准的事项；申报表补正后再作结论。',
};

/** 四、存在的主要问题: by kind, from the ledger. */
export function problemBlocks(source: ReportSource, number: number): Block[] {
  const { remedy, problems } = source;
  const { verdict } = source.county.checked.review;
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
      ? [text(NO_PROBLEMS[verdict])]
      : parts.flatMap(({ name, sentences }, index) => [
          section(index + 1, name),
          ...sentences.map((one) => text(one)),
        ])),
  ];
}

function isCoefficient({ key }: LedgerLine): boolean {
  return partsOfKey(key).rule === 'standard/coefficient';
}

function problemText(line: LedgerLine): string {
  const { stage, school, indicator, problem } = line.values;
  const about = [stage, school === '全县' ? null : school, indicator].filter(Boolean).map(String).join('·');
  const words = isTyped(line, 'problem') ? String(problem ?? '') : tight(String(problem ?? ''));
  return `${about}${about === '' ? '' : '：'}${words
    .replace(/^▼\s*/, '')
    // The item's number stands before it already.
    .replace(/^第\s*\d+\s*条：/, (number) => (String(indicator ?? '').endsWith('条') ? '' : number))
    .replace(/。$/, '')}。`;
}

function indicatorSentence(shortfalls: readonly Shortfall[], slug: IndicatorSlug): string[] {
  const those = shortfalls.filter((one) => one.indicator === slug);
  const [first] = those;
  if (!first) return [];
  const count = those.length;
  const low = those.filter(({ actual, floor }) => actual < floor).length;
  const named = [...those]
    .sort((a, b) => b.toThreshold - a.toThreshold)
    .slice(0, MOST_NAMED)
    .map(({ school, toThreshold, unit }) => `${school}（${amountOf(toThreshold, unit)}）`);
  const lacks = amountOf(totalOf(those), first.unit);
  const about = INDICATOR[slug].short.zh;
  if (count === 1) {
    const level = low === 1 ? '不足标准的85%' : '达到标准的85%';
    return [`${about}：1所学校低于标准，${level}，差${lacks}，是${first.school}。`];
  }
  const levels =
    low === count ? '都不足标准的85%' : low === 0 ? '都达到标准的85%' : `其中${low}所不足标准的85%`;
  const list = count > named.length ? `差额较大的有${named.join('、')}等` : `分别是${named.join('、')}`;
  return [`${about}：${count}所学校低于标准，${levels}，合计差${lacks}。${list}。`];
}

/** `14人`, `44.04万元`. */
const amountOf = (amount: number, unit: Shortfall['unit']): string => tight(amountText(amount, unit, 'zh'));

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
      ? [
          source.county.checked.review.verdict === 'met'
            ? text('继续保持并巩固已有成果，按年度复核各项指标。')
            : prompt('针对上文需要补正、确认和未达标的各条，写明措施、责任单位和完成时限'),
        ]
      : [
          text('针对上述问题，逐项明确措施、责任单位和完成时限，列入问题台账，整改一个、销号一个。'),
          {
            kind: 'table',
            caption: '整改措施一览',
            columns: [
              { title: '序号', width: 7, align: 'center' },
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
    const lines = problems.filter(({ key }) => {
      const { rule, subject } = partsOfKey(key);
      return rule === 'standard/indicator' && subject.indicator === slug;
    });
    return [
      {
        cells: [
          `${short.zh}：${stages}${those.length}所学校低于标准，${those.length === 1 ? '' : '共'}差${amountOf(total, first.unit)}`,
          [tight(measureText(slug, total, 'zh')), ...ownMeasures(lines)].join('；'),
          officesOf(lines),
          deadlineOf(lines),
        ],
      },
    ];
  });
  const others = problems
    .filter(({ key }) => partsOfKey(key).rule !== 'standard/indicator')
    .map((line) => ({
      cells: [problemText(line), measureCell(line), officesOf([line]), deadlineOf([line])],
    }));
  return [...resources, ...others];
}

/** For an item of 表Ⅳ or 表Ⅴ the ledger proposes no measure, only what to do about the line: a person has to write it. */
function measureCell(line: LedgerLine): Cell {
  const written = String(line.values['measure'] ?? '');
  const measure = isTyped(line, 'measure') ? written : tight(written);
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
  const more = own.length > MOST_MEASURES ? [`其余${own.length - MOST_MEASURES}校见问题台账`] : [];
  return [...own.slice(0, MOST_MEASURES), ...more];
}

/** Who answers for these lines: every office that one of them names, once, in the order of the ledger. */
function officesOf(lines: readonly LedgerLine[]): string {
  const named = lines.flatMap(({ values }) => String(values['offices'] ?? '').split(/[、，,；;\n]/u));
  return [...new Set(named.map((office) => office.trim()).filter((office) => office !== ''))].join('、');
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
