import { PARAMETERS } from '../messages/excel';
import type { Language, Sentence } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import { atFifteenDigits } from '../standards/digits';
import { standardCalled } from '../standards/lookup';
import { findProfile } from '../standards/profiles';
import type { Profile, Standard } from '../standards/types';
import type { WorkbookSettings } from '../standards/workbook-settings';
import { cellAt } from './find/grid';
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
  /** It is no number; no standard of the profile is so called; the form has no figure that is held to it; the standard was set further up; the row has no key; the sheet lacks its headings. */
  readonly problem: 'number' | 'key' | 'person' | 'twice' | 'no-key' | 'headings';
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
  /** Written as a percentage: `value` counts in per cent. */
  readonly percent: boolean;
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
  for (const entry of entries ?? []) {
    const { key, cell } = entry;
    const standard = numericStandard(profile, key);
    const value = standard ? asThreshold(standard, entry) : entry.value;
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
  if (standard !== 'set' && standard.judgedBy === 'person') return 'person';
  if (typeof value === 'string' || value < 0) return 'number';
  return standard === 'set' ? 'twice' : null;
}

/** The standards that a county edited, each with the threshold that the profile set. */
export function editedStandards({
  profile,
  original,
}: EditedProfile): { readonly standard: Standard; readonly before: number }[] {
  return profile.standards.flatMap((standard) => {
    const before = original.get(standard.key);
    return before === undefined ? [] : [{ standard, before }];
  });
}

/** The standards for which a county may set a threshold of its own: those that figures of the form are held to. */
export function offeredStandards({ standards }: Profile): Standard[] {
  return standards.filter(({ judgedBy }) => judgedBy === 'form');
}

/** The standard with a threshold that a person means by its key or another of its names. */
export function numericStandard(profile: Profile, key: string): Standard | undefined {
  const standard = standardCalled(profile, key);
  return standard && standard.threshold !== null ? standard : undefined;
}

/** What a person is told of an entry that was not used. */
export function sayUnused({ problem, ...entry }: UnusedEntry, profile: Profile, language: Language): string {
  const { key: keyHeading, own: ownHeading } = PARAMETERS.columns;
  const name = numericStandard(profile, entry.key)?.name ?? entry.key;
  return say(PARAMETERS.unused[problem], language, { ...entry, name, keyHeading, ownHeading });
}

function edited(standard: Standard, before: number, threshold: number): Standard {
  const source = (language: Language): string =>
    say(PARAMETERS.editedSource, language, { before, source: standard.source });
  return {
    ...standard,
    threshold,
    // 15 digits: 4.5 × 0.85 is not 3.825 in binary.
    floor: standard.floor === null ? null : atFifteenDigits(threshold * FLOOR_SHARE),
    source: { zh: source('zh'), en: source('en'), certainty: 'judged', clause: 'county-standards' },
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
    const cell = cellAt(row, own);
    if (!cell || cell.value === '') continue;
    const entry = read(cell.value, cell.format);
    const key = textAt(row, columns.key) ?? '';
    // Words in a row without a key are a remark.
    if (key === '' && typeof entry.value === 'string') continue;
    entries.push({ key, cell: address({ row: row.index, column: own }), ...entry });
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
  const value = cellAt(row, column)?.value;
  return typeof value === 'string' ? value.trim() : null;
}

/** A percentage is stored as 0.95 behind `95%`, or is a text. */
function read(value: CellValue, format = ''): Pick<OwnThreshold, 'value' | 'percent'> {
  if (typeof value === 'number') {
    const percent = format.includes('%');
    return { value: percent ? atFifteenDigits(value * 100) : value, percent };
  }
  if (typeof value !== 'string')
    return { value: typeof value === 'object' ? value.error : String(value), percent: false };
  const plain = value.normalize('NFKC').trim();
  // A text without digits is no 0.
  const number = /\d/.test(plain) ? Number(plain.replace(/%$/, '')) : NaN;
  return Number.isFinite(number)
    ? { value: number, percent: plain.endsWith('%') }
    : { value, percent: false };
}

/** The entry in the unit of its standard: 95% of a share is 95, 40% of a coefficient 0.4. */
export function asThreshold(
  { unit }: Standard,
  { value, percent }: Pick<OwnThreshold, 'value' | 'percent'>,
): number | string {
  return percent && typeof value === 'number' && unit.zh !== '%' ? atFifteenDigits(value * 0.01) : value;
}
