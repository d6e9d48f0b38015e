import type { Blank, BlankGroup, SentencePattern } from '../layout/sentence';
import { blanksOfPattern } from '../layout/sentence';
import { compact, spanIn } from '../text/compact';
import type { Compact } from '../text/compact';
import type { Filled } from './filled';
import { isAnswered, withOwnWords } from './own-words';
import { nth } from '../../standards/lists';

interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes a sentence apart into what fills its blanks; blanks whose words are not there are left out.
 * White space, full-width forms, underlines beside a number and reworded passages between the anchor words do not matter.
 */
export function takeApart(original: string, pattern: SentencePattern): readonly Filled[] {
  const sentence = compact(original);
  let best: readonly Filled[] = [];
  for (const variant of pattern.variants) {
    const found = variantFilled(sentence, original, variant);
    if (found.length > best.length) best = found;
  }
  if (best.length === blanksOfPattern(pattern).length && best.every(isAnswered)) return best;
  if (sentence.text.length > LONGEST) return best;
  // The printed words do not tell all: which variant does, once numbers are taken by their order, is seen from all of them.
  const inOwnWords = pattern.variants.map((variant) => variantFilled(sentence, original, variant, true));
  const numbers = (found: readonly Filled[]): number => found.filter(isNumber).length;
  // Where stages stand by themselves their numbers do, whatever their order.
  return inOwnWords.reduce(
    (most, found) => (numbers(found) >= Math.max(1, numbers(most)) ? found : most),
    best,
  );
}

/** The longest sentence of the form has a fifth of this; what is longer is a report. */
const LONGEST = 1000;

const isNumber = ({ written, value }: Filled): boolean =>
  value !== undefined || (written !== null && /\d|^(?:无|没有|未有|不存在)$/.test(written));

function variantFilled(
  sentence: Compact,
  original: string,
  groups: readonly BlankGroup[],
  ownWords = false,
): Filled[] {
  const starts = groups.map(({ start }) =>
    start ? (matches(start, sentence.text, 0)[0]?.start ?? null) : 0,
  );
  return groups.flatMap((group, index) => {
    const start = starts[index];
    if (start == null) return [];
    const end = Math.min(
      sentence.text.length,
      ...starts.filter((next): next is number => next !== null && next > start),
    );
    const found = groupFilled(sentence, original, group, { start, end });
    return ownWords ? withOwnWords(found, group.blanks, sentence, original, { start, end }) : found;
  });
}

function groupFilled(sentence: Compact, original: string, { blanks }: BlankGroup, segment: Match): Filled[] {
  const anchors = inOrder(
    blanks.map(({ before }) =>
      matches(before, sentence.text, segment.start).filter(({ end }) => end <= segment.end),
    ),
  );
  return blanks.flatMap((blank, index) => {
    const anchor = anchors[index];
    if (!anchor) return [];
    const next = anchors.slice(index + 1).find((later) => later !== null);
    const limit = Math.min(segment.end, next?.start ?? segment.end);
    return [fill(sentence, original, blank, anchor, limit)];
  });
}

function matches(pattern: RegExp, text: string, from: number): Match[] {
  const found: Match[] = [];
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}

/**
 * One match for as many anchors as possible, one after the other, each as early as it can be.
 * So a word that is missing (or stands twice, as 占比 does) never makes a number slip into the wrong blank.
 */
function inOrder(candidates: readonly (readonly Match[])[]): readonly (Match | null)[] {
  return eachInTurn(candidates) ?? mostInOrder(candidates);
}

/** A whole chain, each match as early as it can be; null where the words of one blank are missing or stand elsewhere. */
function eachInTurn(candidates: readonly (readonly Match[])[]): readonly Match[] | null {
  const chain: Match[] = [];
  let from = 0;
  for (const options of candidates) {
    const next = options.find(({ start }) => start >= from);
    if (!next) return null;
    chain.push(next);
    from = next.end;
  }
  return chain;
}

