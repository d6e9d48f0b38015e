import type { Verdict } from '../checks/findings/finding';
import type { Tally } from '../checks/findings/tally';
import { tally } from '../checks/findings/tally';
import type { Coefficient } from '../checks/schools/coefficients';
import { coefficients, decimalsBeside, largestOf, limitText } from '../checks/schools/coefficients';
import { FOLDER } from '../messages/folder';
import { VERDICTS } from '../messages/report';
import { STAGE_NAMES } from '../messages/stage-names';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { increment, nth } from '../standards/lists';
import { coefficientLimit, thresholdOf } from '../standards/lookup';
import { STAGES } from '../standards/types';
import type { Stage } from '../standards/types';
import type { CheckedFile, FailedFile } from './checked-file';
import { countyName } from './county/county';
import { VERDICT_TONES } from './county/verdict';
import { INDICATORS } from '../standards/indicators';
import type { Block, Cell, Figures, Row, Table } from './paper';
import { belowByIndicator, ofBothStages } from './weakest';
import type { BelowByIndicator } from './weakest';
import { fixed } from '../measures/rounding';

/** What the table of counties says of one: all that has to be kept of it once its own part is written. */
export interface CountyRow {
  readonly name: string;
  readonly file: string;
  /** Where its part is: an anchor of the same page, or the address of its own. */
  readonly href: string;
  readonly verdict: Verdict;
  readonly counts: Tally;
  /** Schools below the standard in both stages, by indicator. */
  readonly below: BelowByIndicator;
  readonly coefficients: Readonly<
    Record<Stage, { readonly all: readonly Coefficient[]; readonly limit: number }>
  >;
}

export function countyRow({ file, result, review, standards }: CheckedFile, href: string): CountyRow {
  const of = (stage: Stage) => ({
    all: coefficients(review.balance[stage].coefficient, standards.profile, stage),
    limit: thresholdOf(coefficientLimit(standards.profile, stage)),
  });
  return {
    name: countyName(file),
    file,
    href,
    verdict: review.verdict,
    counts: tally({ findings: review.open, schools: result.schools }),
    below: ofBothStages(belowByIndicator(review.open)),
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
  const totals = new FolderTotals();
  rows.forEach((row) => totals.add(row));
  const ordered = [...rows].sort((a, b) => shareBelow(b) - shareBelow(a));
  return [
    ...folderHead(totals, failed, language),
    ...(failed.length > 0 ? failures(failed, language) : []),
    ...(rows.length > 0 ? [countyTable(ordered, totals, language)] : []),
  ];
}

/** What is said of all counties together, counted one by one: none of them has to be held for it. */
export class FolderTotals {
  counties = 0;
  met = 0;
  withErrors = 0;
  errors = 0;
  over = 0;
  schools = 0;
  schoolsBelow = 0;
  below: BelowByIndicator = INDICATORS.map(() => 0);
  private limits: Readonly<Record<Stage, number>> | null = null;
  private readonly named = new Map<string, number>();

  add({ name, verdict, counts, below, coefficients: { primary, junior } }: CountyRow): void {
    this.counties += 1;
    if (verdict === 'met') this.met += 1;
    if (counts.errors > 0) this.withErrors += 1;
    this.errors += counts.errors;
    if (counts.coefficientsOver > 0) this.over += 1;
    this.schools += counts.schools;
    this.schoolsBelow += counts.schoolsBelow;
    this.below = below.map((count, index) => count + nth(this.below, index));
    this.limits ??= { primary: primary.limit, junior: junior.limit };
    increment(this.named, name);
  }

  limit(stage: Stage): number {
    return this.limits?.[stage] ?? NaN;
  }

  /** Whether another county has the same name. */
  isNamedTwice(name: string): boolean {
    return this.named.get(name) !== 1;
  }
}

/** The share of a county's schools that do not pass: what counties are ordered by. */
export function shareBelow({ counts }: Pick<CountyRow, 'counts'>): number {
  return counts.schools === 0 ? 0 : counts.schoolsBelow / counts.schools;
}

/** The heading and the large numbers, with the indicator that most schools are below. */
export function folderHead(totals: FolderTotals, failed: readonly FailedFile[], language: Language): Block[] {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  const { counties, met, withErrors, errors, over, schools, schoolsBelow } = totals;
  const figure = (title: Sentence, count: number, unit: string) => ({
    title: tell(title),
    value: String(count),
    unit,
    lines: [],
  });
  return [
    { kind: 'heading', level: 1, text: tell(FOLDER.heading, { count: counties + failed.length }) },
    {
      kind: 'figures',
      figures: [
        figure(FOLDER.metTitle, met, tell(FOLDER.metUnit, { count: counties })),
        figure(FOLDER.problemsTitle, withErrors, tell(FOLDER.problemsUnit, { errors })),
        figure(FOLDER.overTitle, over, tell(FOLDER.overUnit)),
        figure(FOLDER.schoolsTitle, schoolsBelow, tell(FOLDER.schoolsUnit, { schools })),
        ...weakest(totals, tell),
      ],
    },
  ];
}

/** What keeps most schools below; the first of the form's order where several do. */
function weakest({ below }: FolderTotals, tell: Say): Figures['figures'] {
  const most = Math.max(0, ...below);
  const indicator = INDICATORS[below.indexOf(most)];
  if (most === 0 || !indicator) return [];
  return [
    {
      title: tell(FOLDER.weakestTitle),
      value: tell(indicator.short),
      unit: tell(FOLDER.weakestUnit, { count: most }),
      lines: [],
    },
  ];
}

/** The table of these counties, in this order; `totals` are those of all of them. */
export function countyTable(rows: readonly CountyRow[], totals: FolderTotals, language: Language): Table {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
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
      ...STAGES.map((stage) => ({
        title: tell(FOLDER.coefficients, {
          stage: STAGE_NAMES[stage],
          limit: limitText(totals.limit(stage)),
        }),
        width: 24,
      })),
    ],
    rows: rows.map((row) => countyTableRow(row, totals, language)),
  };
}

