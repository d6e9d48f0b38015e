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
