import { coefficientText } from '../../checks/schools/coefficients';
import type { Figure } from '../../form/model';
import { LEVEL_SIGNS, LEVELS } from '../../messages/held-to';
import { COUNTY } from '../../messages/county';
import { REPORT } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import { showNumber } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import type { Block, Cell, Row, Table } from '../paper';
import type { County, SchoolStanding, StageStanding } from './county';

/** So many rows fit the first page; of larger counties it lists the schools that do not pass. */
const MOST_ROWS = 60;

/** Every school by indicator with standards and coefficients in the columns they judge, and the legend. */
export function heatMap(county: County): Block[] {
  const { say } = county;
  const all = county.stages.reduce((sum, { schools }) => sum + schools.length, 0);
  if (all === 0) return [];
  const few = all <= MOST_ROWS;
  const left = county.stages
    .flatMap(({ schools }) => schools)
    .filter(({ judgement }) => judgement.passes !== false).length;
  return [
    schoolTable(county, (school) => few || school.judgement.passes === false),
    ...(few ? [] : [{ kind: 'text', text: say(COUNTY.leftOut, { count: left }), tone: 'quiet' } as const]),
    { kind: 'text', text: say(COUNTY.legend), tone: 'quiet' },
  ];
}

/** Whether the first page left schools out, so that the report needs them all further on. */
export function leavesOut({ stages }: County): boolean {
  return stages.reduce((sum, { schools }) => sum + schools.length, 0) > MOST_ROWS;
}

export function schoolTable(county: County, shown: (school: SchoolStanding) => boolean): Table {
  const { say } = county;
  return {
    kind: 'table',
    frozen: 1,
    columns: [
      { title: say(COUNTY.school), width: 31, wrap: false },
      { title: say(COUNTY.enrolment), width: 7, align: 'right' },
      // 生均教学仪器设备值 has four digits before the point and two behind it.
      ...INDICATORS.map(({ short, slug }) => ({
        title: say(short),
        width: slug === 'equipment' ? 12 : 9.1,
        align: 'right' as const,
      })),
      { title: say(COUNTY.metCount), width: 9, align: 'right' },
    ],
    rows: [
      ...county.stages.flatMap((stage) =>
        stage.schools.length === 0
          ? []
          : [
              ...bands(county, stage),
              ...stage.schools.filter(shown).map((school) => schoolRow(county, school)),
            ],
      ),
      totals(county),
    ],
  };
}

function bands({ say }: County, { stage, schools, standards, coefficients, limit }: StageStanding): Row[] {
  const below = schools.filter(({ judgement }) => judgement.passes === false).length;
  const over = coefficients.filter((one) => one.over).length;
  const open = coefficients.filter(({ value }) => value === null).length;
  const word =
    over > 0
      ? say(COUNTY.coefficientsOut, { over })
      : open > 0
        ? say(COUNTY.coefficientsNone, { open })
        : say(COUNTY.coefficientsIn);
  return [
    {
      kind: 'band',
      cells: [
        {
          value: say(COUNTY.stageBand, { stage: STAGE_NAMES[stage], schools: schools.length, below }),
          span: 2,
        },
        ...Object.values(standards).map(({ threshold }): Cell =>
          threshold === null ? '' : `≥${showNumber(threshold)}`,
        ),
        say(COUNTY.thresholds),
      ],
    },
    {
      cells: [
        { value: say(COUNTY.coefficientBand, { limit: limit.toFixed(2) }), span: 2, tone: 'quiet' },
        ...coefficients.map((one): Cell => ({
          value: coefficientText(one, limit) ?? say(COUNTY.none),
          ...(one.over && { tone: 'below', strong: true, sign: '✕', word: say(REPORT.overLimit) }),
        })),
        word,
      ],
    },
  ];
}

function schoolRow({ say }: County, { school, judgement, met }: SchoolStanding): Row {
  const fails = judgement.passes === false;
  return {
    cells: [
      {
        value: school.name.text,
        ...(fails && { sign: say(COUNTY.failsSign), word: say(COUNTY.fails), strong: true }),
      },
      writtenText(school.enrolment),
      ...INDICATORS.map(({ slug }): Cell => {
        const level = judgement.levels[slug];
        const value = writtenText(school.indicators[slug]);
        if (level === null) return { value: value === '' ? say(COUNTY.blank) : value, tone: 'entry' };
        if (level === 'met') return value;
        return {
          value,
          tone: level,
          sign: LEVEL_SIGNS[level],
          word: say(LEVELS[level]),
          strong: level === 'below',
          align: 'right',
        };
      }),
      met,
    ],
  };
}

function totals({ say, stages }: County): Row {
  const counts = INDICATORS.map(
    ({ slug }) =>
      stages
        .flatMap(({ schools }) => schools)
        .filter(({ judgement }) => judgement.levels[slug] === 'floor' || judgement.levels[slug] === 'below')
        .length,
  );
  const items = counts.reduce((sum, count) => sum + count, 0);
  return {
    kind: 'total',
    cells: [{ value: say(COUNTY.belowTotal), span: 2 }, ...counts, say(COUNTY.allItems, { items })],
  };
}

/** The number read, as Excel shows it; what else stands there as it is. */
export function writtenText(figure: Figure): string {
  if (figure.value !== null) return showNumber(figure.value);
  const { written } = figure;
  if (written === null) return '';
  return typeof written === 'object' ? written.error : String(written);
}
