import { SLACK } from '../measures/rounding';
import { coefficientOfVariationOfTotals } from '../measures/coefficient-of-variation-of-totals';
import { INDICATOR } from '../standards/indicators';
import { mapSeven, sevenOf } from '../standards/seven';
import type { Seven } from '../standards/seven';
import { STAGES } from '../standards/types';
import type { Stage } from '../standards/types';
import type { County, StageRows } from './county';
import { per } from './holding';
import { withChanges } from './scenario';
import type { Change, ForecastYear } from './scenario';

/** What a county would look like: the figures that decide. */
export interface StageOutcome {
  /** 全县平均值, unrounded; null while a figure is unread. */
  readonly means: Seven<number | null>;
  /** 差异系数, from totals. */
  readonly cv: Seven<number | null>;
  readonly over: Seven<boolean>;
  readonly schools: number;
  /** In all schools together; null while a number is unread. */
  readonly pupils: number | null;
  readonly passing: number;
  /** Schools that could go either way, a figure being unread. */
  readonly open: number;
  /** Schools below their standard, by indicator. */
  readonly below: Seven<number>;
}

export interface Outcome {
  readonly stages: Readonly<Record<Stage, StageOutcome>>;
  /** Whether every school and every coefficient passes; null while that is open. The other conditions are not judged here. */
  readonly passes: boolean | null;
}

/** The outcome for a county, with the changes of a scenario where some are given. O(n). */
export function outcomeOf(county: County, changes: readonly Change[] = []): Outcome {
  const { stages } = withChanges(county, changes);
  const own = { primary: stageOutcome(stages.primary), junior: stageOutcome(stages.junior) };
  const all = STAGES.map((stage) => own[stage]).filter(({ schools }) => schools > 0);
  const fails = all.some(
    ({ schools, passing, open, over }) => passing + open < schools || Object.values(over).includes(true),
  );
  const isOpen = all.some(({ open, cv }) => open > 0 || Object.values(cv).includes(null));
  return { stages: own, passes: fails ? false : isOpen || all.length === 0 ? null : true };
}

/** The same year by year: what a forecast of pupils (or of anything) does, each year's changes on top of the scenario's own. */
export function outcomesByYear(
  county: County,
  changes: readonly Change[],
  years: readonly ForecastYear[],
): readonly { readonly year: number; readonly outcome: Outcome }[] {
  return years.map(({ year, changes: own }) => ({ year, outcome: outcomeOf(county, [...changes, ...own]) }));
}

function stageOutcome({ rows, limit }: StageRows): StageOutcome {
  const columns = sevenOf((slug) => {
    const totals: number[] = [];
    const pupils: number[] = [];
    for (const { holdings, pupils: count } of rows) {
      const holding = holdings[slug];
      if (!holding || count === null) return { mean: null, cv: null };
      totals.push(holding.total);
      pupils.push(count);
    }
    const all = pupils.reduce((sum, one) => sum + one, 0);
    const sum = totals.reduce((total, one) => total + one, 0);
    return {
      mean: all === 0 ? null : (sum * per(INDICATOR[slug])) / all,
      cv: rows.length === 0 ? null : coefficientOfVariationOfTotals(totals, pupils),
    };
  });
  const judgements = rows.map(({ judgement }) => judgement);
  return {
    means: mapSeven(columns, ({ mean }) => mean),
    cv: mapSeven(columns, ({ cv }) => cv),
    over: mapSeven(columns, ({ cv }) => isOver(cv, limit)),
    schools: rows.length,
    pupils: rows.reduce<number | null>(
      (sum, { pupils }) => (sum === null || pupils === null ? null : sum + pupils),
      0,
    ),
    passing: judgements.filter(({ passes }) => passes === true).length,
    open: judgements.filter(({ passes }) => passes === null).length,
    below: sevenOf(
      (slug) =>
        judgements.filter(({ levels }) => levels[slug] === 'floor' || levels[slug] === 'below').length,
    ),
  };
}

/** A plan in doubles may miss its limit by 1e-9 of it, which is no miss. */
function isOver(cv: number | null, limit: number): boolean {
  return cv !== null && cv > limit * (1 + SLACK);
}
