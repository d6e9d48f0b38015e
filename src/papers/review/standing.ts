import { REVIEW } from '../../messages/review';
import { STAGES as STAGE_WORDS } from '../../messages/report';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { CheckedFile } from '../checked-file';
import type { CountyRow } from '../folder';
import { countyRow } from '../folder';
import type { Block, Cell, Row } from '../paper';

/** What is kept of a county that was reviewed: some two kilobytes as JSON, whatever its form holds. */
export interface ReviewedCounty extends CountyRow {
  /** Schools below the standard, in the order of the seven indicators. */
  readonly below: Readonly<Record<Stage, readonly number[]>>;
  readonly schools: Readonly<Record<Stage, number>>;
  /** How many findings the county has to correct. */
  readonly toCorrect: number;
}

export function reviewedCounty(checked: CheckedFile, toCorrect: number): ReviewedCounty {
  const { findings, schools } = checked.result;
  const below: Record<Stage, number[]> = { primary: INDICATORS.map(() => 0), junior: INDICATORS.map(() => 0) };
  for (const { rule, because, subject } of findings) {
    const index = INDICATORS.findIndex(({ slug }) => slug === subject.indicator);
    if (rule !== 'standard/indicator' || because || !subject.stage || index < 0) continue;
    below[subject.stage] = below[subject.stage].map((count, at) => (at === index ? count + 1 : count));
  }
  return { ...countyRow(checked, ''), below, schools, toCorrect };
}

/** So many counties are named for each indicator. */
const NAMED = 20;

/** 各项指标: for each, how many schools of how many counties are below it, and the counties where most are, worst first. */
export function standingBlocks(counties: readonly ReviewedCounty[], language: Language): Block[] {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const each = STAGES.flatMap((stage) => INDICATORS.map((indicator, index) => ({ stage, indicator, index })));
  return [
    { kind: 'heading', level: 2, text: tell(REVIEW.standingHeading) },
    {
      kind: 'table',
      columns: [
        { title: tell(REVIEW.stage), width: 8 },
        { title: tell(REVIEW.indicator), width: 34, wrap: true },
        { title: tell(REVIEW.schoolsBelow), width: 14 },
        { title: tell(REVIEW.counties), width: 16 },
        { title: tell(REVIEW.place), width: 6 },
        { title: tell(REVIEW.county), width: 24, wrap: true },
        { title: tell(REVIEW.schoolsBelow), width: 14 },
        { title: tell(REVIEW.share), width: 9, format: { decimals: 1, percent: true } },
        { title: tell(REVIEW.cv), width: 10, format: { decimals: 3 } },
      ],
      rows: each.flatMap(({ stage, indicator, index }): Row[] => {
        const total = counties.reduce((sum, county) => sum + countOf(county, stage, index), 0);
        const over = counties.filter((county) => county.coefficients[stage].all[index]?.over).length;
        const worst = counties
          .filter((county) => countOf(county, stage, index) > 0)
          .sort((a, b) => shareOf(b, stage, index) - shareOf(a, stage, index))
          .slice(0, NAMED);
        const head: Cell[] = [tell(STAGE_WORDS[stage]), tell(indicator.name), total, over];
        return [
          { kind: 'band', cells: [...head, '', '', '', '', ''] },
          ...worst.map((county, place): Row => {
            const found = county.coefficients[stage].all[index];
            return {
              cells: [
                '',
                '',
                '',
                '',
                place + 1,
                county.name,
                countOf(county, stage, index),
                shareOf(county, stage, index),
                { value: found?.value ?? null, ...(found?.over && { tone: 'bad' as const, strong: true }) },
              ],
            };
          }),
        ];
      }),
    },
  ];
}

const countOf = ({ below }: ReviewedCounty, stage: Stage, index: number): number => below[stage][index] ?? 0;

function shareOf(county: ReviewedCounty, stage: Stage, index: number): number {
  const schools = county.schools[stage];
  return schools === 0 ? 0 : countOf(county, stage, index) / schools;
}
