import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import type { Cell, Row, Sheet, Workbook } from '../../src/form/workbook';
import { findProfile } from '../../src/standards/profiles';
import { makeCounty } from '../support/county/county';

const profile = findProfile('national');
const SEEDS = Array.from({ length: 12 }, (_, index) => 4100 + index);
const TURNED = ['II-1', 'III', 'VI'] as const;

/** Rows and columns exchanged, as 选择性粘贴 → 转置 does it. */
function exchanged(sheet: Sheet): Sheet {
  const lines = new Map<number, Cell[]>();
  for (const { index, cells } of sheet.rows)
    for (const cell of cells)
      lines.set(cell.column, [...(lines.get(cell.column) ?? []), { ...cell, column: index }]);
  return {
    ...sheet,
    rows: [...lines]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]): Row => ({ index, hidden: false, cells })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenColumns: [],
  };
}

/** A county with the sheets exchanged on which one of the three tables stands alone; how many there are. */
function turnedCounty(workbook: Workbook): {
  readonly turned: Workbook;
  readonly sheets: ReadonlySet<string>;
} {
  const { tables } = readForm(workbook);
  const sheets = new Set(
    workbook.sheets.flatMap(({ name }) => {
      const [first, ...more] = tables.filter(({ sheet }) => sheet === name);
      return first && more.length === 0 && TURNED.some((id) => id === first.id) ? [name] : [];
    }),
  );
  return {
    turned: { sheets: workbook.sheets.map((sheet) => (sheets.has(sheet.name) ? exchanged(sheet) : sheet)) },
    sheets,
  };
}

function told(workbook: Workbook, sheets: ReadonlySet<string>): readonly string[] {
  return checkForm(readForm(workbook), profile)
    .findings.map(({ rule, severity, places, actual }) => {
      const at = places.map(({ sheet, row, column }) =>
        sheets.has(sheet)
          ? `${sheet} ${[row, column].sort((a, b) => a - b).join(' ')}`
          : `${sheet} ${row} ${column}`,
      );
      return `${severity} ${rule} ${at.join(', ')} ${actual ?? ''}`;
    })
    .sort();
}

test('表Ⅱ-1, 表Ⅲ and 表Ⅵ with rows and columns exchanged say the same on the same cells', () => {
  let seen = 0;
  for (const seed of SEEDS) {
    for (const errors of [0, 5]) {
      const workbook = makeCounty(seed, { errors }).workbook();
      const { turned, sheets } = turnedCounty(workbook);
      seen += sheets.size;
      expect([seed, told(turned, sheets)]).toEqual([seed, told(workbook, sheets)]);
    }
  }
  expect(seen).toBeGreaterThan(SEEDS.length);
});
