import type { NewSheet } from '../new-sheet';
import { withFormulas } from './formulas';
import { coverSheet, guideSheet } from './front';
import { LINES } from './schools-sheet';
import { TABLE_IDS } from '../table-id';
import { tableSheet } from './tables';

/** The whole declaration: cover, how to fill it in, then the tables; with formulas where they are wanted. */
export function wholeForm({ formulas = false }: { readonly formulas?: boolean } = {}): readonly NewSheet[] {
  const tables = emptyForm();
  return [coverSheet(), guideSheet(), ...(formulas ? withFormulas(tables, LINES) : tables)];
}

/** The empty declaration form, one sheet a table (表Ⅰ, 表Ⅱ-1 …), made from the layout by which forms are read; with room for `schools` rows of 表Ⅱ-2. */
export function emptyForm(schools?: number): readonly NewSheet[] {
  return TABLE_IDS.map((id) => tableSheet(id, schools));
}
