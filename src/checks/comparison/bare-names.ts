import { plainSchoolName } from '../../form/filling/plain-school-name';
import type { School } from '../../form/model';

/** As many schools that differ in the county before their names alone: it was put before all of them, or left out. */
const ENOUGH = 3;
const COUNTY = /[省市县区旗州盟]/;
/** No county and no school has a name shorter than this. */
const SHORTEST = 2;

/**
 * How the schools of two forms are called without 小学部 and 初中部, and without a county that one form puts before its names and the other
 * does not: `乙县红旗小学` and `红旗小学`, where one and the same county stands before at least three such names.
 */
export function bareNames(before: readonly School[], after: readonly School[]): (school: School) => string {
  const [was, is] = [before, after].map(
    (list) => new Set(list.map(({ name }) => plainSchoolName(name.text))),
  );
  const times = new Map<string, number>();
  const count = (names: ReadonlySet<string> = new Set(), others: ReadonlySet<string> = new Set()): void => {
    for (const name of names) {
      for (let end = SHORTEST; end <= name.length - SHORTEST; end++) {
        if (!COUNTY.test(name.charAt(end - 1)) || !others.has(name.slice(end))) continue;
        const county = name.slice(0, end);
        times.set(county, (times.get(county) ?? 0) + 1);
      }
    }
  };
  count(was, is);
  count(is, was);
  const counties = [...times].filter(([, often]) => often >= ENOUGH).map(([county]) => county);
  return ({ name }) => {
    const plain = plainSchoolName(name.text);
    const county = counties.find((one) => plain.startsWith(one) && plain.length > one.length);
    return county === undefined ? plain : plain.slice(county.length);
  };
}
