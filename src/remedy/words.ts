import { RESOURCES } from '../messages/remedy';
import type { Language } from '../messages/sentence';
import { say, showNumber } from '../messages/sentence';
import type { IndicatorSlug } from '../standards/types';
import { RESOURCE_UNITS } from './holding';
import type { ResourceUnit } from './holding';
import { fixed, roundUp } from '../measures/rounding';

/** From here on money is said in 万元. */
export const TEN_THOUSAND = 10_000;

/** Amounts of many schools are added up before they are said: their crumbs are greater than those of one. */
const CRUMB = 1e-6;

/**
 * An amount as people say it: `9 间`, `323.44 ㎡`, `44.04 万元`. Rounded up to two decimals, so that nobody buys too little;
 * a mere rounding of doubles is not rounded up.
 */
export function amountText(amount: number, unit: ResourceUnit, language: Language): string {
  const large = unit === '元' && Math.abs(amount) >= TEN_THOUSAND;
  const shown = roundUp(large ? amount / TEN_THOUSAND : amount, 2, CRUMB);
  return `${showNumber(shown + 0)} ${say(large ? RESOURCES.tenThousandYuan : RESOURCES.units[unit], language)}`;
}

/** The sum over several schools: whole persons, rooms and square metres, although shares of mixed schools are none. */
export function sumText(amount: number, unit: ResourceUnit, language: Language): string {
  return amountText(unit === '元' ? amount : roundUp(amount, 0, CRUMB), unit, language);
}

/** `57.1%` of a whole; a dash where there is no whole. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '—' : `${fixed((100 * part) / whole, 1)}%`;
}

/** A thing in few words, as the heads of tables and the ledger name it. */
export function resourceName(indicator: IndicatorSlug, language: Language): string {
  return say(RESOURCES.names[indicator], language);
}

/** What has to be done about a shortfall: `增配网络多媒体教室 9 间`. */
export function measureText(indicator: IndicatorSlug, amount: number, language: Language): string {
  const words = amountText(amount, RESOURCE_UNITS[indicator], language);
  return say(RESOURCES.measures[indicator], language, { amount: words });
}
