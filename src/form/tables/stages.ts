import type { Stage } from '../../standards/types';
import { outsideCost, rowCost, splitStages } from './stage-split';
import type { RowEvidence, SplitEvidence } from './stage-split';

/** The stage of each row of 表Ⅱ-2; `unsure` where the evidence does not decide or contradicts itself. */
export interface Told {
  readonly stages: readonly Stage[];
  readonly unsure: boolean;
}

interface Hypothesis extends Told {
  readonly cost: number;
}

/** Up to this cost the two blocks of the form are believed without asking for another order. */
const PLAIN = 6;
/** The least by which one way to read the rows must beat another that gives other stages. */
const MARGIN = 2;
/** What it costs to believe that the blocks of the form stand in another order, or that there are none. */
const COST = { change: 3, noBlocks: 8, noEvidence: 2 } as const;

/**
 * The stage of each row. The form prints 小学, then 初中, and has no column for it; counties also put 初中 first, go by townships,
 * or keep a sheet for each stage. Each way to read the rows costs what contradicts it, and the cheapest is taken.
 */
export function tellStages(rows: readonly RowEvidence[], evidence: SplitEvidence): Told {
  const split = splitStages(rows, evidence);
  const blocks: Hypothesis = {
    stages: rows.map((_, index) => (index < split.primary ? 'primary' : 'junior')),
    unsure: split.unsure,
    cost: split.cost,
  };
  if (!blocks.unsure && blocks.cost <= PLAIN) return blocks;
  const all = [blocks, byRuns(rows, evidence), byRow(rows, evidence)].sort((a, b) => a.cost - b.cost);
  const [best = blocks, ...others] = all;
  const rival = others.some(
    ({ cost, stages }) =>
      cost - best.cost < MARGIN && stages.some((stage, index) => stage !== best.stages[index]),
  );
  return { stages: best.stages, unsure: best.unsure || rival };
}

/** Runs of one stage each, which begin where numbers begin again, after a line 小学 or 初中, and on every sheet. */
function byRuns(rows: readonly RowEvidence[], evidence: SplitEvidence): Hypothesis {
  const marked = new Map(evidence.markers.map(({ before, stage }) => [before, stage]));
  const starts = rows.flatMap(({ number, part }, index) => {
    const isFirst = index === 0 || marked.has(index) || rows[index - 1]?.part !== part;
    const before = rows[index - 1]?.number ?? null;
    const restarts = number !== null && (before === null ? number === 1 : number < before);
    return isFirst || restarts ? [index] : [];
  });
  const stages: Stage[] = [];
  let cost = 0;
  let unsure = false;
  let changes = 0;
  for (const [at, start] of starts.entries()) {
    const run = rows.slice(start, starts[at + 1] ?? rows.length);
    const costs = { primary: 0, junior: 0 };
    for (const row of run) {
      const own = rowCost(row);
      costs.primary += own.primary;
      costs.junior += own.junior;
    }
    const marker = marked.get(start);
    if (marker) costs[marker === 'primary' ? 'junior' : 'primary'] += 8;
    const stage = costs.primary <= costs.junior ? 'primary' : 'junior';
    if (Math.abs(costs.primary - costs.junior) < MARGIN) unsure = true;
    if (stages.length > 0 && stages.at(-1) !== stage) changes++;
    cost += costs[stage];
    stages.push(...run.map(() => stage));
  }
  const extra = Math.max(0, changes - Number(stages[0] === 'primary'));
  return { stages, unsure, cost: cost + extra * COST.change + outside(stages, evidence) };
}

/** No blocks at all: each row by what it says itself. */
function byRow(rows: readonly RowEvidence[], evidence: SplitEvidence): Hypothesis {
  let cost: number = COST.noBlocks;
  let unsure = false;
  const stages = rows.map((row) => {
    const { primary, junior } = rowCost(row);
    cost += Math.min(primary, junior);
    if (primary === junior) {
      cost += COST.noEvidence;
      unsure = true;
    }
    return primary <= junior ? 'primary' : 'junior';
  });
  return { stages, unsure, cost: cost + outside(stages, evidence) };
}

function outside(stages: readonly Stage[], { counts }: SplitEvidence): number {
  const primary = stages.filter((stage) => stage === 'primary').length;
  return outsideCost(primary, stages.length, { markers: [], counts });
}
