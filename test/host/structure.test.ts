import fc from 'fast-check';
import { parseAddress } from '../../src/host/model/address';
import { columnsOf, rowsOf } from '../../src/host/model/area';
import type { Area } from '../../src/host/model/area';
import { Book } from '../../src/host/model/book';
import { HostError } from '../../src/host/protocol/errors';
import { keyOf } from '../../src/host/model/sheet';
import { deleteCells, insertCells } from '../../src/host/model/structure';

const SIZE = 6;
/** The naive grid is larger than all that can be pushed. */
const GRID = 60;

interface Operation {
  readonly kind: 'insert' | 'delete';
  readonly axis: 'row' | 'column';
  readonly area: Area;
}

const operation: fc.Arbitrary<Operation> = fc
  .record({
    kind: fc.constantFrom('insert' as const, 'delete' as const),
    axis: fc.constantFrom('row' as const, 'column' as const),
    top: fc.nat({ max: SIZE }),
    left: fc.nat({ max: SIZE }),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 3 }),
    whole: fc.boolean(),
  })
  .map(({ kind, axis, top, left, rows, columns, whole }) => {
    const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    const wholeRows = { ...area, left: 0, right: 16_383 };
    const wholeColumns = { ...area, top: 0, bottom: 1_048_575 };
    return { kind, axis, area: !whole ? area : axis === 'row' ? wholeRows : wholeColumns };
  });

type Grid = (string | null)[][];

const firstGrid = (): Grid =>
  Array.from({ length: GRID }, (_, row) =>
    Array.from({ length: GRID }, (__, column) => (row < SIZE && column < SIZE ? `${row}/${column}` : null)),
  );

const transposed = (grid: Grid): Grid => grid.map((_, i) => grid.map((row) => row[i] ?? null));

/** Column by column, nothing but splicing. */
function naive(grid: Grid, { kind, axis, area }: Operation): Grid {
  if (axis === 'column') {
    const turned = { top: area.left, left: area.top, bottom: area.right, right: area.bottom };
    return transposed(naive(transposed(grid), { kind, axis: 'row', area: turned }));
  }
  const columns = transposed(grid);
  for (let column = area.left; column <= Math.min(area.right, GRID - 1); column += 1) {
    const cells = columns[column] ?? [];
    if (kind === 'insert') cells.splice(area.top, 0, ...Array<null>(rowsOf(area)).fill(null));
    else cells.splice(area.top, rowsOf(area));
    while (cells.length < GRID) cells.push(null);
    cells.length = GRID;
  }
  return transposed(columns);
}

function filledBook(): Book {
  const book = new Book();
  const sheet = book.newSheet('表1');
  const other = book.newSheet('表2');
  book.change({ order: [sheet, other] });
  for (const [row, cells] of firstGrid().entries())
    for (const [column, label] of cells.entries())
      if (label !== null) {
        sheet.put(keyOf(row, column), { content: label });
        other.put(keyOf(row, column), { content: 0, formula: `=表1!$${'ABCDEF'.charAt(column)}$${row + 1}` });
      }
  return book;
}

function apply(book: Book, { kind, axis, area }: Operation): void {
  const sheet = book.sheet('表1');
  if (!sheet) throw new Error('no sheet');
  (kind === 'insert' ? insertCells : deleteCells)(book, sheet, area, axis);
}

describe('inserting and deleting cells', () => {
  test('moves contents exactly as splicing columns and rows does', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 6 }), (operations) => {
        const book = filledBook();
        let grid = firstGrid();
        for (const one of operations) {
          apply(book, one);
          grid = naive(grid, one);
        }
        const sheet = book.sheet('表1');
        const found = grid.map((row, i) => row.map((_, j) => sheet?.content(i, j) ?? null));
        expect(found).toEqual(grid);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps every reference from another sheet on its cell, or makes it #REF! when the cell is gone', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 6 }), (operations) => {
        const book = filledBook();
        let grid = firstGrid();
        for (const one of operations) {
          apply(book, one);
          grid = naive(grid, one);
        }
        for (let row = 0; row < SIZE; row += 1)
          for (let column = 0; column < SIZE; column += 1) {
            const formula = book.sheet('表2')?.at(row, column)?.formula ?? '';
            const place = parseAddress(formula.slice(1))?.area;
            const label = place && grid[place.top]?.[place.left];
            const alive = grid.some((cells) => cells.includes(`${row}/${column}`));
            expect(alive ? label : formula).toBe(alive ? `${row}/${column}` : '=表1!#REF!');
          }
      }),
      { numRuns: 150 },
    );
  });

  test('is taken back by undo and done again by redo', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 1, maxLength: 5 }), (operations) => {
        const book = filledBook();
        const state = (): unknown =>
          book.sheets.map(({ cells, parts }) => [[...cells].sort(([a], [b]) => a - b), parts]);
        const before = state();
        for (const one of operations) book.transact('user', () => apply(book, one));
        const after = state();
        expect(operations.map(() => book.undo())).not.toContain(false);
        expect(state()).toEqual(before);
        expect(operations.map(() => book.redo())).not.toContain(false);
        expect(state()).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });

  test('marks keep to their cells: a rule over some cells covers the same cells afterwards', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 4 }), (operations) => {
        const book = filledBook();
        const sheet = book.sheet('表1');
        if (!sheet) throw new Error('no sheet');
        const marked = ['1/1', '1/2', '2/1', '2/2', '4/4'];
        const areas = [
          { top: 1, left: 1, bottom: 2, right: 2 },
          { top: 4, left: 4, bottom: 4, right: 4 },
        ];
        const rest = { type: 'Custom', stopIfTrue: false, formula: '=TRUE', cellValue: null, look: {} };
        sheet.change({ conditionalFormats: [{ id: 'x', areas, ...rest }] });
        for (const one of operations) apply(book, one);
        const covered = (sheet.parts.conditionalFormats[0]?.areas ?? []).flatMap((area) =>
          Array.from({ length: rowsOf(area) * columnsOf(area) }, (_, i) =>
            sheet.content(area.top + Math.floor(i / columnsOf(area)), area.left + (i % columnsOf(area))),
          ),
        );
        const labels = [...sheet.cells.values()].map(({ content }) => content);
        expect(new Set(covered.filter((content) => content !== undefined))).toEqual(
          new Set(marked.filter((label) => labels.includes(label))),
        );
      }),
      { numRuns: 150 },
    );
  });

  test('content is never pushed off the sheet', () => {
    const book = filledBook();
    const sheet = book.sheet('表1');
    sheet?.put(keyOf(1_048_575, 0), { content: '最后一行' });
    const operation = {
      kind: 'insert',
      axis: 'row',
      area: { top: 0, left: 0, bottom: 0, right: 16_383 },
    } as const;
    expect(() => apply(book, operation)).toThrow(HostError);
  });
});
