import { readText } from '../figure/text-number';
import { TABLES } from '../layout/tables';
import { readSentence } from '../sentence/read-sentence';
import { key } from '../text/key';
import type { Cell } from '../workbook';
import { held } from '../../standards/lists';
import type { Candidate } from './candidate';
import { cellAt, rowsBetween } from './grid';
import { itemNamed } from './signs';

/** What stands where a table asks for figures. */
export interface Fullness {
  /** Cells and blanks of sentences that hold a figure, and marks. */
  readonly figures: number;
  /** Rows (items) that answer as the form asks, filled in or as it is printed. */
  readonly answered: number;
  /** Rows (items) that hold words instead. */
  readonly worded: number;
  /** Different words that stand where figures are asked for. */
  readonly words: ReadonlySet<string>;
}

/** Several steps ask it of the same candidate, and to tell it takes half as long as to find all tables. */
const known = new WeakMap<Candidate, Fullness>();

/** Counts what a table holds, its further parts left out. */
export function fullnessOf(candidate: Candidate): Fullness {
  const isOfItems = TABLES[candidate.id].reading.by === 'items';
  const found = known.get(candidate) ?? (isOfItems ? ofItems(candidate) : ofCells(candidate));
  known.set(candidate, found);
  return found;
}

/**
 * Whether a table is one of the form, and no work plan, ledger or list of duties that has the form's headings or the names of its items
 * over (or beside) other columns: responsible offices, materials, formulas. What stands there decides: figures and the form's own
 * sentences, filled in or still empty, not words.
 */
export function isOfForm(candidate: Candidate): boolean {
  const { evidence, id, columns } = candidate;
  if (TABLES[id].reading.by === 'items') {
    const headed = evidence.includes('headings') && columns.has('sentence');
    // Most are known by this, and to read their sentences takes longest of all.
    if (headed && (columns.has('mark') || evidence.includes('title'))) return true;
    const { answered, worded, figures } = fullnessOf(candidate);
    if (evidence.includes('title') && columns.has('mark') && figures > 0 && worded === 0) return true;
    return answered >= 2 && answered >= worded;
  }
  const told = evidence.includes('title') && evidence.includes('codes');
  // Nearly every table of schools is known by this: the first figure ends the look, where to count all takes longest of all.
  if (told && holdsFigure(candidate)) return true;
  const { answered, worded, words } = fullnessOf(candidate);
  return worded <= answered || (told && words.size < 2);
}

function bodyOf({ sheet, headerBottom, bottom, repeated }: Candidate) {
  return rowsBetween(sheet, headerBottom + 1, bottom).filter(({ index }) => !repeated.has(index));
}

/** The columns that ask for figures. */
function filledColumns({ id, columns }: Candidate): number[] {
  const { columns: layout, reading } = TABLES[id];
  const notFilled = reading.by === 'schools' ? reading.notFilled : [];
  return layout.flatMap(({ name }) => (notFilled.includes(name) ? [] : (columns.get(name) ?? [])));
}

function holdsFigure(candidate: Candidate): boolean {
  const columns = filledColumns(candidate);
  return bodyOf(candidate).some((row) => columns.some((column) => kindOf(cellAt(row, column)) === 'figure'));
}

function ofCells(candidate: Candidate): Fullness {
  const columns = filledColumns(candidate);
  const all = { figures: 0, answered: 0, worded: 0, words: new Set<string>() };
  for (const row of bodyOf(candidate)) {
    let figures = 0;
    const words: string[] = [];
    for (const column of columns) {
      const cell = cellAt(row, column);
      const kind = kindOf(cell);
      if (kind === 'figure') figures++;
      else if (kind === 'words') words.push(key(String(cell?.value)));
    }
    all.figures += figures;
    if (words.length * 2 >= columns.length) words.forEach((word) => all.words.add(word));
    if (words.length * 2 >= columns.length && words.length > figures) all.worded++;
    else if (figures > 0) all.answered++;
  }
  return all;
}

function kindOf(cell: Cell | undefined): 'figure' | 'words' | 'nothing' {
  if (!cell) return 'nothing';
  const { value } = cell;
  if (typeof value === 'number' || typeof value === 'object') return 'figure';
  if (typeof value === 'boolean') return 'words';
  if (cell.formula !== undefined) return 'figure';
  const { state } = readText(value, { kind: 'decimal' });
  if (state === 'text') return /^\D?\d/.test(key(value)) && key(value).length < 12 ? 'figure' : 'words';
  return state === 'number' ? 'figure' : 'nothing';
}

function ofItems(candidate: Candidate): Fullness {
  const { columns, sheet, id } = candidate;
  const all = { figures: 0, answered: 0, worded: 0, words: new Set<string>() };
  for (const row of bodyOf(candidate)) {
    const text = (code: string): string => {
      const value = cellAt(row, columns.get(code))?.value;
      return value === undefined || typeof value === 'object' ? '' : String(value);
    };
    if (key(text('mark')) !== '') all.figures++;
    const item = itemNamed(key(text('label')));
    if (item?.table !== id || !item.sentence || text('sentence') === '') continue;
    const place = { sheet: sheet.name, row: row.index, column: held(columns, 'sentence') };
    const read = [...readSentence(text('sentence'), item.sentence, place).values()];
    const numbers = read.filter(({ state }) => state === 'number').length;
    const waiting = read.filter(({ state }) => state === 'blank' || state === 'placeholder').length;
    all.figures += numbers;
    // A requirement (`比例达到100%`) or a formula speaks of one figure, the form's sentence of all of them.
    if ((numbers + waiting) * 2 > read.length && numbers + waiting >= 2) all.answered++;
    else all.worded++;
  }
  return all;
}
