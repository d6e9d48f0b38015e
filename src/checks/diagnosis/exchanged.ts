import { STAGES } from '../../standards/types';
import type { Figure } from '../../form/model';
import type { Place } from '../../form/workbook';
import type { CheckContext } from '../context';
import { oncePerCheck } from '../once';
import { coefficientFits, meanFits } from './written-pair';

/** Indicators whose columns stand under each other's headings, in 表Ⅱ-2 or in 表Ⅲ. */
export interface ExchangedColumns {
  readonly table: 'II-2' | 'III';
  /** Each holds the figures of the next, the last those of the first. */
  readonly indices: readonly number[];
  /** Their cells; the first stands for the cause. */
  readonly cells: readonly Figure[];
  /** The heading that the reader found moved already; then no second finding is needed. */
  readonly moved: Place | null;
}

/**
 * Finds indicators of which 表Ⅲ agrees with 表Ⅱ-2 in both stages as soon as columns are taken for each other: somebody moved a
 * heading without its figures, or figures without their heading. One finding instead of dozens.
 */
export const exchangedColumns = oncePerCheck((context): readonly ExchangedColumns[] => {
  const diagnoses = STAGES.map((stage) => context.diagnosis(stage).indicators);
  const off =
    diagnoses[0]?.flatMap((_, j) => (diagnoses.some((all) => all[j]?.mean === 'off') ? [j] : [])) ?? [];
  /** Whether the figures under heading `k` are those that 表Ⅲ measures under heading `j`. */
  const fits = (j: number, k: number): boolean =>
    diagnoses.every((all) => {
      const [pair, measured] = [all[j]?.pair, all[k]?.measured];
      return !!pair && !!measured && meanFits(pair, measured) && coefficientFits(pair, measured);
    });
  return cycles(off, fits).map((indices) => placed(context, indices));
});

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

function placed(context: CheckContext, indices: readonly number[]): ExchangedColumns {
  const { form } = context;
  const movedIn = (table: 'II-2' | 'III'): Place | null => {
    const columns = form.tables.find(({ id }) => id === table)?.columns;
    const own = indices.map((j) => columns?.get(`L${table === 'II-2' ? j + 7 : j + 1}`));
    const issues = form.issues.filter((issue) => issue.kind === 'moved-column' && issue.table === table);
    return (
      issues.flatMap(({ places }) => places.slice(0, 1)).find(({ column }) => own.includes(column)) ?? null
    );
  };
  const [schools, balance] = [movedIn('II-2'), movedIn('III')];
  const table = schools || (!balance && !countsAgree(context, indices)) ? 'II-2' : 'III';
  const cells = STAGES.flatMap((stage) =>
    table === 'II-2'
      ? (form.schools?.[stage] ?? []).flatMap(({ indicators }) => indices.map((j) => indicators[j]))
      : indices.flatMap((j) => [form.balance?.[stage].mean[j], form.balance?.[stage].coefficient[j]]),
  ).filter((figure) => figure !== undefined);
  return { table, indices, cells, moved: table === 'II-2' ? schools : balance };
}

/** 表Ⅱ-1 counts the schools that meet each standard: where it agrees with 表Ⅱ-2 as it stands, 表Ⅲ is the one that is wrong. */
function countsAgree({ form, stages }: CheckContext, indices: readonly number[]): boolean {
  return STAGES.every((stage) =>
    indices.every((j) => {
      const written = form.summary?.[stage].count[j]?.value ?? null;
      const judgements = stages?.[stage].judgements ?? [];
      return written === null || written === judgements.filter(({ levels }) => levels[j] === 'met').length;
    }),
  );
}
