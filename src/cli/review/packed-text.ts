/** A text in one byte a letter of its UTF-8: half of what Chinese takes in memory otherwise. */
export const packText = (text: string): string => Buffer.from(text).toString('latin1');

export const unpackText = (packed: string): string => Buffer.from(packed, 'latin1').toString();
