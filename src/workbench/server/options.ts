import type { Parameters, Language, Sentence } from '../../messages/sentence';
import { SERVER } from '../../messages/workbench';
import { nth } from '../../standards/lists';

export interface Options {
  readonly port: number;
  readonly secure: boolean;
  readonly help: boolean;
  readonly language: Language;
}

/** An option that cannot be understood, and why. */
export class OptionError extends Error {
  constructor(
    readonly sentence: Sentence,
    readonly parameters: Parameters,
    readonly language: Language,
  ) {
    super(sentence.en);
  }
}

export function readOptions(words: readonly string[]): Options {
  const language: Language =
    words[words.indexOf('--lang') + 1] === 'en' && words.includes('--lang') ? 'en' : 'zh';
  let options: Options = { port: 3000, secure: false, help: false, language };
  for (let index = 0; index < words.length; index += 1) {
    const word = nth(words, index);
    if (word === '--https') options = { ...options, secure: true };
    else if (word === '--http') options = { ...options, secure: false };
    else if (word === '--help' || word === '-h') options = { ...options, help: true };
    else if (word === '--lang') index += 1;
    else if (word === '--port') {
      index += 1;
      options = { ...options, port: readPort(words.at(index) ?? '', language) };
    } else throw new OptionError(SERVER.badOption, { option: word }, language);
  }
  return options;
}

function readPort(text: string, language: Language): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new OptionError(SERVER.badPort, { port: text }, language);
  return Number(text);
}
