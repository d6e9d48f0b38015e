import { QUESTIONS } from '../../messages/records';
import { FOUNDERS } from '../../form/layout/schools';
import { putUnder } from '../../standards/lists';
import type { Desk } from '../desk';
import type { CountySchool } from '../model';
import { founderOf } from '../words';
import type { RecordGroup } from './group';
import { placesOf, wordOf } from './words-of';

/** 举办者 of all schools, asked once for each wording that is none of the form's. */
export function settleFounders(
  schools: readonly { readonly school: CountySchool; readonly group: RecordGroup }[],
  desk: Desk,
): CountySchool[] {
  const unknown = new Map<string, RecordGroup[]>();
  for (const { group } of schools) {
    const words = wordOf(group, 'founder')?.text ?? '';
    if (founderOf(words) === null) putUnder(unknown, words, group);
  }
  const answers = new Map<string, number | null>();
  for (const [words, groups] of unknown) {
    const answer = desk.ask({
      id: `founder:${words}`,
      kind: 'founder',
      places: groups.flatMap((group) => {
        const cells = placesOf(group, 'founder');
        return cells.length > 0 ? cells : placesOf(group, 'name');
      }),
      message: words === '' ? QUESTIONS.founderBlank : QUESTIONS.founder,
      parameters: { words, count: groups.length },
      choices: FOUNDERS.map((label, index) => ({ value: index + 1, label })),
      school: null,
    });
    answers.set(words, typeof answer === 'number' ? answer : null);
  }
  return schools.map(({ school, group }) => {
    const words = wordOf(group, 'founder')?.text ?? '';
    return { ...school, founder: founderOf(words) ?? answers.get(words) ?? null };
  });
}