/** One county in the table of them. */
export function countyTableRow(row: CountyRow, totals: FolderTotals, language: Language): Row {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  const { schools, schoolsBelow, errors, belowFloor, atFloor } = row.counts;
  const share = shareBelow(row);
  const percent = `${Math.round(share * 100)}%`;
  return {
    cells: [
      {
        value: row.name,
        ...(row.href !== '' && { link: linkTo(row.href) }),
        // Two counties of one name are told apart by where their files lie.
        ...(totals.isNamedTwice(row.name) && { lines: [{ text: row.file }] }),
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
        share,
        order: share,
      },
      belowFloor,
      atFloor,
      ...STAGES.map((stage) => coefficientCell(row.coefficients[stage], tell)),
    ],
  };
}

function linkTo(href: string) {
  return href.startsWith('#')
    ? ({ kind: 'anchor', anchor: href.slice(1) } as const)
    : ({ kind: 'page', href } as const);
}

/** The largest coefficient of the stage, and how many are over the limit. */
function coefficientCell({ all, limit }: CountyRow['coefficients'][Stage], tell: Say): Cell {
  const largest = largestOf(all);
  if (!largest) return { value: tell(FOLDER.none), tone: 'quiet', order: -1 };
  const over = all.filter((one) => one.over).length;
  const value = fixed(largest.value, decimalsBeside(largest.value, limit));
  return {
    value: over > 0 ? tell(FOLDER.over, { value, over }) : tell(FOLDER.within, { value }),
    spark: { values: all.map((one) => one.value), limit },
    order: largest.value,
    ...(over > 0 && { tone: 'bad', strong: true }),
  };
}

/** The files that could not be read, each with what to do; `count` of them where not all are given. */
export function failures(failed: readonly FailedFile[], language: Language, count = failed.length): Block[] {
  const tell: Say = (sentence, parameters = {}) => say(sentence, language, parameters);
  return [
    { kind: 'heading', level: 2, text: tell(FOLDER.unreadable, { count }) },
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
