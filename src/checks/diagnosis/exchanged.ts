import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { Stage } from '../../standards/types';
import type { Figure } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { CheckContext } from '../context';
import { oncePerCheck } from '../context';
import { countMet } from '../schools/school-judgement';
import { pairFits } from './written-pair';

/** Indicators whose columns stand under each other's headings, in 表Ⅱ-2 or in 表Ⅲ. */
export interface ExchangedColumns {
  readonly table: 'II-2' | 'III';
  /** Both, or the one whose figures alone were put under the wrong headings. */
  readonly stages: readonly Stage[];
  /** Each holds the figures of the next, the last those of the first. */
  readonly indices: readonly number[];
  /** Their cells; the first stands for the cause. */
  readonly cells: readonly Figure[];
  /** The heading that the reader found moved already; then no second finding is needed. */
  readonly moved: Place | null;
}

/**
 * Finds indicators of which 表Ⅲ agrees with 表Ⅱ-2 as soon as columns are taken for each other, in both stages or in one: somebody
 * moved a heading without its figures, or figures without their heading. One finding instead of dozens.
 */
export const exchangedColumns = oncePerCheck((context): readonly ExchangedColumns[] => {
  const inBoth = exchangedIn(context, STAGES, []);
  const known = inBoth.flatMap(({ indices }) => indices);
  return [...inBoth, ...STAGES.flatMap((stage) => exchangedIn(context, [stage], known))];
});

function exchangedIn(
  context: CheckContext,
  stages: readonly Stage[],
  known: readonly number[],
): ExchangedColumns[] {
  const diagnoses = stages.map((stage) => context.diagnosis(stage).indicators);
  const off =
    diagnoses[0]?.flatMap((_, j) =>
      !known.includes(j) && diagnoses.some((all) => all[j]?.mean === 'off') ? [j] : [],
    ) ?? [];
  /** Whether the figures under heading `k` are those that 表Ⅲ measures under heading `j`. */
  const fits = (j: number, k: number): boolean =>
    diagnoses.every((all) => {
      const [pair, measured] = [all[j]?.pair, all[k]?.measured];
      return !!pair && !!measured && pairFits(pair, measured);
    });
  return cycles(off, fits).map((indices) => placed(context, stages, indices));
}

/** Disjoint shortest rings j → k → … → j along `leads`. */
function cycles(nodes: readonly number[], leads: (from: number, to: number) => boolean): number[][] {
  const found: number[][] = [];
  for (let length = 2; length <= nodes.length; length++) {
    for (const start of nodes) {
      const free = nodes.filter((node) => !found.flat().includes(node));
      if (!free.includes(start)) continue;
      const ring = ringFrom([start], free, length, leads);
      if (ring) found.push(ring);
    }
  }
  return found;
}

function ringFrom(
  path: readonly number[],
  free: readonly number[],
  length: number,
  leads: (from: number, to: number) => boolean,
): number[] | null {
  const [start = 0, last = 0] = [path[0], path.at(-1)];
  if (path.length === length) return leads(last, start) ? [...path] : null;
  for (const next of free) {
    if (path.includes(next) || !leads(last, next)) continue;
    const ring = ringFrom([...path, next], free, length, leads);
    if (ring) return ring;
  }
  return null;
}

function placed(
  context: CheckContext,
  stages: readonly Stage[],
  indices: readonly number[],
): ExchangedColumns {
  const { form } = context;
  const movedIn = (table: 'II-2' | 'III'): Place | null => {
    const { columns, turned } = form.tables.find(({ id }) => id === table) ?? {};
    const own = indices.map((j) => columns?.get(INDICATORS[j]?.slug ?? ''));
    const issues = form.issues.filter((issue) => issue.kind === 'moved-column' && issue.table === table);
    return (
      issues
        .flatMap(({ places }) => places.slice(0, 1))
        .find(({ row, column }) => own.includes(turned ? row : column)) ?? null
    );
  };
  const [schools, balance] = [movedIn('II-2'), movedIn('III')];
  const table = schools || (!balance && !countsAgree(context, stages, indices)) ? 'II-2' : 'III';
  const cells = stages
    .flatMap((stage) =>
      table === 'II-2'
        ? (form.schools?.[stage] ?? []).flatMap(({ indicators }) => indices.map((j) => indicators[j]))
        : indices.flatMap((j) => [form.balance?.[stage].mean[j], form.balance?.[stage].coefficient[j]]),
    )
    .filter((figure) => figure !== undefined);
  return { table, stages, indices, cells, moved: table === 'II-2' ? schools : balance };
}

/** 表Ⅱ-1 counts the schools that meet each standard: where it agrees with 表Ⅱ-2 as it stands, 表Ⅲ is the one that is wrong. */
function countsAgree(
  { form, stages: figures }: CheckContext,
  stages: readonly Stage[],
  indices: readonly number[],
): boolean {
  return stages.every((stage) =>
    indices.every((j) => {
      const written = form.summary?.[stage].count[j]?.value ?? null;
      return written === null || written === countMet(figures?.[stage].judgements ?? [], j).low;
    }),
  );
}
