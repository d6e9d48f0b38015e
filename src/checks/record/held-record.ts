import type { Workbook } from '../../form/workbook';
import { plainSchoolName } from '../../form/filling/plain-school-name';
import type { Question } from '../../records/model';
import { readRecords } from '../../records/read';
import type { CountyRecords } from '../../records/read';
import { RAW_SHEET } from '../../records/sheets/raw-sheet-name';
import type { ConcessionKey } from '../../standards/concessions';
import type { IndicatorSlug, Profile } from '../../standards/types';

/** What the check is told of 基础数据. */
export interface RecordOptions {
  /** The answers that the workbook keeps. */
  readonly answers: Readonly<Record<string, string | number>>;
  readonly concessions: readonly ConcessionKey[];
  readonly profile: Profile;
}

/** 基础数据 of the workbook, read, with what of it must not be held against the form. */
export interface HeldRecord {
  readonly county: CountyRecords;
  /** The same with every concession that changes what is counted turned round: a form that agrees with either is not accused. */
  otherwise(): CountyRecords;
  /** Questions that stop something from being computed. */
  readonly open: readonly Question[];
  /** Whether an unanswered question leaves the school's figures in doubt, or this indicator of all schools. */
  inDoubt(school: string, slug?: IndicatorSlug): boolean;
  /** Whether an unanswered question is about the school at all: it may be a row of the form or none. */
  mayBeAbsent(school: string): boolean;
  /** Some question leaves the county's totals in doubt. */
  readonly totalsInDoubt: boolean;
}

/** Reads 基础数据; null where the workbook has none, or no school is on it. */
export function heldRecord(
  { sheets }: Workbook,
  { answers, concessions, profile }: RecordOptions,
): HeldRecord | null {
  const own = sheets.filter(({ name }) => name === RAW_SHEET);
  if (own.length === 0) return null;
  const sources = [{ file: '', workbook: { sheets: own } }];
  const known = new Map(Object.entries(answers));
  const claims = { travelling: concessions.includes('a'), converted: concessions.includes('b') };
  const county = readRecords(sources, { answers: known, claims, profile });
  if (county.schools.length === 0 && county.questions.length === 0 && county.findings.length === 0)
    return null;
  let other: CountyRecords | null = null;
  const unanswered = county.questions.filter(({ answer }) => answer === undefined);
  const named = (questions: readonly Question[]): ReadonlySet<string> =>
    new Set(questions.flatMap(schoolsOf).map(plainSchoolName));
  const unsure = named(unanswered);
  // Whether a 教学点 of 50 counts, and who attends attached classes, changes none of the figures that stand there.
  const schools = named(unanswered.filter(({ kind }) => kind !== 'fifty' && kind !== 'attached'));
  const isEverySchool = unanswered.some(({ kind }) => kind === 'year' || kind === 'unit');
  const arts = unanswered.some(({ kind, school }) => kind === 'arts' && school === null);
  return {
    county,
    otherwise: () =>
      (other ??= readRecords(sources, {
        answers: known,
        claims: { travelling: !claims.travelling, converted: !claims.converted },
        profile,
      })),
    open: unanswered.filter(({ assumed }) => assumed === undefined),
    inDoubt: (school, slug) =>
      isEverySchool || (arts && slug === 'pe_arts') || schools.has(plainSchoolName(school)),
    mayBeAbsent: (school) => isEverySchool || unsure.has(plainSchoolName(school)),
    totalsInDoubt: unanswered.some(({ kind }) => kind !== 'founder' && kind !== 'attached'),
  };
}

/** The schools that a question is about; a campus may belong to any that it could be given to. */
function schoolsOf({ kind, school, choices = [] }: Question): string[] {
  const named =
    kind === 'campus'
      ? choices.flatMap(({ parameters }) => (typeof parameters?.name === 'string' ? parameters.name : []))
      : [];
  return [...(school === null ? [] : [school]), ...named];
}
