import { PRIMARY_IN_NAME, STAGE_IN_NAME } from '../layout/schools';
import { nth } from '../../standards/lists';
import type { Stage } from '../../standards/types';

/** What a row of 表Ⅱ-2 tells about its stage. */
export interface RowEvidence {
  /** 序号; null where unread. */
  readonly number: number | null;
  readonly name: string;
  readonly grades: number | null;
  /** What a cell of the row, or the sheet it stands on, says it is. */
  readonly told?: Stage | null;
  /** Which piece of the table it stands in. */
  readonly part?: number;
}

/** What the rest of the form tells about where 小学 ends. */
export interface SplitEvidence {
  readonly markers: readonly { readonly stage: Stage; readonly before: number }[];
  /** Numbers of primary and junior rows as the note under the table, then 表Ⅰ, give them. */
  readonly counts: readonly {
    readonly primary: number | null;
    readonly junior: number | null;
    readonly weight: number;
  }[];
}

/** How many rows belong to 小学; `unsure` where the evidence does not decide or contradicts itself. */
export interface Split {
  readonly primary: number;
  readonly unsure: boolean;
  /** What contradicts it. */
  readonly cost: number;
}

/** What it costs to believe in a boundary against one piece of evidence. No piece alone outweighs the others. */
const COST = {
  name: 3,
  told: 5,
  /** Five or six grades in 初中; three in 小学, which a 教学点 may have. */
  grades: 2,
  fewGrades: 1,
  /** 序号 goes on across the boundary. */
  goesOn: 6,
  /** Neither goes on nor begins at 1. */
  noRestart: 3,
  /** The first number of 初中 is damaged, the second one is 2. */
  restartsLate: 1,
  /** 1, 2 elsewhere. */
  restartElsewhere: 4,
  oneBlock: 2,
  marker: 8,
} as const;

/** The least by which the best boundary must beat every other one. */
const MARGIN = 2;

/** The stage a school's name gives away: 小学部, 教学点, 初级中学…; null where it says neither or nothing. */
export function stageInName(name: string): Stage | null {
  const last = name.match(STAGE_IN_NAME)?.at(-1);
  if (last === undefined) return null;
  return PRIMARY_IN_NAME.test(last) ? 'primary' : 'junior';
}

/**
 * Where 小学 ends and 初中 begins. The form has no column for the stage: 序号 begins again at 1, names and 年级数 tell, the
 * note and 表Ⅰ count the schools, some counties write a line 初中 between. All of it is weighed together, in one pass.
 */
export function splitStages(rows: readonly RowEvidence[], evidence: SplitEvidence): Split {
  const total = rows.length;
  if (total === 0) return { primary: 0, unsure: false, cost: 0 };
  const restarts = rows.map(({ number }, i) => i > 0 && number === 1 && rows[i + 1]?.number === 2);
  const allRestarts = restarts.filter(Boolean).length;
  const named = rows.map(({ name }) => stageInName(name));
  const costs = rows.map((row, i) => rowCost(row, nth(named, i)));
  let cost = costs.reduce((sum, { junior }) => sum + junior, 0);
  let best = { primary: 0, cost: Infinity };
  let second = Infinity;
  for (let primary = 0; primary <= total; primary++) {
    const before = costs[primary - 1];
    if (before) cost += before.primary - before.junior;
    const elsewhere = (allRestarts - Number(restarts[primary] ?? false)) * COST.restartElsewhere;
    const all = cost + boundaryCost(rows, primary) + elsewhere + outsideCost(primary, total, evidence);
    if (all < best.cost) {
      second = best.cost;
      best = { primary, cost: all };
    } else second = Math.min(second, all);
  }
  const against = named.filter(
    (stage, i) => stage !== null && (stage === 'primary') !== i < best.primary,
  ).length;
  const contradicted = against > Math.max(2, total / 4);
  return {
    primary: best.primary,
    unsure: second - best.cost < MARGIN || contradicted,
    cost: best.cost,
  };
}

/** What it costs to take a row for one of either stage. */
export function rowCost(
  { grades, name, told = null }: RowEvidence,
  named: Stage | null = stageInName(name),
): Record<Stage, number> {
  const against = (stage: Stage): number =>
    (named === stage ? COST.name : 0) + (told === stage ? COST.told : 0);
  return {
    primary: against('junior') + (grades === 3 ? COST.fewGrades : 0),
    junior: against('primary') + (grades === 5 || grades === 6 ? COST.grades : 0),
  };
}

function boundaryCost(rows: readonly RowEvidence[], primary: number): number {
  if (primary === 0 || primary === rows.length) return COST.oneBlock;
  const [last, first, next] = [rows[primary - 1], rows[primary], rows[primary + 1]].map((row) => row?.number);
  if (first === 1) return 0;
  const isOnward = last != null && first === last + 1;
  if (next === 2) return isOnward ? 2 * COST.restartsLate : COST.restartsLate;
  return isOnward ? COST.goesOn : COST.noRestart;
}

export function outsideCost(primary: number, total: number, { markers, counts }: SplitEvidence): number {
  let cost = 0;
  for (const { stage, before } of markers) {
    if (stage === 'junior' ? before !== primary : before > 0 && before >= primary) cost += COST.marker;
  }
  for (const { primary: first, junior: second, weight } of counts) {
    if (first !== null && first !== primary) cost += weight;
    if (second !== null && second !== total - primary) cost += weight;
  }
  return cost;
}
