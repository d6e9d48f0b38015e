import type { School } from '../../form/model';
import { plainSchoolName } from '../../form/filling/plain-school-name';
import { toNumber } from '../../records/exact';
import { rowsOf } from '../../records/owned-rows';
import type { OwnedRow } from '../../records/owned-rows';
import type { CountyRecords } from '../../records/read';
import { putUnder } from '../../standards/lists';
import type { Stage } from '../../standards/types';

/** A row of 表Ⅱ-2 and the row that 基础数据 gives for it. */
export interface Matched {
  readonly school: School;
  /** Its row in the block of the stage, from 0. */
  readonly index: number;
  readonly owned: OwnedRow;
  /** The names differ; the pupils alone tell that they are one. */
  readonly renamed: boolean;
}

/** The rows of one stage on both sides. */
export interface StageMatch {
  readonly matched: readonly Matched[];
  /** Rows of 表Ⅱ-2 that 基础数据 does not know. */
  readonly onlyForm: readonly School[];
  /** Rows that follow from 基础数据 and that 表Ⅱ-2 has not. */
  readonly onlyRecord: readonly OwnedRow[];
}

/** Too few pupils to know a school by. */
const TELLING = 10;

/** Matches rows by name, then those that are left over by their number of pupils where only one on each side has it. */
export function matchRows(
  schools: readonly School[],
  county: Pick<CountyRecords, 'schools'>,
  stage: Stage,
): StageMatch {
  const waiting = new Map<string, OwnedRow[]>();
  for (const owned of rowsOf(county, stage)) {
    const id = plainSchoolName(owned.school.name);
    putUnder(waiting, id, owned);
  }
  const matched: Matched[] = [];
  const left: { school: School; index: number }[] = [];
  schools.forEach((school, index) => {
    if (school.name.state !== 'text') return;
    const owned = waiting.get(plainSchoolName(school.name.text))?.shift();
    if (owned) matched.push({ school, index, owned, renamed: false });
    else left.push({ school, index });
  });
  const rest = [...waiting.values()].flat();
  const pupils = ({ row }: OwnedRow): number | null => row.enrolment && toNumber(row.enrolment);
  const onlyForm: School[] = [];
  const taken = new Set<OwnedRow>();
  for (const { school, index } of left) {
    const count = school.enrolment.value;
    const same = rest.filter((owned) => count !== null && count >= TELLING && pupils(owned) === count);
    const rivals = left.filter((other) => other.school.enrolment.value === count);
    const [owned, more] = same;
    if (owned && !more && rivals.length === 1) {
      taken.add(owned);
      matched.push({ school, index, owned, renamed: true });
    } else onlyForm.push(school);
  }
  return { matched, onlyForm, onlyRecord: rest.filter((owned) => !taken.has(owned)) };
}
