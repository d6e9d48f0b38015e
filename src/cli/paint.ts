const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;
export type Colour = keyof typeof CODES;
export type Paint = (colour: Colour, text: string) => string;

/** Colours text for a terminal, or leaves it alone where colour is not wanted. */
export function painter(colourful: boolean): Paint {
  return colourful ? (colour, text) => `\u001B[${CODES[colour]}m${text}\u001B[0m` : (_, text) => text;
}
