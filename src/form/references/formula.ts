import { columnLetters } from '../workbook';
import type { Area } from '../workbook';
import { columnIndex } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './sheet-size';

/** One corner of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** A reference as it stands in a formula. */
export interface Reference {
  /** As written: `'表 1'!$A$1:B2`. */
  readonly text: string;
  /**
   * The sheet's name where one is written. Of another workbook `[1]表1`, of several sheets `表1:表3`: such names no sheet has.
   */
  readonly sheet: string | undefined;
  /** As written, `'表 1'!`, or "". */
  readonly prefix: string;
  readonly first: Corner;
  /** Left out where a single cell is written. */
  readonly last: Corner | undefined;
}

/** What a name, a function, a number and an unquoted sheet are made of: all that is no operator, bracket, quote or space. */
const LETTER = String.raw`[^'"!,;:()+\-*/&=<>^%@#{}\[\]\s]`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
/** `LOG10(` is a function, `A1!` a sheet, `表A1` a name. */
const PLACE = `(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?!${LETTER}|[(!\\[])`;
const SHEET = String.raw`(?:\[[^\[\]]*\])?${LETTER}+(?::${LETTER}+)?`;

/** Everything a formula is made of that may be told apart without understanding it; what stands between stays. */
const PIECES = new RegExp(
  // A word is looked at once: where it is no sheet and no place, the last line takes it whole.
  // eslint-disable-next-line regexp/no-super-linear-move
  [
    '"(?:[^"]|"")*"',
    // `#REF!$A$1`: where a sheet is gone.
    String.raw`#[A-Za-z][A-Za-z/\d]*[!?]?(?:${PLACE})?`,
    `'((?:[^']|'')*)'(?:!(${PLACE}))?`,
    `(${SHEET})!(${PLACE})`,
    `(${PLACE})`,
    // Columns of tables: [[#This Row],[A1]].
    String.raw`\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]`,
    `${LETTER}+`,
  ].join('|'),
  'g',
);

/**
 * The formula cut into its references and what stands between: texts in quotes, names, functions, columns of tables, errors.
 * The program's one reader of formulas: whoever shifts, copies, renames or looks what a formula reads, asks here.
 */
export function splitFormula(formula: string): (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const { 0: text, index, 1: quoted, 2: quotedPlace, 3: sheet, 4: place, 5: own } of formula.matchAll(
    PIECES,
  )) {
    const body = quotedPlace ?? place ?? own;
    const name = quotedPlace === undefined ? sheet : quoted?.replaceAll("''", "'");
    const reference = body === undefined ? null : readReference(text, name, body);
    if (!reference) continue;
    pieces.push(formula.slice(done, index), reference);
    done = index + text.length;
  }
  pieces.push(formula.slice(done));
  return pieces;
}

/** The formula with every reference rewritten; all else stays. */
export const mapReferences = (formula: string, map: (reference: Reference) => string): string =>
  splitFormula(formula)
    .map((piece) => (typeof piece === 'string' ? piece : map(piece)))
    .join('');

/** Every reference of a formula, in the order in which they stand. */
export const referencesIn = (formula: string): Reference[] =>
  splitFormula(formula).filter((piece) => typeof piece !== 'string');

function readReference(text: string, sheet: string | undefined, body: string): Reference | null {
  const colon = body.indexOf(':');
  const first = readCorner(colon < 0 ? body : body.slice(0, colon));
  const last = colon < 0 ? undefined : readCorner(body.slice(colon + 1));
  if (!first || last === null) return null;
  return { text, sheet, prefix: text.slice(0, text.length - body.length), first, last };
}

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/;

/** Null outside the sheet: `XFE1` is a name. */
function readCorner(text: string): Corner | null {
  const [, dollar = '', letters, inner = '', digits] = CORNER.exec(text) ?? [];
  const column = letters === undefined ? undefined : columnIndex(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (column === -1 || (row !== undefined && row >= MAX_ROWS)) return null;
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

/** A reference with these corners, its sheet as written. */
export const writeReference = (prefix: string, first: Corner, last: Corner | undefined): string =>
  prefix + writeCorner(first) + (last ? `:${writeCorner(last)}` : '');

function writeCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === undefined ? '' : (columnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === undefined ? '' : (rowFixed ? '$' : '') + String(row + 1));
}

/** The same reference over another area, its `$` kept. */
export function overArea({ prefix, first, last }: Reference, area: Area): string {
  const corner = (old: Corner, row: number, column: number): Corner => ({
    ...old,
    row: old.row === undefined ? undefined : row,
    column: old.column === undefined ? undefined : column,
  });
  return writeReference(
    prefix,
    corner(first, area.top, area.left),
    last && corner(last, area.bottom, area.right),
  );
}
