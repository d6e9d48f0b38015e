import type { IndicatorYears, SchoolChanges, YearOf, Years } from '../../checks/comparison/years';
import type { Projection } from '../../checks/comparison/projection';
import { YEARS } from '../../messages/comparison';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { compare } from '../../standards/digits';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { Bars, Block, Cell, Paper, Row, Table } from '../paper';
import { outlookText, yearNames } from './outlook-text';
import { limitText } from '../../checks/schools/coefficients';
import { fixed } from '../../measures/rounding';

type Say = (sentence: Sentence, parameters?: Parameters) => string;

/** 历年对比: coefficients and means by year, what they lack and when they get there, schools that rose or fell, the money. */
export function yearsPaper(years: Years, language: Language): Paper {
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
        aside: years.years.map(({ name }) => name).join(' · '),
      },
      ...(years.dated ? [] : [{ kind: 'text', text: tell(YEARS.undated), tone: 'open' } as const]),
      heading(YEARS.coefficients),
      ...STAGES.map((stage) => coefficientTable(stage, years, names, tell)),
      { kind: 'text', text: tell(YEARS.assumption), tone: 'quiet' },
      ...STAGES.map((stage) => coefficientBars(stage, years, names, tell)),
      ...STAGES.map((stage) => meanTable(stage, years, names, tell)),
      heading(YEARS.overview),
      overviewTable(years, names, tell),
      heading(YEARS.schools),
      ...changesBlocks(years.schools, names, tell),
      ...renameBlocks(years.schools, names, tell),
      heading(YEARS.funds),
      ...fundsBlocks(years, names, tell),
    ],
  };
}

const indicatorName = ({ indicator }: IndicatorYears, tell: Say): string => {
  const found = INDICATORS.find(({ slug }) => slug === indicator);
  return found ? tell(found.name) : indicator;
};

/** As the checks compare it with its limit: at 15 digits. */
function isOver(cv: number | null, { limit }: IndicatorYears): boolean {
  return cv !== null && compare(cv, limit) > 0;
}

function coefficientTable(stage: Stage, years: Years, names: readonly string[], tell: Say): Table {
  const rows = years.indicators.filter((one) => one.stage === stage);
  const limit = rows[0]?.limit;
  return {
    kind: 'table',
    caption: tell(YEARS.coefficientsOf, { stage: STAGE_NAMES[stage], limit: limitText(limit ?? NaN) }),
    columns: [
      { title: tell(YEARS.indicator), width: 34, wrap: true },
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
          ...values.map((value): Cell => (isOver(value, row) ? { value, tone: 'bad', strong: true } : value)),
          changeOf(values),
          row.distance === null ? null : Math.max(0, row.distance),
          outlook(row.projection, years, tell),
        ],
      };
    }),
  };
}

function outlook(found: Projection, years: Years, tell: Say): Cell {
  const value = outlookText(found, years, tell);
  if (found.kind === 'met') return { value, tone: 'good' };
  return found.kind === 'never' ? { value, tone: 'bad' } : value;
}

/** From the first year read to the last. */
function changeOf(values: readonly (number | null)[]): number | null {
  const read = values.filter((value) => value !== null);
  const [first, last] = [read[0], read.at(-1)];
  return first === undefined || last === undefined || read.length < 2 ? null : last - first;
}

function coefficientBars(stage: Stage, years: Years, names: readonly string[], tell: Say): Bars {
  const rows = years.indicators.filter((one) => one.stage === stage);
  const limit = rows[0]?.limit ?? NaN;
  return {
    kind: 'bars',
    title: tell(YEARS.coefficientsOf, { stage: STAGE_NAMES[stage], limit: limitText(limit) }),
    limit: { value: limit, text: limitText(limit) },
    bars: rows.flatMap((row) =>
      row.years.map(({ cv }, index) => ({
        label: `${indicatorBrief(row, tell)} ${nth(names, index)}`,
        value: cv,
        shown: cv === null ? '' : fixed(cv, 3),
        over: isOver(cv, row),
      })),
    ),
  };
}

