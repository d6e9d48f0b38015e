import { campusName } from '../checks/schools/campus';
import { INDICATOR, INDICATORS } from '../standards/indicators';
import { STAGES } from '../standards/types';
import type { IndicatorSlug, Stage } from '../standards/types';
import type { County, CountyRow, StageRows } from './county';
import { missingTo, RESOURCE_UNITS } from './holding';
import type { Holding, ResourceUnit } from './holding';
import { roundTo } from '../measures/rounding';

/** What one row of 表Ⅱ-2 lacks of one thing. */
export interface Shortfall {
  readonly stage: Stage;
  readonly school: string;
  /** Its place in the block of its stage, from 0. */
  readonly row: number;
  readonly code: string | null;
  readonly indicator: IndicatorSlug;
  /** The figure of the form. */
  readonly actual: number;
  readonly threshold: number;
  readonly floor: number;
  readonly unit: ResourceUnit;
  /** What the school must get so that the unrounded figure reaches the standard; whole persons and rooms, else to 0.01 up. */
  readonly toThreshold: number;
  /** The same to the 85 % line; 0 where the figure of the form reaches it. */
  readonly toFloor: number;
  /** Where the total behind it comes from; `share`: the amount is the part of one stage of a mixed school. */
  readonly basis: Holding['basis'];
  readonly share: boolean;
  /** The amount is the whole school's, and what it gets serves its other stage too: known from raw data alone. */
  readonly whole: boolean;
}

/** Everything below its standard, school by school as they stand on the form. */
export function shortfallsOf(county: County): readonly Shortfall[] {
  return STAGES.flatMap((stage) => {
    const { rows, standards } = county.stages[stage];
    return rows.flatMap((row) => INDICATORS.flatMap(({ slug }) => shortfallOf(row, slug, standards) ?? []));
  });
}

/** What a row lacks of one indicator; null where it meets the standard or is unread. */
export function shortfallOf(
  row: CountyRow,
  slug: IndicatorSlug,
  standards: StageRows['standards'],
): Shortfall | null {
  const level = row.judgement.levels[slug];
  const standard = standards[slug];
  const holding = row.holdings[slug];
  const actual = row.values[slug];
  if (level === null || level === 'met' || !holding) return null;
  if (actual === null || row.pupils === null || standard.threshold === null) return null;
  const floor = standard.floor ?? standard.threshold;
  const { pupils } = row;
  const missing = (target: number): number => missingTo(holding, target, pupils, INDICATOR[slug]);
  return {
    stage: row.stage,
    school: row.name,
    row: row.place,
    code: row.code,
    indicator: slug,
    actual,
    threshold: standard.threshold,
    floor,
    unit: RESOURCE_UNITS[slug],
    toThreshold: missing(standard.threshold),
    toFloor: level === 'floor' ? 0 : missing(floor),
    basis: holding.basis,
    share: row.mixed && holding.share === 1 && holding.basis === 'product' && INDICATOR[slug].number >= 4,
    whole: holding.share < 1,
  };
}

/** How much of one thing a row needs to reach the standard, in the unit of its totals; 0 where it lacks nothing or is unread. */
export const lackOf = (row: CountyRow, slug: IndicatorSlug, standards: StageRows['standards']): number =>
  shortfallOf(row, slug, standards)?.toThreshold ?? 0;

/** What all schools together lack of one thing. */
export interface ResourceTotal {
  readonly indicator: IndicatorSlug;
  readonly unit: ResourceUnit;
  readonly schools: number;
  readonly toThreshold: number;
  readonly toFloor: number;
}

/** The sums of shortfalls by indicator, in the order of the form; what nobody lacks is left out. */
export function resourceTotals(shortfalls: readonly Shortfall[]): readonly ResourceTotal[] {
  return INDICATORS.flatMap(({ slug }) => {
    const own = shortfalls.filter(({ indicator }) => indicator === slug);
    // Sums of hundredths are hundredths.
    const sum = (of: (one: Shortfall) => number): number => roundTo(sumOnce(own, of), 2);
    return own.length === 0
      ? []
      : [
          {
            indicator: slug,
            unit: RESOURCE_UNITS[slug],
            schools: own.length,
            toThreshold: sum(({ toThreshold }) => toThreshold),
            toFloor: sum(({ toFloor }) => toFloor),
          },
        ];
  });
}

/** What serves both rows of a school is counted once: as much as the needier one asks. */
function sumOnce(list: readonly Shortfall[], of: (one: Shortfall) => number): number {
  const shared = new Map<string, number>();
  let total = 0;
  for (const one of list) {
    const key = campusName(one.school);
    if (one.whole) shared.set(key, Math.max(shared.get(key) ?? 0, of(one)));
    else total += of(one);
  }
  return [...shared.values()].reduce((sum, own) => sum + own, total);
}
