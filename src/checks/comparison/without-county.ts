import { plainSchoolName } from '../../form/filling/plain-school-name';
import type { School } from '../../form/model';
import { grouped } from './paired-by';
import type { Pair } from './paired-by';

/** As many schools that differ in the county before their names alone: it was put before all of them, or left out. */
const ENOUGH = 3;

/** `乙县红旗小学` and `红旗小学`, where one and the same county stands before at least three such names. */
export function withoutCounty(before: readonly School[], after: readonly School[]): Pair[] {
  const found: (Pair & { readonly county: string })[] = [];
  const names = new Map(grouped(after, ({ name }) => plainSchoolName(name.text)));
  const look = (school: School, there: ReadonlyMap<string, readonly School[]>, turned: boolean): void => {
    const name = plainSchoolName(school.name.text);
    for (let end = 2; end < name.length - 2; end++) {
      if (!/[省市县区旗州盟]/.test(name.charAt(end - 1))) continue;
      const [other, ...more] = there.get(name.slice(end)) ?? [];
      if (!other || more.length > 0) continue;
      const county = name.slice(0, end);
      found.push(
        turned ? { before: other, after: school, county } : { before: school, after: other, county },
      );
    }
  };
  for (const school of before) look(school, names, false);
  const earlier = new Map(grouped(before, ({ name }) => plainSchoolName(name.text)));
  for (const school of after) look(school, earlier, true);
  const times = new Map<string, number>();
  for (const { county } of found) times.set(county, (times.get(county) ?? 0) + 1);
  const common = found.filter(({ county }) => (times.get(county) ?? 0) >= ENOUGH);
  const once = (school: School): boolean =>
    common.filter((pair) => pair.before === school || pair.after === school).length === 1;
  return common.filter((pair) => once(pair.before) && once(pair.after));
}