function mostInOrder(candidates: readonly (readonly Match[])[]): readonly (Match | null)[] {
  const memo = new Map<string, readonly (Match | null)[]>();
  const solve = (index: number, from: number): readonly (Match | null)[] => {
    const options = candidates[index];
    if (!options) return [];
    const name = `${index} ${from}`;
    const known = memo.get(name);
    if (known) return known;
    let best: readonly (Match | null)[] = [null, ...solve(index + 1, from)];
    let most = count(best);
    const tried = options.filter(({ start }) => start >= from);
    for (const match of tried.reverse()) {
      const chain = [match, ...solve(index + 1, match.end)];
      if (count(chain) < most) continue;
      best = chain;
      most = count(chain);
    }
    memo.set(name, best);
    return best;
  };
  return solve(0, 0);
}

const count = (chain: readonly (Match | null)[]): number => chain.filter((match) => match !== null).length;

/** Without the lines at its ends on which something is to be written. */
function withoutLines(text: string): string {
  let [from, to] = [0, text.length];
  while (text[from] === '_') from++;
  while (to > from && text[to - 1] === '_') to--;
  return text.slice(from, to);
}

/** Words that may stand between the anchor and the number. */
const FILLER = /^(?::|为|是|有|共计|共|达到|达|数)+/;
/** Words that make a number behind them a guess rather than a figure. */
const GUESS = /[约近超余多少不未若干]/;
/** Not `\p{Script=Han}`: making that class takes longer than checking the form. */
const NUMBER_AT_END = /^([\u3005-\u3007\u3400-\u9fff]+)([-+]?\d[\d,]*(?:\.\d+)?_*)$/;

function fill(sentence: Compact, original: string, blank: Blank, anchor: Match, limit: number): Filled {
  const { text, at } = sentence;
  const from = anchor.end;
  const { end, unit: behind } = regionEnd(text, blank.after, from, limit);
  const unit = behind === '' && end === from ? unitOfNothing(text, blank, anchor) : behind;
  const region = text.slice(from, end);
  const filler = FILLER.exec(region)?.[0] ?? '';
  let start = from + filler.length;
  let body = text.slice(start, end);
  const [, words = '', tail = ''] = NUMBER_AT_END.exec(body.replace(/^_+/, '')) ?? [];
  if (tail !== '' && !GUESS.test(words)) {
    start = end - tail.length;
    body = tail;
  }
  const inner = withoutLines(body);
  const shown = inner === '' ? body : inner;
  const shift = inner === '' ? 0 : body.indexOf(inner);
  const first = nth(at, start + shift);
  if (shown === '') return { blank, written: null, unit, span: [first, first] };
  const [, last] = spanIn({ at }, start + shift, start + shift + shown.length);
  return { blank, written: original.slice(first, last), unit, span: [first, last] };
}

/** The unit of a printed blank with nothing in it is part of the words before it (`入学人`) or begins those of the next (`分别%、`). */
function unitOfNothing(text: string, { before, after }: Blank, { start, end }: Match): string {
  const words = text.slice(start, end - 1);
  const isUnit = matches(before, words, 0).some((match) => match.start === 0 && match.end === words.length);
  const last = isUnit ? text.slice(end - 1, end) : '';
  return after.exec(last)?.[0] ?? after.exec(text.slice(end, end + 4))?.[0] ?? '';
}

const DELIMITER = /[,;。、()!?；，（）]/;

/** Where a blank ends: at its unit, at punctuation, or where the next blank's words begin. */
function regionEnd(text: string, after: RegExp, from: number, limit: number): { end: number; unit: string } {
  for (let i = from; i < limit; i++) {
    const unit = after.exec(text.slice(i, i + 4))?.[0];
    if (unit !== undefined && unit !== '') return { end: i, unit };
    const isSeparator = /^,\d{3}(?!\d)/.test(text.slice(i, i + 5)) && /\d/.test(text.charAt(i - 1));
    if (DELIMITER.test(text.charAt(i)) && !isSeparator) return { end: i, unit: '' };
  }
  return { end: limit, unit: '' };
}
