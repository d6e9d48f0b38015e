/** The tables of the declaration form (申报表), by the Roman numerals of their titles. */
export type TableId = 'I' | 'II-1' | 'II-2' | 'III' | 'IV' | 'V' | 'VI';
export const TABLE_IDS: readonly TableId[] = ['I', 'II-1', 'II-2', 'III', 'IV', 'V', 'VI'];
