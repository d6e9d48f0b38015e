import { readForm } from '../../src/form/read';
import type { DeclarationForm, TableId } from '../../src/form/model';
import type { Content, Matrix } from './support/grid';
import { workbook } from './support/grid';
import { content } from './support/model';
import { sheets, TABLES } from './support/tables';

/** What was read, whatever was noted about it. */
const figures = (form: DeclarationForm): unknown => content({ ...form, issues: [] });
const whole = figures(readForm(workbook(...sheets())));

/** The table with two columns exchanged in the rows for which `which` holds; rows count from its codes, which are 0. */
function exchanged(id: TableId, codes: readonly [string, string], which: (row: number) => boolean): Matrix {
  const matrix = TABLES[id];
  const codeRow = matrix.findIndex((line) => line.includes('L1'));
  const [one, other] = codes.map((code) => matrix[codeRow]?.indexOf(code) ?? -1);
  return matrix.map((line, row): readonly Content[] => {
    if (row === 0 || !which(row - codeRow) || one === undefined || other === undefined) return line;
    const copy = Array.from({ length: Math.max(line.length, one + 1, other + 1) }, (_, i) => line[i] ?? null);
    [copy[one], copy[other]] = [copy[other] ?? null, copy[one] ?? null];
    return copy;
  });
}

const read = (id: TableId, matrix: Matrix) => readForm(workbook(...sheets({ [id]: matrix })));

const UNLIKE: readonly (readonly [string, string])[] = [
  ['L1', 'L2'],
  ['L1', 'L4'],
  ['L2', 'L4'],
  ['L3', 'L4'],
  ['L3', 'L5'],
  ['L4', 'L5'],
  ['L4', 'L6'],
  ['L5', 'L6'],
  ['L4', 'L7'],
  ['L12', 'L14'],
];

describe('where a heading of 表Ⅱ-2 and its code contradict each other', () => {
  test.each(UNLIKE)(
    '%s and %s: exchanged headings are told, and the figures read by their codes',
    (...codes) => {
      const form = read(
        'II-2',
        exchanged('II-2', codes, (row) => row < 0),
      );
      expect(form.issues.map(({ kind }) => kind)).toEqual(['moved-column', 'moved-column']);
      expect(figures(form)).toEqual(whole);
    },
  );

  test.each(UNLIKE)(
    '%s and %s: columns that changed places over their codes go by the headings',
    (...codes) => {
      const form = read(
        'II-2',
        exchanged('II-2', codes, (row) => row !== 0),
      );
      expect(form.issues.map(({ kind }) => kind)).toEqual(['moved-column', 'moved-column']);
      expect(figures(form)).toEqual(whole);
    },
  );
});

test.each([
  ['L17', 'L18'],
  ['L19', 'L20'],
  ['L9', 'L11'],
  ['L21', 'L22'],
] as const)('words that several columns of 表Ⅰ share, under each other’s codes: %s and %s', (one, other) => {
  // The lowest headings stand above a blank row.
  const form = read(
    'I',
    exchanged('I', [one, other], (row) => row === -2),
  );
  expect(form.issues.map(({ kind }) => kind)).toEqual(['moved-column', 'moved-column']);
  expect(figures(form)).toEqual(whole);
});
