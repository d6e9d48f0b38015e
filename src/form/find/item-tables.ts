import { ITEM_COLUMNS } from '../layout/items';
import type { ItemLayout } from '../layout/sentence';
import { TABLES } from '../layout/tables';
import { tableName } from '../layout/titles';
import type { StructureIssue, TableLocation } from '../model';
import type { Row, Sheet } from '../workbook';
import { increment, lastOf } from '../../standards/lists';
import { titleAbove } from './band-tables';
import type { Band } from '../headings/bands';
import type { Candidate } from './candidate';
import { readMark } from '../figure/read-mark';
import { cellAt, rowsBetween } from './grid';
import type { Sign } from '../headings/sign';
import type { Signs } from './signs';

/** Names of items that stand under one another in one column, one at least. */
interface Cluster {
  readonly table: ItemLayout['table'];
  readonly column: number;
  readonly signs: [Sign<ItemLayout>, ...Sign<ItemLayout>[]];
}

const firstRow = ({ signs }: Cluster): number => signs[0].row;
const lastRow = ({ signs }: Cluster): number => lastOf(signs).row;

/** Rows a page break or blank rows may put between two items. */
const ROWS_APART = 12;

/** The tables known by the names of their items: 表Ⅳ and 表Ⅴ. */
export function itemTables(sheet: Sheet, signs: Signs, bands: readonly Band[]): Candidate[] {
  const headings = signs.headings.filter(({ value }) => value.family === 'items');
  const clusters = clustersOf(
    signs,
    headings.filter(({ value }) => value.name === 'sentence'),
  );
  return clusters.flatMap((cluster): Candidate[] => {
    const { table, column, signs: items } = cluster;
    const first = firstRow(cluster);
    const previous = clusters.filter((other) => other !== cluster && firstRow(other) < first);
    const floor = Math.max(-1, ...previous.map(lastRow));
    const heading = headings
      .filter(
        ({ row, column: at }) =>
          row < first && row > floor && row >= first - 5 && at >= column && at <= column + 8,
      )
      .filter(({ row }, _, all) => row === Math.max(...all.map((other) => other.row)));
    const headed = heading.some(({ value }) => value.name === 'sentence');
    const top = headed ? (heading[0]?.row ?? first) : first;
    const span = { top, left: column, right: column + 8 };
    const title = titleAbove(
      span,
      bands.filter(({ family }) => family !== 'items'),
      signs.titles,
      0,
    );
    const own = title && title.row > floor ? title : null;
    const { reading } = TABLES[table];
    const enough = reading.by === 'items' && items.length >= reading.enough;
    if (!(headed && items.length >= 2) && !(own?.value.table === table && items.length >= 2) && !enough)
      return [];
    if (!headed && !own && !hasSentences(sheet, cluster)) return [];
    const { columns, issues } = columnsOf(sheet, cluster, heading);
    const evidence: TableLocation['evidence'][number][] = [];
    if (own) evidence.push('title');
    if (headed) evidence.push('headings');
    evidence.push('labels');
    return [
      {
        id: table,
        sheet,
        top: own?.row ?? top,
        title: own ? { ...own.value, row: own.row } : null,
        headerBottom: headed ? top : first - 1,
        bottom: Infinity,
        left: column,
        right: Math.max(...columns.values()),
        columns,
        issues,
        evidence,
        repeated: new Set(headings.filter(({ row }) => row > first).map(({ row }) => row)),
        parts: [],
      },
    ];
  });
}

/** A new table begins where items come again after a title or a heading, or from the first one on. */
function clustersOf(signs: Signs, headings: Signs['headings']): Cluster[] {
  const clusters: Cluster[] = [];
  const open = new Map<string, Cluster>();
  const restarts = [...signs.titles.map(({ row }) => row), ...headings.map(({ row }) => row)];
  for (const sign of signs.items) {
    const { table, item } = sign.value;
    const name = `${table} ${sign.column}`;
    const cluster = open.get(name);
    const last = cluster?.signs.at(-1);
    const again = cluster?.signs.some(({ value }) => value.item === item) ?? false;
    const broken = restarts.some((row) => last !== undefined && row > last.row && row < sign.row);
    const isNew =
      !cluster ||
      !last ||
      sign.row - last.row > ROWS_APART ||
      (again && (broken || (item === 1 && cluster.signs.length > 3)));
    if (!isNew) {
      cluster.signs.push(sign);
      continue;
    }
    const fresh: Cluster = { table, column: sign.column, signs: [sign] };
    clusters.push(fresh);
    open.set(name, fresh);
  }
  return clusters;
}

/** The rows from the first of its items to the last. */
const rowsOf = (sheet: Sheet, cluster: Cluster): readonly Row[] =>
  rowsBetween(sheet, firstRow(cluster), lastRow(cluster));

/** Something stands beside the names: a list of indicators alone is no table. */
function hasSentences(sheet: Sheet, cluster: Cluster): boolean {
  const { signs, column } = cluster;
  const rows = new Set(signs.map(({ row }) => row));
  const answered = rowsOf(sheet, cluster).filter(
    ({ index, cells }) => rows.has(index) && cells.filter((cell) => cell.column > column).length >= 2,
  );
  return answered.length * 2 > signs.length;
}

/** By the headings; without that of the sentence it is the first column filled in before the mark, and that one the next. */
function columnsOf(
  sheet: Sheet,
  cluster: Cluster,
  heading: Signs['headings'],
): { columns: Map<string, number>; issues: StructureIssue[] } {
  const { table, column, signs } = cluster;
  const columns = new Map([['label', column]]);
  const place = { sheet: sheet.name, row: heading[0]?.row ?? firstRow(cluster), column };
  const issues: StructureIssue[] = [];
  const headed = (name: string): number | undefined =>
    heading.find(({ value, column: at }) => value.name === name && at > column)?.column;
  const filled = new Map<number, number>();
  for (const row of rowsOf(sheet, cluster)) {
    for (const cell of row.cells)
      if (cell.column > column && cell.column <= column + 8) increment(filled, cell.column);
  }
  const guessed = [...filled]
    .filter(([, count]) => count * 2 >= signs.length)
    .map(([at]) => at)
    .sort((a, b) => a - b);
  const marked = headed('mark');
  const sentence = headed('sentence') ?? guessed.find((at) => at < (marked ?? Infinity));
  const next = headed('sentence') === undefined ? guessed.find((at) => at > (sentence ?? column)) : undefined;
  const mark = marked ?? (next !== undefined && holdsMarks(sheet, cluster, next) ? next : undefined);
  for (const [name, at] of [
    ['sentence', sentence],
    ['mark', mark],
  ] as const) {
    if (at !== undefined) columns.set(name, at);
    else
      issues.push({
        kind: 'missing-column',
        table,
        places: [place],
        parameters: {
          table: tableName(table),
          column: ITEM_COLUMNS.find((one) => one.name === name)?.heading ?? name,
        },
      });
  }
  return { columns, issues };
}

/** Whether most of what stands in a column are marks: 是, √, 达标…. */
function holdsMarks(sheet: Sheet, cluster: Cluster, column: number): boolean {
  const cells = rowsOf(sheet, cluster).flatMap((row) => cellAt(row, column) ?? []);
  const marks = cells.filter((cell) =>
    ['met', 'notMet'].includes(readMark(cell, 'IV', { sheet: sheet.name, row: 0, column }).state),
  );
  return marks.length * 2 > cells.length;
}

/** Every item the table asks for. */
export function itemsOf(table: 'IV' | 'V'): readonly ItemLayout[] {
  const { reading } = TABLES[table];
  return reading.by === 'items' ? reading.items : [];
}
