/** The exit code of the process that reads .xls files where the file is at fault. */
export const REFUSED = 3;
