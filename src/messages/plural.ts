import type { Language, Parameters, Sentence } from './sentence';
import { say } from './sentence';

/**
 * A sentence that counts: its English holds the plural, then `|` and the singular. Chinese knows no plural.
 *
 * @example sayCount({ zh: '{count} 校', en: '{count} schools|{count} school' }, 'en', 1) // '1 school'
 */
export function sayCount(
  sentence: Sentence,
  language: Language,
  count: number,
  parameters: Parameters = {},
): string {
  const [many = '', one = many] = sentence.en.split('|');
  return say({ zh: sentence.zh, en: count === 1 ? one : many }, language, { count, ...parameters });
}
