import { apportionment } from '../measures/apportionment';
import { toNumber } from '../records/exact';
import type { CountySchool } from '../records/model';
import type { CountyRecords } from '../records/read';
import { pupilsOf } from '../records/totals';
import { INDICATORS } from '../standards/indicators';
import type { RawRow } from './county';

/**
 * What the raw data know of every row: unrounded totals, and how much of one unit given to the school comes to each stage.
 * A school with several sites shares by the pupils of its main one, to which things are given.
 */
export function rawRows({ schools }: Pick<CountyRecords, 'schools'>): readonly RawRow[] {
  return schools.flatMap((school) => {
    const shares = sharesOf(school);
    return school.rows.map(({ stage, indicators }): RawRow => ({
      stage,
      school: school.name,
      code: school.code,
      share: shares?.[stage] ?? 1,
      totals: Object.fromEntries(
        INDICATORS.map(({ slug }) => {
          const { total } = indicators[slug];
          return [slug, total && toNumber(total)];
        }),
      ),
    }));
  });
}

function sharesOf({ sites }: CountySchool): ReturnType<typeof apportionment> {
  const main = sites.slice(0, 1);
  const pupils = (stage: 'primary' | 'junior' | 'senior'): number => {
    const count = pupilsOf(main, stage);
    return count === null ? 0 : toNumber(count);
  };
  return apportionment(1, { primary: pupils('primary'), junior: pupils('junior'), senior: pupils('senior') });
}
