import { printedCode } from '../headings/numbering';
import { BASIC_COLUMNS } from '../layout/basics';
import type { BasicName } from '../layout/basics';
import { basicNamed, basicPath } from '../layout/basic-words';
import { tableName } from '../layout/titles';
import type { StructureIssue } from '../model';
import { key } from '../text/key';
import { isNoteText } from '../text/row-words';
import { columnLetters } from '../workbook';
import type { Area, Cell, Row, Sheet } from '../workbook';
import { bandTables } from './band-tables';
import { formBands } from './form-bands';
import type { Candidate } from './candidate';
import { cellAt, mergeAt, rowsBetween } from './grid';
import { signsOf } from './signs';
import type { Signs } from './signs';
import { valueColumn } from './value-column';
import type { ValueColumn } from './value-column';
import { lastOf, nth } from '../../standards/lists';

/** Rows of labels that make a vertical table, and how many figures must stand beside them where no title says what it is. */
const ENOUGH_LABELS = 4;
const ENOUGH_FIGURES = 3;
/** Columns left of the labels that hold the words of a group. */
const GROUPS = 3;
/** Rows below the last label that is certain in which common words (小学, 合计) may still be labels. */
const BEYOND = 10;

interface Entry {
  readonly row: number;
  readonly column: number;
  /** The words over it, as a horizontal table would have them in its heading rows. */
  readonly path: readonly string[];
  readonly code: string | null;
  readonly value: Cell | undefined;
  readonly place: { readonly row: number; readonly column: number };
}

/**
 * 表Ⅰ written downwards: a label, its value beside it, perhaps in two pairs of columns, perhaps with a column of units or codes. It is laid
 * on its side and found as the form prints it; `turned` says where each figure really stands.
 */
export function turnedBasics(sheet: Sheet, signs: Signs): Candidate[] {
  const labels = withPairs(sheet, labelColumns(signs));
  if (labels.length === 0) return [];
  const blocks = labels.map(({ column, rows }) => entriesOf(sheet, column, rows, labels));
  const entries = inFormOrder(blocks.map((block) => block.entries));
  const years = yearsIssue(sheet, blocks);
  const areaOf = [...entries.map(({ place }) => place), ...entries];
  const area: Area = {
    top: Math.min(...areaOf.map(({ row }) => row)),
    bottom: Math.max(...areaOf.map(({ row }) => row)),
    left: Math.min(...areaOf.map(({ column }) => column)),
    right: Math.max(...areaOf.map(({ column }) => column)),
  };
  const title = signs.titles.find(
    ({ row, value }) => value.table === 'I' && row < area.top && row >= area.top - 8,
  );
  const figures = entries.filter(({ value }) => typeof value?.value === 'number').length;
  if (!title && figures < ENOUGH_FIGURES) return [];
  const flat = onItsSide(sheet, entries);
  const flatSigns = signsOf(flat);
  const places = new Map(entries.map(({ place }, index) => [index, place]));
  return bandTables(flat, flatSigns, formBands(flatSigns))
    .filter(({ id }) => id === 'I')
    .slice(0, 1)
    .map((candidate) => ({
      ...candidate,
      title: title ? { ...title.value, row: title.row } : null,
      evidence: title ? (['title', 'headings'] as const) : candidate.evidence,
      issues: [
        ...candidate.issues.map((issue) => ({
          ...issue,
          places: [{ sheet: sheet.name, row: area.top, column: area.left }],
        })),
        ...years,
      ],
      turned: {
        area: { ...area, top: title?.row ?? area.top },
        placeOf: (row, column) => places.get(column) ?? { row, column },
      },
    }));
}

interface LabelColumn {
  readonly column: number;
  readonly rows: readonly number[];
}

/** Columns in which different headings of 表Ⅰ stand under one another. */
function labelColumns({ headings }: Signs): LabelColumn[] {
  const columns = new Map<number, Map<string, number>>();
  for (const { row, column, value } of headings) {
    if (value.family !== 'I' || value.name === 'group') continue;
    const rows = columns.get(column) ?? new Map<string, number>();
    columns.set(column, rows.has(value.name) ? rows : rows.set(value.name, row));
  }
  return [...columns]
    .map(([column, rows]) => ({ column, rows: [...new Set(rows.values())].sort((a, b) => a - b) }))
    .filter(({ rows }) => rows.length >= ENOUGH_LABELS)
    .sort((a, b) => a.column - b.column);
}

/** A second pair of columns whose labels say 小学在校学生数 where the form has 小学 under 在校学生数. */
function withPairs(sheet: Sheet, labels: readonly LabelColumn[]): readonly LabelColumn[] {
  const [first] = labels;
  if (!first) return labels;
  const columns = new Map<number, Map<string, number>>();
  for (const row of rowsBetween(sheet, nth(first.rows, 0), lastOf(first.rows))) {
    for (const cell of row.cells) {
      const name = basicNamed([textOf(cell)]);
      if (name === null || labels.some(({ column }) => Math.abs(column - cell.column) < 2)) continue;
      columns.set(cell.column, (columns.get(cell.column) ?? new Map<string, number>()).set(name, row.index));
    }
  }
  const more = [...columns]
    .map(([column, rows]) => ({ column, rows: [...rows.values()] }))
    .filter(({ rows }) => rows.length >= ENOUGH_LABELS);
  return [...labels, ...more].sort((a, b) => a.column - b.column);
}

