/** Names of indicators and schools: every table of the paper begins with them, so that the columns of its worksheet agree. */
export const FIRST_COLUMN = 40;
