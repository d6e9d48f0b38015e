import { nth } from '../standards/lists';
import { meets, meetsFloor } from '../standards/lookup';
import { INDICATORS_TO_MEET } from '../standards/national-resource';
import type { Standard } from '../standards/types';
import { MeasureError } from './measure-error';

/** 达标, 达到85%, 不足85% */
export type IndicatorLevel = 'met' | 'floor' | 'below';

/** Indices into the values (0 is the first indicator); every index is in exactly one of the three. */
export interface SchoolRuleResult {
  readonly passes: boolean;
  /** 达标 */
  readonly met: readonly number[];
  /** 达到85%: below the threshold, not below the floor. */
  readonly atFloor: readonly number[];
  /** 不足85% */
  readonly belowFloor: readonly number[];
}

/**
 * A school passes when it meets at least six of the seven indicators and none is below 85 % of its threshold
 * (至少6项达标，余项不低于85%); a county may set another number (`needed`).
 *
 * Source: 教督〔2017〕6号, 资源配置. Units: each value in the unit of its standard. Cost: one comparison or two a value.
 * Throws MeasureError where values and standards differ in number; NaN counts as below the floor.
 *
 * @example schoolRule([4.5, 4], [{ operator: '>=', threshold: 4.2, floor: 3.57 }, { operator: '>=', threshold: 4.2, floor: 3.57 }], 1) // { passes: true, met: [0], atFloor: [1], belowFloor: [] }
 */
export function schoolRule(
  values: readonly number[],
  standards: readonly Standard[],
  needed = INDICATORS_TO_MEET,
): SchoolRuleResult {
  if (values.length !== standards.length) {
    throw new MeasureError({
      zh: `指标值有${values.length}个，标准有${standards.length}个，请按七项指标的顺序逐项填写。`,
      en: `${values.length} values but ${standards.length} standards; give one value an indicator, in order.`,
    });
  }
  const indices: Readonly<Record<IndicatorLevel, number[]>> = { met: [], floor: [], below: [] };
  standards.forEach((standard, index) => indices[indicatorLevel(standard, nth(values, index))].push(index));
  const { met, floor: atFloor, below: belowFloor } = indices;
  return { passes: passesSchoolRule(met.length, belowFloor.length, needed), met, atFloor, belowFloor };
}

/**
 * How a value stands to its indicator's standard; NaN is below.
 *
 * @example indicatorLevel({ operator: '>=', threshold: 4.2, floor: 3.57 }, 4) // 'floor'
 */
export function indicatorLevel(standard: Standard, value: number): IndicatorLevel {
  if (meets(standard, value)) return 'met';
  return meetsFloor(standard, value) ? 'floor' : 'below';
}

/**
 * The rule itself, from the numbers of indicators that are met and that are below the floor.
 *
 * @example passesSchoolRule(6, 0) // true
 */
export function passesSchoolRule(met: number, below: number, needed = INDICATORS_TO_MEET): boolean {
  return met >= needed && below === 0;
}
