/** A heading as layouts look at it. */
export interface HeadingWords {
  /** The wordings under which the heading itself may be known: its words, or the texts one above the other and all of them together. */
  readonly own: readonly string[];
  /** The words of the headings around it, outermost first. */
  readonly around: readonly string[];
}

/**
 * How the heading of a column is known: data of a layout, whether of the form, of raw data, of a roster or of a sheet of our own.
 * A pattern is the program's own; a text may come from a file and is compared whole.
 */
export interface KnownBy {
  /** One of the heading's own wordings says this. */
  readonly leaf: RegExp | string;
  /** One of the headings around it says this; texts: so many of them, one inside the other in this order, others between. */
  readonly inside?: RegExp | readonly string[];
  /** None of the headings around it says this. */
  readonly outside?: RegExp;
}

/**
 * Whether a heading is one that a layout looks for: the one way in which columns are found by their words.
 *
 * @example `isKnownBy({ leaf: '合计', inside: ['在校生数'] }, { own: ['合计'], around: ['学生情况', '在校生数'] })` → `true`
 */
export function isKnownBy({ leaf, inside, outside }: KnownBy, { own, around }: HeadingWords): boolean {
  if (!(typeof leaf === 'string' ? own.includes(leaf) : own.some((words) => leaf.test(words)))) return false;
  if (inside instanceof RegExp && !around.some((words) => inside.test(words))) return false;
  if (Array.isArray(inside) && !isWithin(inside as readonly string[], around)) return false;
  return !outside || !around.some((words) => outside.test(words));
}

/** Whether the parts stand among the words in their order. */
function isWithin(parts: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    at = words.indexOf(part, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
