import { CHOICES, QUESTIONS } from '../../messages/records';
import type { Desk } from '../desk';
import { isZero } from '../exact';
import type { SchoolKind, SchoolStage } from '../model';
import { SCHOOL_STAGES } from '../model';
import { kindOf } from '../words';
import type { RecordGroup } from './group';
import { keyOf, placesOf, wordOf } from './words-of';
import { stageKey } from '../figure-key';

/** 办学类型 by its words; asked where they are not known; by the stages and the name where no source has such a column. */
export function settleKind(group: RecordGroup, desk: Desk): SchoolKind | 'excluded' {
  const words = wordOf(group, 'type')?.text ?? '';
  const code = wordOf(group, 'typeCode')?.text ?? '';
  const kinds = group.records.map((record) =>
    kindOf(record.words.get('type')?.text ?? '', record.words.get('typeCode')?.text ?? ''),
  );
  const kind = kinds.find((one) => one !== 'unknown') ?? kindOf(words, code);
  if (kind !== 'unknown') return kind;
  const hasColumn = group.records.some((record) => record.words.has('type') || record.words.has('typeCode'));
  if (!hasColumn) return kindByFigures(group);
  const answer = desk.ask({
    id: `type:${keyOf(group)}`,
    kind: 'type',
    places: placesOf(group, 'type', 'name'),
    message: QUESTIONS.type,
    parameters: { name: group.name, words: words === '' ? '（空白）' : words },
    choices: [
      ...['小学', '小学教学点', '初级中学', '九年一贯制学校', '完全中学', '十二年一贯制学校'].map(
        (value) => ({
          value,
          label: CHOICES.asIs,
          parameters: { value },
        }),
      ),
      { value: 'exclude', label: CHOICES.exclude },
    ],
    school: group.name,
  });
  return answer === undefined ? 'unknown' : answer === 'exclude' ? 'excluded' : kindOf(String(answer), '');
}

function kindByFigures({ records, name }: RecordGroup): SchoolKind {
  const byName = kindOf(name, '');
  if (byName === 'special' || byName === 'vocational' || byName === 'kindergarten' || byName === 'point')
    return byName;
  const has = (stage: SchoolStage): boolean =>
    records.some(({ figures }) => {
      const value = figures.get(stageKey(stage, 'pupils'))?.value;
      return value != null && !isZero(value);
    });
  const [primary, junior, senior] = SCHOOL_STAGES.map(has);
  if (primary && junior) return senior ? 'twelveYear' : 'nineYear';
  if (junior) return senior ? 'complete' : 'junior';
  return primary ? 'primary' : senior ? 'senior' : byName;
}

/** 乡村: the codes 2xx, 乡中心区 and 村庄; null where nothing is said. */
export function ruralOf(group: RecordGroup): boolean | null {
  const words = wordOf(group, 'area')?.text ?? '';
  if (words === '') return null;
  return /乡村|村庄|乡中心区|^2\d\d/.test(words);
}
