import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Figure } from '../../form/model';
import { oncePerCheck } from '../context';

/**
 * The cells of 表Ⅲ that have no number to hold: where every school has 0 of something the mean is 0 and no 差异系数 exists
 * (docs/sources.md#cv), nor a mean of all seven. They may be empty, hold a dash or Excel's own #DIV/0!.
 */
export const withoutCoefficient = oncePerCheck(({ form, stages, diagnosis }): ReadonlySet<Figure> => {
  const cells = new Set<Figure>();
  for (const stage of STAGES) {
    const row = form.balance?.[stage].coefficient;
    if (!row || !stages || stages[stage].schools.length === 0) continue;
    const { indicators } = diagnosis(stage);
    for (const { slug } of INDICATORS) {
      if (indicators[slug].measured?.mean !== 0) continue;
      for (const figure of [row[slug], row.overall]) if (figure.value === null) cells.add(figure);
    }
  }
  return cells;
});
