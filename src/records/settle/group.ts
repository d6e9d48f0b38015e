import { CHOICES, QUESTIONS } from '../../messages/records';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { address } from '../../form/workbook';
import { putUnder } from '../../standards/lists';
import type { Desk } from '../desk';
import { compare } from '../exact';
import type { FigureKey, SchoolRecord, SchoolStage } from '../model';
import { SCHOOL_STAGES } from '../model';
import { codeKey, nameKey } from '../words';
import { baseName } from '../layouts/sources';
import { stageKey } from '../figure-key';

/** All records of one school (one code, or one name where there is no code). */
export interface RecordGroup {
  readonly name: string;
  /** As written, with the leading zeros where one source kept them. */
  readonly code: string | null;
  /** Name and code as they are compared. */
  readonly plainName: string;
  readonly plainCode: string;
  readonly records: SchoolRecord[];
  /** Why it cannot be filled yet: sources differ or may be of another year, nothing was filled in, or it may be another school. */
  readonly open: 'duplicate' | 'year' | 'blank' | 'name' | null;
  /** Another school has the same code. */
  readonly sharesCode: boolean;
}

const word = (record: SchoolRecord, field: 'name' | 'code'): string => record.words.get(field)?.text ?? '';

/**
 * The records of each school: by code without leading zeros, else by name. Schools with different names that share a code
 * and a stage are two schools.
 */
export function groupRecords(
  records: readonly SchoolRecord[],
  lastYears: ReadonlySet<SchoolRecord>,
  desk: Desk,
): RecordGroup[] {
  const byCode = new Map<string, SchoolRecord[]>();
  const nameless: SchoolRecord[] = [];
  for (const record of records) {
    const code = codeKey(word(record, 'code'));
    if (code === '' || code === '0') nameless.push(record);
    else putUnder(byCode, code, record);
  }
  const groups: { records: SchoolRecord[]; sharesCode: boolean }[] = [];
  for (const list of byCode.values()) groups.push(...divide(list));
  const byName = new Map<string, { records: SchoolRecord[]; sharesCode: boolean }[]>();
  for (const group of groups) {
    for (const name of new Set(group.records.map((record) => nameKey(word(record, 'name')))))
      putUnder(byName, name, group);
  }
  const alone = new Map<string, SchoolRecord[]>();
  for (const record of nameless) {
    const name = nameKey(word(record, 'name'));
    const [group, more] = byName.get(name) ?? [];
    if (group && !more) group.records.push(record);
    else putUnder(alone, name, record);
  }
  for (const list of alone.values()) groups.push({ records: list, sharesCode: false });
  const groupOf = new Map(groups.flatMap((group) => group.records.map((record) => [record, group])));
  // In the order in which their first records come.
  const ordered = new Set(records.flatMap((record) => groupOf.get(record) ?? []));
  return settleTwice([...ordered], lastYears, desk);
}

const stagesOf = (record: SchoolRecord): SchoolStage[] =>
  SCHOOL_STAGES.filter((stage) => record.figures.get(stageKey(stage, 'pupils'))?.state === 'number');

/** Records under one code: one school, unless differently named ones speak of the same stage. */
function divide(records: SchoolRecord[]): { records: SchoolRecord[]; sharesCode: boolean }[] {
  const byName = new Map<string, SchoolRecord[]>();
  for (const record of records) putUnder(byName, nameKey(word(record, 'name')), record);
  if (byName.size < 2) return [{ records, sharesCode: false }];
  const lists = [...byName.values()];
  const nameOf = ([first]: readonly SchoolRecord[]): string => (first ? nameKey(word(first, 'name')) : '');
  const collide = lists.some((one, index) =>
    lists.slice(index + 1).some((other) => {
      if (!areAlike(nameOf(one), nameOf(other))) return true;
      const taken = new Set(one.flatMap(stagesOf));
      return other.some((record) => stagesOf(record).some((stage) => taken.has(stage)));
    }),
  );
  return collide
    ? lists.map((list) => ({ records: list, sharesCode: true }))
    : [{ records, sharesCode: false }];
}

/** Names that differ by a few characters: what they share at both ends is at least half of the longer one. */
export function areAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charAt(start) === other.charAt(start)) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return (
    one.includes(other) || other.includes(one) || (start + end) * 2 >= Math.max(one.length, other.length)
  );
}

