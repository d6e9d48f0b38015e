import { STAGE_NAMES } from '../messages/stage-names';
import { reviewNote } from '../checks/review/review';
import { coefficients, coefficientText, limitText } from '../checks/schools/coefficients';
import { tally } from '../checks/findings/tally';
import { COUNTY } from '../messages/county';
import * as words from '../messages/report';
import { TERMINAL } from '../messages/terminal';
import type { CheckedFile } from '../papers/checked-file';
import { coefficientStanding, nextStep, verdictSentence } from '../papers/county/verdict';
import { alignColumns, plainText } from '../papers/print/width';
import { nth } from '../standards/lists';
import { coefficientLimit, indicatorsToMeet, thresholdOf } from '../standards/lookup';
import { STAGES } from '../standards/types';
import { standardRows } from './standard-rows';
import { findingLines } from './terminal-findings';
import type { Style } from './terminal-style';
import { teller } from './terminal-style';
import { INDICATORS } from '../standards/indicators';

export type { Style };
const VERDICT_COLOURS = { met: 'green', 'not-met': 'red', incomplete: 'yellow' } as const;

/** What was found in one file, for people at a terminal: verdict, counts, coefficients, findings by table and school. */
export function terminalReport(checked: CheckedFile, style: Style): string {
  const { paint } = style;
  const lines = [
    paint('bold', plainText(checked.file)),
    ...alignColumns(overview(checked, style)).map((line) => `  ${line}`),
    '',
    ...coefficientLines(checked, style),
    ...findingLines(checked, style),
    ...endLines(checked, style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function overview(checked: CheckedFile, style: Style): (readonly string[])[] {
  const tell = teller(style);
  const {
    result,
    standards: { profile },
  } = checked;
  const { verdict: said } = checked.review;
  const verdict = style.paint(VERDICT_COLOURS[said], tell(words.VERDICTS[said]));
  return [
    [tell(words.REPORT.verdict), `${verdict}  ${tell(words.VERDICT_REASONS[said])}`],
    [
      tell(words.REPORT.profile),
      tell(words.REPORT.profileValue, { name: profile.name, version: profile.version }),
    ],
    ...standardRows(checked, style.language).map((row) => row.map(plainText)),
    [tell(words.REPORT.schools), tell(words.REPORT.schoolCounts, result.schools)],
    ...countRows(checked, style),
  ];
}

function countRows({ review, result }: CheckedFile, style: Style): string[][] {
  const tell = teller(style);
  const counts = tally({ findings: review.open, schools: result.schools });
  const { problems, notes, schoolsBelow, atFloor, belowFloor, coefficientsOver, itemsBelow } = counts;
  const form =
    problems === 0
      ? style.paint('green', tell(TERMINAL.noProblems))
      : style.paint(counts.errors > 0 ? 'red' : 'yellow', tell(TERMINAL.problemCounts, { ...counts }));
  const items = atFloor + belowFloor;
  const unmet = schoolsBelow + items + coefficientsOver + itemsBelow;
  const below = tell(TERMINAL.belowCounts, {
    schools: schoolsBelow,
    items,
    below: belowFloor,
    floor: atFloor,
    coefficients: coefficientsOver,
    others: itemsBelow,
  });
  return [
    [tell(TERMINAL.problems), notes === 0 ? form : `${form}  ${tell(TERMINAL.notes, { notes })}`],
    [tell(TERMINAL.below), unmet === 0 ? style.paint('green', tell(TERMINAL.noneBelow)) : below],
  ];
}

function coefficientLines({ review, standards }: CheckedFile, style: Style): string[] {
  const tell = teller(style);
  const { profile } = standards;
  const columns = STAGES.map((stage) => ({
    stage,
    limit: thresholdOf(coefficientLimit(profile, stage)),
    all: coefficients(review.balance[stage].coefficient, profile, stage),
  }));
  if (columns.every(({ all }) => all.every(({ value }) => value === null))) return [];
  const heading = columns.map(({ stage, limit }) =>
    tell(words.REPORT.limit, { stage: STAGE_NAMES[stage], limit: limitText(limit) }),
  );
  const rows = INDICATORS.map(({ name }, index) => [
    tell(name),
    ...columns.map(({ all, limit }) => {
      const coefficient = nth(all, index);
      const value = coefficientText(coefficient, limit);
      if (value === null) return tell(words.REPORT.noValue);
      return coefficient.over
        ? style.paint('red', `${value} ✗ ${tell(words.REPORT.overLimit)}`)
        : `${value} ${style.paint('green', '✓')}`;
    }),
  ]);
  const table = alignColumns([['', ...heading], ...rows]);
  return [`  ${tell(words.REPORT.coefficients)}`, ...table.map((line) => `  ${line}`), ''];
}

/** The last lines are the ones that are read: the verdict in a sentence, and what to do next. */
function endLines({ review, result, file, standards }: CheckedFile, style: Style): string[] {
  const needed = indicatorsToMeet(standards.profile);
  const tell = teller(style);
  const counts = tally({ findings: review.open, schools: result.schools });
  const verdict = style.paint(VERDICT_COLOURS[review.verdict], tell(COUNTY.verdicts[review.verdict]));
  const note = reviewNote(review, style.language);
  const sentence = verdictSentence(
    { counts, needed, schoolsOpen: 0, coefficients: coefficientStanding({ review, standards }) },
    tell,
  );
  return [
    `${style.paint('bold', verdict)}  ${plainText(note === '' ? sentence : `${sentence} ${note}`)}`,
    plainText(nextStep(review.verdict, counts, file, tell)),
  ];
}
