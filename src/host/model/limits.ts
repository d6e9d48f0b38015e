/** The size of every worksheet since Excel 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A range of more cells than this answers no values. */
export const MAX_CELLS_READ = 5_000_000;

/** An address text is cut after so many characters, without a word. */
export const MAX_ADDRESS_LENGTH = 8192;
