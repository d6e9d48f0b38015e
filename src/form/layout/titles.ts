import type { Sentence } from '../../messages/sentence';
import type { TableId } from '../model';
import { yearIn } from './set-words';

/** A table's number and title as the form prints them, and the words by which its title is known on `key(text)` without its number. */
export interface Title {
  readonly numeral: string;
  readonly title: string;
  readonly words: RegExp;
}

export const TITLES: Readonly<Record<TableId, Title>> = {
  I: {
    numeral: 'Ⅰ',
    title: '义务教育优质均衡发展县(市、区)基本情况',
    words: /^(?:全国)?(?:县域)?义务教育优质均衡发展.*基本情况/,
  },
  'II-1': {
    numeral: 'Ⅱ-1',
    title: '小学、初中资源配置基本情况',
    words: /^(?:小学[、,和]?初中)?资源配置(?:基本)?情况(?!.*(?:分学?校|各校))/,
  },
  'II-2': {
    numeral: 'Ⅱ-2',
    title: '小学、初中资源配置基本情况（分学校）',
    words: /^(?:小学[、,和]?初中)?资源配置(?:基本)?情况.*(?:分学?校|各校)/,
  },
  III: {
    numeral: 'Ⅲ',
    title: '县域义务教育校际均衡情况',
    words: /^(?:县域)?(?:义务教育)?校际均衡(?:情况|状况)/,
  },
  IV: { numeral: 'Ⅳ', title: '政府保障程度评估指标', words: /^政府保障程度/ },
  V: { numeral: 'Ⅴ', title: '教育质量评估指标', words: /^教育质量(?:评估|指标|情况)/ },
  VI: { numeral: 'Ⅵ', title: '社会认可度调查情况', words: /^社会认可度/ },
};

/** How a message names the table: `Ⅱ-2`. */
export function tableName(id: TableId): Sentence {
  return { zh: TITLES[id].numeral, en: TITLES[id].numeral };
}

const NUMERALS: readonly (readonly [RegExp, TableId])[] = [
  [/^(?:II|2|二|两)[-—–_.·之(](?:1|I|一)\)?$/, 'II-1'],
  [/^(?:II|2|二|两)[-—–_.·之(](?:2|II|二)\)?$/, 'II-2'],
  [/^(?:I|1|一)$/, 'I'],
  [/^(?:III|3|三)$/, 'III'],
  [/^(?:IV|4|四)$/, 'IV'],
  [/^(?:V|5|五)$/, 'V'],
  [/^(?:VI|6|六)$/, 'VI'],
];
const NUMBERED =
  /^附?表((?:VI|IV|V|I{1,3}|[1-6一二三四五六])(?:[-—–_.·之(](?:I{1,2}|[12一二])\)?)?)[、.:：]?(.*)$/;

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
  for (const [id, title] of Object.entries(TITLES)) {
    if (title.words.test(words)) return id as TableId;
  }
  if (numeral === undefined || !/^(?:\(?续表?\)?)?$/.test(words)) return null;
  return NUMERALS.find(([pattern]) => pattern.test(numeral))?.[1] ?? null;
}

/** Titles and headings that only the older form (县域义务教育均衡发展, 教督〔2012〕3号) has. */
export const OLDER_TITLE = /义务教育(?:发展)?基本均衡|^(?!.*优质).*义务教育均衡发展.*(?:县|基本情况|申报)/;
export const OLDER_HEADINGS = /计算机(?:台)?数|生均图书|图书册数|师生比|中级及以上专业技术/;
