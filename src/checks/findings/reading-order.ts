import { SEVERITIES } from './finding';
import type { Finding, Severity } from './finding';
import { held } from '../../standards/lists';

/** Where a finding that names no place stands: before all others. */
const NOWHERE = { sheet: '', row: 0, column: 0 };
const placeOf = ({ places: [first = NOWHERE] }: Finding): typeof NOWHERE => first;

/** Severe before mild, then by sheet, row and column as they were found. */
export function inReadingOrder<T>(items: readonly T[], findingOf: (item: T) => Finding): T[] {
  const sheets = new Map<string, number>();
  for (const item of items) {
    const { sheet } = placeOf(findingOf(item));
    if (!sheets.has(sheet)) sheets.set(sheet, sheets.size);
  }
  const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return [...items].sort((one, other) => {
    const a = findingOf(one);
    const b = findingOf(other);
    const [p, q] = [placeOf(a), placeOf(b)];
    return (
      rank(a.severity) - rank(b.severity) ||
      held(sheets, p.sheet) - held(sheets, q.sheet) ||
      p.row - q.row ||
      p.column - q.column
    );
  });
}
