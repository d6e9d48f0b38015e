import type { Category } from './finding';

/** How a category is shown: on paper without colour the fills still differ, because they differ in lightness. */
export interface CategoryColour {
  /** Behind a cell, under black text: `RRGGBB`. */
  readonly fill: string;
  /** For text and lines on white, at least 4.5 : 1 against it: `RRGGBB`. */
  readonly ink: string;
}

/** The one colour of each category, shared by annotated copies, reports and the marks in Excel. Darkest to lightest fill. */
export const CATEGORY_COLOURS: Readonly<Record<Category, CategoryColour>> = {
  structure: { fill: 'B08FD8', ink: '6B3FA0' },
  standard: { fill: 'F4978E', ink: 'B3261E' },
  consistency: { fill: '9FD3F5', ink: '0B5C8E' },
  entry: { fill: 'FFF0A5', ink: '7A5B00' },
};
