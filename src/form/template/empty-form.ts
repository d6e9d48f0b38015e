import { itemsSheet } from './items-sheet';
import type { NewSheet } from '../new-sheet';
import { schoolsSheet } from './schools-sheet';
import { balanceSheet, basicsSheet, recognitionSheet, summarySheet } from './tables';

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
