import { address } from '../../form/workbook';
import { nth, putUnder } from '../../standards/lists';
import { baseName } from '../layouts/sources';
import type { RawPlace, SchoolRecord } from '../model';
import { SCHOOL_STAGES } from '../model';
import type { RecordGroup } from '../settle/group';
import { placesOf, wordOf } from '../settle/words-of';
import { isYes, kindOf, nameKey, STAGES_OF } from '../words';
import type { GroupRule, RawRaised } from './rule';
import { RAW_PRACTICE } from './sources';
import { stageKey } from '../figure-key';

const cellsOf = (group: RecordGroup, field: 'name' | 'code'): RawPlace[] => {
  const places = placesOf(group, field);
  return places.length > 0 ? places : group.records.map(({ place }) => place);
};

const where = (place: RawPlace | undefined): string =>
  place ? `${baseName(place.file)} ${place.sheet}!${address(place)}` : '';

/** So many are named. */
const NAMED = 5;
const namesOf = (names: readonly string[]): string =>
  names.slice(0, NAMED).join('、') + (names.length > NAMED ? '……' : '');

/** Groups that share something, told once for all of them. */
function* sharing(
  groups: readonly RecordGroup[],
  key: (group: RecordGroup) => string,
  field: 'name' | 'code',
): Iterable<RawRaised> {
  const byKey = new Map<string, RecordGroup[]>();
  for (const group of groups) {
    const id = key(group);
    if (id !== '') putUnder(byKey, id, group);
  }
  for (const same of byKey.values()) {
    const first = nth(same, 0);
    if (same.length < 2) continue;
    yield {
      places: same.flatMap((group) => cellsOf(group, field)),
      parameters: {
        schools: same.map((group) => `${group.name}（${where(cellsOf(group, field)[0])}）`).join('、'),
        code: first.code ?? '',
        name: first.name,
      },
      school: first.name,
    };
  }
}

export const SCHOOL_RULES: readonly GroupRule[] = [
  {
    scope: 'groups',
    id: 'raw/shared-code',
    category: 'entry',
    severity: 'error',
    sentence: {
      zh: '几所学校用了同一个代码 {code}：{schools}。已按校名分别计算，请改正代码。',
      en: 'Several schools have the code {code}: {schools}. They were told apart by name; please correct the code.',
    },
    source: RAW_PRACTICE,
    check: (groups) =>
      sharing(
        groups.filter(({ sharesCode }) => sharesCode),
        ({ plainCode }) => plainCode,
        'code',
      ),
  },
  {
    scope: 'groups',
    id: 'raw/same-name',
    category: 'entry',
    severity: 'warning',
    sentence: {
      zh: '几所学校同名“{name}”而代码不同：{schools}。已当作不同的学校；如果是同一所，请改正代码。',
      en: 'Several schools are called “{name}” but have different codes: {schools}. They were taken for different schools; correct the code if they are one.',
    },
    source: RAW_PRACTICE,
    check: (groups) => sharing(groups, ({ plainName }) => plainName, 'name'),
  },
  {
    scope: 'groups',
    id: 'raw/names-differ',
    category: 'entry',
    severity: 'information',
    sentence: {
      zh: '同一代码 {code} 在各处的校名不同：{names}。已当作同一所学校，用“{name}”。',
      en: 'The code {code} goes with different names: {names}. They were taken for one school, “{name}”.',
    },
    source: RAW_PRACTICE,
    check: function* (groups) {
      for (const group of groups) {
        const [first, ...rest] = group.records.map(({ words }) => words.get('name')?.text ?? '');
        if (rest.every((name) => name === first)) continue;
        const names = new Map(
          group.records.flatMap(({ words }) => {
            const name = words.get('name');
            return name && name.text !== '' ? [[nameKey(name.text), name.text] as const] : [];
          }),
        );
        if (names.size < 2) continue;
        yield {
          places: cellsOf(group, 'name'),
          parameters: { code: group.code ?? '—', name: group.name, names: [...names.values()].join('、') },
          school: group.name,
        };
      }
    },
  },
  {
    scope: 'groups',
    id: 'raw/told-twice',
    category: 'entry',
    severity: 'information',
    sentence: {
      zh: '{count} 所学校（{names}）在几处都有数据，数字相同：{files}。只用一次。',
      en: '{count} schools ({names}) stand in several places with the same figures: {files}. They were used once.',
    },
    source: RAW_PRACTICE,
    *check(groups) {
      const told = new Map<string, { group: RecordGroup; records: readonly SchoolRecord[] }[]>();
      for (const group of groups) {
        if (group.open) continue;
        const records = SCHOOL_STAGES.map((stage) =>
          group.records.filter((record) => record.figures.get(stageKey(stage, 'pupils'))?.state === 'number'),
        ).find((same) => same.length > 1);
        if (!records) continue;
        // A file that was given twice is told once, not for each of its schools.
        const sheets = records.map(({ place }) => `${baseName(place.file)} ${place.sheet}`).join('、');
        putUnder(told, sheets, { group, records });
      }
      for (const [files, list] of told) {
        yield {
          places: list.flatMap(({ records }) => records.map(({ place }) => place)),
          parameters: { count: list.length, names: namesOf(list.map(({ group }) => group.name)), files },
          ...(list.length === 1 && list[0] && { school: list[0].group.name }),
        };
      }
    },
  },
  {
    scope: 'groups',
    id: 'raw/blank-answer',
    category: 'entry',
    severity: 'warning',
    sentence: {
      zh: '“{name}”只有校名，各项数字都是空的，没有列入。请催填；已撤并的请从数据中删去。',
      en: 'Of “{name}” only the name is there and no figure; it was left out. Ask for its figures, or remove it if it is closed.',
    },
    source: RAW_PRACTICE,
    *check(groups) {
      for (const group of groups) {
        const kind = kindOf(wordOf(group, 'type')?.text ?? '', wordOf(group, 'typeCode')?.text ?? '');
        const isNoRow = kind !== 'unknown' && !STAGES_OF[kind].some((stage) => stage !== 'senior');
        if (group.open !== 'blank' || isNoRow || isYes(wordOf(group, 'abolished')?.text ?? '')) continue;
        yield { places: cellsOf(group, 'name'), parameters: { name: group.name }, school: group.name };
      }
    },
  },
];
