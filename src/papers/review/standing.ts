import { DESK } from '../../messages/desk';
import { STAGE_NAMES } from '../../messages/stage-names';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { Verdict } from '../../checks/findings/finding';
import type { Tally } from '../../checks/findings/tally';
import { tally } from '../../checks/findings/tally';
import type { DeclarationForm } from '../../form/model';
import { likeness } from '../../checks/schools/likeness';
import { isOver } from '../../checks/schools/coefficients';
import type { Coefficient } from '../../checks/schools/coefficients';
import { coefficientLimit, thresholdOf } from '../../standards/lookup';
import type { CheckedFile } from '../checked-file';
import { countyName } from '../county/county';
import type { CountyRow, FolderTotals } from '../folder';
import { toReturn } from './return-list';
import type { Block, Cell, Column, Row } from '../paper';
import { belowByIndicator, ofBothStages } from '../weakest';
import type { BelowByIndicator } from '../weakest';

/** What is kept of a county that was reviewed: less than a kilobyte as JSON, whatever its form holds. */
export interface ReviewedCounty {
  readonly name: string;
  readonly file: string;
  readonly verdict: Verdict;
  readonly counts: Tally;
  readonly schools: Readonly<Record<Stage, number>>;
  /** Schools below the standard, in the order of the seven indicators. */
  readonly below: Readonly<Record<Stage, BelowByIndicator>>;
  readonly cv: Readonly<Record<Stage, readonly (number | null)[]>>;
  readonly limits: Readonly<Record<Stage, number>>;
  /** How many findings the county has to correct. */
  readonly toCorrect: number;
  /** Where its list of them was written. */
  readonly returned: string | null;
  /** By which its form is known again in another file (src/checks/schools/likeness.ts). */
  readonly likeness: readonly number[];
}

/** What is kept of a form that was checked. */
export function reviewedCounty(
  checked: CheckedFile,
  form: DeclarationForm,
  returned: string | null,
): ReviewedCounty {
  const { result, review, standards } = checked;
  const limit = (stage: Stage): number => thresholdOf(coefficientLimit(standards.profile, stage));
  return {
    name: countyName(checked.file),
    file: checked.file,
    verdict: review.verdict,
    counts: tally({ findings: review.open, schools: result.schools }),
    schools: result.schools,
    below: belowByIndicator(result.findings),
    cv: {
      primary: Object.values(review.balance.primary.coefficient),
      junior: Object.values(review.balance.junior.coefficient),
    },
    limits: { primary: limit('primary'), junior: limit('junior') },
    toCorrect: toReturn(review.open).length,
    returned,
    likeness: likeness(form),
  };
}

/** The county as a row of the table of counties; it leads to the list that was written for it, if there is one. */
export function rowOf(county: ReviewedCounty, href: string): CountyRow {
  const of = (stage: Stage) => ({ all: coefficientsOf(county, stage), limit: county.limits[stage] });
  const { name, file, verdict, counts } = county;
  return {
    name,
    file,
    href,
    verdict,
    counts,
    below: ofBothStages(county.below),
    coefficients: { primary: of('primary'), junior: of('junior') },
  };
}

function coefficientsOf(county: ReviewedCounty, stage: Stage): Coefficient[] {
  return INDICATORS.map(({ slug, name }, index) => {
    const value = county.cv[stage][index] ?? null;
    return { indicator: slug, name, value, over: isCountyOver(county, stage, index) };
  });
}

/** So many counties are named for each indicator. */
const NAMED = 20;

/** A county in the list of an indicator. */
interface Placed {
  readonly name: string;
  readonly file: string;
  readonly below: number;
  readonly share: number;
  readonly coefficient: Cell;
}

/** 各项指标: for each, how many schools of how many counties are below it, and the counties where most are, worst first. */
export class Standing {
  private readonly lists = STAGES.flatMap((stage) =>
    INDICATORS.map(({ name }, index) => ({
      stage,
      name,
      index,
      total: 0,
      schools: 0,
      over: 0,
      worst: [] as Placed[],
    })),
  );

