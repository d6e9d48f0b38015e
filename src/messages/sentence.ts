/** The languages of everything people read; Chinese comes first. */
export type Language = 'zh' | 'en';

/** One thing said in both languages. Blanks are written `{name}` and filled by `say`. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What fills the blanks of a sentence. */
export type Parameter = string | number | Sentence;
export type Parameters = Readonly<Record<string, Parameter>>;

/**
 * The sentence in one language with its blanks filled. Numbers are shown at 15 significant digits, as Excel shows them.
 * A blank without a parameter throws: a half-filled sentence must never reach a reader.
 */
export function say(sentence: Sentence, language: Language, parameters: Parameters = {}): string {
  return sentence[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`No value for {${name}} in “${sentence.zh}”`);
    return typeof value === 'object' ? say(value, language, parameters) : showNumber(value);
  });
}

/** A number as Excel shows it (15 significant digits, no trailing zeros); text is returned as it is. */
export function showNumber(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value;
}
