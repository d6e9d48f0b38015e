import { shownValue } from '../../form/figure/shown';
import type { CellValue, Workbook } from '../../form/workbook';
import { findLedger } from '../../remedy/ledger/existing';
import { PROBLEM_LEDGER } from '../../remedy/ledger/problem-table';
import { refreshed } from '../../remedy/ledger/refresh';
import type { LedgerLine, LedgerValue } from '../../remedy/ledger/table';
import type { Due } from '../outlook';

/** A closed line is history. */
const CLOSED = '已销号';

/**
 * What the check finds, with what people wrote about it in the 问题台账 of a workbook (measures, offices, deadlines), and the lines of the
 * county's own that are not closed. Without a ledger it is what the check finds.
 */
export function mergedProblems(workbook: Workbook | null, found: readonly LedgerLine[]): LedgerLine[] {
  const existing = workbook && findLedger(workbook, PROBLEM_LEDGER);
  if (!existing) return [...found];
  const keys = new Set(found.map(({ key }) => key));
  const kept = refreshed(PROBLEM_LEDGER, existing, found).lines.filter(({ key }) => keys.has(key));
  const own = existing.lines
    .filter(({ key, cells }) => key === '' && cells.has('problem') && cells.get('state') !== CLOSED)
    .map(({ cells }): LedgerLine => ({
      key: '',
      values: Object.fromEntries([...cells].map(([name, value]) => [name, plain(value)])),
    }));
  return [...kept, ...own];
}

function plain(value: CellValue): LedgerValue {
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** `2026-06-30` of a date's number or a date written as text, else what is written. */
export function dayText(value: LedgerValue | undefined): string {
  if (value == null) return '';
  const text = typeof value === 'number' ? String(shownValue(value, 'yyyy-mm-dd')) : value.trim();
  return isoDay(text) ?? text;
}

/** The open lines of a workbook's 问题台账 that have a deadline, the next first. */
export function dueIn(workbook: Workbook): Due[] {
  const existing = findLedger(workbook, PROBLEM_LEDGER);
  return (existing?.lines ?? [])
    .filter(({ cells }) => cells.get('state') !== CLOSED && !cells.has('closed'))
    .flatMap(({ cells }): Due[] => {
      const deadline = isoDay(dayText(plain(cells.get('deadline') ?? '')));
      const text = (name: string): string => dayText(plain(cells.get(name) ?? ''));
      return deadline === null ? [] : [{ deadline, school: text('school'), indicator: text('indicator') }];
    })
    .sort((a, b) => a.deadline.localeCompare(b.deadline));
}

/** `2026年6月30日`, `2026/6/30`, `2026-06-30` → `2026-06-30`; null for anything else. */
function isoDay(text: string): string | null {
  const [, year, month, day] = /^(20\d\d)\D(\d{1,2})\D(\d{1,2})(?:日|\D|$)/.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
