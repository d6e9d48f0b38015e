export { MAX_COLUMNS, MAX_ROWS } from '../../form/references/sheet-size';

/** A range of more cells than this answers no values. */
export const MAX_CELLS_READ = 5_000_000;

/** An address text is cut after so many characters, without a word. */
export const MAX_ADDRESS_LENGTH = 8192;
