import { INDICATOR } from '../../../standards/indicators';
import { STAGE_NAMES } from '../../../messages/stage-names';
import { scaledColumns } from '../../diagnosis/scaled';
import type { Raised, Rule } from '../rule';
import { MEASURE } from '../sources';

/** A whole column in another unit than the form's: all that rests on it follows from that. */
export const COLUMN_SCALE_RULE: Rule = {
  id: 'consistency/column-scale',
  category: 'consistency',
  severity: 'error',
  table: 'II-2',
  spoils: true,
  sentence: {
    zh: '表Ⅱ-2 {stage}“{label}”整栏的单位不对：每个数乘以 {factor}，就与表Ⅲ的平均值相符。请按栏目名称中的单位重填这一栏。',
    en: '表Ⅱ-2, {stage}: the whole column “{label}” is in another unit: times {factor} it agrees with the mean in 表Ⅲ. Fill it in again in the unit of the heading.',
  },
  source: MEASURE,
  *check(context): Generator<Raised> {
    for (const { stage, indicator, factor, cells } of scaledColumns(context)) {
      const label = INDICATOR[indicator].name;
      yield {
        stage,
        places: cells,
        parameters: { stage: STAGE_NAMES[stage], label, factor },
        spoils: [{ of: 'column', table: 'II-2', stages: [stage], indicators: [indicator] }],
      };
    }
  },
};
