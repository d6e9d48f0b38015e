import type { Filling } from '../form/filling/model';
import type { Stage } from '../standards/types';
import { STAGES } from '../standards/types';
import { toNumber } from './exact';
import type { CountySchool, SchoolKind } from './model';
import { LARGEST_CLASS } from './settle/class-sizes';
import type { OwnedRow } from './owned-rows';
import type { CountyRecords } from './read';

const LARGE = 2000;
const LARGE_MIXED = 2500;
const SMALL = 100;
const MIXED: readonly SchoolKind[] = ['nineYear', 'twelveYear'];

/**
 * What of 表Ⅳ follows from the schools: Ⅳ-4 schools over 2000 pupils (一贯制学校 2500, their compulsory part), Ⅳ-5 classes over 45
 * and 50, Ⅳ-6 pupils of schools under 100. Money, people and conclusions are the county's own. A number is given only where it
 * is known of every school.
 */
export function guaranteeOf(
  { smallPoints }: Pick<CountyRecords, 'smallPoints'>,
  rows: Readonly<Record<Stage, readonly OwnedRow[]>>,
): Filling['guarantee'] {
  const pupils = new Map<CountySchool, number | null>();
  for (const stage of STAGES) {
    for (const { school, row } of rows[stage]) {
      const before = pupils.get(school);
      pupils.set(school, before === null || !row.enrolment ? null : (before ?? 0) + toNumber(row.enrolment));
    }
  }
  const over = (kinds: readonly SchoolKind[], limit: number): number | null => {
    const counted = [...pupils].filter(([{ kind }]) => kinds.includes(kind));
    if (counted.some(([, count]) => count === null)) return null;
    return counted.filter(([, count]) => (count ?? 0) > limit).length;
  };
  // No class over the limit where they are larger on average: the class sizes are wrong, and nothing is said of them.
  const oversize = (stage: Stage): number | null =>
    added(
      rows[stage].map(({ row: { oversize: count, classes, enrolment } }) =>
        count === 0 && classes !== null && enrolment && toNumber(enrolment) > classes * LARGEST_CLASS[stage]
          ? null
          : count,
      ),
    );
  const small = [...pupils.values()].map((count) => (count === null || count < SMALL ? count : 0));
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
    [6, new Map([['pupils', added([...small, ...smallPoints.map(({ pupils: count }) => count)])]])],
  ]);
}

/** The sum; null where one of them is not known or there are none. */
function added(values: readonly (number | null)[]): number | null {
  return values.length === 0 || values.some((value) => value === null)
    ? null
    : values.reduce<number>((all, value) => all + (value ?? 0), 0);
}
