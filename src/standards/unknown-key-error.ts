import { say } from '../messages/sentence';
import type { Parameters, Sentence } from '../messages/sentence';

const UNKNOWN: Sentence = {
  zh: '没有“{key}”这个名称，请从目录中选取。',
  en: 'Nothing is called “{key}”; choose from the list.',
};
const NEAR: Sentence = {
  zh: '没有“{key}”这个名称。是不是：{nearest}？',
  en: 'Nothing is called “{key}”. Did you mean {nearest}?',
};

/** A key that names no standard or profile, with the keys that come nearest to it. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';
  readonly sentence: Sentence;
  readonly parameters: Parameters;

  constructor(
    readonly key: string,
    readonly nearest: readonly string[],
  ) {
    const sentence = nearest.length === 0 ? UNKNOWN : NEAR;
    const parameters = { key, nearest: { zh: nearest.join('、'), en: nearest.join(', ') } };
    super(say(sentence, 'zh', parameters));
    this.sentence = sentence;
    this.parameters = parameters;
  }
}
