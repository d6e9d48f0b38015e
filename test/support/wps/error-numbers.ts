const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 2000,
  '#DIV/0!': 2007,
  '#VALUE!': 2015,
  '#REF!': 2023,
  '#NAME?': 2029,
  '#NUM!': 2036,
  '#N/A': 2042,
};
const ERROR_BASE = -2146828288;

/** The number by which VBA knows an error; the error's own text where it has none. */
export function errorNumber(error: string): number | string {
  const code = ERRORS[error];
  return code === undefined ? error : ERROR_BASE + code;
}
