import type { IndicatorYears, YearOf, Years } from '../../checks/comparison/years';
import type { Projection } from '../../checks/comparison/projection';
import { YEARS } from '../../messages/comparison';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { INDICATOR } from '../../standards/indicators';
import type { AskedWhere } from './asked-where';
import { FIRST_COLUMN } from './first-column';
import { changesBlocks, renameBlocks, turnedBlocks } from './school-changes-blocks';
import { yearNotes } from './year-notes';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { Bars, Block, Cell, Paper, Row, Table } from '../paper';
import { outlookText, yearNames } from './outlook-text';
import { coefficientText, decimalsBeside, isOver, limitText } from '../../checks/schools/coefficients';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

/** 历年对比: coefficients and means by year, what they lack and when they get there, schools that rose or fell, the money. `where`: its questions are answered. */
export function yearsPaper(
  years: Years,
  language: Language,
  where: AskedWhere = 'terminal',
  unread: readonly string[] = [],
): Paper {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  const names = yearNames(years, tell);
  const heading = (text: Sentence): Block => ({ kind: 'heading', level: 2, text: tell(text) });
  return {
    title: tell(YEARS.title),
    landscape: true,
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: tell(YEARS.title),
        aside: [...new Set(years.years.map(({ name }) => name))].join(' · '),
      },
      ...yearNotes(years, tell, unread).map(({ text }) => ({ kind: 'text', text, tone: 'open' }) as const),
      heading(YEARS.coefficients),
      ...STAGES.map((stage) => coefficientTable(stage, years, names, tell)),
      { kind: 'text', text: tell(YEARS.assumption), tone: 'quiet' },
      ...STAGES.map((stage) => coefficientBars(stage, years, names, tell)),
      ...STAGES.map((stage) => meanTable(stage, years, names, tell)),
      heading(YEARS.overview),
      overviewTable(years, names, tell),
      heading(YEARS.schools),
      ...changesBlocks(years.schools, names, tell),
      ...renameBlocks(years.schools, names, tell, where),
      ...turnedBlocks(years, names, tell),
      heading(YEARS.funds),
      ...fundsBlocks(years, names, tell),
    ],
  };
}

/** The same paper for printers that cannot draw: bars would only say the figures of the tables again, each on a line of its own. */
export function withoutBars(paper: Paper): Paper {
  return { ...paper, blocks: paper.blocks.filter(({ kind }) => kind !== 'bars') };
}

const COUNTED = { align: 'right', format: { grouped: true } } as const;

const indicatorName = ({ indicator }: IndicatorYears, tell: Say): string => tell(INDICATOR[indicator].name);

function coefficientTable(stage: Stage, years: Years, names: readonly string[], tell: Say): Table {
  const rows = years.indicators.filter((one) => one.stage === stage);
  const { limit } = nth(rows, 0);
  return {
    kind: 'table',
    caption: tell(YEARS.coefficientsOf, { stage: STAGE_NAMES[stage], limit: limitText(limit) }),
    columns: [
      { title: tell(YEARS.indicator), width: FIRST_COLUMN, wrap: true },
      ...names.map((title) => ({ title, width: 12, format: { decimals: 3 } })),
      { title: tell(YEARS.change), width: 9, format: { decimals: 3 } },
      { title: tell(YEARS.distance), width: 10, format: { decimals: 3 } },
      { title: tell(YEARS.outlook), width: 16 },
    ],
    rows: rows.map((row): Row => {
      const values = row.years.map(({ cv }) => cv);
      return {
        cells: [
          indicatorName(row, tell),
          ...values.map((value): Cell => overLimit(value, row)),
          changeOf(values),
          distanceOf(row),
          outlook(row.projection, years, tell),
        ],
      };
    }),
  };
}

/** More decimals than the column's where these would put it within the limit. */
function overLimit(cv: number | null, row: IndicatorYears): Cell {
  if (cv === null || !isOver(cv, row.limit)) return cv;
  return { value: cv, tone: 'bad', strong: true, format: { decimals: decimalsBeside(cv, row.limit) } };
}

