import type { FillChange, RowInsertion } from '../../form/filling/model';
import type { CellValue, Sheet } from '../../form/workbook';
import { address, columnLetters } from '../../form/workbook';
import { putUnder } from '../../standards/lists';
import type { RecordedSchool, Site } from '../model';
import { codeKey, isNoSchool, nameKey } from '../words';
import { rawColumns, RAW_COLUMNS } from './columns';
import type { RawColumn } from './columns';
import { recordNumber, recordWord } from './raw-sheet';
import type { RawCells } from './raw-sheet';
import { RAW_SHEET } from './raw-sheet-name';

/** What a 基础数据 that is there already needs to hold these schools: rows first, then cells; and where all then stands. */
export interface RecordUpdate {
  readonly insertions: readonly RowInsertion[];
  readonly changes: readonly FillChange[];
  /** The sums below, by `sheet row column`, to be written with their changes. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly at: RawCells;
}

interface Table {
  readonly heading: number;
  /** The column of 学校名称. */
  readonly name: number;
  /** The row of the sums, else the first free one. */
  readonly end: number;
  readonly hasSums: boolean;
  readonly columns: ReadonlyMap<RawColumn, number>;
  readonly value: (row: number, column: number) => CellValue | null;
}

/**
 * Brings an existing 基础数据 up to date: each school's own row is kept and rewritten in the columns that have our headings,
 * schools that are new get rows above the sums, columns that are new stand to the right. Other columns and rows stay as they
 * are, and so does a cell for which nothing is known. Pure; null where the sheet's headings are no longer ours.
 */
export function recordUpdate(sheet: Sheet, schools: readonly RecordedSchool[]): RecordUpdate | null {
  const table = tableOf(sheet, schools);
  if (!table) return null;
  const { heading, end, hasSums, columns, value } = table;
  const sites = schools.flatMap((school) => school.sites.map((site) => ({ school, site })));
  const rows = rowsFor(table, sites);
  const free = freeRows(sheet, table);
  for (const { site } of sites) {
    const row = rows.has(site) ? undefined : free.shift();
    if (row !== undefined) rows.set(site, row);
  }
  const added = sites.filter(({ site }) => !rows.has(site));
  added.forEach(({ site }, index) => rows.set(site, end + index));
  const changes: FillChange[] = [];
  const put = (row: number, column: number, before: CellValue | null, after: string | number): void => {
    const was = typeof before === 'object' && before !== null ? before.error : before;
    if (was !== after) changes.push({ sheet: RAW_SHEET, row, column, before: was, after });
  };
  const now = new Map<string, number>();
  for (const [raw, column] of columns) {
    if (value(heading, column) === null) put(heading, column, null, raw.heading);
    for (const { school, site } of sites) {
      const row = rows.get(site) ?? end;
      const after = raw.figure
        ? recordNumber(site, raw.figure)
        : recordWord(school, site, raw.field ?? 'name');
      if (after === null || after === '') continue;
      if (typeof after === 'number') now.set(address({ row, column }), after);
      put(row, column, row < end ? value(row, column) : null, after);
    }
  }
  const formulas = new Map<string, string>();
  if (hasSums) {
    const sums = end + added.length;
    const first = heading + (isNoSchool(textOf(value(heading + 1, table.name))) ? 2 : 1);
    for (const [{ figure }, column] of columns) {
      if (figure === undefined) continue;
      let sum = 0;
      for (let row = first; row < sums; row++) {
        const held = row < end ? value(row, column) : null;
        sum += now.get(address({ row, column })) ?? (typeof held === 'number' ? held : 0);
      }
      const letters = columnLetters(column);
      const total = Number(sum.toPrecision(15));
      if (added.length === 0 && value(end, column) === total) continue;
      const before = value(end, column);
      changes.push({
        sheet: RAW_SHEET,
        row: sums,
        column,
        before: typeof before === 'object' ? null : before,
        after: total,
      });
      formulas.set(`${RAW_SHEET} ${sums} ${column}`, `SUM(${letters}${first + 1}:${letters}${sums})`);
    }
  }
  const figures = new Map([...columns].map(([{ figure }, column]) => [figure, column]));
  return {
    insertions: hasSums && added.length > 0 ? [{ sheet: RAW_SHEET, at: end, count: added.length }] : [],
    changes,
    formulas,
    at: (site, figure) => {
      const [row, column] = [rows.get(site), figures.get(figure)];
      return row === undefined || column === undefined ? null : address({ row, column });
    },
  };
}

