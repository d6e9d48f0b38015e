import { readText } from '../figure/text-number';
import { COLUMNS } from '../layout/columns';
import { readSentence } from '../sentence/read-sentence';
import { key } from '../text/key';
import type { Cell } from '../workbook';
import type { Candidate } from './candidate';
import { cellAt, rowsBetween } from './grid';
import { itemNamed } from './signs';

/** What stands where a table asks for figures. */
export interface Fullness {
  /** Cells and blanks of sentences that hold a figure, and marks. */
  readonly figures: number;
  /** Cells that hold words where figures are asked for. */
  readonly words: number;
  /** Blanks of sentences that are printed or filled in: 表Ⅳ and 表Ⅴ. */
  readonly blanks: number;
}

/** Columns of 表Ⅱ-2 that hold no figure, or one that is printed on an empty form: 序号, 学校名称, 是否达标. */
const NO_FIGURES = new Set(['L1', 'L2', 'L14', 'remark']);

/** Counts what a table holds, its further parts included. */
export function fullnessOf(candidate: Candidate): Fullness {
  const own = candidate.id === 'IV' || candidate.id === 'V' ? ofItems(candidate) : ofCells(candidate);
  return candidate.parts.map(fullnessOf).reduce(
    (sum, part) => ({
      figures: sum.figures + part.figures,
      words: sum.words + part.words,
      blanks: sum.blanks + part.blanks,
    }),
    own,
  );
}

function bodyOf({ sheet, headerBottom, bottom, repeated }: Candidate) {
  return rowsBetween(sheet, headerBottom + 1, bottom).filter(({ index }) => !repeated.has(index));
}

function ofCells(candidate: Candidate): Fullness {
  const columns = COLUMNS[candidate.id]
    .filter(({ code }) => candidate.id !== 'II-2' || !NO_FIGURES.has(code))
    .flatMap(({ code }) => candidate.columns.get(code) ?? []);
  let figures = 0;
  let words = 0;
  for (const row of bodyOf(candidate)) {
    for (const column of columns) {
      const kind = kindOf(cellAt(row, column));
      if (kind === 'figure') figures++;
      else if (kind === 'words') words++;
    }
  }
  return { figures, words, blanks: 0 };
}

function kindOf(cell: Cell | undefined): 'figure' | 'words' | 'nothing' {
  if (!cell) return 'nothing';
  const { value } = cell;
  if (typeof value === 'number' || typeof value === 'object') return 'figure';
  if (typeof value === 'boolean') return 'words';
  if (cell.formula !== undefined) return 'figure';
  const { state } = readText(value, { kind: 'decimal' });
  if (state === 'text') return /^\D*\d/.test(key(value)) && key(value).length < 12 ? 'figure' : 'words';
  return state === 'number' ? 'figure' : 'nothing';
}

function ofItems(candidate: Candidate): Fullness {
  const { columns, sheet, id } = candidate;
  let figures = 0;
  let words = 0;
  let blanks = 0;
  for (const row of bodyOf(candidate)) {
    const text = (code: string): string => {
      const value = cellAt(row, columns.get(code))?.value;
      return value === undefined || typeof value === 'object' ? '' : String(value);
    };
    if (key(text('mark')) !== '') figures++;
    const item = itemNamed(key(text('label')));
    if (item?.table !== id || !item.sentence || text('sentence') === '') continue;
    const place = { sheet: sheet.name, row: row.index, column: 0 };
    const read = [...readSentence(text('sentence'), item.sentence, place).values()];
    const numbers = read.filter(({ state }) => state === 'number').length;
    const waiting = read.filter(({ state }) => state === 'blank' || state === 'placeholder').length;
    // A requirement (`比例达到100%`) or a formula speaks of one figure, the form's sentence of all of them.
    const isSentence = (numbers + waiting) * 2 > read.length && numbers + waiting >= 2;
    figures += numbers;
    if (isSentence) blanks += numbers + waiting;
    else words++;
  }
  return { figures, words, blanks };
}
