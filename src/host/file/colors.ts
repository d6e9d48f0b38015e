import type { Element } from './xml-tree';

/** The colours of the Office theme, in the order of `theme="0…"`. */
export const OFFICE_THEME = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
] as const;

const INDEXED: Readonly<Record<number, string>> = {
  0: '000000',
  1: 'FFFFFF',
  2: 'FF0000',
  3: '00FF00',
  4: '0000FF',
  5: 'FFFF00',
  6: 'FF00FF',
  7: '00FFFF',
  8: '000000',
  9: 'FFFFFF',
  10: 'FF0000',
  11: '00FF00',
  12: '0000FF',
  13: 'FFFF00',
  14: 'FF00FF',
  15: '00FFFF',
  16: '800000',
  17: '008000',
  18: '000080',
  19: '808000',
  20: '800080',
  21: '008080',
  22: 'C0C0C0',
  23: '808080',
  64: '000000',
  65: 'FFFFFF',
};

/** Lighter (positive) or darker (negative), as a tint of a theme colour is meant. */
function tinted(hex: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const mixed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(mixed).toString(16).padStart(2, '0').toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

/** The colour of an element such as `<color rgb="FFFF0000"/>` as `#RRGGBB`; null for none or automatic. */
export function colorOf(element: Element | undefined, theme: readonly string[]): string | null {
  if (!element) return null;
  const { rgb, theme: index, indexed, tint = '0' } = element.attributes;
  const base =
    rgb?.slice(-6).toUpperCase() ??
    (index === undefined ? undefined : theme[Number(index)]) ??
    (indexed === undefined ? undefined : INDEXED[Number(indexed)]);
  return base === undefined ? null : `#${tinted(base, Number(tint) || 0)}`;
}
