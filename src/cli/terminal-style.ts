import type { Language, Parameters, Sentence } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Paint } from './paint';

/** How a summary is printed. */
export interface Style {
  readonly language: Language;
  readonly paint: Paint;
  /** At most so many findings a table, and derived ones a cause; null for all of them. */
  readonly limits: { readonly findings: number; readonly derived: number } | null;
}

export type Tell = (sentence: Sentence, parameters?: Parameters) => string;

export function teller({ language }: Style): Tell {
  return (sentence, parameters = {}) => say(sentence, language, parameters);
}
