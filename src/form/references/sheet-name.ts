/** A sheet's name in quotes, as it may always stand before `!`: `'表 1'`. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** A sheet's name as Excel writes it before `!`: quoted only where it must be. */
export function sheetBeforeMark(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return plain ? name : quotedSheet(name);
}

/** Whether two names mean one sheet: capitals do not count. */
export const sameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
