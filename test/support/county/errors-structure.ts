import { deleteColumn, deleteRow, type Table, type TableName } from './grid';
import type { ErrorKind, Planted, Work } from './plant';

const broken = (table: TableName): Planted => ({
  key: `${table}.title`,
  also: [],
  categories: ['structure'],
  table,
});

function tableOf(work: Work, name: TableName): Table {
  const table = work.tables.find((other) => other.name === name);
  if (!table) throw new Error(`No table ${name}`);
  return table;
}

const columnOf = (table: Table, key: string): number => {
  for (const row of table.rows) {
    const column = row.cells.findIndex((cell) => cell?.key === key);
    if (column >= 0) return column;
  }
  throw new Error(`No column ${key}`);
};

/** The figures of two indicators of 表Ⅱ-2, or what names them, change places: every reading of either is the other's. */
function exchange(work: Work, kinds: readonly string[]): Planted | null {
  const table = tableOf(work, 'II-2');
  // Indicators of different size, so that no county can be read either way.
  const [one, other] = work.random.pick([
    [8, 12],
    [10, 12],
    [7, 8],
    [9, 11],
  ] as const);
  const [a, b] = [one, other].map((code) => columnOf(table, `II-2.code.L${code}`));
  if (a === undefined || b === undefined) return null;
  for (const row of table.rows) {
    if (!kinds.includes(row.kind)) continue;
    const [left, right] = [row.cells[a], row.cells[b]];
    row.cells[a] = right;
    row.cells[b] = left;
  }
  const key = kinds.includes('data') ? `II-2.primary.0.L${one}` : `II-2.code.L${one}`;
  const also = kinds.includes('data') ? [] : [`II-2.code.L${other}`];
  return { key, also, categories: ['structure', 'consistency'] };
}

/** Errors that break a table; a county gets at most one, and no other error beside it. */
export const STRUCTURE_ERRORS: readonly ErrorKind[] = [
  {
    name: 'column deleted',
    put(work) {
      const name = work.random.pick(['I', 'II-1', 'II-2', 'II-2', 'III', 'VI'] as const);
      const last = { I: 24, 'II-1': 8, 'II-2': 14, III: 8, VI: 7 }[name];
      const table = tableOf(work, name);
      const column = work.random.integer(name === 'II-2' ? 3 : 1, last);
      deleteColumn(table, columnOf(table, `${name}.code.L${column}`));
      return broken(name);
    },
  },
  {
    name: 'table deleted',
    put(work) {
      const table = work.random.pick(work.tables);
      work.tables.splice(work.tables.indexOf(table), 1);
      return broken(table.name);
    },
  },
  {
    name: 'table doubled',
    put(work) {
      const table = work.random.pick(work.tables);
      const rows = table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell && { ...cell, key: `${cell.key}.copy` }),
      }));
      work.tables.splice(work.tables.indexOf(table) + 1, 0, { ...table, rows, merges: [...table.merges] });
      return broken(table.name);
    },
  },
  {
    name: 'columns swapped',
    put(work) {
      const table = tableOf(work, 'II-2');
      const column = work.random.integer(6, 11);
      for (const row of table.rows) {
        if (row.kind === 'title' || row.kind === 'note') continue;
        const [one, two] = [row.cells[column], row.cells[column + 1]];
        row.cells[column] = two;
        row.cells[column + 1] = one;
      }
      return broken('II-2');
    },
  },
  {
    name: 'headings exchanged without their figures',
    put: (work) => exchange(work, ['heading', 'codes']),
  },
  {
    name: 'figures exchanged without their headings',
    put: (work) => exchange(work, ['data']),
  },
  {
    name: 'school left out',
    put(work) {
      const table = tableOf(work, 'II-2');
      const { rows } = work.county.stages.primary;
      const last = rows.length - 1;
      // Left out with a whole block a row would be no row; the numbers of the others go on without a gap.
      if (last < 1) return null;
      deleteRow(
        table,
        table.rows.findIndex((row) => row.cells.some((cell) => cell?.key === `II-2.primary.${last}.L1`)),
      );
      return {
        key: `II-2.primary.${last - 1}.L1`,
        also: ['II-2.note', ...[9, 10, 13, 16].map((column) => `I.L${column}`)],
        categories: ['consistency'],
      };
    },
  },
  {
    name: 'row missing',
    put(work) {
      const name = work.random.pick(['III', 'III', 'II-1', 'IV', 'V', 'VI'] as const);
      const table = tableOf(work, name);
      const rows = [...table.rows.keys()].filter((i) => table.rows[i]?.kind === 'data');
      // Without its first row a block of 表Ⅱ-1 or 表Ⅲ would lose its stage, which is another error.
      const choice = name === 'III' || name === 'II-1' ? rows.filter((_, i) => i % 2 === 1) : rows;
      deleteRow(table, work.random.pick(choice));
      return broken(name);
    },
  },
];
