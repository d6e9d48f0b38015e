import type { ExistingLedger } from './existing';
import type { LedgerChange, RefreshedLine } from './refresh';
import { markOf, NUMBER_COLUMN, plainValue } from './table';
import type { LedgerLine, LedgerTable, LedgerValue } from './table';

/** Something that a person wrote differently in the ledger and in one of its views. */
export interface Conflict {
  readonly key: string;
  readonly column: string;
  readonly view: string;
  readonly ledger: string;
  readonly written: string;
}

/** The ledger's cells as views edited them: key → column → what was written there. */
export interface ViewEdits {
  readonly edits: ReadonlyMap<string, ReadonlyMap<string, LedgerValue>>;
  readonly conflicts: readonly Conflict[];
}

/**
 * What people wrote into the views since they were last made. A view's cell that no longer holds what the program wrote is a person's;
 * it goes back into the ledger where the ledger's own cell is unchanged since. Where both were written, both stay and it is told.
 */
export function editsOfViews(
  views: ReadonlyMap<LedgerTable, ExistingLedger | null>,
  ledger: ExistingLedger | null,
): ViewEdits {
  const edits = new Map<string, Map<string, LedgerValue>>();
  const conflicts: Conflict[] = [];
  const own = new Map(ledger?.lines.map((line) => [line.key, line]));
  for (const [view, found] of views) {
    for (const line of found?.lines ?? []) {
      const home = own.get(line.key);
      if (line.key === '' || !home) continue;
      for (const { name, owner } of view.columns) {
        const mark = line.record.get(name);
        const text = plainValue(line.cells.get(name));
        if (owner === 'program' || mark === undefined || mark === markOf(text)) continue;
        const there = plainValue(home.cells.get(name));
        if (there === text) continue;
        const before = edits.get(line.key)?.get(name);
        const taken = before !== undefined && plainValue(before) !== text;
        if (markOf(there) !== mark || taken) {
          conflicts.push({ key: line.key, column: name, view: view.id, ledger: there, written: text });
          continue;
        }
        const value = line.cells.get(name);
        const edit = typeof value === 'number' ? value : text === '' ? null : text;
        edits.set(line.key, (edits.get(line.key) ?? new Map<string, LedgerValue>()).set(name, edit));
      }
    }
  }
  return { edits, conflicts };
}

/** A ledger as if people had written their words from the views into it. The words are theirs from then on. */
export function withViewEdits(
  ledger: ExistingLedger,
  { edits }: ViewEdits,
): { readonly ledger: ExistingLedger; readonly changes: readonly LedgerChange[] } {
  const changes: LedgerChange[] = [];
  const lines = ledger.lines.map((line) => {
    const own = edits.get(line.key);
    if (!own) return line;
    const cells = new Map(line.cells);
    for (const [name, value] of own) {
      const column = ledger.columns.get(name);
      if (column === undefined) continue;
      changes.push({ sheet: ledger.sheet.name, row: line.row, column, value });
      if (value === null) cells.delete(name);
      else cells.set(name, value);
    }
    return { ...line, cells };
  });
  return { ledger: { ...ledger, lines }, changes };
}

/** The lines of a view: those of the ledger, in its own order. */
export function viewLines(view: LedgerTable, lines: readonly RefreshedLine[]): readonly LedgerLine[] {
  const text = (line: LedgerLine, name: string): string => plainValue(line.values[name] ?? null);
  const by: Readonly<Record<string, string>> = { 责任清单: 'offices', 分校清单: 'school' };
  const order = by[view.id];
  const sorted = order
    ? [...lines].sort((a, b) =>
        text(a, order) < text(b, order) ? -1 : text(a, order) > text(b, order) ? 1 : 0,
      )
    : lines;
  // Every column is the program's to mirror, also one that is still empty.
  return sorted.map(({ key, values }, index) => ({
    key,
    values: Object.fromEntries(
      view.columns.map(({ name }) => [name, name === NUMBER_COLUMN ? index + 1 : (values[name] ?? null)]),
    ),
  }));
}
