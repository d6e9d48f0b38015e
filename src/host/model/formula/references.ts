import { columnLetters } from '../../../form/workbook';
import { columnIndex, SHEET_PREFIX } from '../address';
import type { Area } from '../area';
import { MAX_COLUMNS, MAX_ROWS } from '../limits';

/** One corner of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** A reference as it stands in a formula. */
export interface Reference {
  /** The sheet's name where one is written. */
  readonly sheet: string | undefined;
  /** As written, `'表 1'!`, or "". */
  readonly prefix: string;
  readonly first: Corner;
  /** Left out where a single cell is written. */
  readonly last: Corner | undefined;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const BODY = String.raw`(${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!'\[\]])${SHEET_PREFIX}${BODY}(?![\p{L}\p{N}_.(!\[])`,
  'gu',
);
const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

/** Rewrites every reference of a formula; text in quotes and names are left alone. */
export function mapReferences(formula: string, map: (reference: Reference) => string): string {
  return formula.replace(TOKEN, (whole: string, quoted?: string, plain?: string, body?: string) => {
    const reference = body === undefined ? null : readReference(whole, body, quoted, plain);
    return reference ? map(reference) : whole;
  });
}

export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  mapReferences(formula, (reference) => {
    found.push(reference);
    return '';
  });
  return found;
}

function readReference(whole: string, body: string, quoted?: string, plain?: string): Reference | null {
  const [one = '', two] = body.split(':');
  const first = readCorner(one);
  const last = two === undefined ? undefined : readCorner(two);
  if (!first || last === null) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain,
    prefix: whole.slice(0, whole.length - body.length),
    first,
    last,
  };
}

function readCorner(text: string): Corner | null {
  const [, dollar = '', letters, inner = '', digits] = CORNER.exec(text) ?? [];
  const column = letters === undefined ? undefined : columnIndex(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  return {
    column,
    row,
    columnFixed: dollar === '$' && letters !== undefined,
    rowFixed: (letters === undefined ? dollar : inner) === '$',
  };
}

/** The area a reference covers. */
export function areaOf({ first, last }: Reference): Area {
  const rows = [first.row ?? 0, (last ?? first).row ?? MAX_ROWS - 1];
  const columns = [first.column ?? 0, (last ?? first).column ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

export function writeReference({ prefix, first, last }: Reference): string {
  return prefix + writeCorner(first) + (last ? `:${writeCorner(last)}` : '');
}

function writeCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === undefined ? '' : (rowFixed ? '$' : '') + String(row + 1));
}

/** The same reference over another area, its `$` kept. */
export function withArea(reference: Reference, area: Area): Reference {
  const corner = (old: Corner, row: number, column: number): Corner => ({
    ...old,
    row: old.row === undefined ? undefined : row,
    column: old.column === undefined ? undefined : column,
  });
  return {
    ...reference,
    first: corner(reference.first, area.top, area.left),
    last: reference.last && corner(reference.last, area.bottom, area.right),
  };
}
