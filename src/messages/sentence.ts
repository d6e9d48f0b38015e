/** The languages of everything people read; Chinese comes first. */
export type Language = 'zh' | 'en';

/** One thing said in both languages. Blanks are written `{name}` and filled by `say`. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A part of a sentence with blanks of its own, such as the hint at its end. */
export interface Said {
  readonly sentence: Sentence;
  readonly parameters: Parameters;
}

/** What fills the blanks of a sentence. Words that come from a file are a string, never part of a `Sentence`. */
export type Parameter = string | number | Sentence | Said;
export type Parameters = Readonly<{ [name: string]: Parameter }>;

/**
 * The sentence in one language with its blanks filled. Numbers are shown at 15 significant digits, as Excel shows them.
 * Only the sentence itself is searched for blanks, never what fills them: a school called `{x}小学` keeps its name.
 * A blank without a parameter throws: a half-filled sentence must never reach a reader.
 *
 *     say({ zh: '{school}：{hint}', … }, 'zh', { school, hint: { sentence: HINT, parameters: { cells: 3 } } })
 */
export function say(sentence: Sentence, language: Language, parameters: Parameters = {}): string {
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) throw new Error(`No value for {${name}} in “${sentence.zh}”`);
    return sayPart(value, language);
  });
}

/** What fills a blank, in one language: text and a sentence without blanks as they are. */
export function sayPart(value: Parameter, language: Language): string {
  if (typeof value !== 'object') return showNumber(value);
  return 'sentence' in value ? say(value.sentence, language, value.parameters) : value[language];
}

/** A number as Excel shows it (15 significant digits, no trailing zeros); text is returned as it is. */
export function showNumber(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}
