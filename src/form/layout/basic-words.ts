/** What the headings over a column of 表Ⅰ say together where each alone is too common: 小学 under 在校学生数, 合计 under 初中教职工. */
const WORDS: readonly (readonly [of: RegExp, primary: string, junior: string])[] = [
  [/专任教师/, 'L22', 'L24'],
  [/教职工/, 'L21', 'L23'],
  [/在校|学生数/, 'L19', 'L20'],
  [/教学班|班级|班数/, 'L17', 'L18'],
  [/学校数|校数|所数|学校\(所\)/, 'L9', 'L11'],
];
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/九年一贯制/, 'L10'],
  [/十二年一贯制/, 'L13'],
  [/完全中学/, 'L12'],
  [/特殊教育/, 'L14'],
  [/50人/, 'L16'],
  [/教学点/, 'L15'],
];

/** The code of the column of 表Ⅰ that headings from the top one down name together; null where they do not name one. */
export function basicCodeByWords(path: readonly string[]): string | null {
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
