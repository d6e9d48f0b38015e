import { compare } from '../../standards/digits';
import type { FundFigure, FundSaid, Funds } from './funds-said';
import { FUND_FIGURES } from './funds-said';

/** One of the two from one year to the next. */
export interface FundsChange {
  readonly figure: FundFigure;
  /** As it is written: `万元`; '' where no year says it. What another year says in another unit is converted. */
  readonly unit: string;
  /** In the order of the years. */
  readonly values: readonly (number | null)[];
  /** Places of the years that have less than the year before them that is told. */
  readonly less: readonly number[];
}

/** A year with what its own workbook says of the two figures, of itself and of others. */
export interface YearOfFunds {
  readonly year: number | null;
  readonly funds: Funds;
}

/**
 * Which of the years have less than the one before. What a year's own workbook says of it comes first; where that is silent, what the
 * latest of the others say of it.
 */
export function neverLess(years: readonly YearOfFunds[]): FundsChange[] {
  return FUND_FIGURES.map(({ slug }) => {
    const said = years.map(({ year, funds }) => ownOf(year, funds[slug]) ?? ofOthers(year, years, slug));
    const unit = [...said].reverse().find((one) => one && one.unit !== null)?.unit ?? null;
    const values = said.map((one) => (one === null ? null : inUnit(one, unit?.yuan ?? null)));
    const less: number[] = [];
    let before: number | null = null;
    for (const [at, value] of values.entries()) {
      if (value === null) continue;
      if (before !== null && compare(value, before) < 0) less.push(at);
      before = value;
    }
    return { figure: slug, unit: unit?.name ?? '', values, less };
  });
}

function ownOf(year: number | null, said: readonly FundSaid[]): FundSaid | null {
  const of = (one: FundSaid): number | null =>
    one.ago === null ? one.year : year === null ? null : year - one.ago;
  const own = year === null ? undefined : said.find((one) => of(one) === year);
  if (own) return own;
  // Without any year it is that of the declaration; so is the only one where the declaration's own year is unknown.
  const plain = said.find((one) => one.year === null && (one.ago ?? 0) === 0);
  const [only, ...more] = said;
  return plain ?? (year === null && only && more.length === 0 ? only : null);
}

function ofOthers(year: number | null, years: readonly YearOfFunds[], slug: FundFigure): FundSaid | null {
  if (year === null) return null;
  for (const other of [...years].reverse()) {
    for (const one of other.funds[slug]) {
      const of = one.ago === null ? one.year : other.year === null ? null : other.year - one.ago;
      if (of === year) return one;
    }
  }
  return null;
}

/** A figure without a unit is taken to be in that of the others. */
function inUnit({ value, unit }: FundSaid, yuan: number | null): number {
  if (unit === null || yuan === null || unit.yuan === yuan) return value;
  return unit.yuan > yuan ? value * (unit.yuan / yuan) : value / (yuan / unit.yuan);
}
