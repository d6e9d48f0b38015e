import type { BasicName } from './basics';

/** What the headings over a column of 表Ⅰ say together where each alone is too common: 小学 under 在校学生数, 合计 under 初中教职工. */
const WORDS: readonly (readonly [of: RegExp, primary: BasicName, junior: BasicName])[] = [
  [/专任教师/, 'primaryTeachers', 'juniorTeachers'],
  [/教职工/, 'primaryStaff', 'juniorStaff'],
  [/在校|学生数/, 'primaryPupils', 'juniorPupils'],
  [/教学班|班级|班数/, 'primaryClasses', 'juniorClasses'],
  [/学校数|校数|所数|学校\(所\)/, 'primarySchools', 'juniorSchools'],
];
const ALONE: readonly (readonly [RegExp, BasicName])[] = [
  [/九年一贯制/, 'nineYearSchools'],
  [/十二年一贯制/, 'twelveYearSchools'],
  [/完全中学/, 'completeSchools'],
  [/特殊教育/, 'specialSchools'],
  [/50人/, 'largeTeachingPoints'],
  [/教学点/, 'teachingPoints'],
];

/** The column of 表Ⅰ that headings from the top one down name together; null where they do not name one. */
export function basicByWords(path: readonly string[]): BasicName | null {
  const lowest = path.at(-1) ?? '';
  const alone =
    ALONE.find(([words]) => words.test(lowest)) ??
    ALONE.slice(-2).find(([words]) => words.test(path.join('')));
  if (alone) return alone[1];
  const all = path.join('');
  const [, primary, junior] =
    WORDS.find(([of]) => of.test(lowest)) ?? WORDS.find(([of]) => of.test(all)) ?? [];
  if (primary === undefined || junior === undefined) return null;
  const stages = [...path].reverse().find((text) => /小学/.test(text) !== /初中/.test(text)) ?? '';
  if (/小学/.test(stages)) return primary;
  return /初中/.test(stages) ? junior : null;
}
