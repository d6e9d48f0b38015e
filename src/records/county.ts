import { CHOICES, LEFT_OUT, QUESTIONS } from '../messages/records';
import type { Desk } from './desk';
import { compare, isZero, toNumber, whole } from './exact';
import type { Fraction } from './exact';
import type { Stage } from '../standards/types';
import { sumOfKnown } from '../measures/sums';
import type { CountySchool, RecordedSchool, SchoolKind, SchoolRecord, Site, StageRow } from './model';
import { SCHOOL_STAGES } from './model';
import { numberAt } from './rules/cells';
import { checkSite } from './rules/registry';
import type { WholeSchool } from './rules/rule';
import { rowOf } from './rows';
import type { Household } from './settle/campuses';
import type { RecordGroup } from './settle/group';
import { ruralOf, settleKind } from './settle/kind';
import { siteOf } from './settle/site';
import { askLoose, settleStages } from './settle/stages';
import { keyOf, placesOf, wordOf } from './settle/words-of';
import { pupilsOf } from './totals';
import type { Claims } from './totals';
import { isYes } from './words';

/** The least pupils of a 教学点 that counts. */
const POINT = whole(50);

/** A school of which is known what it is, before its figures are compared with the county's and computed. */
export interface PreparedSchool {
  readonly household: Household;
  readonly kind: SchoolKind;
  readonly sites: readonly Site[];
  readonly stages: readonly Stage[];
}

/** One household with its sites, checked one by one; null where it is no row of the form (it is then laid to `leftOut`). */
export function prepareSchool(household: Household, desk: Desk): PreparedSchool | null {
  const { main, campuses } = household;
  const record = main.records[0] as SchoolRecord;
  const leave = (reason: keyof typeof LEFT_OUT, parameters = {}): null => {
    const place = wordOf(main, 'type')?.place ?? wordOf(main, 'name')?.place ?? record.place;
    desk.leftOut.push({ name: main.name, code: main.code, reason: LEFT_OUT[reason], parameters, place });
    return null;
  };
  const kind = settleKind(main, desk);
  if (kind === 'special') desk.specialSchools++;
  if (kind === 'special' || kind === 'vocational' || kind === 'senior') keepBeside(household, kind, desk);
  if (kind === 'special' || kind === 'vocational' || kind === 'kindergarten' || kind === 'senior')
    return leave(kind);
  if (kind === 'unknown') return leave('type');
  if (kind === 'excluded') return leave('excluded');
  if (main.open === 'blank' && isYes(wordOf(main, 'abolished')?.text ?? '')) return leave('abolished');
  if (main.open) return leave(main.open);
  const sites = [main, ...campuses].map((group) => {
    askLoose(group, kind, desk);
    return siteOf(group, desk);
  });
  const [own] = sites as [Site];
  const stages = settleStages(main, own, kind, desk);
  const closed = SCHOOL_STAGES.every((stage) => isNothing(pupilsOf(sites, stage)));
  if (closed && isYes(wordOf(main, 'abolished')?.text ?? '')) return leave('abolished');
  if (kind === 'point') {
    const pupils = pupilsOf(sites, 'primary');
    if (pupils && compare(pupils, POINT) < 0 && own.figures.get('primary.pupils')?.state === 'number') {
      const number = (field: 'classes' | 'teachers'): number | null => numberAt(own, `primary.${field}`);
      desk.smallPoints.push({
        name: main.name,
        sites,
        pupils: toNumber(pupils),
        classes: number('classes'),
        teachers: number('teachers'),
      });
      desk.beside.push({ ...identityOf(main), kind, sites });
      return leave('small', { pupils: toNumber(pupils) });
    }
    if (pupils && compare(pupils, POINT) === 0 && !askFifty(main, own, desk)) return leave('fifty');
  }
  if (isYes(wordOf(main, 'attached')?.text ?? '')) {
    desk.ask({
      id: `attached:${keyOf(main)}`,
      kind: 'attached',
      places: placesOf(main, 'attached'),
      message: QUESTIONS.attachedFlag,
      parameters: { name: main.name },
      choices: [{ value: 'confirmed', label: CHOICES.confirmed }],
      assumed: 'confirmed',
      school: main.name,
    });
  }
  for (const site of sites) checkSite({ site, stages }, desk);
  return { household, kind, sites, stages };
}

/** What 基础数据 says of a school besides its figures, while its founder is not settled. */
const identityOf = (main: RecordGroup): Pick<RecordedSchool, 'code' | 'type' | 'founder'> => ({
  code: main.code,
  type: wordOf(main, 'type')?.text ?? '',
  founder: null,
});

/** A school that nothing is computed for: its figures are kept as they stand. */
function keepBeside({ main }: Household, kind: SchoolKind, desk: Desk): void {
  if (main.open) return;
  const { name, records } = main;
  const figures = new Map(records.flatMap((record) => [...record.figures]).reverse());
  desk.beside.push({ ...identityOf(main), kind, sites: [{ name, records, figures }] });
}

/** The school with its rows. */
export function schoolOf({ household, kind, sites, stages }: PreparedSchool, claims: Claims): CountySchool {
  const { main, open } = household;
  const rural = ruralOf(main);
  const pupils = pupilsOf(sites, 'primary');
  const isSmallPoint = kind === 'point' && pupils !== null && compare(pupils, whole(100)) < 0;
  const own: Claims = { ...claims, travelling: claims.travelling && (rural === true || isSmallPoint) };
  return {
    name: main.name,
    code: main.code,
    type: wordOf(main, 'type')?.text ?? '',
    kind,
    founder: null,
    rural,
    sites,
    rows: stages.map((stage) => rowOf(sites, stage, own, open)),
  };
}

/** A school as the checks of 表Ⅳ look at it. */
export function wholeSchool({ name, sites, rows }: CountySchool): WholeSchool {
  const added = (of: (row: StageRow) => number | null): number | null => sumOfKnown(rows.map(of));
  return {
    name,
    sites,
    pupils: added(({ enrolment }) => enrolment && toNumber(enrolment)),
    classes: added(({ classes }) => classes),
  };
}

const isNothing = (pupils: Fraction | null): boolean => pupils !== null && isZero(pupils);

function askFifty(group: RecordGroup, site: Site, desk: Desk): boolean {
  const pupils = site.figures.get('primary.pupils');
  const answer = desk.ask({
    id: `fifty:${keyOf(group)}`,
    kind: 'fifty',
    places: [...(pupils ? [pupils.place] : []), ...placesOf(group, 'name', 'type')],
    message: QUESTIONS.fifty,
    parameters: { name: group.name },
    choices: [
      { value: 'include', label: CHOICES.include },
      { value: 'exclude', label: CHOICES.exclude },
    ],
    assumed: 'include',
    school: group.name,
  });
  return answer !== 'exclude';
}
