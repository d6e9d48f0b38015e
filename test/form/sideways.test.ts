import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import type { Cell, Row, Sheet, Workbook } from '../../src/form/workbook';
import { findProfile } from '../../src/standards/profiles';
import { makeCounty } from '../support/county/county';

const profile = findProfile('national');
const SEEDS = Array.from({ length: 5 }, (_, index) => 4100 + index);

interface At {
  readonly row: number;
  readonly column: number;
}

/** A sheet with some of its cells elsewhere; `back` says where a cell of the new one came from. */
interface Moved {
  readonly sheet: Sheet;
  readonly back: (at: At) => At;
}

function moved(sheet: Sheet, to: (at: At) => At, back: (at: At) => At): Moved {
  const lines = new Map<number, Cell[]>();
  for (const { index, cells } of sheet.rows)
    for (const cell of cells) {
      const { row, column } = to({ row: index, column: cell.column });
      lines.set(row, [...(lines.get(row) ?? []), { ...cell, column }]);
    }
  return {
    back,
    sheet: {
      ...sheet,
      rows: [...lines]
        .sort(([a], [b]) => a - b)
        .map(([index, cells]): Row => ({
          index,
          hidden: false,
          cells: cells.sort((a, b) => a.column - b.column),
        })),
      merges: sheet.merges.map(({ top, left, bottom, right }) => {
        const [one, other] = [to({ row: top, column: left }), to({ row: bottom, column: right })];
        return {
          top: Math.min(one.row, other.row),
          left: Math.min(one.column, other.column),
          bottom: Math.max(one.row, other.row),
          right: Math.max(one.column, other.column),
        };
      }),
      hiddenColumns: [],
    },
  };
}

/** Rows and columns exchanged, the title's too, as 选择性粘贴 → 转置 does it. */
const whole = (sheet: Sheet): Moved => {
  const exchange = ({ row, column }: At): At => ({ row: column, column: row });
  return moved(sheet, exchange, exchange);
};

/** The title stays in its row, everything below is exchanged. */
const belowTitle =
  (top: number) =>
  (sheet: Sheet): Moved => {
    const left = Math.min(...sheet.rows.map(({ cells }) => cells[0]?.column ?? Infinity));
    const exchange = ({ row, column }: At): At =>
      row <= top ? { row, column } : { row: top + 1 + column - left, column: left + row - top - 1 };
    return moved(sheet, exchange, exchange);
  };

/** Every number as text, as a copy out of a PDF is. */
const asText = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      value: typeof cell.value === 'number' && cell.format === undefined ? String(cell.value) : cell.value,
    })),
  })),
});

/** The county with the sheets turned on which one table with a title stands alone. */
function turnedCounty(workbook: Workbook, titleStays: boolean) {
  const { tables } = readForm(workbook);
  const back = new Map<string, (at: At) => At>();
  const sheets = workbook.sheets.map((sheet) => {
    const [table, ...more] = tables.filter((one) => one.sheet === sheet.name);
    if (!table || more.length > 0 || !table.evidence.includes('title')) return sheet;
    const to = titleStays ? belowTitle(table.area.top)(sheet) : whole(sheet);
    back.set(sheet.name, to.back);
    return to.sheet;
  });
  return { turned: { sheets }, back };
}

function told(workbook: Workbook, back: ReadonlyMap<string, (at: At) => At>): readonly string[] {
  return checkForm(readForm(workbook), profile)
    .findings.map(({ rule, severity, places, actual }) => {
      const at = places.map((place) => {
        const { row, column } = back.get(place.sheet)?.(place) ?? place;
        return `${place.sheet} ${row} ${column}`;
      });
      return `${severity} ${rule} ${at.join(', ')} ${actual ?? ''}`;
    })
    .sort();
}

test.each([
  ['the title too', false, false],
  ['under the title', true, false],
  ['the title too, figures as text', false, true],
  ['under the title, figures as text', true, true],
])(
  'all seven tables with rows and columns exchanged say the same on the same cells: %s',
  (_, stays, text) => {
    let seen = 0;
    for (const seed of SEEDS) {
      for (const errors of [0, 5]) {
        const county = makeCounty(seed, { errors }).workbook();
        const workbook = text ? { sheets: county.sheets.map(asText) } : county;
        const { turned, back } = turnedCounty(workbook, stays);
        seen += back.size;
        expect([seed, told(turned, back)]).toEqual([seed, told(workbook, new Map())]);
      }
    }
    expect(seen).toBeGreaterThan(2 * SEEDS.length);
  },
);
