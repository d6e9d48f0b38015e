import type { Blank } from '../layout/sentence';
import type { Filled } from './filled';
import { nth } from '../../standards/lists';
import { spanIn } from '../text/compact';

/** A sentence without white space, and the way back to where each of its characters stood. */
interface Read {
  readonly text: string;
  readonly at: readonly number[];
  readonly original: string;
}

interface Clause {
  readonly start: number;
  readonly words: string;
}

const ALL = /全部|均|都|全员|一律|皆|百分之?百/;
/** Words after which all are not all, or of something else. */
const NOT_ALL = /除|但|只有|仅|个别|基本|几乎|其余|剩余|不|未|无|没|非|近|约|民办|一部分|部分(?!为)/;
const ADVERBS = /^(?:其中|上一?年度|本年度|当年|目前|现|已|并)*$/;
const EXCEPT = /除|但|只有|仅|个别/;
const WHOLE_COUNTY =
  /^(?:全[县区市旗州]|我[县区市]|本[县区市]|目前|现|义务教育(?:阶段)?|县域内|辖区内|也|并|且|,)*/;

/**
 * Blanks that a sentence answers by speaking of all: `随迁子女1200人，全部在公办学校就读` gives those in public schools, those elsewhere, the
 * total and the share. Nothing is taken where the clause does not follow its whole, names something else, or a share other than 100 is given.
 */
export function saidOfAll(
  blanks: readonly Blank[],
  known: ReadonlyMap<Blank, Filled>,
  { text, at, original }: Read,
): readonly Filled[] {
  const clauses = clausesOf(text, /[^,;。!?]+/g);
  const named = (name: string): Blank | undefined => blanks.find(({ spec }) => spec.code === name);
  return blanks.flatMap((blank): Filled[] => {
    const { all } = blank;
    const whole = all && known.get(named(all.of) ?? blank);
    if (!all || !whole || known.has(blank) || !/^[\d,]+$/.test(whole.written ?? '')) return [];
    const share = blanks.slice(blanks.indexOf(blank)).find(({ spec }) => spec.kind === 'percent');
    const given = share && known.get(share)?.written;
    if (given != null && !/^100(?:\.0+)?$/.test(given.trim())) return [];
    const from = clauses.findIndex(({ start, words }) => nth(at, start + words.length) >= whole.span[1]);
    const found = clauses.slice(from, from + 2).flatMap(({ start, words }) => {
      const word = ALL.exec(words);
      if (!word) return [];
      const [before, behind] = [words.slice(0, word.index), words.slice(word.index + word[0].length)];
      const isOfWhole = ADVERBS.test(before) || new RegExp(named(all.of)?.before.source ?? '^').test(before);
      const isPlain = !NOT_ALL.test(words) && !/\d/.test(behind);
      return isOfWhole && isPlain && all.words.test(behind)
        ? [{ start: start + word.index, word: word[0] }]
        : [];
    });
    const [first] = found;
    if (!first) return [];
    const span = spanIn({ at }, first.start, first.start + first.word.length);
    const said = (other: Blank, value: number): Filled => ({
      ...{ blank: other, written: original.slice(...span), unit: '', span, value },
    });
    const open = (name: string): Blank[] => {
      const other = named(name);
      return other && !known.has(other) ? [other] : [];
    };
    return [
      { ...whole, blank },
      ...(all.none ?? []).flatMap(open).map((other) => said(other, 0)),
      ...(all.same ?? []).flatMap(open).map((other) => ({ ...whole, blank: other })),
      ...(share && given == null ? [said(share, 100)] : []),
    ];
  });
}

/** Blanks that a clause about every school answers with none: `全县无超过2000人的学校`. A part of the county (城区) answers nothing. */
export function saidOfNone(
  blanks: readonly Blank[],
  known: ReadonlyMap<Blank, Filled>,
  { text, at, original }: Read,
): readonly Filled[] {
  if (EXCEPT.test(text)) return [];
  return blanks.flatMap((blank): Filled[] => {
    const { none } = blank;
    if (!none || known.has(blank)) return [];
    for (const { start, words } of clausesOf(text, /[^,;。!?、]+/g)) {
      const lead = WHOLE_COUNTY.exec(words)?.[0].length ?? 0;
      const said = none.exec(words.slice(lead));
      if (said?.index !== 0 || said[0].length + lead < words.length) continue;
      const span = spanIn({ at }, start + lead, start + words.length);
      return [{ blank, written: original.slice(...span), unit: '', span, value: 0 }];
    }
    return [];
  });
}

function clausesOf(text: string, pattern: RegExp): Clause[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, words: match[0] }));
}
