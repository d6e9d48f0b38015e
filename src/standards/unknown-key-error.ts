import { say } from '../messages/sentence';
import type { Sentence } from '../messages/sentence';

/** A key that names no standard or profile, with the keys that come nearest to it. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
  readonly sentence: Sentence;

  constructor(
    readonly key: string,
    readonly nearest: readonly string[],
  ) {
    const sentence = describe(key, nearest);
    super(say(sentence, 'zh'));
    this.sentence = sentence;
  }
}

function describe(key: string, nearest: readonly string[]): Sentence {
  if (nearest.length === 0) {
    return {
      zh: `没有“${key}”这个名称，请从目录中选取。`,
      en: `Nothing is called “${key}”; choose from the list.`,
    };
  }
  return {
    zh: `没有“${key}”这个名称。是不是：${nearest.join('、')}？`,
    en: `Nothing is called “${key}”. Did you mean ${nearest.join(', ')}?`,
  };
}
