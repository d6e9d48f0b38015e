import type { Cell, CellValue } from '../../form/workbook';
import { nth } from '../../standards/lists';

/** What Excel answers for one block: equally large grids. */
export interface Grids {
  readonly values: readonly (readonly unknown[])[];
  readonly kinds: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

/**
 * The cells with content of one row of a block. Excel gives "" for a blank and "#N/A" for an error: only the kind of the
 * value tells a blank from an empty text and an error from the text that looks like one.
 */
export function cellsOf(grids: Grids, row: number, left: number): Cell[] {
  const values = nth(grids.values, row);
  const kinds = nth(grids.kinds, row);
  const formulas = nth(grids.formulas, row);
  const formats = nth(grids.formats, row);
  const cells: Cell[] = [];
  for (let j = 0; j < values.length; j += 1) {
    const value = valueOf(values[j], kinds[j]);
    const formula = formulaOf(formulas[j], values[j], kinds[j]);
    if ((value === null || value === '') && formula === null) continue;
    const format = formats[j];
    cells.push({
      column: left + j,
      value: value ?? '',
      ...(formula !== null && { formula }),
      ...(typeof format === 'string' && format !== 'General' && format !== '' && { format }),
    });
  }
  return cells;
}

function valueOf(value: unknown, kind: string | undefined): CellValue | null {
  if (kind === 'Empty') return null;
  if (kind === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}

/** A text that merely begins with `=` comes back as its own formula. */
function formulaOf(formula: unknown, value: unknown, kind: string | undefined): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  return kind === 'String' && formula === value ? null : formula.slice(1);
}
