import type { NewCell, NewSheet, NewStyle } from './template/new-sheet';
import type { Row, Sheet, Workbook } from './workbook';
import { PARAMETERS } from '../messages/excel';
import type { Language, Sentence } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import { findProfile, PROFILES } from '../standards/profiles';
import type { Profile, Standard } from '../standards/types';
import type { WorkbookSettings } from '../standards/workbook-settings';

/** The name of the sheet on which a county sets thresholds of its own, whatever the language. */
export const PARAMETERS_SHEET = '标准参数';

/** A floor is 85 % of its threshold. */
const FLOOR_SHARE = 0.85;

/** A profile with the thresholds of a workbook's own sheet. */
export interface EditedProfile {
  readonly profile: Profile;
  /** Key of an edited standard → the threshold that the profile set. */
  readonly original: ReadonlyMap<string, number>;
  /** Entries that are no threshold, as they were written; the profile's own threshold holds there. */
  readonly unread: readonly { readonly key: string; readonly written: string }[];
}

/** The standards that the settings and the 标准参数 sheet of a workbook put in force. */
export function standardsFor(
  { profile }: Pick<WorkbookSettings, 'profile'>,
  workbook: Workbook | null,
): EditedProfile {
  const sheet = workbook?.sheets.find(({ name }) => name === PARAMETERS_SHEET);
  return applyParameters(findProfile(profile), sheet);
}

const HEADINGS = ['key', 'name', 'demand', 'threshold', 'own', 'unit', 'source'] as const;
const WIDTHS = [30, 44, 8, 12, 14, 12, 60];
const FIRST_ROW = 3;

/**
 * 标准参数: every numeric standard with its threshold, and a column for the county's own, filled with `own` where an
 * earlier sheet had entries.
 */
export function parametersSheet(
  profile: Profile,
  language: Language,
  own: ReadonlyMap<string, number | string> = new Map(),
): NewSheet {
  const text = (sentence: Sentence): string => say(sentence, language);
  const heading: NewStyle = { bold: true, border: true, fill: 'DDEBF7', wrap: true, center: true };
  const cells: NewCell[] = [
    { row: 0, column: 0, value: PARAMETERS_SHEET, style: { bold: true, fontSize: 14 } },
    { row: 1, column: 0, value: say(PARAMETERS.help, language, { profile: profile.name }) },
    ...HEADINGS.map((name, column) => ({
      row: FIRST_ROW - 1,
      column,
      value: text(PARAMETERS.columns[name]),
      style: heading,
    })),
  ];
  const standards = numeric(profile);
  const ownColumn = HEADINGS.indexOf('own');
  standards.forEach((standard, index) => {
    const values = [
      standard.key,
      text(standard.name),
      standard.operator,
      standard.threshold ?? 0,
      own.get(standard.key),
      text(standard.unit),
      text(standard.source),
    ];
    values.forEach((value, column) => {
      const editable = column === ownColumn;
      cells.push({
        row: FIRST_ROW + index,
        column,
        ...(value !== undefined && { value }),
        style: {
          border: true,
          wrap: column === 1 || column === 6,
          ...(editable && { fill: 'FFF9E5', locked: false }),
        },
      });
    });
  });
  return {
    name: PARAMETERS_SHEET,
    columnWidths: WIDTHS,
    cells,
    freeze: { rows: FIRST_ROW, columns: 2 },
    validations: [
      {
        areas: [
          { top: FIRST_ROW, left: ownColumn, bottom: FIRST_ROW + standards.length - 1, right: ownColumn },
        ],
        constraint: { kind: 'decimal', min: 0 },
        prompt: { title: text(PARAMETERS.columns.own), text: text(PARAMETERS.prompt) },
        error: text(PARAMETERS.wrong),
      },
    ],
  };
}

function numeric(profile: Profile): Standard[] {
  return profile.standards.filter(({ threshold }) => threshold !== null);
}

/**
 * The profile as a workbook's 标准参数 sheet edits it. A blank or an equal value leaves a standard alone; rows are found by
 * their key, columns by their headings, so sorting and inserted rows do no harm.
 */
export function applyParameters(profile: Profile, sheet: Sheet | undefined): EditedProfile {
  const own = sheet ? ownThresholds(sheet) : new Map<string, number | string>();
  const original = new Map<string, number>();
  const unread: { key: string; written: string }[] = [];
  const standards = profile.standards.map((standard) => {
    const value = own.get(standard.key);
    if (value === undefined || standard.threshold === null) return standard;
    if (typeof value === 'string' || value < 0) {
      unread.push({ key: standard.key, written: showNumber(value) });
      return standard;
    }
    if (value === standard.threshold) return standard;
    original.set(standard.key, standard.threshold);
    return edited(standard, standard.threshold, value);
  });
  if (original.size === 0) return { profile, original, unread };
  const named = (language: Language): string =>
    say(PARAMETERS.edited, language, { name: profile.name, count: original.size });
  return {
    profile: { ...profile, name: { zh: named('zh'), en: named('en') }, standards },
    original,
    unread,
  };
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

/** Key → what the county wrote in its own column. */
export function ownThresholds({ rows }: Sheet): Map<string, number | string> {
  const own = new Map<string, number | string>();
  let columns: { key: number; own: number } | null = null;
  for (const row of rows) {
    columns ??= headingsIn(row);
    const key = columns && textAt(row, columns.key);
    const cell = row.cells.find(({ column }) => column === columns?.own);
    if (!columns || !key || !cell || cell.value === '') continue;
    own.set(key, thresholdOf(cell.value, cell.format, IN_PER_CENT.has(key) ? 100 : 1));
  }
  return own;
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

/** The standards that count in per cent; 40% of any other, such as a coefficient, is 0.4. */
const IN_PER_CENT = new Set(
  PROFILES.flatMap(({ standards }) => standards.filter(({ unit }) => unit.zh === '%').map(({ key }) => key)),
);

/** A percentage is stored as 0.95 behind `95%`; `whole` is what 100% means to the standard. */
function thresholdOf(value: unknown, format = '', whole: number): number | string {
  const part = (number: number): number => Number((number * whole).toPrecision(15));
  if (typeof value === 'number') return format.includes('%') ? part(value) : value;
  if (typeof value !== 'string') return typeof value === 'object' ? '#' : String(value);
  const written = value.trim().replace(/%$/, '');
  // A text without digits is no 0.
  const number = /\d/.test(value) ? Number(written) : NaN;
  if (!Number.isFinite(number)) return value;
  return written === value.trim() ? number : part(number / 100);
}
