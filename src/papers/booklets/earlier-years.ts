import { matchSchools } from '../../checks/comparison/same-schools';
import type { Renamed } from '../../checks/comparison/same-schools';
import { judgeSchool } from '../../checks/schools/school-judgement';
import type { DeclarationForm, School } from '../../form/model';
import { putUnder } from '../../standards/lists';
import { indicatorStandards, indicatorsToMeet } from '../../standards/lookup';
import { mapSeven } from '../../standards/seven';
import { STAGES } from '../../standards/types';
import type { Profile } from '../../standards/types';
import type { YearFigures } from './year-table';

/** The declaration of an earlier year. */
export interface EarlierYear {
  readonly year: number;
  readonly form: DeclarationForm;
}

/**
 * What the schools of a form had in earlier years, by the row of today's form. Schools are told again by their names and by
 * what the user says of `renamed` ones; any other has no earlier figures, which are then left to be written. All years are held to today's standards.
 */
export function earlierYears(
  form: DeclarationForm,
  profile: Profile,
  earlier: readonly EarlierYear[],
  renamed: Renamed = new Map(),
): ReadonlyMap<School, readonly YearFigures[]> {
  const found = new Map<School, YearFigures[]>();
  for (const { year, form: before } of earlier) {
    for (const stage of STAGES) {
      const standards = indicatorStandards(profile, stage);
      const [was, is] = [before.schools?.[stage] ?? [], form.schools?.[stage] ?? []];
      const { pairs } = matchSchools(was, is, { renamed });
      for (const pair of pairs) {
        const values = mapSeven(pair.before.indicators, ({ value }) => value);
        const { met } = judgeSchool(values, standards, indicatorsToMeet(profile));
        putUnder(found, pair.after, { year, stage, values, met });
      }
    }
  }
  return found;
}
