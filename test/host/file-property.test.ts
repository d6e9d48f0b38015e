import fc from 'fast-check';
import type { Book } from '../../src/host/model/book';
import { HostError } from '../../src/host/protocol/errors';
import { paint } from '../../src/host/model/paint';
import { keyOf } from '../../src/host/model/sheet';
import { deleteCells, insertCells, mergeCells } from '../../src/host/model/structure';
import type { Session } from '../../src/host/objects/session';
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../../src/host/objects/worksheet-changes';
import { loadWorkbook } from '../../src/host/file/load';
import { saveWorkbook } from '../../src/host/file/save';
import { file } from './edited-file';

const area = fc
  .record({
    top: fc.nat({ max: 6 }),
    left: fc.nat({ max: 5 }),
    rows: fc.nat({ max: 2 }),
    columns: fc.nat({ max: 2 }),
  })
  .map(({ top, left, rows, columns }) => ({ top, left, bottom: top + rows, right: left + columns }));

const look = fc.oneof(
  fc.constant({ fillColor: '#FF0000', fillPattern: 'Solid' }),
  fc.constant({ bold: true, fontColor: '#0563C1', underline: 'SingleAccountant' }),
  fc.constant({ numberFormat: '0.00%' }),
  fc.constant({ horizontalAlignment: 'Center', wrapText: true, readingOrder: 'RightToLeft' }),
  fc.constant({ edgeTop: { style: 'Dash', weight: 'Medium', color: '#00B050' }, locked: false }),
);

const content = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
  fc.boolean(),
  fc.constant({ error: '#N/A' }),
);

const step = fc.record({
  sheet: fc.nat({ max: 4 }),
  area,
  act: fc.oneof(
    fc.record({ kind: fc.constant('write' as const), content }),
    fc.record({ kind: fc.constant('formula' as const), to: fc.nat({ max: 4 }) }),
    fc.record({ kind: fc.constant('paint' as const), look, whole: fc.constantFrom('', 'rows', 'columns') }),
    fc.record({
      kind: fc.constantFrom('insert' as const, 'delete' as const),
      axis: fc.constantFrom('row' as const, 'column' as const),
    }),
    fc.record({ kind: fc.constantFrom('merge' as const, 'height' as const, 'width' as const) }),
    fc.record({
      kind: fc.constantFrom(
        'add' as const,
        'copy' as const,
        'remove' as const,
        'hide' as const,
        'show' as const,
      ),
    }),
    fc.record({ kind: fc.constant('move' as const), to: fc.nat({ max: 4 }) }),
    fc.record({
      kind: fc.constant('rename' as const),
      name: fc.constantFrom('表1', '甲 校', "a'b", '<&>', 'A1', '乙'),
    }),
  ),
});

function run(
  book: Book,
  { sheet: index, area: at, act }: typeof step extends fc.Arbitrary<infer S> ? S : never,
): void {
  const session = { book } as Session;
  const sheet = book.sheets[index % book.sheets.length];
  if (!sheet) return;
  const ref = { session, sheet };
  const { rows, columns } = sheet.parts;
  switch (act.kind) {
    case 'write':
      return sheet.put(keyOf(at.top, at.left), {
        ...sheet.at(at.top, at.left),
        content: act.content,
        formula: undefined,
      });
    case 'formula': {
      const other = book.sheets[act.to % book.sheets.length]?.name ?? '';
      const formula = `='${other.replaceAll("'", "''")}'!B2&"<x>"`;
      return sheet.put(keyOf(at.top, at.left), { content: 1, formula });
    }
    case 'paint': {
      const wide =
        act.whole === 'rows'
          ? { left: 0, right: 16_383 }
          : act.whole === 'columns'
            ? { top: 0, bottom: 1_048_575 }
            : {};
      return paint(book, sheet, [{ ...at, ...wide }], act.look);
    }
    case 'insert':
      return insertCells(book, sheet, at, act.axis);
    case 'delete':
      return deleteCells(book, sheet, at, act.axis);
    case 'merge':
      return mergeCells(sheet, at);
    case 'height':
      return sheet.change({
        rows: new Map([...rows, [at.top, { ...rows.get(at.top), size: 15 + at.bottom * 0.75 }]]),
      });
    case 'width':
      return sheet.change({
        columns: new Map([...columns, [at.left, { ...columns.get(at.left), size: 30 + at.right * 0.75 }]]),
      });
    case 'add':
      return void addSheet(session, undefined);
    case 'copy':
      return void copySheet(ref, 'Beginning', undefined);
    case 'remove':
      return deleteSheet(ref);
    case 'hide':
      return setVisibility(ref, 'Hidden');
    case 'show':
      return setVisibility(ref, 'Visible');
    case 'move':
      return moveSheet(ref, act.to % book.sheets.length);
    case 'rename':
      return renameSheet(ref, act.name);
  }
}

/** What a person sees of a workbook. */
function view(book: Book): unknown {
  return book.sheets.map((sheet) => {
    const cells = [...sheet.cells].sort(([a], [b]) => a - b);
    const lines = (map: typeof sheet.parts.rows): unknown =>
      [...map].flatMap(([line, { size }]) => (size === undefined ? [] : [[line, size]])).sort();
    return {
      name: sheet.name,
      visibility: sheet.parts.visibility,
      merges: sheet.parts.merges,
      heights: lines(sheet.parts.rows),
      validations: sheet.parts.validations,
      notes: sheet.parts.notes,
      frozen: sheet.parts.frozen,
      contents: cells.flatMap(([key, { content: value, formula }]) =>
        value === undefined && formula === undefined ? [] : [[key, value, formula]],
      ),
      looks: Array.from({ length: 12 * 12 }, (_, at) => {
        const { fileStyle, ...seen } = sheet.format(Math.floor(at / 12), at % 12);
        return fileStyle === undefined ? null : seen;
      }),
      widths: Array.from(
        { length: 12 },
        (_, column) => sheet.parts.columns.get(column)?.size ?? sheet.parts.standardWidth,
      ),
    };
  });
}

describe('any changes of a workbook', () => {
  test('are in the file that is saved, which opens with the same cells, looks, merges, notes and sheets', () => {
    const bytes = file();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const loaded = loadWorkbook(bytes);
        for (const one of steps) {
          try {
            run(loaded.book, one);
          } catch (error) {
            if (!(error instanceof HostError)) throw error;
          }
        }
        const { bytes: after, left } = saveWorkbook(loaded);
        expect(left).toEqual([]);
        expect(view(loadWorkbook(after).book)).toEqual(view(loaded.book));
      }),
      { numRuns: 100 },
    );
  });
});
