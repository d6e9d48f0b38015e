import { itemsSheet } from './items-sheet';
import type { NewSheet } from '../new-sheet';
import { withFormulas } from './formulas';
import { coverSheet, guideSheet } from './front';
import { LINES, schoolsSheet } from './schools-sheet';
import { balanceSheet, basicsSheet, recognitionSheet, summarySheet } from './tables';

/** The whole declaration: cover, how to fill it in, then the tables; with formulas where they are wanted. */
export function wholeForm({ formulas = false }: { readonly formulas?: boolean } = {}): readonly NewSheet[] {
  const tables = emptyForm();
  return [coverSheet(), guideSheet(), ...(formulas ? withFormulas(tables, LINES) : tables)];
}

/** The empty declaration form, one sheet a table (表Ⅰ, 表Ⅱ-1 …), made from the layout by which forms are read; with room for `schools` rows of 表Ⅱ-2. */
export function emptyForm(schools?: number): readonly NewSheet[] {
  return [
    basicsSheet(),
    summarySheet(),
    schoolsSheet(schools),
    balanceSheet(),
    itemsSheet('IV'),
    itemsSheet('V'),
    recognitionSheet(),
  ];
}
