/** The size of every worksheet since Excel 2007. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