const indicatorBrief = ({ indicator }: IndicatorYears, tell: Say): string => {
  const found = INDICATORS.find(({ slug }) => slug === indicator);
  return found ? tell(found.brief) : indicator;
};

function meanTable(stage: Stage, years: Years, names: readonly string[], tell: Say): Table {
  return {
    kind: 'table',
    caption: tell(YEARS.meansOf, { stage: STAGE_NAMES[stage] }),
    columns: [
      { title: tell(YEARS.indicator), width: 34, wrap: true },
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
    cells: [tell(STAGE_NAMES[stage]), tell(title), ...years.map(of)],
  });
  return {
    kind: 'table',
    columns: [
      { title: tell(YEARS.stage), width: 8 },
      { title: '', width: 14 },
      ...names.map((title) => ({ title, width: 12 })),
    ],
    rows: STAGES.flatMap((stage) => [
      row(stage, YEARS.count, ({ schools }) => schools[stage]),
      row(stage, YEARS.passing, ({ passing }) => passing[stage]),
      row(stage, YEARS.pupils, ({ pupils }) => pupils[stage]),
    ]),
  };
}

const KINDS = [
  ['newlyMet', YEARS.newlyMet, 'good'],
  ['fellBack', YEARS.fellBack, 'bad'],
  ['added', YEARS.added, 'quiet'],
  ['gone', YEARS.gone, 'quiet'],
] as const;

function changesBlocks(changes: readonly SchoolChanges[], names: readonly string[], tell: Say): Block[] {
  const rows = changes.flatMap((change) =>
    KINDS.flatMap(([kind, title, tone]) =>
      change[kind].map((school): Row => ({
        cells: [
          between(change, names, tell),
          tell(STAGE_NAMES[change.stage]),
          { value: tell(title), tone },
          school.name.text,
        ],
      })),
    ),
  );
  if (rows.length === 0) return [{ kind: 'text', text: tell(YEARS.noChanges) }];
  return [
    {
      kind: 'table',
      sortable: true,
      columns: [
        { title: tell(YEARS.period), width: 20 },
        { title: tell(YEARS.stage), width: 8 },
        { title: tell(YEARS.kind), width: 12 },
        { title: tell(YEARS.school), width: 34, wrap: true },
      ],
      rows,
    },
  ];
}

function between({ from, to }: SchoolChanges, names: readonly string[], tell: Say): string {
  return tell(YEARS.between, { from: nth(names, from), to: nth(names, to) });
}

function renameBlocks(changes: readonly SchoolChanges[], names: readonly string[], tell: Say): Block[] {
  const asked = changes.flatMap(({ stage, from, to, possible }) =>
    possible.map(({ before, after }): Block => ({
      kind: 'text',
      text: tell(YEARS.rename, {
        stage: STAGE_NAMES[stage],
        before: before.name.text,
        after: after.name.text,
        from: nth(names, from),
        to: nth(names, to),
      }),
    })),
  );
  return asked.length === 0 ? [] : [{ kind: 'heading', level: 3, text: tell(YEARS.renames) }, ...asked];
}

function fundsBlocks({ funds }: Years, names: readonly string[], tell: Say): Block[] {
  if (funds.every(({ values }) => values.every((value) => value === null))) {
    return [{ kind: 'text', text: tell(YEARS.noFunds), tone: 'prompt' }];
  }
  return [
    {
      kind: 'table',
      columns: [{ title: '', width: 34, wrap: true }, ...names.map((title) => ({ title, width: 20 }))],
      rows: funds.map(({ figure, values, less }) => ({
        cells: [
          tell(YEARS[figure]),
          ...values.map((value, index): Cell =>
            less.includes(index) ? { value, tone: 'bad', sign: '▼', word: tell(YEARS.less) } : value,
          ),
        ],
      })),
    },
  ];
}
