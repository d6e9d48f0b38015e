import { review } from '../../checks/review/review';
import { paperDocx } from '../../docx/document';
import { PANE_REPORTS } from '../../messages/pane-reports';
import type { Language } from '../../messages/sentence';
import { say } from '../../messages/sentence';
import { headPaper } from '../../papers/county/report';
import type { Paper } from '../../papers/paper';
import { dueIn } from '../../papers/self-report/kept-ledger';
import { selfReport, yearSummary } from '../../papers/self-report/report';
import { reportSource } from '../../papers/self-report/source';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import type { Checked } from '../state/state';
import { allYears } from './years';

/** 自评报告, 年度自评总结, 一页纸. */
export type ReportKind = 'self' | 'year' | 'page';

export interface ReportAsked {
  readonly kind: ReportKind;
  /** How the county is called; its file's name where that is empty. */
  readonly county: string;
  readonly language: Language;
  /** `2026-11-28` */
  readonly today: string;
}

/** A Word document of the declaration that was checked, as `junheng report` writes it. Loaded on demand: it brings the library along. */
export async function reportOf(
  checked: Checked,
  settings: WorkbookSettings,
  { kind, county, language, today }: ReportAsked,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly problems: number }> {
  const { open, form, result, standards } = checked;
  const file = {
    file: open.name,
    standards,
    tables: form.tables,
    result,
    review: review(form, result, settings),
    schools: form.schools,
    outlook: { today, due: dueIn(open.workbook), years: allYears(checked, [], settings.answers) },
  };
  const named = county.trim();
  const name = named === '' ? undefined : named;
  const source = reportSource(file, form, {
    today,
    ledger: open.workbook,
    ...(name !== undefined && { name }),
  });
  const papers: Readonly<Record<ReportKind, () => Paper>> = {
    self: () => selfReport(source),
    year: () => yearSummary(source),
    page: () => headPaper(file, language, name),
  };
  const bytes = await paperDocx([papers[kind]()]);
  return {
    name: `${fileName(name ?? open.name.replace(/\.[^.]*$/, ''))}-${say(PANE_REPORTS[kind], language)}.docx`,
    bytes,
    problems: source.county.counts.problems,
  };
}

/** Words of a file or of a person as a part of a file's name, in every system. */
const fileName = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .slice(0, 100)
    .replace(/^\.+/, '_') || '_';
