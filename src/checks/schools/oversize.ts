import { thresholdOf } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { Stage, Standard } from '../../standards/types';
import type { Figure, School } from '../../form/model';
import { allSchools } from './stage-figures';
import { itemOf } from '../figures/form-figures';
import { campusOf, isMixed } from './campus';
import { oncePerCheck } from '../context';
import { putUnder } from '../../standards/lists';
import { sum } from '../../measures/sums';

/** Schools of 表Ⅱ-2 beyond a limit, beside the blank of 表Ⅳ that counts them. */
export interface Beyond {
  readonly schools: readonly { readonly school: School; readonly pupils: number }[];
  readonly figure: Figure | undefined;
  readonly limit: number;
  /** Key of the standard that sets the limit. */
  readonly standard: string;
  /** Schools whose figures are unread and might be beyond the limit too. */
  readonly unread: number;
  readonly stages: readonly Stage[];
}

/** The three counts of 表Ⅳ-4; a mixed school (一贯制学校) counts with both its rows together. */
export const sizesBeyond = oncePerCheck((context): readonly Beyond[] => {
  const item = itemOf(context.form, 'IV', 4);
  if (!context.form.schools || !item) return [];
  const schools = allSchools(context.form);
  const campuses = new Map<string, School[]>();
  for (const school of schools) {
    // Two rows without a name are no campus; they are counted as unread below.
    if (school.name.state !== 'text') continue;
    putUnder(campuses, campusOf(school), school);
  }
  // A school without a name could be part of any campus.
  const unnamed = schools.filter(({ name }) => name.state !== 'text').length;
  const mixed: School[][] = [];
  const single: Record<Stage, School[][]> = { primary: [], junior: [] };
  for (const rows of campuses.values()) {
    const both = new Set(rows.map(({ stage }) => stage)).size > 1;
    if (both || rows.some(isMixed)) mixed.push(rows);
    else for (const row of rows) single[row.stage].push([row]);
  }
  const groups = [
    ...STAGES.map((stage) => {
      const figure = item.figures.get(stage === 'primary' ? 'primaryOver' : 'juniorOver');
      return beyondSize(single[stage], figure, context.standard(`${stage}_school_size`), [stage]);
    }),
    beyondSize(mixed, item.figures.get('mixedOver'), context.standard('mixed_school_size'), STAGES),
  ];
  return groups.map((beyond) => ({ ...beyond, unread: beyond.unread + unnamed }));
});

/** The pupils of a row as far as they are read: none of a row whose cell gives no number, which is counted as unread. */
const pupilsRead = ({ enrolment }: School): number => Math.max(0, enrolment.value ?? 0);

function beyondSize(
  groups: readonly (readonly School[])[],
  figure: Figure | undefined,
  standard: Standard,
  stages: readonly Stage[],
): Beyond {
  const limit = thresholdOf(standard);
  // Two rows of one stage under the same name are a mistake of their own; what they belong to is open.
  const clear = groups.filter(
    (rows) => rows.length === 1 || new Set(rows.map(({ stage }) => stage)).size === rows.length,
  );
  const schools = clear.flatMap((rows) => {
    const pupils = sum(rows.map(pupilsRead));
    const largest = rows.reduce((a, b) => (pupilsRead(b) > pupilsRead(a) ? b : a));
    return pupils > limit ? [{ school: largest, pupils }] : [];
  });
  const unread = groups.length - clear.filter((rows) => rows.every((row) => pupilsRead(row) > 0)).length;
  return { schools, figure, limit, standard: standard.key, unread, stages };
}
