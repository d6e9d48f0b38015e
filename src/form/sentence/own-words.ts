import type { Blank } from '../layout/sentence';
import type { Compact } from '../text/compact';
import type { Filled } from './filled';
import { isMoreThanWords } from './filled';
import { saidOfAll, saidOfNone } from './said-of-all';
import { nth } from '../../standards/lists';
import { spanIn } from '../text/compact';

/** A number of the sentence that is a figure, with where it stands in the compact text. */
interface Token {
  readonly start: number;
  readonly end: number;
}

/** Part of a sentence, in characters of its compact text. */
interface Segment {
  readonly start: number;
  readonly end: number;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
/** Before or after a number that is part of a condition (超过2000人的, 360学时, 三年前的2023年) and answers nothing. */
const CONDITION_BEFORE = /(?:超过?|不足|大于|高于|多于|少于|低于|小于|[>≥<≤每满])$/;
const CONDITION_AFTER = /^(?:学时|课时|年|月|日|岁|级|人的|名的|(?:人|名|个|元|%)?(?:以上|以下|及以上|以内))/;
const ANY_UNIT = /^(?:人|名|位|个|所|校|班|万|元|%|等?级)/;
const NEGATION = /无|没有|未有|不存在/;
/** 均不含 speaks of what is left out, and 分别 of figures that differ. */
const ALL = /全部|均(?!不|衡|为?分别)|都|全员|一律|皆/;
const EACH_ITS_OWN = /分别|各为/;
/** A unit that no number stands before: the printed blank, left empty. */
const EMPTY_BLANK = /(?:^|[^\d_.])_*%|_{2,}/;
/** Each stands for itself: a clause ends there. */
const CLAUSE_END = /[,;。!?]/;

/**
 * The blanks of a sentence that a county put in its own words: what the printed words did not find is told by the order and units of the
 * numbers that are left (`教师1203人…，占100%`), by a clause that says there is none (`无超过2000人的小学`), or by 全部 and 均. What stays
 * open is not in the sentence. Nothing is taken where number and blank do not answer each other one to one.
 */
export function withOwnWords(
  found: readonly Filled[],
  blanks: readonly Blank[],
  { text, at }: Compact,
  original: string,
  segment: Segment,
): readonly Filled[] {
  const known = new Map<Blank, Filled>();
  for (const filled of found) if (isAnswered(filled)) known.set(filled.blank, filled);
  if (known.size === blanks.length) return found;
  const fillFrom = (blank: Blank, { start, end }: Token): Filled => {
    const span = spanIn({ at }, start, end);
    return { blank, written: original.slice(...span), unit: unitOf(blank, { start, end }, text), span };
  };
  const tokens = tokensIn(text, segment);
  const none = saidOfNone(blanks, known, { text, at, original });
  for (const filled of none) known.set(filled.blank, filled);
  if (none.length === 0 && tokens.length === 0 && !NEGATION.test(text.slice(segment.start, segment.end)))
    return found;
  const open = blanks.filter((blank) => !known.has(blank));
  for (const blank of open) {
    const word = isCount(blank) ? saidNone(blank, text, segment, tokens) : null;
    if (word) known.set(blank, fillFrom(blank, word));
  }
  const taken = ({ start }: Token): boolean =>
    [...known.values()].some(({ span: [from, to] }) => isBetween(nth(at, start), from, to));
  for (const gap of gapsBetween(
    blanks,
    known,
    tokens.filter((token) => !taken(token)),
    at,
  )) {
    for (const [blank, token] of answers(gap.blanks, gap.tokens, text))
      known.set(blank, fillFrom(blank, token));
  }
  sayAll(blanks, known, text, (blank) => {
    const left = tokens.filter((token) => !taken(token) && unitOf(blank, token, text) !== '');
    const [token, ...more] = left;
    return token && more.length === 0 ? fillFrom(blank, token) : null;
  });
  for (const filled of saidOfAll(blanks, known, { text, at, original })) known.set(filled.blank, filled);
  const rest = found.filter(({ unit, written }) => unit !== '' || isMoreThanWords(written ?? ''));
  return blanks.flatMap((blank) => known.get(blank) ?? rest.find((filled) => filled.blank === blank) ?? []);
}

/** The blank's unit behind a number; empty where another or none stands there. */
const unitOf = ({ after }: Blank, { end }: Token, text: string): string =>
  after.exec(text.slice(end, end + 4))?.[0] ?? '';

/** A number, a grade, a printed blank that was left empty: nothing else may answer it. */
export function isAnswered({ written, unit, blank, value }: Filled): boolean {
  if (value !== undefined) return true;
  if (written === null || plainText(written) === '') return unit !== '';
  return blank.spec.level === true || /^[-+]?[\d,]+(?:\.\d+)?%?$/.test(plainText(written));
}

const plainText = (written: string): string => written.normalize('NFKC').replace(/[\s_]/g, '');

const isCount = ({ spec }: Blank): boolean => spec.kind === 'integer' && spec.money !== true;

function tokensIn(text: string, { start, end }: Segment): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(NUMBER)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const before = text.slice(Math.max(0, from - 4), from);
    if (CONDITION_BEFORE.test(before) || CONDITION_AFTER.test(text.slice(to, to + 5))) continue;
    tokens.push({ start: from, end: to });
  }
  return tokens;
}

