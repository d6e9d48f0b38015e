import { requireFinite } from './survey';

/** The five numbers of 表Ⅴ item 1, in pupils. */
export interface Cohort {
  /** 毕业班学生 */
  readonly graduating: number;
  /** 三年前入学 */
  readonly entered: number;
  /** 转入 */
  readonly transferredIn: number;
  /** 死亡 */
  readonly died: number;
  /** 转出 */
  readonly transferredOut: number;
}

/** The rate by each of the two formulas in use, in per cent; null where its denominator is not positive. */
export interface RetentionRates {
  /** (毕业班学生 − 转入 + 转出) / (三年前入学 − 死亡) */
  readonly ofEntrants: number | null;
  /** 毕业班学生 / (三年前入学 + 转入 − 死亡 − 转出) */
  readonly ofCohort: number | null;
}

/**
 * The share of pupils retained through the three junior years (初中三年巩固率), by both formulas that circulate.
 *
 *     ofEntrants = (graduating − in + out) / (entered − died) × 100
 *     ofCohort   = graduating / (entered + in − died − out) × 100
 *
 * Source: 教督〔2017〕6号, education quality, item 1 (transcribed); no text says which formula is meant.
 * Throws MeasureError where a number is not finite.
 *
 * @example retentionRate({ graduating: 970, entered: 1000, transferredIn: 30, died: 0, transferredOut: 30 }) // { ofEntrants: 97, ofCohort: 97 }
 */
export function retentionRate(cohort: Cohort): RetentionRates {
  const { graduating, entered, transferredIn, died, transferredOut } = cohort;
  requireFinite([graduating, entered, transferredIn, died, transferredOut], { zh: '人数', en: 'number' });
  return {
    ofEntrants: percentage(graduating - transferredIn + transferredOut, entered - died),
    ofCohort: percentage(graduating, entered + transferredIn - died - transferredOut),
  };
}

function percentage(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}
