import { meets } from '../../standards/lookup';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { Figure } from '../../form/model';
import { oncePerCheck } from '../context';
import { countMet } from '../schools/school-judgement';
import { HALF_UNIT, pairFits } from './written-pair';

/** An indicator that a whole block of 表Ⅱ-2 gives in another unit than the form's: 万元 for 元. */
export interface ScaledColumn {
  readonly stage: Stage;
  readonly index: number;
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
    const { schools = [], judgements = [], standards = [] } = stages?.[stage] ?? {};
    return diagnosis(stage).indicators.flatMap(
      ({ pair, measured, mean, coefficient }, index): ScaledColumn[] => {
        if (schools.length < 2 || mean !== 'off' || coefficient !== 'fits' || !measured) return [];
        if (pair.mean === null || pair.coefficient === null) return [];
        const standard = standards[index];
        const factor = FACTORS.find((by) => {
          const scaled = { mean: measured.mean * by, deviation: measured.deviation * by };
          return pairFits(pair, scaled, HALF_UNIT * by);
        });
        const counted = form.summary?.[stage].count[index]?.value ?? null;
        const { low: met } = countMet(judgements, index);
        const cells = schools.flatMap(({ indicators }) => indicators[index] ?? []);
        if (factor === undefined || !standard || counted === null || counted === met) return [];
        const [least, most] = [-HALF_UNIT, HALF_UNIT].map(
          (h) => cells.filter(({ value }) => meets(standard, ((value ?? 0) + h) * factor)).length,
        );
        if (counted < (least ?? 0) || counted > (most ?? 0)) return [];
        return [{ stage, index, factor, cells }];
      },
    );
  }),
);
