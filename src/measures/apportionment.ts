import { requireFinite } from './survey';
import { MeasureError } from './measure-error';

/** Pupils (or, in the result, the resource) of each stage of a mixed school. */
export interface StageShares {
  readonly primary: number;
  readonly junior: number;
  readonly senior: number;
}

/** 小学 1 : 初中 1.1 : 高中 1.32, in whole numbers so that products with pupils are exact (1.1 : 1.32 is the 1 : 1.2 of 完全中学). */
const WEIGHTS: StageShares = { primary: 50, junior: 55, senior: 66 };

/**
 * What each stage of a mixed school (一贯制学校, 完全中学) has of a resource that the school holds in common (拆分).
 *
 *     share_k = w_k P_k / Σ w_j P_j × total      w = 1 : 1.1 : 1.32
 *
 * For indicators 4–7 only (teachers are counted by stage); for indicator 4 take the indoor sports rooms off the total first.
 * With one stage only nothing is split. Source: 国教督办函〔2019〕30号. Units: those of the total.
 * Null where there are no pupils. Throws MeasureError where a figure is not finite or too large, or one is negative.
 *
 * @example apportionment(1050, { primary: 500, junior: 500 }) // { primary: 500, junior: 550, senior: 0 }
 */
export function apportionment(total: number, pupils: Partial<StageShares>): StageShares | null {
  const { primary = 0, junior = 0, senior = 0 } = pupils;
  const counts = [primary, junior, senior];
  requireFinite([total], { zh: '资源总量', en: 'total' });
  requireFinite(counts, { zh: '学段学生数', en: 'number of pupils' });
  if (total < 0) {
    throw new MeasureError({
      zh: '资源总量不能为负数，请改正。',
      en: 'The total cannot be negative; please correct it.',
    });
  }
  if (counts.some((count) => count < 0)) {
    throw new MeasureError({
      zh: '学生数不能为负数，请改正。',
      en: 'The number of pupils cannot be negative; please correct it.',
    });
  }
  const weighted = [primary * WEIGHTS.primary, junior * WEIGHTS.junior, senior * WEIGHTS.senior];
  const whole = weighted.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return null;
  // Beyond the range of doubles a product would pass for a share.
  if (!Number.isFinite(total * whole)) {
    throw new MeasureError({
      zh: '数字太大，无法拆分，请核对。',
      en: 'The figures are too large to apportion; check them.',
    });
  }
  const share = (part: number | undefined = 0): number => (part === whole ? total : (total * part) / whole);
  return { primary: share(weighted[0]), junior: share(weighted[1]), senior: share(weighted[2]) };
}
