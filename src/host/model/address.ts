import { parseArea } from '../../form/references/address';
import { sheetBeforeMark } from '../../form/references/sheet-name';
import { columnLetters } from '../../form/workbook';
import { type Area, isWholeColumns, isWholeRows } from './area';

/** An address as written: the sheet's name when it stands before `!`. */
export interface ParsedAddress {
  readonly sheet: string | undefined;
  readonly area: Area;
}

const SHEET_PREFIX = String.raw`(?:(?:'((?:[^']|'')+)'|([^'!,:()+\-*/&=<>^\s]+))!)?`;
const WHOLE = new RegExp(`^${SHEET_PREFIX}([^!]+)$`);
/** `B2`, `A1:C3`, `A:C`, `2:5`, with `$` and a sheet before `!`; null for anything else or outside the sheet. */
export function parseAddress(address: string): ParsedAddress | null {
  const match = WHOLE.exec(address.trim());
  if (!match) return null;
  const [, quoted, plain, rest = ''] = match;
  const area = parseArea(
    rest
      .split(':')
      .map((piece) => piece.trim())
      .join(':'),
  );
  return area && { sheet: quoted?.replaceAll("''", "'") ?? plain, area };
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

export const fullAddress = (sheet: string, area: Area, fixed = false): string =>
  `${sheetBeforeMark(sheet)}!${writeArea(area, fixed)}`;

/** Splits a list of addresses at its commas, those inside quotes excepted. */
export function splitAddresses(list: string): string[] {
  return (list.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter(Boolean);
}
