import { CHOICES, QUESTIONS } from '../../messages/records';
import type { Desk } from '../desk';
import { areAlike } from './group';
import type { RecordGroup } from './group';
import { keyOf } from './words-of';

/** So many schools are offered where none has a like name. */
const OFFERED = 200;

/**
 * Schools that only a roster of teachers names, beside others of which there are figures: most often one of those under another
 * name. Which one is asked; until then it is no school of its own and its teachers count nowhere.
 */
export function settleNames(groups: readonly RecordGroup[], desk: Desk): RecordGroup[] {
  const isOfRoster = ({ records }: RecordGroup): boolean =>
    records.every(({ roster }) => roster !== undefined);
  const known = groups.filter((group) => !isOfRoster(group));
  if (known.length === 0) return [...groups];
  return groups.flatMap((group) => {
    if (!isOfRoster(group)) return [group];
    const alike = known.filter(({ plainName }) => areAlike(plainName, group.plainName));
    const offered = (alike.length > 0 ? alike : known).slice(0, OFFERED);
    const answer = desk.ask({
      id: `name:${keyOf(group)}`,
      kind: 'name',
      places: group.records.map(({ place }) => place),
      message: QUESTIONS.name,
      parameters: { name: group.name },
      choices: [
        ...offered.map(({ name, code }) => ({
          value: code ?? name,
          label: CHOICES.school,
          parameters: { name, code: code ?? '—' },
        })),
        { value: 'own', label: CHOICES.ownSchool },
      ],
      school: group.name,
    });
    if (answer === 'own') return [group];
    const school = known.find(({ name, code }) => answer !== undefined && (code ?? name) === answer);
    if (!school) return [{ ...group, open: 'name' as const }];
    school.records.push(...group.records);
    return [];
  });
}
