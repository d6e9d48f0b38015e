import type { Category, Severity } from '../../checks/findings/finding';
import { CATEGORIES, SEVERITIES } from '../../checks/findings/finding';
import type { TableId } from '../../form/model';
import { TABLE_IDS } from '../../form/model';
import type { Entry } from './entries';

/** What the list shows; null and '' let everything through. */
export interface Filter {
  readonly category: Category | null;
  readonly severity: Severity | null;
  readonly text: string;
  readonly group: 'table' | 'school';
}

export const NO_FILTER: Filter = { category: null, severity: null, text: '', group: 'table' };

/** The entries that match, themselves or by one of those under them. `texts`: what is searched of each entry, by id. */
export function matching(
  entries: readonly Entry[],
  { category, severity, text }: Filter,
  texts: ReadonlyMap<string, string>,
): Entry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter(
    (entry) =>
      [entry, ...entry.derived].some(
        ({ finding }) =>
          (category === null || finding.category === category) &&
          (severity === null || finding.severity === severity),
      ) && words.every((word) => texts.get(entry.id)?.includes(word)),
  );
}

export interface Counts {
  readonly category: Readonly<Record<Category, number>>;
  readonly severity: Readonly<Record<Severity, number>>;
}

/** How many findings stand for themselves, by category and by severity. */
export function countsOf(entries: readonly Entry[]): Counts {
  const category = Object.fromEntries(CATEGORIES.map((key) => [key, 0])) as Record<Category, number>;
  const severity = Object.fromEntries(SEVERITIES.map((key) => [key, 0])) as Record<Severity, number>;
  for (const { finding } of entries) {
    category[finding.category] += 1;
    severity[finding.severity] += 1;
  }
  return { category, severity };
}

/** How many findings that stand for themselves each table has. */
export function countsByTable(entries: readonly Entry[]): ReadonlyMap<TableId, number> {
  const counts = new Map<TableId, number>(TABLE_IDS.map((id) => [id, 0]));
  for (const { finding } of entries) {
    if (finding.table) counts.set(finding.table, (counts.get(finding.table) ?? 0) + 1);
  }
  return counts;
}
