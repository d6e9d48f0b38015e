import { CHOICES, LEFT_OUT, QUESTIONS } from '../../messages/records';
import { putUnder } from '../../standards/lists';
import type { Desk } from '../desk';
import type { Choice, RawPlace, SchoolRecord } from '../model';
import { codeKey, isNo, nameKey } from '../words';
import type { RecordGroup } from './group';
import { keyOf } from './words-of';

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
  const proposals = new Proposals(mains);
  for (const campus of campuses) {
    const proposed = proposals.for(campus);
    const [likeliest] = proposed;
    const main = namedMain(campus, mains) ?? askMain(campus, proposed, mains, desk);
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

/** The school that the campus's own row names, where there is just one of that name or code. */
function namedMain({ records }: RecordGroup, mains: readonly RecordGroup[]): RecordGroup | undefined {
  const text = records.flatMap(({ words }) => words.get('main')?.text ?? []).find((word) => word !== '');
  if (text === undefined) return undefined;
  const [name, code] = [nameKey(text), codeKey(text)];
  const found = mains.filter(({ plainName, plainCode }) => plainName === name || plainCode === code);
  return found.length === 1 ? found[0] : undefined;
}

function askMain(
  campus: RecordGroup,
  proposed: readonly RecordGroup[],
  mains: readonly RecordGroup[],
  desk: Desk,
): RecordGroup | undefined {
  const [likeliest] = proposed;
  const answer = desk.ask({
    id: `campus:${keyOf(campus)}`,
    kind: 'campus',
    places: placesOf(campus),
    message: likeliest ? QUESTIONS.campus : QUESTIONS.campusAlone,
    parameters: { name: campus.name, ...(likeliest && { proposed: likeliest.name }) },
    choices: (likeliest ? proposed : mains).slice(0, likeliest ? CHOICES_SHOWN : 200).map(choiceOf),
    school: campus.name,
  });
  return mains.find((one) => answer !== undefined && choiceOf(one).value === answer);
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

/** Codes of one house differ in the last digits; names begin alike. */
const LAST_DIGITS = [2, 3] as const;
const BEGINNING = 4;
/** A stem that so many schools share says nothing about any of them. */
const MANY = 100;
/** So much of a code must be the same to say anything. */
const STEM = 6;

/** Schools that a campus may belong to, by what they share at the beginning of code and name. */
class Proposals {
  private readonly byStem = new Map<string, RecordGroup[]>();
  private readonly byBeginning = new Map<string, RecordGroup[]>();

  constructor(mains: readonly RecordGroup[]) {
    for (const main of mains) {
      for (const digits of LAST_DIGITS) putUnder(this.byStem, stemOf(main, digits), main);
      putUnder(this.byBeginning, main.plainName.slice(0, BEGINNING), main);
    }
  }

  /** The likeliest first. */
  for(campus: RecordGroup): RecordGroup[] {
    const stems = LAST_DIGITS.map((digits) => this.byStem.get(stemOf(campus, digits)) ?? []);
    const named = this.byBeginning.get(campus.plainName.slice(0, BEGINNING)) ?? [];
    const near = new Set([...stems.filter((list) => list.length <= MANY).flat(), ...named]);
    return [...near]
      .map((main) => ({ main, score: likeness(campus, main) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ main }) => main);
  }
}

const stemOf = ({ plainCode }: RecordGroup, digits: number): string =>
  `${plainCode.length}:${plainCode.slice(0, -digits)}`;

function likeness(campus: RecordGroup, main: RecordGroup): number {
  const code = common(campus.plainCode, main.plainCode);
  const shared = common(campus.plainName, main.plainName);
  // A code's last digits tell the school, so only a long stem says anything.
  const byCode = code >= STEM ? code : 0;
  const isPart = campus.plainName.startsWith(main.plainName) || main.plainName.startsWith(campus.plainName);
  return byCode + (isPart ? 10 : shared >= 4 ? shared / 2 : 0);
}

function common(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length++;
  return length;
}
