import { printedCode } from '../../form/headings/numbering';
import { titleOf } from '../../form/layout/titles';
import { key } from '../../form/text/key';
import type { Section } from './sections';

/** Codes (L1, L2…) that make a row the row of codes. */
const ENOUGH_CODES = 3;
/** A sheet's name is no longer. */
const MOST_JOINED = 2;

/**
 * The sections with every table that goes on to the right of the one before put beside it: a wide table whose columns were cut where
 * the page ended. It has as many rows, its own row of codes in the same place, and its codes go on where the others end. Columns
 * that it repeats from the one before are left out.
 */
export function besides(sections: readonly Section[]): Section[] {
  const found: Section[] = [];
  for (const section of sections) {
    const last = found.at(-1);
    const joined = last && beside(last, section);
    if (joined) found[found.length - 1] = joined;
    else found.push(section);
  }
  return found;
}

function beside(one: Section, other: Section): Section | null {
  if (one.kind !== 'drawn' || other.kind !== 'drawn' || (one.joined?.length ?? 0) >= MOST_JOINED) return null;
  if (one.table.rows.length !== other.table.rows.length) return null;
  if (other.above.some((text) => titleOf(key(text)) !== null)) return null;
  const row = one.table.rows.findIndex((_, at) => codesIn(one, at).size >= ENOUGH_CODES);
  if (row < 0) return null;
  const [known, codes] = [codesIn(one, row), codesIn(other, row)];
  const last = Math.max(...known.keys());
  const added = [...codes].filter(([code]) => !known.has(code)).sort(([a], [b]) => a - b);
  const [first] = added;
  if (!first || first[0] !== last + 1 || added.some(([code], at) => code !== last + 1 + at)) return null;
  const width = Math.max(...one.cells.flat().map(({ column, span }) => column + span));
  const repeated = (column: number): boolean => column < first[1];
  return {
    ...one,
    below: [...one.below, ...other.below],
    joined: [...(one.joined ?? []), { order: other.order, at: width }],
    table: {
      widths: [],
      rows: one.table.rows.map((line, at) => ({
        before: line.before,
        cells: [...line.cells, ...kept(other.table.rows[at]?.cells ?? [], other, at, repeated)],
      })),
    },
    cells: one.cells.map((line, at) => [
      ...line,
      ...kept(other.cells[at] ?? [], other, at, repeated).map(({ column, span }) => ({
        column: column + width,
        span,
      })),
    ]),
  };
}

/** What stands in the columns of a row that are not repeated. */
function kept<T>(
  items: readonly T[],
  { cells }: Section,
  row: number,
  repeated: (column: number) => boolean,
): T[] {
  return items.filter((_, at) => !repeated(cells[row]?.[at]?.column ?? 0));
}

/** The codes of a row: the number of each → its column. */
function codesIn({ table, cells }: Section, row: number): Map<number, number> {
  const found = new Map<number, number>();
  table.rows[row]?.cells.forEach(({ text }, at) => {
    const number = printedCode(key(text));
    if (number !== null) found.set(number, cells[row]?.[at]?.column ?? 0);
  });
  return found;
}
