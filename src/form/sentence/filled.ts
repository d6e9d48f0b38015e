import type { Blank } from '../layout/sentence';

/** What was found in one blank of a sentence. */
export interface Filled {
  readonly blank: Blank;
  /** As it stands there; null where nothing does. */
  readonly written: string | null;
  /** What it says where that is no number: 全部 is a share of 100. */
  readonly value?: number;
  /** The unit behind it, where one stands there. */
  readonly unit: string;
  /** Where it begins and ends in the sentence. */
  readonly span: readonly [number, number];
}

/** A number that is part of a condition (`均未超过2000人`), and marks between words. */
const NO_ANSWER = /(?:超过?|不足|大于|高于|多于|少于|低于|小于|[>≥<≤])\d+[人名%]?|[、,;。]/g;

/** Whether something else stands there than words of the sentence itself: a number, however it is written. */
export const isMoreThanWords = (written: string): boolean =>
  /[^\u4e00-\u9fff]|[一二两三四五六七八九十百千]/.test(written.replace(NO_ANSWER, ''));