/** Two sources of the same stage of a school: equal figures do no harm, different ones are asked, once for a pair of sources. */
function settleTwice(
  groups: readonly { records: SchoolRecord[]; sharesCode: boolean }[],
  lastYears: ReadonlySet<SchoolRecord>,
  desk: Desk,
): RecordGroup[] {
  interface Clash {
    readonly at: number;
    readonly stage: SchoolStage;
    readonly rivals: readonly SchoolRecord[];
  }
  const clashes = new Map<string, Clash[]>();
  groups.forEach(({ records }, at) => {
    for (const stage of SCHOOL_STAGES) {
      const rivals = records.filter((record) => stagesOf(record).includes(stage) && !lastYears.has(record));
      if (rivals.length < 2 || !differ(rivals, stage)) continue;
      const files = new Set(rivals.map(({ place }) => place.file));
      const id = files.size < rivals.length ? `${at}` : [...files].map(baseName).join('|');
      putUnder(clashes, id, { at, stage, rivals });
      break;
    }
  });
  const open = new Set<number>();
  for (const list of clashes.values()) {
    const [first] = list;
    if (!first) continue;
    const record = first.rivals[0];
    const sameFile = new Set(first.rivals.map(({ place }) => place.file)).size < first.rivals.length;
    const label = ({ place }: SchoolRecord): string =>
      sameFile ? `${baseName(place.file)} ${place.sheet}!${address(place)}` : baseName(place.file);
    const answer = desk.ask({
      id: `duplicate:${sameFile ? codeKey(record ? word(record, 'code') || word(record, 'name') : '') : first.rivals.map(label).join('|')}`,
      kind: 'duplicate',
      places: list.flatMap(({ rivals }) => rivals.map(({ place }) => place)),
      message: QUESTIONS.duplicateAnswer,
      parameters: {
        name: list
          .map(({ rivals }) => (rivals[0] ? word(rivals[0], 'name') : ''))
          .slice(0, 5)
          .join('、'),
        stage: STAGES_WITHIN[first.stage],
        files: first.rivals.map(label).join('、'),
      },
      choices: first.rivals.map((rival) => ({
        value: label(rival),
        label: CHOICES.fromFile,
        parameters: { file: label(rival) },
      })),
      school: record ? word(record, 'name') : null,
    });
    for (const { at, rivals } of list) {
      const group = groups[at];
      if (!group) continue;
      const chosen = rivals.find((rival) => label(rival) === answer);
      if (!chosen) open.add(at);
      else
        group.records.splice(
          0,
          Infinity,
          ...group.records.filter((one) => one === chosen || !rivals.includes(one)),
        );
    }
  }
  return groups.map(({ records, sharesCode }, at) => {
    const name = longest(records.map((record) => word(record, 'name')));
    const code = longest(records.map((record) => word(record, 'code'))) || null;
    return {
      name,
      code,
      plainName: nameKey(name),
      plainCode: codeKey(code ?? ''),
      records,
      open: records.some((record) => lastYears.has(record))
        ? 'year'
        : open.has(at)
          ? 'duplicate'
          : records.every(isBlank)
            ? 'blank'
            : null,
      sharesCode,
    };
  });
}

/** Whether nothing was filled in beside name and code. */
const isBlank = ({ figures, loose, grades }: SchoolRecord): boolean =>
  grades.length === 0 &&
  [...figures.values(), ...loose.values()].every(({ state }) => state === 'blank' || state === 'none');

/** The first name; of codes the one that lost no zero. */
function longest(texts: readonly string[]): string {
  return texts.reduce(
    (best, text) => (best === '' || (text.length > best.length && /^\d+$/.test(text)) ? text : best),
    '',
  );
}

function differ(records: readonly SchoolRecord[], stage: SchoolStage): boolean {
  const keys = new Set(
    records.flatMap(({ figures }) => [...figures.keys()]).filter((at) => at.startsWith(`${stage}.`)),
  );
  return [...keys].some((at) => {
    const values = records.flatMap(({ figures }) => figures.get(at as FigureKey)?.plain ?? []);
    return values.some((value) => compare(value, values[0] ?? value) !== 0);
  });
}
