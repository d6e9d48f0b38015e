import { TABLE_IDS } from '../../form/table-id';
import type { TableId } from '../../form/model';
import type { Finding } from './finding';
import { tally } from './tally';
import { placeText } from './words';

/** Rules that say no more than that a place of the form is still empty, or holds what the empty form has there. */
const BLANK_RULES: ReadonlySet<string> = new Set([
  'entry/blank',
  'entry/placeholder',
  'entry/mark-blank',
  'entry/conclusion-blank',
  'entry/empty-table',
]);

/** Whether a finding asks for something that is still to be written; what is written is not doubted by it. */
export const isBlank = ({ rule, severity }: Finding): boolean =>
  severity === 'error' && BLANK_RULES.has(rule);

/** What a form that was begun still lacks, apart from what is wrong in it. */
export interface StillToWrite {
  /** Cells that are still to be written, each once. */
  readonly count: number;
  /** The same table by table, in the order of the form; tables without any are left out. */
  readonly tables: readonly { readonly table: TableId; readonly count: number }[];
  /** 填报问题 besides: errors and warnings of structure, entry and consistency. */
  readonly problems: number;
}

/**
 * Parts what is still to be written from what is wrong.
 *
 * @example stillToWrite(checkForm(readForm(filled), NATIONAL).findings) // { count: 63, tables: [{ table: 'I', count: 14 }, …], problems: 0 }
 */
export function stillToWrite(findings: readonly Finding[]): StillToWrite {
  const blanks = findings.filter((finding) => isBlank(finding) && !finding.because);
  const tables = TABLE_IDS.flatMap((table) => {
    const count = blankCells(blanks.filter((finding) => finding.table === table));
    return count === 0 ? [] : [{ table, count }];
  });
  const { problems } = tally({
    findings: findings.filter((finding) => !isBlank(finding)),
    schools: { primary: 0, junior: 0 },
  });
  return { count: tables.reduce((all, { count }) => all + count, 0), tables, problems };
}

/** The cells these findings name, each once: a sentence with several blanks is one place to write at. */
export function blankCells(findings: readonly Finding[]): number {
  return new Set(findings.flatMap(({ places }) => places.map(placeText))).size;
}
