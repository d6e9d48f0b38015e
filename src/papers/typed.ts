import { isResultSheet } from '../form/find/own-sheets';
import type { CellValue, Workbook } from '../form/workbook';
import { RESULT_SHEET } from '../messages/excel';
import { KEY_HEAD } from './print/worksheet';

/** What people typed into 核验结果, by the finding's key and the column's name. */
export type Typed = ReadonlyMap<string, ReadonlyMap<string, string | number>>;

const KEPT = ['office', 'person', 'deadline', 'done'] as const;
/** Told again where the finding is gone. */
const TOLD = ['school', 'message'] as const;

/**
 * Reads an earlier 核验结果 in the workbook: every line by its hidden key, whatever its order now, and only lines in which
 * something was typed. Empty where there is no such sheet or it is of an edition without keys.
 */
export function typedIn({ sheets }: Workbook): Typed {
  const sheet = sheets.find(isResultSheet);
  const typed = new Map<string, ReadonlyMap<string, string | number>>();
  if (!sheet) return typed;
  let columns: ReadonlyMap<string, number> | null = null;
  for (const { cells } of sheet.rows) {
    if (!columns) {
      columns = headsIn(cells);
      continue;
    }
    const at = (name: string): CellValue | null => {
      const column = columns?.get(name);
      return cells.find((cell) => cell.column === column)?.value ?? null;
    };
    const key = at('key');
    if (typeof key !== 'string') continue;
    const values = [...KEPT, ...TOLD].flatMap((name): [string, string | number][] => {
      const value = at(name);
      return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
        ? [[name, value]]
        : [];
    });
    if (values.some(([name]) => KEPT.some((kept) => kept === name))) typed.set(key, new Map(values));
  }
  return typed;
}

function headsIn(
  cells: readonly { readonly column: number; readonly value: CellValue }[],
): ReadonlyMap<string, number> | null {
  const key = cells.find(({ value }) => value === KEY_HEAD);
  if (!key) return null;
  const heads = new Map([['key', key.column]]);
  for (const name of [...KEPT, ...TOLD]) {
    const { zh, en } = RESULT_SHEET.columns[name];
    const head = cells.find(({ value }) => value === zh || value === en);
    if (head) heads.set(name, head.column);
  }
  return heads;
}
