import { plus, over, times, whole, ZERO, minus, isZero } from '../../records/exact';
import type { Fraction } from '../../records/exact';
import type { SchoolStage } from '../../records/model';
import type { OwnedRow } from '../../records/owned-rows';
import { pupilsAt, STAGE_WEIGHTS } from '../../records/totals';
import { INDICATOR } from '../../standards/indicators';
import type { IndicatorSlug, Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { Against } from './record-rule';

/**
 * What an indicator would be by 基础数据 with the numbers of pupils that 表Ⅱ-2 has. `same`: they are those of 基础数据; null where
 * that cannot be told (a school of several sites, whose form has only one number).
 */
export function valueWithPupils(
  both: Against,
  { school, row }: OwnedRow,
  slug: IndicatorSlug,
): Fraction | 'same' | null {
  const written = new Map<Stage, number>();
  let isOther = false;
  for (const stage of STAGES) {
    for (const one of both.rows(stage).matched) {
      if (one.owned.school.name !== school.name || one.owned.school.code !== school.code) continue;
      const pupils = one.school.enrolment.value;
      if (pupils !== null && Number.isInteger(pupils)) written.set(stage, pupils);
      isOther ||= both.otherPupils(one);
    }
  }
  if (!isOther) return 'same';
  const [part, more] = row.indicators[slug].parts;
  const own = written.get(row.stage);
  if (!part || more || own === undefined || own <= 0) return null;
  const amounts = part.terms.map(({ at, sign }) => ({ sign, value: part.site.figures.get(at)?.value }));
  if (amounts.some(({ value }) => !value)) return null;
  const total = amounts.reduce<Fraction>(
    (all, { sign, value = ZERO }) => (sign > 0 ? plus(all, value ?? ZERO) : minus(all, value ?? ZERO)),
    ZERO,
  );
  const pupilsOf = (stage: SchoolStage): Fraction | null => {
    const known = stage === 'senior' ? undefined : written.get(stage);
    return known === undefined ? pupilsAt(part.site, stage) : whole(known);
  };
  let share = total;
  if (part.among.length > 1) {
    let all = ZERO;
    for (const stage of part.among) {
      const pupils = pupilsOf(stage);
      if (!pupils) return null;
      all = plus(all, times(pupils, whole(STAGE_WEIGHTS[stage])));
    }
    if (isZero(all)) return null;
    share = over(times(total, whole(STAGE_WEIGHTS[row.stage] * BigInt(own))), all);
  }
  return over(times(share, whole(INDICATOR[slug].perHundred ? 100 : 1)), whole(own));
}
