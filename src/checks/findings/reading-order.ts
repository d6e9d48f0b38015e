import { SEVERITIES } from './finding';
import type { Finding, Severity } from './finding';

/** Severe before mild, then by sheet, row and column as they were found. */
export function inReadingOrder<T>(items: readonly T[], findingOf: (item: T) => Finding): T[] {
  const sheets = new Map<string, number>();
  for (const item of items) {
    const sheet = findingOf(item).places[0]?.sheet ?? '';
    if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  }
  const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return [...items].sort((one, other) => {
    const a = findingOf(one);
    const b = findingOf(other);
    const [p, q] = [a.places[0], b.places[0]];
    return (
      rank(a.severity) - rank(b.severity) ||
      (sheets.get(p?.sheet ?? '') ?? 0) - (sheets.get(q?.sheet ?? '') ?? 0) ||
      (p?.row ?? 0) - (q?.row ?? 0) ||
      (p?.column ?? 0) - (q?.column ?? 0)
    );
  });
}
