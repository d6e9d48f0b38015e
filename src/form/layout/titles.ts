import type { Sentence } from '../../messages/sentence';
import type { TableId } from '../table-id';
import { TABLE_IDS } from '../table-id';
import { yearIn } from './set-words';
import { TABLES } from './tables';

/** How a message names the table: `Ⅱ-2`. */
export function tableName(id: TableId): Sentence {
  const { numeral } = TABLES[id].title;
  return { zh: numeral, en: numeral };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const CHINESE = '一二三四五六七八九十';

/** The ways of writing a number on `key(text)`: `II` or `2` as `II|2|二`. */
function writings(number: string): string {
  const value = ROMAN.includes(number) ? ROMAN.indexOf(number) + 1 : Number(number);
  return `${ROMAN[value - 1] ?? number}|${value}|${CHINESE.charAt(value - 1)}`;
}

/** How the number of each table is known on `key(text)`: `II-2`, `2-2`, `二之二`. */
const NUMBERS = new Map(
  TABLE_IDS.map((id) => {
    const [number = '', part] = id.split('-');
    const behind = part === undefined ? '' : `[-—–_.·之(](?:${writings(part)})\\)?`;
    return [id, new RegExp(`^(?:${writings(number)})${behind}$`)] as const;
  }),
);

/** All ways of writing the numbers, the longest first: `VII` is not `VI` and more. */
const anyOf = (numbers: readonly string[]): string =>
  [...new Set(numbers.flatMap((number) => writings(number).split('|')))]
    .sort((a, b) => b.length - a.length)
    .join('|');
const FIRST = anyOf(TABLE_IDS.map((id) => id.replace(/-.*/, '')));
const PART = anyOf(TABLE_IDS.flatMap((id) => id.split('-').slice(1)));
const NUMBERED = new RegExp(`^附?表((?:${FIRST})(?:[-—–_.·之(](?:${PART})\\)?)?)[、.:：]?(.*)$`);

/** `（三）`, `三、`, `3.`: what a county may put before a title in place of the table's number. */
const ENUMERATED =
  /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.])/;

/** `××县`, `2024年度`, `××县2024年`: whose form it is, and of which year, before the title. */
const WHOSE = /^[^表、,;。:：()]{1,15}(?:[省市县区旗州盟]|年度?)$/;

/** A title as it stands on a sheet: of which table, of which year, and whose form it says it is. */
export interface WrittenTitle {
  readonly table: TableId;
  readonly year: number | null;
  /** `临江县`: what stands before the title, without its year; empty where nothing does. */
  readonly owner: string;
}

/** Which table a `key`ed text is the title of; null for anything else. A note or a sentence is longer than any title. */
export function titleOf(text: string): WrittenTitle | null {
  if (text.length > 48) return null;
  for (let at = 0; at <= 16; at++) {
    const table = at === 0 || WHOSE.test(text.slice(0, at)) ? plainTitleOf(text.slice(at)) : null;
    if (!table) continue;
    const owner = text.slice(0, at).replace(/(?:19|20)?\d\d(?:[-—–](?:20)?\d\d)?(?:学?年度?)?/g, '');
    return { table, year: yearIn(text), owner: /[省市县区旗州盟]$/.test(owner) ? owner : '' };
  }
  return null;
}

function plainTitleOf(text: string): TableId | null {
  const [, numeral, rest] = NUMBERED.exec(text) ?? [];
  const words = numeral === undefined ? text.replace(ENUMERATED, '') : (rest ?? '');
  const named = TABLE_IDS.find((id) => TABLES[id].title.words.test(words));
  if (named) return named;
  if (numeral === undefined || !/^(?:\(?续表?\)?)?$/.test(words)) return null;
  return TABLE_IDS.find((id) => NUMBERS.get(id)?.test(numeral)) ?? null;
}

/** Titles and headings that only the older form (县域义务教育均衡发展, 教督〔2012〕3号) has. */
export const OLDER_TITLE = /义务教育(?:发展)?基本均衡|^(?!.*优质).*义务教育均衡发展.*(?:县|基本情况|申报)/;
export const OLDER_HEADINGS = /计算机(?:台)?数|生均图书|图书册数|师生比|中级及以上专业技术/;
