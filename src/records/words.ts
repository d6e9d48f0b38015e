import { FOUNDERS } from '../form/layout/schools';
import { key } from '../form/text/key';
import { isNoteText, isTotalText } from '../form/text/row-words';
import type { SchoolKind, SchoolStage } from './model';

/**
 * What 办学类型 says, in words: the codes of GB/T 33782 only where there are no words. The order matters: a 职业初中 is no 初中.
 */
const KINDS: readonly (readonly [RegExp, SchoolKind])[] = [
  [/特殊教育|特教|聋|盲|培智|工读|专门学校/, 'special'],
  [/职业|中专|中职|技工|成人/, 'vocational'],
  [/幼儿|学前/, 'kindergarten'],
  [/(?:十二|12)年一贯/, 'twelveYear'],
  [/(?:九|9)年一贯|九年制/, 'nineYear'],
  [/完全中学|^完中$/, 'complete'],
  [/高级中学|普通高中|^高中/, 'senior'],
  [/教学点/, 'point'],
  [/小学|完小|初小/, 'primary'],
  [/初级中学|初中|独立初中/, 'junior'],
];

const CODES: Readonly<Record<string, SchoolKind>> = {
  '211': 'primary',
  '218': 'point',
  '219': 'primary',
  '311': 'junior',
  '312': 'nineYear',
  '319': 'junior',
  '341': 'complete',
  '342': 'senior',
  '345': 'twelveYear',
  '349': 'senior',
  '119': 'kindergarten',
  '111': 'kindergarten',
  '514': 'special',
};

/** The kind of school by the words of 办学类型, else by its code. */
export function kindOf(words: string, code: string): SchoolKind {
  const text = key(words);
  const byWords = KINDS.find(([pattern]) => pattern.test(text))?.[1];
  return byWords ?? CODES[text] ?? (text === '' ? CODES[key(code)] : undefined) ?? 'unknown';
}

export const STAGES_OF: Readonly<Record<SchoolKind, readonly SchoolStage[]>> = {
  primary: ['primary'],
  point: ['primary'],
  junior: ['junior'],
  nineYear: ['primary', 'junior'],
  twelveYear: ['primary', 'junior', 'senior'],
  complete: ['junior', 'senior'],
  senior: ['senior'],
  special: [],
  vocational: [],
  kindergarten: [],
  unknown: [],
};

/** 否 of a yes-or-no column; blank and anything else is no 否. */
export const isNo = (text: string): boolean => /^(?:否|不|不计|0|n|no|×)$/i.test(key(text));
export const isYes = (text: string): boolean => /^(?:是|计|有|1|y|yes|√)$/i.test(key(text));

/** 举办者类型 1–10 by the form's own words or its code; null where the words say something else. */
export function founderOf(words: string): number | null {
  const text = key(words).replace(/(?<=部门|企业|个人)(?:举办|办学|办)$/, '');
  if (text === '') return null;
  if (/^(?:[1-9]|10)$/.test(text)) return Number(text);
  const coded = /^(\d{1,3})[.、:-]?(\D.+)$/.exec(text);
  const plain = (coded?.[2] ?? text)
    .replace(/^(?:地市级|设区市级|市\(地\)级|地\(市\)级)/, '地级')
    .replace(/^县\(区\)级|^区县级|^县区级/, '县级');
  const found = FOUNDERS.findIndex(({ zh }) => zh === plain);
  if (found >= 0) return found + 1;
  if (/^(?:民办|民办教育|社会力量|私立)$/.test(plain)) return 10;
  return null;
}

/** A code as it is compared: without the zeros that a spreadsheet takes away, nor what it adds; empty where there is none. */
export function codeKey(text: string): string {
  return key(text)
    .replace(/^'/, '')
    .replace(/(?<=\d),(?=\d{3}(?:,|$))/g, '')
    .replace(/\.0+$/, '')
    .replace(/^0+/, '')
    .toUpperCase();
}

/** A name as it is compared. */
export const nameKey = (text: string): string => key(text).replace(/[()（）\s]/g, '');

const NO_SCHOOL =
  /^(?:备注|说明|注)$|^(?:示例|样例|举例|例)[::]|^(?:填报人|填表人|制表人?|审核人?|单位负责人|负责人|联系电话)[:：(（\d]/;

/** A row that is no school: 合计, 小计, 备注…, the numbering of columns. */
export function isNoSchool(text: string): boolean {
  const words = key(text);
  return NO_SCHOOL.test(words) || isNoteText(words) || isTotalText(words);
}
