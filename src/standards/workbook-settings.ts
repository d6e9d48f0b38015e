import type { ConcessionKey } from './concessions';
import { CONCESSIONS } from './concessions';
import { PROFILES } from './profiles';

/** 说明: a 填报问题 that was looked at and set aside, with the reason; it holds as long as the figure stays what it was. */
export interface Explanation {
  /** The finding it is about: `findingKey` of `checks/review`. */
  readonly finding: string;
  /** What stood in the accused cell, as text; '' for a blank. */
  readonly actual: string;
  readonly reason: string;
  /** `2026-11-28` */
  readonly date: string;
}

/** 人工确认: a person's answer to what no figure can tell. */
export interface Confirmation {
  /** `veto:falsification`, `item:IV-1` */
  readonly key: string;
  readonly answer: 'met' | 'not-met';
  /** A sign of the text that was judged: another text has to be judged anew. */
  readonly of: string;
  /** `2026-11-28` */
  readonly date: string;
}

/** What a workbook keeps of the user's choices; it travels with the file. */
export interface WorkbookSettings {
  readonly profile: string;
  readonly concessions: readonly ConcessionKey[];
  readonly explanations: readonly Explanation[];
  readonly confirmations: readonly Confirmation[];
  /** 试算: named scenarios as text, which `remedy/scenarios-kept` writes and reads; '' for none. */
  readonly scenarios: string;
  /** Answers to questions about raw data, by the id of the question; `heading:…` says what a heading means. */
  readonly answers: Readonly<Record<string, string | number>>;
}

export const DEFAULT_SETTINGS: WorkbookSettings = {
  profile: PROFILES[0]?.key ?? 'national',
  concessions: [],
  explanations: [],
  confirmations: [],
  scenarios: '',
  answers: {},
};

/** The name under which the add-in stores them in the workbook. */
export const SETTINGS_KEY = 'junheng';

/** So much text of scenarios a workbook keeps, in characters; a longer one is not taken. */
export const LONGEST_SCENARIOS = 1_000_000;

/** The longest reason that is kept, in characters. */
export const LONGEST_REASON = 200;

/** What was stored, as JSON; what is unknown to this version, or of another shape, falls back to the default. */
export function parseSettings(stored: unknown): WorkbookSettings {
  let read: unknown;
  try {
    read = typeof stored === 'string' ? JSON.parse(stored) : null;
  } catch {
    read = null;
  }
  const kept = asRecord(read);
  const known = listOf(kept['concessions']);
  return {
    profile: PROFILES.find(({ key }) => key === kept['profile'])?.key ?? DEFAULT_SETTINGS.profile,
    concessions: CONCESSIONS.map(({ key }) => key).filter((key) => known.includes(key)),
    explanations: listOf(kept['explanations']).flatMap(explanationOf),
    confirmations: listOf(kept['confirmations']).flatMap(confirmationOf),
    scenarios: isText(kept['scenarios']) ? kept['scenarios'].slice(0, LONGEST_SCENARIOS) : '',
    answers: answersOf(kept['answers']),
  };
}

function answersOf(stored: unknown): WorkbookSettings['answers'] {
  return Object.fromEntries(
    Object.entries(asRecord(stored)).filter(
      (entry): entry is [string, string | number] =>
        isText(entry[1]) || (typeof entry[1] === 'number' && Number.isFinite(entry[1])),
    ),
  );
}

function explanationOf(stored: unknown): Explanation[] {
  const { finding, actual, reason, date } = asRecord(stored);
  return isText(finding) && isText(actual) && isText(reason) && isText(date) && reason.trim() !== ''
    ? [{ finding, actual, reason: reason.slice(0, LONGEST_REASON), date }]
    : [];
}

function confirmationOf(stored: unknown): Confirmation[] {
  const { key, answer, of, date } = asRecord(stored);
  return isText(key) && isText(of) && isText(date) && (answer === 'met' || answer === 'not-met')
    ? [{ key, answer, of, date }]
    : [];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
