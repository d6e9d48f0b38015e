import { FIELD_NAMES } from '../../messages/records';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { joined } from '../../messages/joined';
import type { Sentence } from '../../messages/sentence';
import { compare, toNumber } from '../exact';
import type { FigureKey, RawFigure, RosterCount, RosterRows, SchoolRecord, StageField } from '../model';
import { SCHOOL_STAGES } from '../model';
import type { RecordGroup } from '../settle/group';
import { wordOf } from '../settle/words-of';
import { kindOf, STAGES_OF } from '../words';
import type { GroupRule, RawRaised } from './rule';
import { CERTIFICATES, RAW_PRACTICE } from './sources';

/** What a roster and the statistics both count, in the order in which it is told. */
const COMPARED: readonly StageField[] = [
  'teachers',
  'doctor',
  'master',
  'bachelor',
  'college',
  'degree',
  'backbone',
  'pe',
  'music',
  'fineArts',
  'arts',
  'inPost',
  'certified',
  'eligible',
  'moved',
  'movedBackbone',
  'trained',
];

const PAIR: Sentence = {
  zh: '{field}统计 {stated}、名册 {counted}',
  en: '{field} {stated} in the statistics, {counted} in the roster',
};

/** What differs between a roster and other sources of one stage of a school; the cells of both. */
function* differing(group: RecordGroup): Iterable<RawRaised> {
  const rosters = group.records.filter(({ roster }) => roster);
  const others = group.records.filter(({ roster }) => !roster);
  if (rosters.length === 0 || others.length === 0) return;
  for (const stage of SCHOOL_STAGES) {
    if (stage === 'senior') continue;
    const apart = COMPARED.flatMap((field) => {
      const at: FigureKey = `${stage}.${field}`;
      const counted = known(rosters, at);
      const stated = known(others, at);
      if (!counted?.value || !stated?.value || compare(counted.value, stated.value) === 0) return [];
      return [{ field, counted, stated }];
    });
    if (apart.length === 0) continue;
    const figures = apart.map(({ field, counted, stated }) => ({
      sentence: PAIR,
      parameters: { field: FIELD_NAMES[field], stated: shown(stated), counted: shown(counted) },
    }));
    yield {
      stage,
      places: apart.flatMap(({ counted, stated }) => [stated.place, counted.place]),
      parameters: { name: group.name, stage: STAGES_WITHIN[stage], figures: joined(figures) },
      school: group.name,
    };
  }
}

const shown = ({ value }: RawFigure): number => (value ? toNumber(value) : 0);

const known = (records: readonly SchoolRecord[], at: FigureKey) =>
  records.flatMap(({ figures }) => figures.get(at) ?? []).find(({ value }) => value !== null);

/** One complaint for each roster of a school that has such rows. */
const counting = (rowsOf: (roster: RosterCount) => RosterRows | null) =>
  function* (groups: readonly RecordGroup[]): Iterable<RawRaised> {
    for (const { name, records } of groups) {
      for (const { roster } of records) {
        const rows = roster && rowsOf(roster);
        if (rows)
          yield {
            places: [rows.place],
            parameters: { name, count: rows.count },
            actual: rows.count,
            school: name,
          };
      }
    }
  };

/** Checks of rosters of teachers: against the statistics, and what in them could not be counted. */
export const ROSTER_RULES: readonly GroupRule[] = [
  {
    scope: 'groups',
    id: 'raw/roster-differs',
    category: 'consistency',
    severity: 'warning',
    sentence: {
      zh: '“{name}”{stage}的教师名册与统计数字不同：{figures}。已用统计的数字；请核对，哪一个不对就改哪一个。',
      en: 'The roster of teachers of the {stage} part of “{name}” differs from the statistics: {figures}. The statistics were used; correct whichever is wrong.',
    },
    source: RAW_PRACTICE,
    *check(groups) {
      for (const group of groups) yield* differing(group);
    },
  },
  {
    scope: 'groups',
    id: 'raw/roster-unclear',
    category: 'entry',
    severity: 'warning',
    sentence: {
      zh: '“{name}”的教师名册里，“{heading}”有 {count} 行空白或认不出{words}，没有按它计数。请补上或改正。',
      en: 'In the roster of “{name}” {count} rows of “{heading}” are blank or not understood{words} and were not counted by it. Supply or correct them.',
    },
    source: RAW_PRACTICE,
    *check(groups) {
      for (const group of groups) {
        const { name, records } = group;
        const unclear = records.flatMap(({ roster }) => [...(roster?.unclear ?? [])]);
        for (const [heading, { count, place, words, isStage }] of unclear) {
          // A school with one stage has its teachers there, whatever the roster says.
          if (isStage && STAGES_OF[kindOf(wordOf(group, 'type')?.text ?? '', '')].length === 1) continue;
          const shownWords = words.slice(0, 5).join('、');
          yield {
            places: [place],
            parameters: { name, heading, count, words: shownWords === '' ? '' : `（${shownWords}）` },
            actual: count,
            school: name,
          };
        }
      }
    },
  },
  {
    scope: 'groups',
    id: 'raw/roster-certificate-below',
    category: 'standard',
    severity: 'information',
    sentence: {
      zh: '“{name}”有 {count} 名教师的教师资格证低于任教学段，没有计入持证人数。请核对。',
      en: '{count} teachers of “{name}” hold a certificate for a lower stage than they teach; they were not counted as certified. Please check.',
    },
    source: CERTIFICATES,
    check: counting(({ below }) => below),
  },
  {
    scope: 'groups',
    id: 'raw/roster-row-twice',
    category: 'entry',
    severity: 'warning',
    sentence: {
      zh: '“{name}”的教师名册里有 {count} 行与前面的一行姓名、学段、学科、学历都相同，照样计了数。如果是同一人，请删去重复的行。',
      en: 'In the roster of “{name}” {count} rows repeat the name, stage, subject and degree of an earlier one; they were counted. Delete those that are the same person.',
    },
    source: RAW_PRACTICE,
    check: counting(({ repeated }) => repeated),
  },
];
