import type { ExistingLedger, ExistingLine } from './existing';
import {
  columnsWithRecords,
  KEY_COLUMN,
  markOf,
  NUMBER_COLUMN,
  OWN,
  plainValue,
  RECORD_COLUMN,
  recordText,
} from './table';
import type { LedgerColumn, LedgerLine, LedgerTable, LedgerValue } from './table';
import { held } from '../../standards/lists';

/** One cell that is written into a ledger that is there; `like`: the cell whose looks a new one takes. */
export interface LedgerChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly like?: { readonly row: number; readonly column: number };
}

/** A line as it stands after the refresh, typed cells included. */
export interface RefreshedLine extends LedgerLine {
  /** The columns in which a person's words stand. */
  readonly typed: ReadonlySet<string>;
}

/** What refreshing one ledger does. `existing` null: it has to be written as a new sheet, of `lines`. */
export interface Refreshed {
  readonly table: LedgerTable;
  readonly existing: ExistingLedger | null;
  readonly lines: readonly RefreshedLine[];
  readonly changes: readonly LedgerChange[];
  readonly added: number;
}

/** What is said of a line whose matter the check no longer finds, or that a person closed: from what stands there. */
export type Restated = (line: LedgerLine, isFound: boolean) => LedgerLine['values'];

/**
 * A ledger (as `findLedger` found it, or null) brought up to date. Lines are known by their key, columns by their headings; a cell is written only while it holds what the
 * program itself wrote there last (or nothing, in a column of the program). So everything a person typed stays: in any column, in
 * lines of their own, in columns of their own, whatever was sorted, filtered, inserted, moved or renamed. Nothing is ever deleted.
 */
export function refreshed(
  table: LedgerTable,
  existing: ExistingLedger | null,
  wanted: readonly LedgerLine[],
  restate?: Restated,
): Refreshed {
  const fresh = (line: LedgerLine): RefreshedLine => ({
    key: line.key,
    values: restate ? { ...line.values, ...restate(line, true) } : line.values,
    typed: new Set(),
  });
  if (!existing) {
    return { table, existing, lines: wanted.map(fresh), changes: [], added: wanted.length };
  }
  const writer = new LedgerWriter(existing, table);
  const byKey = new Map(wanted.map((line) => [line.key, line]));
  const seen = new Set<string>();
  const lines: RefreshedLine[] = [];
  for (const line of existing.lines) {
    const key = line.key === '' ? keyOfUnmarked(line, wanted, seen, existing) : line.key;
    if (key === '') continue;
    const found = byKey.get(key);
    seen.add(key);
    const said = restate?.({ key, values: { ...found?.values, ...standing(line) } }, found !== undefined);
    lines.push(writer.update(line, key, said ? { ...found?.values, ...said } : (found?.values ?? {})));
  }
  const missing = wanted.filter(({ key }) => !seen.has(key));
  for (const line of missing) {
    const one = fresh(line);
    lines.push({ ...one, ...writer.append(one) });
  }
  return { table, existing, lines, changes: writer.changes, added: missing.length };
}

/** A line whose key was cleared is still the one with the same words, where just one is. */
function keyOfUnmarked(
  line: ExistingLine,
  wanted: readonly LedgerLine[],
  seen: ReadonlySet<string>,
  { lines }: ExistingLedger,
): string {
  const names = ['school', 'indicator', 'stage'].filter((name) => line.cells.has(name));
  if (names.length < 2) return '';
  const marked = new Set(lines.map(({ key }) => key));
  const alike = wanted.filter(
    ({ key, values }) =>
      !seen.has(key) &&
      !marked.has(key) &&
      names.every((name) => plainValue(values[name]) === plainValue(line.cells.get(name))),
  );
  const [only, ...others] = alike;
  return only && others.length === 0 ? only.key : '';
}

function standing({ cells }: ExistingLine): Record<string, LedgerValue> {
  return Object.fromEntries(
    [...cells].map(([name, value]) => [name, typeof value === 'number' ? value : plainValue(value)]),
  );
}

class LedgerWriter {
  readonly changes: LedgerChange[] = [];
  /** Columns that were not there: their cells look like the numbers beside them. */
  private readonly added = new Set<number>();
  private readonly columns: readonly LedgerColumn[];
  private readonly places: Map<string, number>;
  private readonly model: ExistingLine | undefined;
  private next: number;

  private greatest: number;

