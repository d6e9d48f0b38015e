import { MARKS, markOf } from '../checks/findings/colours';
import type { Mark } from '../checks/findings/colours';
import { foldFindings } from '../checks/findings/grouping';
import { inReadingOrder } from '../checks/findings/reading-order';
import { tally } from '../checks/findings/tally';
import { firstPlaceText } from '../checks/findings/words';
import { reviewNote } from '../checks/review/review';
import { address } from '../form/workbook';
import { COUNTY } from '../messages/county';
import { LEVELS } from '../messages/held-to';
import { CATEGORIES, SEVERITIES } from '../messages/report';
import { RESULT_SHEET } from '../messages/excel';
import { TERMINAL } from '../messages/terminal';
import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import { indicatorsToMeet } from '../standards/lookup';
import type { CheckedFile } from './checked-file';
import { coefficientStanding, VERDICT_TONES, verdictSentence } from './county/verdict';
import { explain } from './explain';
import type { Paper, Row } from './paper';

/** The name of each mark in the legend. */
const MARK_WORDS: Readonly<Record<Mark, Sentence>> = {
  structure: CATEGORIES.structure,
  entry: CATEGORIES.entry,
  consistency: CATEGORIES.consistency,
  floor: LEVELS.floor,
  below: LEVELS.below,
};

/** The sheet in front of an annotated copy: the verdict, what the colours mean, and every finding as a link to its cell. */
export function copySummary(
  { review, result, standards }: Pick<CheckedFile, 'review' | 'result' | 'standards'>,
  language: Language,
): Paper {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  const counts = tally({ findings: review.open, schools: result.schools });
  const coefficients = coefficientStanding({ review, standards });
  const needed = indicatorsToMeet(standards.profile);
  const sentence = verdictSentence({ counts, needed, schoolsOpen: 0, coefficients }, tell);
  const folded = inReadingOrder(foldFindings(review.open), ({ finding }) => finding).filter(
    ({ finding }) => finding.rule !== 'standard/school',
  );
  const ranked = [...folded].sort(
    (a, b) => Number(a.finding.category === 'standard') - Number(b.finding.category === 'standard'),
  );
  const columns = RESULT_SHEET.columns;
  return {
    title: '核验说明',
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: tell(RESULT_SHEET.copyTitle, { profile: standards.profile.name }) },
      {
        kind: 'callout',
        tone: VERDICT_TONES[review.verdict],
        title: tell(COUNTY.verdicts[review.verdict]),
        text: [sentence, reviewNote(review, language)].join(' ').trim(),
      },
      {
        kind: 'table',
        bare: true,
        columns: [
          { title: '', width: 8 },
          { title: '', width: 12 },
          { title: '', width: 16 },
          { title: '', width: 22 },
          { title: '', width: 60 },
          { title: '', width: 40 },
          { title: '', width: 30 },
        ],
        rows: [
          {
            cells: [
              tell(RESULT_SHEET.legend),
              ...MARKS.map((mark) => ({
                value: tell(MARK_WORDS[mark]),
                tone: mark,
                align: 'center' as const,
              })),
              tell(TERMINAL.problemCounts, { ...counts }),
            ],
          },
        ],
      },
      {
        kind: 'table',
        sortable: true,
        columns: [
          { title: tell(columns.severity), width: 8 },
          { title: tell(columns.category), width: 12 },
          { title: tell(columns.cell), width: 16 },
          { title: tell(columns.school), width: 22 },
          { title: tell(columns.message), width: 60, wrap: true },
          { title: tell(columns.advice), width: 40, wrap: true },
          { title: tell(columns.source), width: 30, wrap: true },
        ],
        rows: ranked.map(({ finding }): Row => {
          const words = explain(finding, language);
          const [first] = finding.places;
          return {
            cells: [
              tell(SEVERITIES[finding.severity]),
              { value: tell(CATEGORIES[finding.category]), tone: markOf(finding) },
              {
                value: firstPlaceText(finding),
                ...(first && {
                  link: { kind: 'cell', sheet: first.sheet, address: address(first) } as const,
                }),
              },
              finding.school ?? '',
              words.message,
              words.advice,
              words.source,
            ],
          };
        }),
      },
    ],
  };
}