function distanceOf({ distance, limit, years }: IndicatorYears): Cell {
  if (distance === null) return null;
  const decimals = decimalsBeside(years.at(-1)?.cv ?? null, limit);
  return { value: Math.max(0, distance), format: { decimals } };
}

function outlook(found: Projection, years: Years, tell: Say): Cell {
  const value = outlookText(found, years, tell);
  if (found.kind === 'met') return { value, tone: 'good' };
  return found.kind === 'never' || found.kind === 'beyond' ? { value, tone: 'bad' } : value;
}

/** From the first year read to the last. */
function changeOf(values: readonly (number | null)[]): number | null {
  const read = values.filter((value) => value !== null);
  const [first, last] = [read[0], read.at(-1)];
  return first === undefined || last === undefined || read.length < 2 ? null : last - first;
}

function coefficientBars(stage: Stage, years: Years, names: readonly string[], tell: Say): Bars {
  const rows = years.indicators.filter((one) => one.stage === stage);
  const { limit } = nth(rows, 0);
  return {
    kind: 'bars',
    title: tell(YEARS.coefficientsOf, { stage: STAGE_NAMES[stage], limit: limitText(limit) }),
    limit: { value: limit, text: limitText(limit) },
    bars: rows.flatMap((row) =>
      row.years.map(({ cv }, index) => ({
        label: `${indicatorBrief(row, tell)} ${nth(names, index)}`,
        value: cv,
        shown: coefficientText({ value: cv }, limit) ?? '',
        over: isOver(cv, row.limit),
      })),
    ),
  };
}

const indicatorBrief = ({ indicator }: IndicatorYears, tell: Say): string => tell(INDICATOR[indicator].brief);

function meanTable(stage: Stage, years: Years, names: readonly string[], tell: Say): Table {
  return {
    kind: 'table',
    caption: tell(YEARS.meansOf, { stage: STAGE_NAMES[stage] }),
    columns: [
      { title: tell(YEARS.indicator), width: FIRST_COLUMN, wrap: true },
      ...names.map((title) => ({ title, width: 12, format: { decimals: 2 } })),
      { title: tell(YEARS.change), width: 9, format: { decimals: 2 } },
    ],
    rows: years.indicators
      .filter((one) => one.stage === stage)
      .map((row) => {
        const values = row.years.map(({ mean }) => mean);
        return { cells: [indicatorName(row, tell), ...values, changeOf(values)] };
      }),
  };
}

function overviewTable({ years }: Years, names: readonly string[], tell: Say): Table {
  const row = (stage: Stage, title: Sentence, of: (year: YearOf) => number): Row => ({
    cells: [`${tell(STAGE_NAMES[stage])}${tell(YEARS.gap)}${tell(title)}`, ...years.map(of)],
  });
  return {
    kind: 'table',
    columns: [
      { title: '', width: FIRST_COLUMN },
      ...names.map((title) => ({ title, width: 12, ...COUNTED })),
    ],
    rows: STAGES.flatMap((stage) => [
      row(stage, YEARS.count, ({ schools }) => schools[stage]),
      row(stage, YEARS.passing, ({ passing }) => passing[stage]),
      row(stage, YEARS.pupils, ({ pupils }) => pupils[stage]),
    ]),
  };
}

function fundsBlocks({ funds }: Years, names: readonly string[], tell: Say): Block[] {
  if (funds.every(({ values }) => values.every((value) => value === null))) {
    return [{ kind: 'text', text: tell(YEARS.noFunds), tone: 'prompt' }];
  }
  return [
    {
      kind: 'table',
      columns: [
        { title: '', width: FIRST_COLUMN, wrap: true },
        ...names.map((title) => ({ title, width: 14, ...COUNTED })),
      ],
      rows: funds.map(({ figure, unit, values, less }) => ({
        cells: [
          unit === '' ? tell(YEARS[figure]) : tell(YEARS.withUnit, { name: YEARS[figure], unit }),
          ...values.map((value, index): Cell =>
            less.includes(index) ? { value, tone: 'bad', sign: '▼', word: tell(YEARS.less) } : value,
          ),
        ],
      })),
    },
  ];
}
