import type { Filling } from '../form/filling/model';
import { grouped } from '../standards/lists';
import type { Stage } from '../standards/types';
import { STAGES } from '../standards/types';
import { allKnown, sumOfKnown } from '../measures/sums';
import { over, rounded, toNumber, whole } from './exact';
import type { PeopleField, SchoolKind, SmallPoint } from './model';
import { peopleOf } from './rows';
import { LARGEST_CLASS } from './settle/class-sizes';
import type { OwnedRow } from './owned-rows';
import type { CountyRecords } from './read';

const LARGE = 2000;
const LARGE_MIXED = 2500;
const SMALL = 100;
const MIXED: readonly SchoolKind[] = ['nineYear', 'twelveYear'];

/**
 * What of 表Ⅳ follows from the schools: Ⅳ-4 schools over 2000 pupils (一贯制学校 2500, their compulsory part), Ⅳ-5 classes over 45
 * and 50, Ⅳ-6 pupils of schools under 100, Ⅳ-9, 11, 12 teachers. Money, people and conclusions are the county's own. A number is given only where it
 * is known of every school.
 */
export function guaranteeOf(
  { smallPoints }: Pick<CountyRecords, 'smallPoints'>,
  rows: Readonly<Record<Stage, readonly OwnedRow[]>>,
): Filling['guarantee'] {
  const ofSchool = grouped(
    STAGES.flatMap((stage) => rows[stage]),
    ({ school }) => school,
  );
  const pupils = [...ofSchool].map(([{ kind }, own]) => ({
    kind,
    count: sumOfKnown(own.map(({ row }) => row.enrolment && toNumber(row.enrolment))),
  }));
  const over = (kinds: readonly SchoolKind[], limit: number): number | null => {
    const counted: readonly (number | null)[] = pupils
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ count }) => count);
    return allKnown(counted) ? counted.filter((count) => count > limit).length : null;
  };
  // No class over the limit where they are larger on average: the class sizes are wrong, and nothing is said of them.
  const oversize = (stage: Stage): number | null =>
    sumOfKnown(
      rows[stage].map(({ row: { oversize: count, classes, enrolment } }) =>
        count === 0 && classes !== null && enrolment && toNumber(enrolment) > classes * LARGEST_CLASS[stage]
          ? null
          : count,
      ),
    );
  const small = pupils.map(({ count }) => (count === null || count < SMALL ? count : 0));
  return new Map([
    [
      4,
      new Map([
        ['primaryOver', over(['primary', 'point'], LARGE)],
        ['juniorOver', over(['junior', 'complete'], LARGE)],
        ['mixedOver', over(MIXED, LARGE_MIXED)],
      ]),
    ],
    [
      5,
      new Map([
        ['primaryClasses', oversize('primary')],
        ['juniorClasses', oversize('junior')],
      ]),
    ],
    [6, new Map([['pupils', sumOfKnown([...small, ...smallPoints.map(({ pupils: count }) => count)])]])],
    ...teachersOf(smallPoints, rows),
  ]);
}

/** Ⅳ-9 training, Ⅳ-11 rotation, Ⅳ-12 certificates: counted in rosters, or told by a sheet. */
function teachersOf(
  smallPoints: readonly SmallPoint[],
  rows: Readonly<Record<Stage, readonly OwnedRow[]>>,
): [number, ReadonlyMap<string, number | null>][] {
  const all = [
    ...STAGES.flatMap((stage) =>
      rows[stage].map(({ row }) => ({ ...row.people, all: row.teachers && toNumber(row.teachers) })),
    ),
    ...smallPoints.map(({ sites, teachers }) => ({ ...peopleOf(sites, 'primary'), all: teachers })),
  ];
  const total = (field: PeopleField): number | null => sumOfKnown(all.map((one) => one[field]));
  // The shares are of those among whom was counted, where a roster says who they are.
  const teachers = total('inPost') ?? sumOfKnown(all.map((one) => one.all));
  const rate = (part: number | null, of: number | null): number | null =>
    part === null || of === null || of === 0 || part > of
      ? null
      : rounded(over(whole(part * 100), whole(of)), 1);
  const [eligible, moved, backbone] = [total('eligible'), total('moved'), total('movedBackbone')];
  const [trained, certified] = [total('trained'), total('certified')];
  return [
    [
      9,
      new Map([
        ['trained', trained],
        ['teachers', trained === null ? null : teachers],
        ['rate', rate(trained, teachers)],
      ]),
    ],
    [
      11,
      new Map([
        ['eligible', eligible],
        ['rotated', moved],
        ['rate', rate(moved, eligible)],
        ['backboneRotated', backbone],
        ['backboneRate', moved === 0 ? 0 : rate(backbone, moved)],
      ]),
    ],
    [
      12,
      new Map([
        ['teachers', certified === null ? null : teachers],
        ['certified', certified],
        ['rate', rate(certified, teachers)],
      ]),
    ],
  ];
}