function entriesOf(
  sheet: Sheet,
  column: number,
  rows: readonly number[],
  labels: readonly LabelColumn[],
): Block {
  const first = firstNamed(sheet, column, nth(rows, 0));
  const last = lastOf(rows);
  const next = labels.find((other) => other.column > column)?.column ?? Infinity;
  const before = labels.filter((other) => other.column < column).at(-1);
  const left = Math.max(column - GROUPS, before ? before.column + 2 : 0);
  const groups = new Map<number, string>();
  const entries: Entry[] = [];
  const body = rowsBetween(sheet, first, last + BEYOND);
  const values = valueColumn(sheet, body, column, next);
  for (const row of body) {
    for (let at = left; at < column; at++) {
      const text = textOf(cellAt(row, at));
      if (text !== '' && !isCode(text)) groups.set(at, text);
    }
    const over = labelOver(sheet, row, column);
    const label = over ?? textOf(cellAt(row, column));
    if (label === '') continue;
    if (row.index > last && (isNoteText(label) || label.length > 24)) break;
    const value =
      cellAt(row, values.column) ?? (values.several ? undefined : figureBeside(row, column, next));
    const above = over === null ? [...groups].sort(([a], [b]) => a - b).map(([, text]) => text) : [];
    const path = [...above, ...basicPath(label)];
    const written = [...row.cells].map((cell) => textOf(cell)).find(isCode);
    entries.push({
      row: row.index,
      column,
      path,
      code: labels.length === 1 && written !== undefined ? written : codeOf(basicNamed(path)),
      value,
      place: { row: row.index, column: value?.column ?? values.column },
    });
  }
  return { entries, values };
}

/** Labels above the first certain one that group and word name together (`在校学生数 小学`). */
function firstNamed(sheet: Sheet, column: number, row: number): number {
  const [above] = rowsBetween(sheet, row - 1, row - 1);
  const text = textOf(cellAt(above, column));
  return text !== '' && basicNamed([text]) !== null ? firstNamed(sheet, column, row - 1) : row;
}

interface Block {
  readonly entries: readonly Entry[];
  readonly values: ValueColumn;
}

const figureBeside = ({ cells }: Row, column: number, next: number): Cell | undefined =>
  cells.find((cell) => cell.column > column && cell.column < next && typeof cell.value === 'number');

/** Several years beside one another: which one is read is said, and asked where nothing tells the latest. */
function yearsIssue(sheet: Sheet, blocks: readonly Block[]): StructureIssue[] {
  const block = blocks.find(({ values }) => values.several);
  const several = block?.values.several;
  const [first] = block?.entries ?? [];
  if (!block || !several || !first) return [];
  const { row } = first;
  const named = (column: number, text: string): string => text || `${columnLetters(column)}列`;
  const { column } = block.values;
  const chosen = several.heads.find((head) => head.column === column);
  return [
    {
      kind: 'several-years',
      table: 'I',
      places: several.heads.map((head) => ({ sheet: sheet.name, row, column: head.column })),
      parameters: {
        table: tableName('I'),
        written: several.heads.map((head) => named(head.column, head.text)).join('、'),
        chosen: named(column, chosen?.text ?? ''),
      },
      ...(several.isTold ? { mild: true as const } : {}),
    },
  ];
}

/** A label that has no group: its cell is merged over the columns of the groups and of the labels. */
function labelOver(sheet: Sheet, row: Row, column: number): string | null {
  const merge = mergeAt(sheet.merges, row.index, column);
  if (!merge || merge.top !== row.index || merge.left === column) return null;
  return textOf(cellAt(row, merge.left)) || null;
}

const codeOf = (name: BasicName | null): string | null =>
  BASIC_COLUMNS.find((column) => column.name === name)?.code ?? null;

const isCode = (text: string): boolean => printedCode(text) !== null;

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? key(cell.value) : '';
}

/** Pairs of columns are read one after the other, or line by line where that is how the form's order goes. */
function inFormOrder(columns: readonly (readonly Entry[])[]): readonly Entry[] {
  const down = columns.flat();
  const across = [...down].sort((a, b) => a.row - b.row || a.column - b.column);
  const rising = (entries: readonly Entry[]): number => {
    const numbers = entries.flatMap(({ code }) => (code === null ? [] : [Number(code.slice(1))]));
    return numbers.filter((number, index) => index > 0 && number > nth(numbers, index - 1)).length;
  };
  return rising(across) > rising(down) ? across : down;
}

/** A sheet that has the labels in its first rows, the codes below them, and the figures in one row. */
function onItsSide(sheet: Sheet, entries: readonly Entry[]): Sheet {
  const depth = Math.max(1, ...entries.map(({ path }) => path.length));
  const line = (index: number, cellOf: (entry: Entry) => Omit<Cell, 'column'> | null): Row => ({
    index,
    hidden: false,
    cells: entries.flatMap((entry, column) => {
      const cell = cellOf(entry);
      return cell ? [{ ...cell, column }] : [];
    }),
  });
  const rows = Array.from({ length: depth }, (_, level) =>
    line(level, ({ path }) => {
      const value = path[path.length - depth + level];
      return value === undefined ? null : { value };
    }),
  );
  const rest = [
    line(depth, ({ code }) => (code === null ? null : { value: code })),
    line(depth + 1, ({ value }) => value ?? null),
  ];
  return { ...sheet, merges: [], rows: [...rows, ...rest].filter(({ cells }) => cells.length > 0) };
}
