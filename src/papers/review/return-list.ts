import type { Finding } from '../../checks/findings/finding';
import { placeText } from '../../checks/findings/words';
import { DESK } from '../../messages/desk';
import type { Language, Parameters, Sentence } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { explain } from '../explain';
import type { Paper } from '../paper';

/**
 * What is wrong with the form itself (填报问题), for the county to correct: findings below a standard are no mistakes of the form and
 * those that merely follow from another go away with it.
 */
export function toReturn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ category, severity, because }) => category !== 'standard' && severity !== 'information' && !because,
  );
}

/** 退回修改清单 of one county. */
export function returnList(county: string, findings: readonly Finding[], language: Language): Paper {
  const tell = (sentence: Sentence, parameters: Parameters = {}): string =>
    say(sentence, language, parameters);
  return {
    title: tell(DESK.returnSheet),
    landscape: true,
    blocks: [
      { kind: 'heading', level: 1, text: tell(DESK.returnTitle, { county }) },
      { kind: 'text', text: tell(DESK.returnIntro, { count: findings.length }) },
      {
        kind: 'table',
        columns: [
          { title: tell(DESK.number), width: 6, align: 'center' },
          { title: tell(DESK.position), width: 16, wrap: true },
          { title: tell(DESK.problem), width: 18, wrap: true },
          { title: tell(DESK.why), width: 38, wrap: true },
          { title: tell(DESK.stands), width: 13, wrap: true },
          { title: tell(DESK.expected), width: 13, wrap: true },
          { title: tell(DESK.todo), width: 32, wrap: true },
          { title: tell(DESK.corrected), width: 14, entry: true, wrap: true },
        ],
        rows: findings.map((finding, index) => {
          const { title, message, actual, expected, advice } = explain(finding, language);
          const [place] = finding.places;
          return {
            cells: [
              index + 1,
              place ? placeText(place) : '',
              title,
              message,
              actual ?? '',
              expected ?? '',
              advice,
              '',
            ],
          };
        }),
      },
    ],
  };
}