const textOf = (value: CellValue | null): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** The table under our headings; null where 学校名称 is not among them, or a heading stands twice. */
function tableOf(sheet: Sheet, schools: readonly RecordedSchool[]): Table | null {
  const cells = new Map(
    sheet.rows.map(({ index, cells: own }) => [
      index,
      new Map(own.map(({ column, value }) => [column, value])),
    ]),
  );
  const value = (row: number, column: number): CellValue | null => cells.get(row)?.get(column) ?? null;
  const byHeading = new Map(RAW_COLUMNS.map((raw) => [raw.heading, raw]));
  const head = sheet.rows.find((row) => row.cells.some(({ value: text }) => text === '学校名称'));
  if (!head) return null;
  const columns = new Map<RawColumn, number>();
  for (const { column, value: text } of head.cells) {
    const raw = byHeading.get(textOf(text));
    if (!raw) continue;
    if (columns.has(raw)) return null;
    columns.set(raw, column);
  }
  const name = [...columns].find(([{ field }]) => field === 'name')?.[1];
  if (name === undefined) return null;
  let next = Math.max(...sheet.rows.flatMap(({ cells: own }) => own.map(({ column }) => column))) + 1;
  for (const raw of rawColumns(schools)) if (raw.optional && !columns.has(raw)) columns.set(raw, next++);
  const sums = sheet.rows.find(({ index }) => index > head.index && value(index, name) === '合计');
  const last = Math.max(
    head.index,
    ...sheet.rows.filter(({ cells: own }) => own.some((cell) => cell.value !== '')).map(({ index }) => index),
  );
  return {
    heading: head.index,
    name,
    end: sums?.index ?? last + 1,
    hasSums: sums !== undefined,
    columns,
    value,
  };
}

/** Rows that were made ready and hold nothing yet. */
function freeRows(sheet: Sheet, { heading, end, hasSums }: Table): number[] {
  if (!hasSums) return [];
  const used = new Set(
    sheet.rows
      .filter(({ cells }) => cells.some(({ value, formula }) => value !== '' || formula !== undefined))
      .map(({ index }) => index),
  );
  const rows: number[] = [];
  for (let row = heading + 1; row < end; row++) if (!used.has(row)) rows.push(row);
  return rows;
}

/** The row of each site, by its code, else by its name where only one row has it. */
function rowsFor(
  { heading, name, end, columns, value }: Table,
  sites: readonly { readonly school: RecordedSchool; readonly site: Site }[],
): Map<Site, number> {
  const code = [...columns].find(([{ field }]) => field === 'code')?.[1];
  const free = new Map<string, number[]>();
  for (let row = heading + 1; row < end; row++) {
    const own = code === undefined ? '' : codeKey(textOf(value(row, code)));
    const keys = [nameKey(textOf(value(row, name))), own];
    for (const [kind, key] of [
      ['name', keys[0]],
      ['code', keys[1]],
    ] as const) {
      if (key === undefined || key === '') continue;
      putUnder(free, `${kind} ${key}`, row);
    }
  }
  const rows = new Map<Site, number>();
  const taken = new Set<number>();
  for (const { school, site } of sites) {
    const words = { name: nameKey(site.name), code: codeKey(recordWord(school, site, 'code')) };
    const named = free.get(`name ${words.name}`) ?? [];
    const coded = words.code === '' ? [] : (free.get(`code ${words.code}`) ?? []);
    const found =
      coded.find((row) => named.includes(row)) ??
      (coded.length === 1 ? coded[0] : named.length === 1 ? named[0] : undefined);
    if (found === undefined || taken.has(found)) continue;
    taken.add(found);
    rows.set(site, found);
  }
  return rows;
}