  constructor(
    private readonly existing: ExistingLedger,
    private readonly table: LedgerTable,
  ) {
    this.greatest = existing.lines.reduce((most, { cells }) => {
      const number = cells.get(NUMBER_COLUMN);
      return typeof number === 'number' ? Math.max(most, number) : most;
    }, 0);
    this.columns = columnsWithRecords(table);
    this.places = new Map(existing.columns);
    this.next = existing.end;
    this.model = existing.lines.filter(({ key }) => key !== '').at(-1);
    // Without its two hidden columns a ledger forgets: they are put back behind everything; a verdict on a county's own column comes there too.
    let right = existing.right;
    const verdicts = this.columns.filter(({ name, owner }) => owner === 'program' && name.startsWith(OWN));
    for (const { name, heading } of [...verdicts, ...this.columns.slice(-2)]) {
      if (this.places.has(name)) continue;
      this.places.set(name, right);
      if (name.startsWith(OWN)) this.added.add(right);
      this.write(existing.heading, right++, heading);
    }
  }

  update(line: ExistingLine, key: string, values: LedgerLine['values']): RefreshedLine {
    const record = new Map(line.record);
    const typed = new Set<string>();
    const after: Record<string, LedgerValue> = {};
    for (const { name, owner } of this.columns.slice(0, -2)) {
      const column = this.places.get(name);
      if (column === undefined) continue;
      const cell = line.cells.get(name);
      const text = plainValue(cell);
      const wanted = name === NUMBER_COLUMN && text !== '' ? undefined : values[name];
      const mark = record.get(name);
      const isOurs = mark !== undefined ? mark === markOf(text) : text === '';
      const agrees = this.table.mirror === true && plainValue(wanted) === text;
      const writes = wanted !== undefined && (isOurs || agrees || (owner === 'program' && text === ''));
      if (writes && plainValue(wanted) !== text) this.write(line.row, column, wanted);
      if (writes) record.set(name, markOf(plainValue(wanted)));
      after[name] = writes ? wanted : typeof cell === 'number' ? cell : text === '' ? null : text;
      if (!writes && text !== '' && mark !== markOf(text)) typed.add(name);
    }
    const was = plainValue(line.cells.get(RECORD_COLUMN));
    this.remember(line.row, key, plainValue(line.cells.get(KEY_COLUMN)), record, was);
    return { key, values: after, typed };
  }

  append(line: LedgerLine): LedgerLine {
    const row = this.next++;
    const numbered = line.values[NUMBER_COLUMN] == null ? {} : { [NUMBER_COLUMN]: ++this.greatest };
    const values: LedgerLine['values'] = { ...line.values, ...numbered };
    for (const { name } of this.columns.slice(0, -2)) {
      const column = this.places.get(name);
      if (column === undefined) continue;
      const value = values[name] ?? null;
      this.write(row, column, value === '' ? null : value, true);
    }
    this.remember(row, line.key, '', firstMarks(this.table, { ...line, values }), '');
    return { key: line.key, values };
  }

  private remember(
    row: number,
    key: string,
    before: string,
    record: ReadonlyMap<string, string>,
    was: string,
  ): void {
    const text = recordText(record);
    if (before !== key) this.write(row, held(this.places, KEY_COLUMN), key);
    if (was !== text) this.write(row, held(this.places, RECORD_COLUMN), text);
  }

  private write(row: number, column: number, value: LedgerValue, isNew = false): void {
    const beside = this.added.has(column) ? this.places.get(NUMBER_COLUMN) : undefined;
    const like =
      beside !== undefined
        ? { like: { row: isNew && this.model ? this.model.row : row, column: beside } }
        : isNew && this.model
          ? { like: { row: this.model.row, column } }
          : {};
    this.changes.push({ sheet: this.existing.sheet.name, row, column, value, ...like });
  }
}

/** What the program writes into a new line: all it has something to say of, and all that is not left to people. */
function firstMarks({ columns }: LedgerTable, { values }: LedgerLine): ReadonlyMap<string, string> {
  return new Map(
    columns.flatMap(({ name, owner }): [string, string][] =>
      owner === 'person' && values[name] === undefined
        ? []
        : [[name, markOf(plainValue(values[name] ?? null))]],
    ),
  );
}

/** The record of a line that the program writes whole. */
export function firstRecord(table: LedgerTable, line: LedgerLine): string {
  return recordText(firstMarks(table, line));
}
