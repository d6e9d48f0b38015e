import { coefficientText, limitText } from '../../checks/schools/coefficients';
import type { Figure } from '../../form/model';
import { LEVEL_SIGNS, LEVELS } from '../../messages/held-to';
import { COUNTY } from '../../messages/county';
import { REPORT } from '../../messages/report';
import { STAGE_NAMES } from '../../messages/stage-names';
import { showNumber } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import type { Block, Cell, Row, Table } from '../paper';
import type { County, SchoolStanding, StageStanding } from './county';

/**
 * Every school by indicator with standards and coefficients in the columns they judge, and the legend. It must end with the page: of a
 * larger county it lists the schools that do not pass, and where even these are too many the worst of each stage. `above`: paragraphs of
 * the page that stand between the three conditions and the table.
 */
export function heatMap(county: County, above = 0): Block[] {
  const { say } = county;
  const all = county.stages.flatMap(({ schools }) => schools);
  if (all.length === 0) return [];
  const shown = shownOnPage(county, above);
  const left = all.filter((school) => !shown.has(school));
  const failing = left.filter(({ judgement }) => judgement.passes === false).length;
  const words =
    failing > 0
      ? say(COUNTY.leftOutFailing, { count: left.length, failing })
      : say(COUNTY.leftOut, { count: left.length });
  return [
    schoolTable(county, (school) => shown.has(school)),
    ...(left.length === 0 ? [] : [{ kind: 'text', text: words, tone: 'quiet' } as const]),
    { kind: 'text', text: say(COUNTY.legend), tone: 'quiet' },
  ];
}

/** Lines of schools that one A4 page holds, each paragraph above them in place of so many. */
const [PAGE_LINES, LINES_A_PARAGRAPH] = [39, 2];
/** What is left out is said in lines of its own, and so is more above: such a county has more to say. */
const LINES_OF_LEFT_OUT = 5;
/** So many characters of a name are a line of the table. */
const LONGEST_NAME = 15;

/** Whether the first page left schools out, so that the report needs them all further on. */
export function leavesOut(county: County, above = 0): boolean {
  return (
    shownOnPage(county, above).size < county.stages.reduce((sum, { schools }) => sum + schools.length, 0)
  );
}

function shownOnPage({ stages }: County, above: number): ReadonlySet<SchoolStanding> {
  const room = PAGE_LINES - above * LINES_A_PARAGRAPH;
  const all = stages.flatMap(({ schools }) => schools);
  if (linesOf(all) <= room) return new Set(all);
  const failing = stages.map(({ schools }) => schools.filter(({ judgement }) => judgement.passes === false));
  const needed = linesOf(failing.flat());
  const most = room - LINES_OF_LEFT_OUT;
  // Each stage gets the part of the page that its failing schools are of all.
  return new Set(
    failing.flatMap((schools) => {
      const own = needed <= most ? needed : Math.floor((most * linesOf(schools)) / needed);
      return schools.filter((_, index) => linesOf(schools.slice(0, index + 1)) <= own);
    }),
  );
}

const linesOf = (schools: readonly SchoolStanding[]): number =>
  schools.reduce(
    (sum, { school }) => sum + Math.max(1, Math.ceil(school.name.text.length / LONGEST_NAME)),
    0,
  );

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
        { value: say(COUNTY.coefficientBand, { limit: limitText(limit) }), span: 2, tone: 'quiet' },
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
