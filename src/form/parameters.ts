import { PARAMETERS } from '../messages/excel';
import type { Language, Sentence } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import { lookUpStandard } from '../standards/lookup';
import { findProfile } from '../standards/profiles';
import type { Profile, Standard } from '../standards/types';
import type { WorkbookSettings } from '../standards/workbook-settings';
import { address } from './workbook';
import type { CellValue, Row, Sheet, Workbook } from './workbook';

/** The name of the sheet on which a county sets thresholds of its own, whatever the language. */
export const PARAMETERS_SHEET = '标准参数';

/** A floor is 85 % of its threshold. */
const FLOOR_SHARE = 0.85;

/** An entry of the 标准参数 sheet that was not used; the profile's own threshold holds. */
export interface UnusedEntry {
  /** What stands in the column of keys, perhaps nothing. */
  readonly key: string;
  /** Where the entry stands: `E12`; empty where the sheet has no such column. */
  readonly cell: string;
  readonly written: string;
  /** It is no number; no standard of the profile is so called; the standard was set further up; the row has no key; the sheet lacks its headings. */
  readonly problem: 'number' | 'key' | 'twice' | 'no-key' | 'headings';
}

/** A profile with the thresholds of a workbook's own sheet. */
export interface EditedProfile {
  readonly profile: Profile;
  /** Key of an edited standard → the threshold that the profile set. */
  readonly original: ReadonlyMap<string, number>;
  readonly unused: readonly UnusedEntry[];
}

/** What a county wrote in its own column of the 标准参数 sheet. */
export interface OwnThreshold {
  readonly key: string;
  readonly cell: string;
  readonly value: number | string;
}

/** The standards that the settings and the 标准参数 sheet of a workbook put in force. */
export function standardsFor(
  { profile }: Pick<WorkbookSettings, 'profile'>,
  workbook: Workbook | null,
): EditedProfile {
  const sheet = workbook?.sheets.find(({ name }) => name === PARAMETERS_SHEET);
  return applyParameters(findProfile(profile), sheet);
}

/**
 * The profile as a workbook's 标准参数 sheet edits it. A blank or an equal value leaves a standard alone; rows are found by
 * their key (or another name of the standard), columns by their headings, so sorting and inserted rows do no harm.
 */
function applyParameters(profile: Profile, sheet: Sheet | undefined): EditedProfile {
  const entries = sheet ? ownThresholds(sheet) : [];
  const unused: UnusedEntry[] = [];
  if (entries === null) unused.push({ key: '', cell: '', written: '', problem: 'headings' });
  const own = new Map<string, number>();
  for (const { key, cell, value } of entries ?? []) {
    const standard = numericStandard(profile, key);
    const problem = problemWith(key, value, standard && own.has(standard.key) ? 'set' : standard);
    if (problem) unused.push({ key, cell, written: showNumber(value), problem });
    else if (standard && typeof value === 'number') own.set(standard.key, value);
  }
  const original = new Map<string, number>();
  const standards = profile.standards.map((standard) => {
    const value = own.get(standard.key);
    if (value === undefined || standard.threshold === null || value === standard.threshold) return standard;
    original.set(standard.key, standard.threshold);
    return edited(standard, standard.threshold, value);
  });
  if (original.size === 0) return { profile, original, unused };
  const named = (language: Language): string =>
    say(PARAMETERS.edited, language, { name: profile.name, count: original.size });
  return {
    profile: { ...profile, name: { zh: named('zh'), en: named('en') }, standards },
    original,
    unused,
  };
}

function problemWith(
  key: string,
  value: number | string,
  standard: Standard | 'set' | undefined,
): UnusedEntry['problem'] | null {
  if (key === '') return 'no-key';
  if (!standard) return 'key';
  if (typeof value === 'string' || value < 0) return 'number';
  return standard === 'set' ? 'twice' : null;
}

/** The standard with a threshold that a person means by its key or another of its names. */
export function numericStandard(profile: Profile, key: string): Standard | undefined {
  const looked = lookUpStandard(profile, key);
  return 'found' in looked && looked.found.threshold !== null ? looked.found : undefined;
}

/** What a person is told of an entry that was not used. */
export function sayUnused({ problem, ...entry }: UnusedEntry, language: Language): string {
  const { key: keyHeading, own: ownHeading } = PARAMETERS.columns;
  return say(PARAMETERS.unused[problem], language, { ...entry, keyHeading, ownHeading });
}

function edited(standard: Standard, before: number, threshold: number): Standard {
  const source = (language: Language): string =>
    say(PARAMETERS.editedSource, language, { before, source: standard.source });
  return {
    ...standard,
    threshold,
    // 15 digits: 4.5 × 0.85 is not 3.825 in binary.
    floor: standard.floor === null ? null : Number((threshold * FLOOR_SHARE).toPrecision(15)),
    source: { zh: source('zh'), en: source('en'), certainty: 'judged' },
  };
}

/** What the county wrote in its own column, row by row; null where the sheet lacks the headings of the two columns. */
export function ownThresholds({ rows }: Sheet): OwnThreshold[] | null {
  const entries: OwnThreshold[] = [];
  let columns: { key: number; own: number } | null = null;
  for (const row of rows) {
    if (!columns) {
      columns = headingsIn(row);
      continue;
    }
    const { own } = columns;
    const cell = row.cells.find(({ column }) => column === own);
    if (!cell || cell.value === '') continue;
    const value = thresholdOf(cell.value, cell.format);
    const key = textAt(row, columns.key) ?? '';
    // Words in a row without a key are a remark.
    if (key === '' && typeof value === 'string') continue;
    entries.push({ key, cell: address({ row: row.index, column: own }), value });
  }
  return columns && entries;
}

function headingsIn(row: Row): { key: number; own: number } | null {
  const at = (heading: Sentence): number | undefined =>
    row.cells.find(({ value }) => value === heading.zh || value === heading.en)?.column;
  const key = at(PARAMETERS.columns.key);
  const own = at(PARAMETERS.columns.own);
  return key === undefined || own === undefined ? null : { key, own };
}

function textAt(row: Row, column: number): string | null {
  const value = row.cells.find((cell) => cell.column === column)?.value;
  return typeof value === 'string' ? value.trim() : null;
}

/** A percentage is stored as 0.95 behind `95%`; the standards count in per cent. */
function thresholdOf(value: CellValue, format = ''): number | string {
  if (typeof value === 'number') {
    return format.includes('%') ? Number((value * 100).toPrecision(15)) : value;
  }
  if (typeof value !== 'string') return typeof value === 'object' ? value.error : String(value);
  // A text without digits is no 0.
  const plain = value.normalize('NFKC').trim();
  const number = /\d/.test(plain) ? Number(plain.replace(/%$/, '')) : NaN;
  return Number.isFinite(number) ? number : value;
}
