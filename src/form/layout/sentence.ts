import type { Sentence } from '../../messages/sentence';
import { nth } from '../../standards/lists';
import { PERCENT } from '../../standards/units';
import type { TableId } from '../table-id';
import { NONE } from './units';
import type { FigureSpec } from './spec';

/** One blank of a sentence. */
export interface Blank {
  readonly spec: FigureSpec;
  /** The words before it, on a text without white space and with plain punctuation. */
  readonly before: RegExp;
  /** The unit printed after it: where it ends. */
  readonly after: RegExp;
  /** Answered by 全部 before these words: it is as many as the blank `of`, the blanks of `same` too, and those of `none` are 0. */
  readonly all?: {
    readonly of: string;
    readonly words: RegExp;
    readonly same?: readonly string[];
    readonly none?: readonly string[];
  };
  /** A whole clause that says there is none, without this blank's own words: `无超过2000人的学校`. */
  readonly none?: RegExp;
}

/**
 * Blanks that belong together; where `start` is given, they are looked for only from there to the next group's start. Groups that all have
 * one may stand in any order.
 */
export interface BlankGroup {
  readonly start: RegExp | null;
  readonly blanks: readonly Blank[];
}

/** A sentence of the form: how it is printed, and how its numbers are found. The first variant that finds most blanks is taken. */
export interface SentencePattern {
  /** With `＿＿` for each blank. */
  readonly printed: string;
  readonly variants: readonly (readonly BlankGroup[])[];
}

/** One numbered item of 表Ⅳ or 表Ⅴ. */
export interface ItemLayout {
  readonly table: 'IV' | 'V';
  readonly item: number;
  readonly name: string;
  /** How the name is known on `key(text)`, its number taken off. */
  readonly known: RegExp;
  /** Null where the second column is a conclusion in free words. */
  readonly sentence: SentencePattern | null;
}

/** `words` are alternatives of the anchor; matched everywhere they occur. */
const anchor = (words: string): RegExp => new RegExp(`(?:${words})`, 'g');

const UNITS = {
  人: /^(?:人|名|位|个)/,
  所: /^(?:所|个|校)/,
  个: /^(?:个|班|所)/,
  元: /^(?:万?元|万)/,
  '%': /^%/,
  级: /^(?:等?级|等)/,
  '': /^(?!)/,
} as const;

/** Makes the blanks of one item. */
export function blanksOf(table: TableId) {
  const make = (
    code: string,
    zh: string,
    en: string,
    before: string,
    after: keyof typeof UNITS,
    spec: Pick<FigureSpec, 'unit' | 'kind' | 'decimals'> & Partial<FigureSpec>,
  ): Blank => ({
    spec: { table, name: code, code, label: { zh, en }, ...spec },
    before: anchor(before),
    after: UNITS[after],
  });
  return {
    count: (
      code: string,
      zh: string,
      en: string,
      before: string,
      after: '人' | '所' | '个',
      unit: Sentence,
    ) => make(code, zh, en, before, after, { unit, kind: 'integer', decimals: 0 }),
    yuan: (code: string, zh: string, en: string, before: string, unit: Sentence) =>
      make(code, zh, en, before, '元', { unit, kind: 'integer', decimals: 0, money: true }),
    tenThousandYuan: (code: string, zh: string, en: string, before: string, unit: Sentence) =>
      make(code, zh, en, before, '元', {
        unit,
        kind: 'decimal',
        decimals: 2,
        money: true,
        tenThousand: true,
      }),
    percent: (code: string, zh: string, en: string, before: string) =>
      make(code, zh, en, before, '%', { unit: PERCENT, kind: 'percent', decimals: 1 }),
    level: (code: string, zh: string, en: string, before: string) =>
      make(code, zh, en, before, '级', {
        unit: NONE,
        kind: 'code',
        decimals: 0,
        level: true,
        optional: true,
      }),
    ratio: (code: string, zh: string, en: string, before: string) =>
      make(code, zh, en, before, '', { unit: NONE, kind: 'decimal', decimals: 3, optional: true }),
  };
}

/** A sentence whose blanks follow one another. */
export function inOrder(printed: string, ...blanks: readonly Blank[]): SentencePattern {
  return { printed, variants: [[{ start: null, blanks }]] };
}

/** Every blank of a sentence once, by its code. */
export function blanksOfPattern(pattern: SentencePattern): readonly Blank[] {
  return nth(pattern.variants, 0).flatMap(({ blanks }) => blanks);
}