/** The word for none in a clause that names the blank and gives no number. */
function saidNone(blank: Blank, text: string, segment: Segment, tokens: readonly Token[]): Token | null {
  for (const match of text.slice(segment.start, segment.end).matchAll(new RegExp(blank.before))) {
    let [from, to] = [segment.start + match.index, segment.start + match.index + match[0].length];
    while (from > segment.start && !CLAUSE_END.test(text.charAt(from - 1))) from--;
    while (to < segment.end && !CLAUSE_END.test(text.charAt(to))) to++;
    const none = NEGATION.exec(text.slice(from, to));
    const hasNumber = tokens.some(({ start }) => start >= from && start < to);
    if (none && !hasNumber) return { start: from + none.index, end: from + none.index + none[0].length };
  }
  return null;
}

interface Gap {
  readonly blanks: Blank[];
  readonly tokens: Token[];
}

const isBetween = (place: number, from: number, to: number): boolean => place >= from && place < to;

/** The open blanks and free numbers between two blanks that are answered. */
function gapsBetween(
  blanks: readonly Blank[],
  known: ReadonlyMap<Blank, Filled>,
  free: readonly Token[],
  at: readonly number[],
): Gap[] {
  const gaps: Gap[] = [];
  let [open, from]: [Blank[], number] = [[], 0];
  const close = (to: number): void => {
    const tokens = free.filter(({ start }) => isBetween(nth(at, start), from, to));
    if (open.length > 0) gaps.push({ blanks: open, tokens });
    open = [];
  };
  for (const blank of blanks) {
    const filled = known.get(blank);
    if (!filled) open.push(blank);
    else {
      close(filled.span[0]);
      from = filled.span[1];
    }
  }
  close(Infinity);
  return gaps;
}

/** Which number answers which blank: all in order, or those of one unit in order; none where their counts differ. */
function answers(
  blanks: readonly Blank[],
  tokens: readonly Token[],
  text: string,
): (readonly [Blank, Token])[] {
  const fits = (blank: Blank, token: Token): boolean => {
    const hasNone = !ANY_UNIT.test(text.slice(token.end, token.end + 4));
    return unitOf(blank, token, text) !== '' || (blank.spec.kind !== 'percent' && hasNone);
  };
  if (!inPrintedOrder(blanks, text)) return inOwnClauses(blanks, tokens, text, fits);
  const pairs = (some: readonly Blank[], those: readonly Token[]): (readonly [Blank, Token])[] =>
    some.flatMap((blank, index) => {
      const token = those[index];
      return token ? [[blank, token] as const] : [];
    });
  const isWhole =
    blanks.length === tokens.length && pairs(blanks, tokens).every(([blank, token]) => fits(blank, token));
  if (isWhole) return pairs(blanks, tokens);
  return [...new Set(blanks.map(({ after }) => after))].flatMap((unit) => {
    const some = blanks.filter(({ after }) => after === unit);
    const those = tokens.filter(
      (token) => (unit.exec(text.slice(token.end, token.end + 4))?.[0] ?? '') !== '',
    );
    return some.length === those.length ? pairs(some, those) : [];
  });
}

/** Blanks whose words stand in another order than on the form are not answered by the order of numbers. */
function inPrintedOrder(blanks: readonly Blank[], text: string): boolean {
  let last = -1;
  for (const { before } of blanks) {
    const first = new RegExp(before.source).exec(text)?.index;
    if (first === undefined) continue;
    if (first < last) return false;
    last = first;
  }
  return true;
}

/** Each blank by the one number of the clause that speaks of it alone. */
function inOwnClauses(
  blanks: readonly Blank[],
  tokens: readonly Token[],
  text: string,
  fits: (blank: Blank, token: Token) => boolean,
): (readonly [Blank, Token])[] {
  const ends = [...text].flatMap((letter, index) => (CLAUSE_END.test(letter) ? [index] : []));
  return [0, ...ends].flatMap((from, index) => {
    const clause = text.slice(from, ends[index]);
    const [blank, ...others] = blanks.filter(({ before }) => new RegExp(before.source).test(clause));
    const [token, ...more] = tokens.filter(({ start }) => start >= from && start < from + clause.length);
    const isOne = others.length === 0 && more.length === 0;
    return blank && token && isOne && fits(blank, token) ? [[blank, token] as const] : [];
  });
}

/**
 * `1203名教师均完成…，100%`: of two counts the missing one is the other; of two shares both are the one that is given. `only`: what a
 * blank is when it is answered by the one number of its unit that is left.
 */
function sayAll(
  blanks: readonly Blank[],
  known: Map<Blank, Filled>,
  text: string,
  only: (blank: Blank) => Filled | null,
): void {
  if (!ALL.test(text) || EACH_ITS_OWN.test(text) || EMPTY_BLANK.test(text)) return;
  const counts = blanks.filter(isCount);
  const shares = blanks.filter(({ spec }) => spec.kind === 'percent');
  const whole = shares.every((share) => /^100(?:\.0+)?%?$/.test(plainText(known.get(share)?.written ?? '')));
  const same =
    counts.length === 2 && shares.length === 1 && whole ? counts : counts.length === 0 ? shares : [];
  const [first] = same;
  if (!first || same.length !== 2) return;
  const given = same.flatMap((blank) => known.get(blank) ?? []);
  const one = given.length === 0 ? only(first) : given.length === 1 ? given[0] : null;
  if (one) for (const blank of same) if (!known.has(blank)) known.set(blank, { ...one, blank });
}
