import { BASIC_COLUMNS } from './basics';
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
  const stages =
    [...path]
      .reverse()
      .map((text) => text.replace(/中小学/g, ''))
      .find((text) => /小学/.test(text) !== /初中/.test(text)) ?? '';
  if (/小学/.test(stages)) return primary;
  return /初中/.test(stages) ? junior : null;
}

const GROUP =
  '自然情况|经济情况|(?:普通)?中小学校?数|小学教学点数?|教学班数?|在校(?:学)?生(?:人)?数?|(?:小学|初中)?教职工(?:人)?数?';
const UNIT = '(?:\\([^()]{1,4}\\))?';
const NUMBERED = /^(?:L\d{1,2}|\(?\d{1,2}[.、)]|\d{1,2}(?=\D)|[一二三四五六七八九十]{1,3}、)[.、:]?(?=.)/i;
const GROUP_BEFORE = new RegExp(
  `^[([【〔]?(${GROUP})${UNIT}[)\\]】〕]?${UNIT}[^(\\p{L}\\p{N}]*(?=[^(])`,
  'u',
);
const GROUP_BEHIND = new RegExp(`^(.+?)[([【〔](${GROUP})${UNIT}[)\\]】〕]${UNIT}$`);

/**
 * Group and label that stand in one cell: `自然情况 人口总数` → 自然情况, 人口总数; `初中（普通中小学校数）` → 普通中小学校数, 初中. A number
 * before them is left out; a text without a group is a path of one.
 *
 * @param text as `key` makes it
 */
export function basicPath(text: string): readonly string[] {
  const label = text.replace(NUMBERED, '');
  const before = GROUP_BEFORE.exec(label);
  if (before?.[1]) return [before[1], label.slice(before[0].length)];
  const behind = GROUP_BEHIND.exec(label);
  return behind?.[1] && behind[2] ? [behind[2], behind[1]] : [label];
}

/** The column of 表Ⅰ that the texts over it name, each of which may hold group and label; null where they name none. */
export function basicNamed(texts: readonly string[]): BasicName | null {
  const path = texts.flatMap(basicPath);
  const label = path.at(-1) ?? '';
  return basicByWords(path) ?? BASIC_COLUMNS.find(({ certain }) => certain?.test(label))?.name ?? null;
}
