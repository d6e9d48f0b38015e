import { columnLetters } from '../../form/workbook';
import { type Area, isWholeColumns, isWholeRows } from './area';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** An address as written: the sheet's name when it stands before `!`. */
export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

export const SHEET_PREFIX = String.raw`(?:(?:'((?:[^']|'')+)'|([^'!,:()+\-*/&=<>^\s]+))!)?`;
const WHOLE = new RegExp(`^${SHEET_PREFIX}([^!]+)$`);
const PIECE = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B2`, `A1:C3`, `A:C`, `2:5`, with `$` and a sheet before `!`; null for anything else or outside the sheet. */
export function parseAddress(address: string): ParsedAddress | null {
  const match = WHOLE.exec(address.trim());
  if (!match) return null;
  const [, quoted, plain, rest = ''] = match;
  const area = parseArea(rest);
  return area && { sheet: quoted?.replaceAll("''", "'") ?? plain, area };
}

function parseArea(text: string): Area | null {
  const pieces = text.split(':');
  const first = PIECE.exec(pieces[0]?.trim() ?? '');
  const last = pieces.length === 1 ? first : PIECE.exec(pieces[1]?.trim() ?? '');
  if (!first || !last || pieces.length > 2) return null;
  const [, column1, row1] = first;
  const [, column2, row2] = last;
  if (!column1 !== !column2 || !row1 !== !row2 || !(column1 ?? row1)) return null;
  if (pieces.length === 1 && !(column1 && row1)) return null;
  const rows = [row1 ? Number(row1) - 1 : 0, row2 ? Number(row2) - 1 : MAX_ROWS - 1];
  const columns = [column1 ? columnIndex(column1) : 0, column2 ? columnIndex(column2) : MAX_COLUMNS - 1];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

/** `A1:C3`, one cell once, whole columns `A:C`, whole rows `2:5`; the whole sheet is written as rows. */
export function writeArea(area: Area, fixed = false): string {
  const dollar = fixed ? '$' : '';
  const column = (index: number): string => dollar + columnLetters(index);
  const row = (index: number): string => `${dollar}${index + 1}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before `!`: quoted where it must be. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const fullAddress = (sheet: string, area: Area, fixed = false): string =>
  `${quoteSheet(sheet)}!${writeArea(area, fixed)}`;

/** Splits a list of addresses at its commas, those inside quotes excepted. */
export function splitAddresses(list: string): string[] {
  return (list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter(Boolean);
}
