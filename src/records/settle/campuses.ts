import { CHOICES, LEFT_OUT, QUESTIONS } from '../../messages/records';
import type { Desk } from '../desk';
import type { Choice, RawPlace, SchoolRecord } from '../model';
import { codeKey, isNo, nameKey } from '../words';
import type { RecordGroup } from './group';

/** A school with the campuses that belong to it; `open` says that a campus may be its too, still to be answered. */
export interface Household {
  readonly main: RecordGroup;
  readonly campuses: readonly RecordGroup[];
  readonly open: boolean;
}

const CHOICES_SHOWN = 12;

/**
 * Campuses (是否计校数 = 否) with the school they belong to. Which one that is only the county knows: schools of like code and
 * name are proposed. Until it is answered the campus counts nowhere, and the likeliest school stays open.
 */
export function settleCampuses(groups: readonly RecordGroup[], desk: Desk): Household[] {
  const isCampus = (group: RecordGroup): boolean =>
    group.records.some(({ words }) => isNo(words.get('counted')?.text ?? ''));
  const campuses = groups.filter(isCampus);
  const mains = groups.filter((group) => !isCampus(group));
  const ofMain = new Map<RecordGroup, RecordGroup[]>(mains.map((main) => [main, []]));
  const open = new Set<RecordGroup>();
  for (const campus of campuses) {
    const proposed = propose(campus, mains);
    const [likeliest] = proposed;
    const answer = desk.ask({
      id: `campus:${codeKey(campus.code ?? '') || nameKey(campus.name)}`,
      kind: 'campus',
      places: placesOf(campus),
      message: likeliest ? QUESTIONS.campus : QUESTIONS.campusAlone,
      parameters: { name: campus.name, ...(likeliest && { proposed: likeliest.name }) },
      choices: (proposed.length > 0 ? proposed : mains)
        .slice(0, proposed.length > 0 ? CHOICES_SHOWN : 200)
        .map(choiceOf),
      school: campus.name,
    });
    const main = mains.find((one) => answer !== undefined && choiceOf(one).value === answer);
    if (main) ofMain.get(main)?.push(campus);
    else if (likeliest) open.add(likeliest);
    desk.leftOut.push({
      name: campus.name,
      code: campus.code,
      reason: main ? LEFT_OUT.campus : LEFT_OUT.campusOpen,
      parameters: main ? { main: main.name, code: main.code ?? '—' } : {},
      place: placesOf(campus)[0] ?? (campus.records[0] as SchoolRecord).place,
    });
  }
  return mains.map((main) => ({ main, campuses: ofMain.get(main) ?? [], open: open.has(main) }));
}

function choiceOf({ name, code }: RecordGroup): Choice {
  return { value: code ?? name, label: CHOICES.school, parameters: { name, code: code ?? '—' } };
}

function placesOf({ records }: RecordGroup): RawPlace[] {
  return records.flatMap(({ words, place }) => {
    const cells = (['counted', 'name', 'code'] as const).flatMap((field) => words.get(field)?.place ?? []);
    return cells.length > 0 ? cells : [place];
  });
}

/** Schools that a campus may belong to, the likeliest first: by how much of code and name they share. */
function propose(campus: RecordGroup, mains: readonly RecordGroup[]): RecordGroup[] {
  return mains
    .map((main) => ({ main, score: likeness(campus, main) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ main }) => main);
}

function likeness(campus: RecordGroup, main: RecordGroup): number {
  const code = common(codeKey(campus.code ?? ''), codeKey(main.code ?? ''));
  const name = nameKey(campus.name);
  const other = nameKey(main.name);
  const shared = common(name, other);
  // A code's last digits tell the school, so only a long stem says anything.
  const byCode = code >= 6 ? code : 0;
  const byName = name.startsWith(other) || other.startsWith(name) ? 10 : shared >= 4 ? shared / 2 : 0;
  return byCode + byName;
}

function common(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
}
