import { meets } from '../../standards/lookup';
import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { IndicatorSlug, Stage } from '../../standards/types';
import type { Figure } from '../../form/model';
import { oncePerCheck } from '../context';
import { countMet } from '../schools/school-judgement';
import { HALF_UNIT, pairFits } from './written-pair';

/** An indicator that a whole block of 表Ⅱ-2 gives in another unit than the form's: 万元 for 元. */
export interface ScaledColumn {
  readonly stage: Stage;
  readonly indicator: IndicatorSlug;
  /** What the figures must be multiplied by. */
  readonly factor: number;
  readonly cells: readonly Figure[];
}

/** 万, and slips of the decimal point that a copied formula repeats down a column. */
const FACTORS = [10_000, 1000, 100, 10, 0.1, 0.01, 0.001, 0.0001];

/**
 * Finds columns whose mean alone disagrees with 表Ⅲ, by a power of ten: the 差异系数 does not change with the unit, so that it
 * still agrees; and 表Ⅱ-1 counts these schools as they would be in the form's unit, not as they stand (else 表Ⅲ is what is wrong).
 */
export const scaledColumns = oncePerCheck(({ form, stages, diagnosis }): readonly ScaledColumn[] =>
  STAGES.flatMap((stage) => {
    const figures = stages?.[stage];
    if (!figures) return [];
    const { schools, judgements, standards } = figures;
    const { indicators: diagnoses } = diagnosis(stage);
    return INDICATORS.flatMap(({ slug }): ScaledColumn[] => {
      const { pair, measured, mean, coefficient } = diagnoses[slug];
      if (schools.length < 2 || mean !== 'off' || coefficient !== 'fits' || !measured) return [];
      if (pair.mean === null || pair.coefficient === null) return [];
      const standard = standards[slug];
      const factor = FACTORS.find((by) => {
        const scaled = { mean: measured.mean * by, deviation: measured.deviation * by };
        return pairFits(pair, scaled, HALF_UNIT * by);
      });
      const counted = form.summary?.[stage].count[slug].value ?? null;
      const { low: met } = countMet(judgements, slug);
      const cells = schools.map(({ indicators }) => indicators[slug]);
      if (factor === undefined || counted === null || counted === met) return [];
      // Every figure is read: else nothing would be measured.
      const metWith = (h: number): number =>
        cells.filter(({ value }) => value !== null && meets(standard, (value + h) * factor)).length;
      if (counted < metWith(-HALF_UNIT) || counted > metWith(HALF_UNIT)) return [];
      return [{ stage, indicator: slug, factor, cells }];
    });
  }),
);
