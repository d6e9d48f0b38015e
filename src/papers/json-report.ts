import type { Category, Finding, Severity, Verdict } from '../checks/findings/finding';
import type { TableId } from '../form/model';
import { editedStandards } from '../form/parameters';
import type { EditedProfile, UnusedEntry } from '../form/parameters';
import { address, areaAddress } from '../form/workbook';
import type { Language } from '../messages/sentence';
import { say } from '../messages/sentence';
import type { Stage } from '../standards/types';
import type { CheckedFile, FailedFile } from './checked-file';
import { tally } from '../checks/findings/tally';
import type { Tally } from '../checks/findings/tally';
import { explain } from './explain';

/** What `--json` prints; every field is explained in docs/json.md. The order of the keys is part of it. */
export interface JsonReport {
  readonly version: 2;
  readonly files: readonly JsonFile[];
  readonly errors: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

export interface JsonFile {
  readonly file: string;
  readonly profile: string;
  /** The concessions (放宽条款) claimed: `a`–`d`; left out where there is none. */
  readonly concessions?: readonly string[];
  /** Thresholds that the workbook's 标准参数 sheet edits, and entries there that are none; left out where there are none. */
  readonly edited?: readonly {
    readonly key: string;
    readonly original: number;
    readonly threshold: number | null;
  }[];
  readonly unused?: readonly UnusedEntry[];
  readonly tables: readonly { readonly id: TableId; readonly sheet: string; readonly range: string }[];
  readonly schools: Readonly<Record<Stage, number>>;
  readonly cv: Readonly<Record<Stage, readonly (number | null)[]>>;
  readonly verdict: Verdict;
  /** 填报问题 and 未达标, counted apart. */
  readonly counts: Tally;
  /** 人工确认 that were answered; left out where there is none. */
  readonly confirmations?: readonly { readonly key: string; readonly answer: 'met' | 'not-met' }[];
  readonly findings: readonly JsonFinding[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cells: readonly string[];
  readonly title: string;
  readonly message: string;
  readonly actual: number | string | null;
  /** On findings of structure, entry and consistency. */
  readonly expected?: number | string | null;
  /** Instead of `expected` on findings about a standard. */
  readonly threshold?: number | null;
  readonly floor?: number | null;
  readonly gap?: number | null;
  readonly advice: string;
  readonly source: string;
  /** The clause's anchor in docs/sources.md. */
  readonly clause: string;
  /** 说明: why it was set aside; it then counts nowhere. */
  readonly explained?: string;
  readonly fix?: { readonly cell: string; readonly value: number | string };
  readonly because?: readonly { readonly rule: string; readonly sheet: string; readonly cell: string }[];
  /** Concessions claimed that bear on it. */
  readonly concessions?: readonly string[];
  /** Cells of the finding that lie on other sheets than `sheet`. */
  readonly related?: readonly { readonly sheet: string; readonly cell: string }[];
}

export function jsonFailure(
  { file, code, sentence, parameters }: FailedFile,
  language: Language,
): JsonReport['errors'][number] {
  return { file, code, message: say(sentence, language, parameters) };
}

export function jsonFile(
  { file, tables, result, review, standards }: CheckedFile,
  language: Language,
): JsonFile {
  const answered = review.confirmed.flatMap(({ key, answer }) => (answer === null ? [] : [{ key, answer }]));
  const reasons = new Map(review.explained.map((one) => [one.finding, one.explanation.reason]));
  return {
    file,
    profile: result.profile,
    ...(result.concessions.length > 0 && { concessions: result.concessions }),
    ...(standards.original.size > 0 && { edited: editedThresholds(standards) }),
    ...(standards.unused.length > 0 && { unused: standards.unused }),
    tables: tables.map(({ id, sheet, area }) => ({ id, sheet, range: areaAddress(area) })),
    schools: { primary: result.schools.primary, junior: result.schools.junior },
    cv: { primary: Object.values(result.cv.primary), junior: Object.values(result.cv.junior) },
    verdict: review.verdict,
    counts: tally({ findings: review.open, schools: result.schools }),
    ...(answered.length > 0 && { confirmations: answered }),
    findings: result.findings.map((finding) => jsonFinding(finding, language, reasons.get(finding))),
  };
}

function editedThresholds(standards: EditedProfile): NonNullable<JsonFile['edited']> {
  return editedStandards(standards).map(({ standard: { key, threshold }, before }) => ({
    key,
    original: before,
    threshold,
  }));
}

function jsonFinding(finding: Finding, language: Language, explained?: string): JsonFinding {
  const { places, fix, because } = finding;
  const sheet = places[0]?.sheet ?? null;
  const words = explain(finding, language);
  const related = places.filter((place) => place.sheet !== sheet);
  return {
    rule: finding.rule,
    category: finding.category,
    severity: finding.severity,
    sheet,
    cells: places.filter((place) => place.sheet === sheet).map(address),
    title: words.title,
    message: words.message,
    actual: finding.actual,
    ...heldTo(finding, words.expected),
    advice: words.advice,
    source: words.source,
    clause: words.clause,
    ...(explained !== undefined && { explained }),
    ...(fix && { fix: { cell: address(fix.place), value: fix.value } }),
    ...(finding.concessions && { concessions: finding.concessions.map(({ key }) => key) }),
    ...(because && {
      because: because.map(({ rule, place }) => ({ rule, sheet: place.sheet, cell: address(place) })),
    }),
    ...(related.length > 0 && {
      related: related.map((place) => ({ sheet: place.sheet, cell: address(place) })),
    }),
  };
}

/** What the figure is held to: a standard with its distance, or the value that should stand there. */
function heldTo(
  { category, shortfall, expected }: Finding,
  words: string | null,
): Pick<JsonFinding, 'expected' | 'threshold' | 'floor' | 'gap'> {
  if (category !== 'standard') return { expected: typeof expected === 'object' ? words : expected };
  const { threshold = null, floor = null, gap = null } = shortfall ?? {};
  return { threshold, floor, gap };
}
