import type { Stage } from '../standards/types';
import type { CountySchool, StageRow } from './model';
import type { CountyRecords } from './read';

/** A row of 表Ⅱ-2 with the school it is of. */
export interface OwnedRow {
  readonly school: CountySchool;
  readonly row: StageRow;
}

/** The rows of one stage in the order of the form. */
export function rowsOf({ schools }: Pick<CountyRecords, 'schools'>, stage: Stage): OwnedRow[] {
  return schools.flatMap((school) =>
    school.rows.filter((row) => row.stage === stage).map((row) => ({ school, row })),
  );
}
