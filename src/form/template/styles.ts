import type { FigureSpec } from '../layout/spec';
import type { NewStyle } from '../new-sheet';

export const TITLE: NewStyle = { bold: true, center: true, fontSize: 16 };
export const HEADING: NewStyle = { bold: true, center: true, wrap: true, border: true, fill: 'E8EEF7' };
export const CODE: NewStyle = { center: true, border: true, fill: 'F3F6FB', fontSize: 9 };
export const LABEL: NewStyle = { center: true, wrap: true, border: true };
/** Behind every cell that is filled in, on screen and on paper. */
const INPUT = 'EAF3F8';
export const WORDS: NewStyle = { wrap: true, border: true, locked: false, fill: INPUT };
export const NOTE: NewStyle = { wrap: true, fontSize: 10, locked: false };
export const TEXT: NewStyle = { wrap: true, border: true, numberFormat: '@', locked: false, fill: INPUT };
export const MARK: NewStyle = { center: true, border: true, locked: false, fill: INPUT };

/** A cell for a figure, shown with the form's decimals. */
export function figureStyle({ kind, decimals }: FigureSpec): NewStyle {
  const places = kind === 'percent' ? 1 : (decimals ?? 0);
  return {
    border: true,
    locked: false,
    fill: INPUT,
    numberFormat: places === 0 ? '0' : `0.${'0'.repeat(places)}`,
  };
}