  /** Counts a county; of thousands only those that are named are kept. */
  add(county: ReviewedCounty): void {
    for (const list of this.lists) {
      const { stage, index, worst } = list;
      const below = countOf(county, stage, index);
      list.total += below;
      list.schools += county.schools[stage];
      if (isCountyOver(county, stage, index)) list.over += 1;
      const share = shareOf(county, stage, index);
      if (below === 0 || (worst.length === NAMED && share <= (worst.at(-1)?.share ?? 0))) continue;
      const after = worst.findIndex((other) => other.share < share);
      const coefficient = cvCell(county, stage, index);
      const { name, file } = county;
      worst.splice(after < 0 ? worst.length : after, 0, { name, file, below, share, coefficient });
      worst.length = Math.min(worst.length, NAMED);
    }
  }

  /** The indicators of all counties, and the counties that are worst in each: a table each. `totals` tells which names are not enough. */
  blocks(
    language: Language,
    totals: Pick<FolderTotals, 'isNamedTwice'>,
  ): { readonly overall: Block[]; readonly worst: Block[] } {
    const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
      say(sentence, language, parameters);
    const right = (title: Sentence, width: number, format?: Column['format']): Column => ({
      title: tell(title),
      width,
      align: 'right',
      ...(format && { format }),
    });
    const named = this.lists.filter(({ worst }) => worst.length > 0);
    const overall: Block[] = [
      { kind: 'heading', level: 2, text: tell(DESK.overallHeading) },
      {
        kind: 'table',
        columns: [
          { title: tell(DESK.stage), width: 8 },
          { title: tell(DESK.indicator), width: 44, wrap: true },
          right(DESK.schoolsBelow, 16),
          right(DESK.share, 12, { decimals: 1, percent: true }),
          right(DESK.counties, 20),
        ],
        rows: [...this.lists]
          .sort((a, b) => b.total - a.total)
          .map(({ stage, name, total, over, schools }) => ({
            cells: [
              tell(STAGE_NAMES[stage]),
              tell(name),
              total,
              schools === 0 ? null : total / schools,
              over,
            ],
          })),
      },
    ];
    const worst: Block[] = [
      { kind: 'heading', level: 2, text: tell(DESK.standingHeading) },
      {
        kind: 'table',
        columns: [
          { title: tell(DESK.place), width: 8, align: 'center' },
          { title: tell(DESK.county), width: 44, wrap: true },
          right(DESK.schoolsBelow, 16),
          right(DESK.share, 12, { decimals: 1, percent: true }),
          right(DESK.cv, 20, { decimals: 3 }),
        ],
        rows: named.flatMap(({ stage, name, worst }): Row[] => [
          {
            kind: 'band',
            cells: [
              { value: tell(DESK.ofStage, { stage: STAGE_NAMES[stage], name }), align: 'left', span: 5 },
            ],
          },
          ...worst.map((county, place): Row => ({
            cells: [
              place + 1,
              totals.isNamedTwice(county.name)
                ? { value: county.name, lines: [{ text: county.file }] }
                : county.name,
              county.below,
              county.share,
              county.coefficient,
            ],
          })),
        ]),
      },
    ];
    return { overall, worst: named.length > 0 ? worst : [] };
  }
}

function isCountyOver({ cv, limits }: ReviewedCounty, stage: Stage, index: number): boolean {
  return isOver(cv[stage][index] ?? null, limits[stage]);
}

function cvCell(county: ReviewedCounty, stage: Stage, index: number): Cell {
  const value = county.cv[stage][index] ?? null;
  return isCountyOver(county, stage, index) ? { value, tone: 'bad', strong: true } : value;
}

const countOf = ({ below }: ReviewedCounty, stage: Stage, index: number): number => nth(below[stage], index);

function shareOf(county: ReviewedCounty, stage: Stage, index: number): number {
  const schools = county.schools[stage];
  return schools === 0 ? 0 : countOf(county, stage, index) / schools;
}
