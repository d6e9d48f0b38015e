/** A sentence of 表Ⅳ/Ⅴ: fixed words and named blanks. */
export type Phrase = readonly (string | { readonly blank: string; readonly text: string })[];

/** How the number stands in its blank: ` 98.5 `, `98.5`, or typed into the underline. */
export type BlankStyle = 'spaced' | 'tight' | 'underlined';

/** `template('占比{rate}%', { rate: '98.5' })` */
export function template(words: string, blanks: Readonly<Record<string, string | number>>): Phrase {
  return words.split(/(\{\w+\})/).map((piece) => {
    const blank = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (blank === undefined) return piece;
    const text = blanks[blank];
    if (text === undefined) throw new Error(`No text for the blank ${blank}`);
    return { blank, text: String(text) };
  });
}

export function speak(phrase: Phrase, style: BlankStyle): string {
  const around = { spaced: [' ', ' '], tight: ['', ''], underlined: ['＿', '＿'] }[style];
  return phrase
    .map((piece) => (typeof piece === 'string' ? piece : `${around[0]}${piece.text}${around[1]}`))
    .join('');
}

/** The same sentence with other texts in some of its blanks. */
export function retell(phrase: Phrase, texts: Readonly<Record<string, string>>): Phrase {
  return phrase.map((piece) =>
    typeof piece === 'string' ? piece : { blank: piece.blank, text: texts[piece.blank] ?? piece.text },
  );
}

export function blankOf(phrase: Phrase, blank: string): string {
  for (const piece of phrase) if (typeof piece !== 'string' && piece.blank === blank) return piece.text;
  throw new Error(`No blank ${blank}`);
}

export const blanksOf = (phrase: Phrase): string[] =>
  phrase.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.blank]));
