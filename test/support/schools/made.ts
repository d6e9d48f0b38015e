import type { Draft } from './sheet';

/** A file before it is written. */
export interface DraftFile {
  readonly file: string;
  readonly sheets: readonly Draft[];
}

/** What a question looks like from outside. */
export interface Asked {
  readonly id: string;
  readonly kind: string;
  readonly school: string | null;
  readonly choices: readonly { readonly value: string | number; readonly label: string }[];
}

/** Something that the files leave open, and what the county would answer. */
export interface Doubt {
  readonly kind: string;
  /** The name of the school it is about; null where it is about all. */
  readonly about: string | null;
  /** It must be asked (or, where it may be assumed, at least be told). */
  readonly required: boolean;
  readonly answer: (question: Asked) => string | number | null;
}

/** A county's files, and what they leave open. */
export interface Files {
  readonly files: readonly DraftFile[];
  readonly doubts: readonly Doubt[];
}

/** The choice whose value or label says this. */
export const choose =
  (says: string) =>
  ({ choices }: Asked): string | number | null =>
    (
      choices.find(({ value }) => String(value) === says) ??
      choices.find(({ label }) => label === says) ??
      choices.find(({ label }) => label.includes(says))
    )?.value ?? null;
