import type { Verdict } from '../checks/findings/finding';
import type { Tally } from '../checks/findings/tally';
import { tally } from '../checks/findings/tally';
import type { Coefficient } from '../checks/schools/coefficients';
import { coefficients, coefficientText } from '../checks/schools/coefficients';
import { FOLDER } from '../messages/folder';
import { VERDICTS } from '../messages/report';
import { STAGE_NAMES } from '../messages/stage-names';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { coefficientLimit } from '../standards/lookup';
import { STAGES } from '../standards/types';
import type { Stage } from '../standards/types';
import type { CheckedFile, FailedFile } from './checked-file';
import { countyName } from './county/county';
import { VERDICT_TONES } from './county/verdict';
import type { Block, Cell, Row, Table } from './paper';

/** What the table of counties says of one: all that has to be kept of it once its own part is written. */
export interface CountyRow {
  readonly name: string;
  readonly file: string;
  /** Where its part is: an anchor of the same page, or the address of its own. */
  readonly href: string;
  readonly verdict: Verdict;
  readonly counts: Tally;
  readonly coefficients: Readonly<
    Record<Stage, { readonly all: readonly Coefficient[]; readonly limit: number }>
  >;
}

export function countyRow({ file, result, review, standards }: CheckedFile, href: string): CountyRow {
  const of = (stage: Stage) => ({
    all: coefficients(result.cv[stage], standards.profile, stage),
    limit: coefficientLimit(standards.profile, stage).threshold ?? 0,
  });
  return {
    name: countyName(file),
    file,
    href,
    verdict: review.verdict,
    counts: tally({ findings: review.open, schools: result.schools }),
    coefficients: { primary: of('primary'), junior: of('junior') },
  };
}

type Say = (sentence: Sentence, parameters?: Parameters) => string;

/** A row a county, worst first; every column can be sorted by. */
export function folderReport(
  rows: readonly CountyRow[],
  failed: readonly FailedFile[],
  language: Language,
): Block[] {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  const sum = (of: (row: CountyRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const count = (test: (row: CountyRow) => boolean): number => rows.filter(test).length;
  const schools = sum(({ counts }) => counts.schools);
  return [
    { kind: 'heading', level: 1, text: tell(FOLDER.heading, { count: rows.length + failed.length }) },
    {
      kind: 'figures',
      figures: [
        {
          title: tell(FOLDER.metTitle),
          value: String(count(({ verdict }) => verdict === 'met')),
          unit: tell(FOLDER.metUnit, { count: rows.length }),
          lines: [],
        },
        {
          title: tell(FOLDER.problemsTitle),
          value: String(count(({ counts }) => counts.errors > 0)),
          unit: tell(FOLDER.problemsUnit, { errors: sum(({ counts }) => counts.errors) }),
          lines: [],
        },
        {
          title: tell(FOLDER.overTitle),
          value: String(count(({ counts }) => counts.coefficientsOver > 0)),
          unit: tell(FOLDER.overUnit),
          lines: [],
        },
        {
          title: tell(FOLDER.schoolsTitle),
          value: String(sum(({ counts }) => counts.schoolsBelow)),
          unit: tell(FOLDER.schoolsUnit, { schools }),
          lines: [],
        },
      ],
    },
    ...(failed.length > 0 ? failures(failed, language, tell) : []),
    ...(rows.length > 0 ? [countyTable(rows, tell)] : []),
  ];
}

function countyTable(rows: readonly CountyRow[], tell: Say): Table {
  const share = ({ counts }: CountyRow): number =>
    counts.schools === 0 ? 0 : counts.schoolsBelow / counts.schools;
  const ordered = [...rows].sort((a, b) => share(b) - share(a));
  const named = new Map<string, number>();
  for (const { name } of rows) named.set(name, (named.get(name) ?? 0) + 1);
  const limits = STAGES.map((stage) => rows[0]?.coefficients[stage].limit ?? 0);
  return {
    kind: 'table',
    sortable: true,
    frozen: 1,
    columns: [
      { title: tell(FOLDER.county), width: 22 },
      { title: tell(FOLDER.verdict), width: 11 },
      { title: tell(FOLDER.errors), width: 9, align: 'right' },
      { title: tell(FOLDER.schools), width: 7, align: 'right' },
      { title: tell(FOLDER.below), width: 17, align: 'right' },
      { title: tell(FOLDER.belowFloor), width: 10, align: 'right' },
      { title: tell(FOLDER.atFloor), width: 10, align: 'right' },
      ...STAGES.map((stage, index) => ({
        title: tell(FOLDER.coefficients, {
          stage: STAGE_NAMES[stage],
          limit: (limits[index] ?? 0).toFixed(2),
        }),
        width: 24,
      })),
    ],
    rows: ordered.map((row): Row => {
      const { schools, schoolsBelow, errors, belowFloor, atFloor } = row.counts;
      const percent = `${Math.round(share(row) * 100)}%`;
      return {
        cells: [
          {
            value: row.name,
            ...(row.href !== '' && { link: linkTo(row.href) }),
            // Two counties of one name are told apart by where their files lie.
            ...(named.get(row.name) !== 1 && { lines: [{ text: row.file }] }),
          },
          {
            value: tell(VERDICTS[row.verdict]),
            tone: VERDICT_TONES[row.verdict] === 'open' ? 'quiet' : VERDICT_TONES[row.verdict],
          },
          errors === 0
            ? { value: tell(FOLDER.noErrors), tone: 'quiet', order: 0 }
            : { value: errors, strong: true },
          schools,
          {
            value: tell(FOLDER.share, { below: schoolsBelow, share: percent }),
            share: share(row),
            order: share(row),
          },
          belowFloor,
          atFloor,
          ...STAGES.map((stage) => coefficientCell(row.coefficients[stage], tell)),
        ],
      };
    }),
  };
}

function linkTo(href: string) {
  return href.startsWith('#')
    ? ({ kind: 'anchor', anchor: href.slice(1) } as const)
    : ({ kind: 'page', href } as const);
}

/** The largest coefficient of the stage, and how many are over the limit. */
function coefficientCell({ all, limit }: CountyRow['coefficients'][Stage], tell: Say): Cell {
  const known = all.filter(({ value }) => value !== null);
  const largest = known.reduce<Coefficient | null>(
    (a, b) => ((a?.value ?? -1) >= (b.value ?? -1) ? a : b),
    null,
  );
  if (!largest) return { value: tell(FOLDER.none), tone: 'quiet', order: -1 };
  const over = known.filter((one) => one.over).length;
  const value = coefficientText(largest, limit) ?? '';
  return {
    value: over > 0 ? tell(FOLDER.over, { value, over }) : tell(FOLDER.within, { value }),
    spark: { values: all.map((one) => one.value), limit },
    order: largest.value ?? -1,
    ...(over > 0 && { tone: 'bad', strong: true }),
  };
}

function failures(failed: readonly FailedFile[], language: Language, tell: Say): Block[] {
  return [
    { kind: 'heading', level: 2, text: tell(FOLDER.unreadable, { count: failed.length }) },
    {
      kind: 'table',
      columns: [
        { title: tell(FOLDER.file), width: 40, wrap: true },
        { title: tell(FOLDER.reason), width: 80, wrap: true },
      ],
      rows: failed.map(({ file, sentence, parameters }) => ({
        cells: [file, say(sentence, language, parameters)],
      })),
    },
  ];
}
