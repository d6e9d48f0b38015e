import { key } from '../../form/text/key';
import { nth } from '../../standards/lists';
import type { RawUnit, SchoolStage } from '../model';

/** One heading taken apart: its words, the unit and the stage that stand in it. */
export interface HeadingPart {
  readonly words: string;
  readonly unit: RawUnit | null;
  readonly stage: SchoolStage | null;
  /** It only says that a total stands here: 计, 合计, 总计. */
  readonly total: boolean;
}

/** The headings over a column (or before a row), outermost first, without those that say nothing. */
export interface HeadingPath {
  /** As it stands, for readers: `专任教师›艺术›计`. */
  readonly text: string;
  /** The words of the heading that names what is counted. */
  readonly leaf: string;
  /** The words of the headings around it. */
  readonly around: readonly string[];
  readonly unit: RawUnit | null;
  readonly stage: SchoolStage | null;
  /** A total stands beneath the leaf: 艺术›计. */
  readonly total: boolean;
}

const UNITS: readonly (readonly [RegExp, RawUnit])[] = [
  [/^(?:万元|万元人民币)$/, '万元'],
  [/^(?:元|元人民币)$/, '元'],
  [/^(?:m2|平方米|平米|平方)$/i, '㎡'],
  [/^(?:亩|市亩)$/, '亩'],
  [/^(?:人|名|位)$/, '人'],
  [/^(?:间|个间)$/, '间'],
  [/^(?:个|班|台|册|套)$/, '个'],
  [/^所$/, '所'],
];
const IN_BRACKETS = /[([](?:计量)?(?:单位)?[::]?([^()[\]]{1,6})[)\]]$/;
const BEHIND = /(?:[,,_\-/]|单位[::]?)?(万元|平方米|m2|亩)$/i;
const TOTAL = /^(?:合计|总计|小计|共计|计|总数|合计数|总计数)$/;
const GROUPING = /^(?:按[^分]{1,8}分(?:类|组)?|其中|其它情况|其他情况)$/;
const STAGES: readonly (readonly [string, SchoolStage])[] = [
  ['小学', 'primary'],
  ['初中', 'junior'],
  ['普通高中', 'senior'],
  ['高中', 'senior'],
];

/** The unit that a text names by itself; null where it is none. */
export function unitOf(text: string): RawUnit | null {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const parts = new Map<string, HeadingPart>();

/** Takes one heading apart; the same words come again in every file, so they are remembered. */
export function headingPart(text: string): HeadingPart {
  let part = parts.get(text);
  if (!part) {
    if (parts.size > 20_000) parts.clear();
    parts.set(text, (part = takeApart(text)));
  }
  return part;
}

/** What tells who fills the column in must or may: no words of the heading. */
const REQUIRED =
  /^[([【](?:必填|选填|非必填)项?[)\]】]|[*※]{1,5}$|[([【](?:必填|选填|非必填)项?[)\]】][*※]{0,5}$/g;
/** The heading once more in another script, behind or before the Chinese words. */
const TRANSLATED =
  /(?<=[\u4e00-\u9fff)])(?:\([A-Za-z./'&-]+\)|[A-Za-z./'&-]{3,})$|^[A-Za-z./'&-]{3,}(?=[\u4e00-\u9fff])/g;
const NOTHING = /^[-—–―/]+$/;

/** A heading's words as they are compared, without what says who must fill it in and without its translation. */
export const withoutMarks = (text: string): string => key(text).replace(TRANSLATED, '').replace(REQUIRED, '');

function takeApart(text: string): HeadingPart {
  let words = withoutMarks(text)
    .replace(/^[#*※]+/, '')
    .replace(/^(?:其中|含|内)[::,]/, '')
    .replace(/^\(?[0-9一二三四五六七八九十]{1,3}\)?[、.．](?=\D)/, '');
  let unit: RawUnit | null = null;
  const bracketed = IN_BRACKETS.exec(words);
  const named = bracketed && unitOf(nth(bracketed, 1));
  if (bracketed && named) {
    unit = named;
    words = words.slice(0, bracketed.index);
  } else {
    const behind = BEHIND.exec(words);
    if (behind && behind.index > 0) {
      unit = unitOf(nth(behind, 1));
      words = words.slice(0, behind.index);
    }
  }
  if (GROUPING.test(words) || NOTHING.test(words)) words = '';
  const { rest, stage } = stageOf(words);
  return { words: rest, unit, stage, total: TOTAL.test(rest) };
}

/** A stage named at the beginning of a heading, in brackets at its end, or by itself. */
function stageOf(words: string): { rest: string; stage: SchoolStage | null } {
  for (const [name, stage] of STAGES) {
    // 高中阶段 is the degree of a teacher.
    const period = stage === 'senior' ? '' : '|阶段';
    if (new RegExp(`^${name}(?:部|段|学段|阶段教育${period})?$`).test(words)) return { rest: '', stage };
    const end = new RegExp(`\\(${name}(?:部|段|学段)?\\)$`).exec(words);
    if (end) return { rest: words.slice(0, end.index), stage };
    const start = new RegExp(`^${name}(?:部|段|学段)?(?:[-_:、的]|阶段(?!以下))?`).exec(words);
    if (start && words.length > start[0].length + 1) return { rest: words.slice(start[0].length), stage };
  }
  return { rest: words, stage: null };
}

/** A text that only names the unit of what stands above it; 班 is also what people call the classes. */
function unitBelow(above: readonly string[], part: HeadingPart): HeadingPart {
  const unit = unitOf(part.words);
  if (part.words === '班' || (unit === null && !/^(?:%|(?:计量)?单位)$/.test(part.words))) return part;
  const names = above.map(headingPart).some(({ words, total }) => words !== '' && !total);
  return names ? { ...part, words: '', unit: unit ?? part.unit } : part;
}

/** The path that headings make, outermost first; what stands twice (a merged cell over several rows) counts once. */
export function headingPath(texts: readonly string[]): HeadingPath {
  const distinct = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
  const read = distinct.map((text, index) => unitBelow(distinct.slice(0, index), headingPart(text)));
  const named = read.filter(({ words, total }) => words !== '' && !total).map(({ words }) => words);
  const last = <T>(pick: (part: HeadingPart) => T | null): T | null => {
    for (let index = read.length - 1; index >= 0; index--) {
      const part = read[index];
      const value = part && pick(part);
      if (value !== null && value !== undefined) return value;
    }
    return null;
  };
  return {
    text: distinct.join('›'),
    leaf: named.at(-1) ?? '',
    around: named.slice(0, -1),
    unit: last(({ unit }) => unit),
    stage: last(({ stage }) => stage),
    total: read.at(-1)?.total === true,
  };
}
