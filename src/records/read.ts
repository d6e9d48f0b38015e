import { NATIONAL } from '../standards/national';
import type { Profile, Stage } from '../standards/types';
import { balanceOf } from './balance';
import type { StageBalance } from './balance';
import { prepareSchool, schoolOf, wholeSchool } from './county';
import { Desk } from './desk';
import { readSource } from './layouts/sources';
import type { SourceReading } from './layouts/sources';
import type {
  Answers,
  CountySchool,
  LeftOut,
  Question,
  RawFinding,
  RecordedSchool,
  RecordSource,
  Site,
  SmallPoint,
  StageRow,
  Unmatched,
} from './model';
import { checkGroups, checkSchools, checkSources } from './rules/registry';
import { compareWith } from './rules/against';
import { checkAnswered } from './rules/answered';
import { checkAnswers } from './rules/answers';
import { settleArts } from './settle/arts';
import { settleCampuses } from './settle/campuses';
import { settleColumns } from './settle/columns';
import { settleFounders } from './settle/founders';
import { groupRecords } from './settle/group';
import { settleMagnitudes } from './settle/magnitudes';
import { settleNames } from './settle/names';
import { settleRosters } from './settle/rosters';
import { giveLoose } from './settle/stages';
import { settleUnits } from './settle/units';
import { settleYears } from './settle/years';
import type { Addressee } from './sheets/collect-sheet';
import type { Claims } from './totals';

/** What a county's raw data say, and what they leave open. */
export interface CountyRecords {
  readonly schools: readonly CountySchool[];
  readonly balance: Readonly<Record<Stage, StageBalance>>;
  readonly questions: readonly Question[];
  readonly findings: readonly RawFinding[];
  readonly unmatched: readonly Unmatched[];
  readonly leftOut: readonly LeftOut[];
  readonly smallPoints: readonly SmallPoint[];
  readonly specialSchools: number;
  /** What 基础数据 holds: the schools, then those that are no rows of 表Ⅱ-2. */
  readonly recorded: readonly RecordedSchool[];
}

export interface ReadOptions {
  readonly answers?: Answers;
  /** Whether answers without a question are told of: where they were given for these data. */
  readonly tellsUnused?: boolean;
  /** The school year of today (2026 from August 2026 on); without it one old file among files without a year is not asked about. */
  readonly schoolYear?: number | null;
  readonly claims?: Claims;
  /** The standards of 表Ⅳ that schools are held against; the national ones where it is left out. */
  readonly profile?: Profile;
  /** The schools that data are expected of; those without any are told by name. */
  readonly expected?: readonly Addressee[];
  /** What the schools are compared with: last year's record, the last merging, the statistics. */
  readonly against?: readonly { readonly label: string; readonly sources: readonly RecordSource[] }[];
}

/** The schools and campuses that were read, 教学点 under 50 pupils included. */
const sitesOf = ({ schools, smallPoints }: Pick<CountyRecords, 'schools' | 'smallPoints'>): Site[] =>
  [...schools, ...smallPoints].flatMap(({ sites }) => sites);

/** Every heading that was not matched; where each school has a sheet of its own, once with its first place. */
function unmatchedIn(read: readonly SourceReading[]): Unmatched[] {
  const once = new Set<string>();
  return read.flatMap(({ readings, unmatched }) => [
    ...readings.flatMap(({ unmatched: own, records }) =>
      own.filter(({ heading }) => {
        if (records.length > 1) return true;
        const isNew = !once.has(heading);
        once.add(heading);
        return isNew;
      }),
    ),
    ...unmatched,
  ]);
}

const NO_CLAIMS: Claims = { travelling: false, converted: false };

/**
 * Raw data of any of the known layouts, mixed and in any order, as the schools of the county with their seven indicators.
 * Pure and without guesses: what is in doubt is a question, and nothing that hangs on it is filled until it is answered
 * (or, where `assumed` says so, it is filled on that assumption).
 *
 *     readRecords([{ file: '小学.xlsx', workbook }], { answers: new Map([['campus:707547969', '0707547931']]) })
 */
export function readRecords(sources: readonly RecordSource[], options: ReadOptions = {}): CountyRecords {
  const {
    answers = new Map(),
    tellsUnused = false,
    schoolYear = null,
    claims = NO_CLAIMS,
    expected = [],
    profile = NATIONAL,
    against = [],
  } = options;
  const desk = new Desk(answers);
  const read = sources.map((source) => readSource(source, answers));
  const readings = read.flatMap(({ readings: sheets }) => sheets);
  checkSources(read, desk);
  settleColumns(readings, desk);
  const lastYears = settleYears(readings, schoolYear, desk);
  for (const { records } of readings) records.forEach(giveLoose);
  const told = groupRecords(
    readings.flatMap(({ records }) => records),
    lastYears,
    desk,
  );
  const groups = settleNames(told, desk);
  settleRosters(groups, desk);
  checkGroups(groups, desk);
  settleUnits(readings, desk);
  settleArts(readings, desk);
  checkAnswered(expected, groups, desk);
  const households = settleCampuses(groups, desk);
  const prepared = households.flatMap((household) => prepareSchool(household, desk) ?? []);
  settleMagnitudes(prepared, desk);
  const found = prepared.map((school) => ({
    school: schoolOf(school, claims),
    group: school.household.main,
  }));
  const schools = settleFounders(found, desk);
  checkSchools([...schools.map(wholeSchool), ...desk.smallPoints], profile, desk);
  const compared = against.map(({ label, sources: earlier }) => ({
    label,
    read: readRecords(earlier, { answers, claims }),
  }));
  for (const { label, read: earlier } of compared)
    compareWith(
      sitesOf({ schools, smallPoints: desk.smallPoints }),
      { label, sites: sitesOf(earlier) },
      desk,
    );
  const asked = [...desk.questions, ...compared.flatMap(({ read: { questions } }) => questions)];
  checkAnswers(answers, asked, tellsUnused, desk);
  const rowsOf = (stage: Stage): StageRow[] =>
    schools.flatMap(({ rows }) => rows.filter((row) => row.stage === stage));
  return {
    schools,
    balance: { primary: balanceOf(rowsOf('primary')), junior: balanceOf(rowsOf('junior')) },
    questions: desk.questions,
    findings: desk.findings,
    unmatched: unmatchedIn(read),
    leftOut: desk.leftOut,
    smallPoints: desk.smallPoints,
    specialSchools: desk.specialSchools,
    recorded: [...schools, ...desk.beside],
  };
}
