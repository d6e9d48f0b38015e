import type { Sentence } from './sentence';

/** What stands over the findings of a rule, and what to do about them, by rule. */
export type RuleTexts = Readonly<Record<string, { readonly title: Sentence; readonly advice: Sentence }>>;
