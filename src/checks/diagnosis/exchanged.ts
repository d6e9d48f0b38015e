import { INDICATORS } from '../../standards/indicators';
import { STAGES } from '../../standards/types';
import type { IndicatorSlug, Stage } from '../../standards/types';
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
  readonly indicators: readonly IndicatorSlug[];
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
  const known = inBoth.flatMap(({ indicators }) => indicators);
  return [...inBoth, ...STAGES.flatMap((stage) => exchangedIn(context, [stage], known))];
});

function exchangedIn(
  context: CheckContext,
  stages: readonly Stage[],
  known: readonly IndicatorSlug[],
): ExchangedColumns[] {
  const diagnoses = stages.map((stage) => context.diagnosis(stage).indicators);
  const off = INDICATORS.flatMap(({ slug }) =>
    !known.includes(slug) && diagnoses.some((all) => all[slug].mean === 'off') ? [slug] : [],
  );
  /** Whether the figures under heading `k` are those that 表Ⅲ measures under heading `j`. */
  const fits = (j: IndicatorSlug, k: IndicatorSlug): boolean =>
    diagnoses.every((all) => {
      const { measured } = all[k];
      return measured !== null && pairFits(all[j].pair, measured);
    });
  return cycles(off, fits).map((indicators) => placed(context, stages, indicators));
}

/** Disjoint shortest rings j → k → … → j along `leads`. */
function cycles<Node>(nodes: readonly Node[], leads: (from: Node, to: Node) => boolean): Node[][] {
  const found: Node[][] = [];
  for (let length = 2; length <= nodes.length; length++) {
    for (const start of nodes) {
      const free = nodes.filter((node) => !found.flat().includes(node));
      if (!free.includes(start)) continue;
      const ring = ringFrom(start, [start], free, length, leads);
      if (ring) found.push(ring);
    }
  }
  return found;
}

function ringFrom<Node>(
  last: Node,
  path: readonly [Node, ...Node[]],
  free: readonly Node[],
  length: number,
  leads: (from: Node, to: Node) => boolean,
): Node[] | null {
  const [start] = path;
  if (path.length === length) return leads(last, start) ? [...path] : null;
  for (const next of free) {
    if (path.includes(next) || !leads(last, next)) continue;
    const ring = ringFrom(next, [...path, next], free, length, leads);
    if (ring) return ring;
  }
  return null;
}

function placed(
  context: CheckContext,
  stages: readonly Stage[],
  indicators: readonly IndicatorSlug[],
): ExchangedColumns {
  const { form } = context;
  const movedIn = (table: 'II-2' | 'III'): Place | null => {
    const { columns, turned } = form.tables.find(({ id }) => id === table) ?? {};
    const own = indicators.map((slug) => columns?.get(slug));
    const issues = form.issues.filter((issue) => issue.kind === 'moved-column' && issue.table === table);
    return (
      issues
        .flatMap(({ places }) => places.slice(0, 1))
        .find(({ row, column }) => own.includes(turned ? row : column)) ?? null
    );
  };
  const [schools, balance] = [movedIn('II-2'), movedIn('III')];
  const table = schools || (!balance && !countsAgree(context, stages, indicators)) ? 'II-2' : 'III';
  const cells = stages.flatMap((stage): Figure[] => {
    const { [stage]: schools = [] } = form.schools ?? {};
    if (table === 'II-2')
      return schools.flatMap((school) => indicators.map((slug) => school.indicators[slug]));
    const rows = form.balance?.[stage];
    return rows ? indicators.flatMap((slug) => [rows.mean[slug], rows.coefficient[slug]]) : [];
  });
  return { table, stages, indicators, cells, moved: table === 'II-2' ? schools : balance };
}

/** 表Ⅱ-1 counts the schools that meet each standard: where it agrees with 表Ⅱ-2 as it stands, 表Ⅲ is the one that is wrong. */
function countsAgree(
  { form, stages: figures }: CheckContext,
  stages: readonly Stage[],
  indicators: readonly IndicatorSlug[],
): boolean {
  return stages.every((stage) =>
    indicators.every((slug) => {
      const written = form.summary?.[stage].count[slug].value ?? null;
      return written === null || written === countMet(figures?.[stage].judgements ?? [], slug).low;
    }),
  );
}
