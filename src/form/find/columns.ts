import { isKnownBy } from '../columns/known-by';
import { TABLES } from '../layout/tables';
import type { ColumnLayout } from '../layout/spec';
import { tableName } from '../layout/titles';
import type { StructureIssue, TableId } from '../model';
import type { Place, Row, Sheet } from '../workbook';
import type { Band } from '../headings/bands';
import type { Columns } from '../headings/heading-paths';
import { likeness } from './column-content';
import { cellAt, rowsBetween } from './grid';
import { headingsOf } from './table-headings';
import type { Heading } from './table-headings';

/** Which column of the sheet is which column of the form, and what is wrong about it. */
export interface ColumnMap {
  readonly columns: ReadonlyMap<string, number>;
  readonly issues: readonly StructureIssue[];
}

/** Rows under the headings whose content may tell which of heading and code is right, and by how much it must. */
const SAMPLED = 40;
const CLEARLY = 0.3;

/** `limits`: columns that belong to this table alone. */
export function mapColumns(id: TableId, band: Band, sheet: Sheet, limits: Columns): ColumnMap {
  const { columns: layout, reading } = TABLES[id];
  const headings = headingsOf(id, band, sheet, limits);
  const columns = new Map<string, number>();
  const placeOf = new Map<string, Place>();
  const issues: StructureIssue[] = [];
  const issue = (kind: StructureIssue['kind'], column: ColumnLayout, places: readonly Place[]): void => {
    issues.push({ kind, table: id, places, parameters: { table: tableName(id), column: named(column) } });
  };
  const moved = new Set<string>();
  const believed = byContent(
    layout,
    headings,
    reading.by === 'schools' ? rowsBetween(sheet, band.bottom + 1, band.bottom + SAMPLED) : [],
  );
  for (const [heading, column] of identified(id, believed)) {
    if (heading.contradicted || (heading.printed && heading.printed !== column)) {
      issue('moved-column', column, [heading.place]);
      moved.add(column.name);
    }
    const taken = placeOf.get(column.name);
    if (taken) {
      issue('doubled-column', column, [heading.place, taken]);
      continue;
    }
    columns.set(column.name, heading.column);
    placeOf.set(column.name, heading.place);
  }
  for (const { printed, place } of exchangedWords(headings)) {
    if (printed && !moved.has(printed.name)) issue('moved-column', printed, [place]);
  }
  // 备注 has no code: where all headings are lost it is the column that the form prints behind L14.
  const last = columns.get('mark');
  if (reading.by === 'schools' && band.headings.size === 0 && last !== undefined)
    columns.set('remark', last + 1);
  for (const column of outOfOrder(layout, columns)) {
    const place = placeOf.get(column.name);
    if (place && !moved.has(column.name)) issue('moved-column', column, [place]);
  }
  const corner = { sheet: sheet.name, row: band.codeRow ?? band.bottom, column: band.left };
  for (const column of layout) {
    if (!columns.has(column.name)) issue('missing-column', column, [corner]);
  }
  return { columns, issues };
}

/** `L9 小学` — how a message names a column. */
function named({ code, heading }: ColumnLayout): string {
  const words = heading.replace(/（注明.*/, '');
  return code === null ? words : `${code} ${words}`;
}

/** Every column of the form with the heading that names it: first what is certain, then common words in the gaps between. */
function identified(id: TableId, headings: readonly Heading[]): [Heading, ColumnLayout][] {
  const { columns: layout, byWords } = TABLES[id];
  const known = headings.map((heading) => identify(layout, heading));
  const sure = headings.map((heading, index) => {
    const name = known[index] ? null : (byWords?.(heading.path) ?? null);
    return known[index] ?? layout.find((column) => column.name === name && !known.includes(column)) ?? null;
  });
  const taken = new Set(sure);
  let last = -1;
  return headings.flatMap((heading, index): [Heading, ColumnLayout][] => {
    const column =
      sure[index] ??
      layout.find((other, place) => place > last && !taken.has(other) && says(heading, other.possible));
    if (!column) return [];
    last = layout.indexOf(column);
    taken.add(column);
    return [[heading, column]];
  });
}

const says = (heading: Heading, leaf: RegExp | null): boolean =>
  leaf !== null && isKnownBy({ leaf }, heading);

/** Headings that several columns share (小学 and 初中, 合计 and 专任教师) under each other's codes. */
function exchangedWords(headings: readonly Heading[]): readonly Heading[] {
  const saysOf = (one: Heading, other: Heading): boolean => says(one, other.printed?.possible ?? null);
  const astray = headings.filter((one) => one.own.length > 0 && one.printed && !saysOf(one, one));
  return astray.filter((one) => astray.some((other) => saysOf(one, other) && saysOf(other, one)));
}

/**
 * Where headings contradict their codes it is what stands below that decides, if it clearly does: with the columns the headings
 * were exchanged, or without them. The texts of a heading that is not to be believed are left out.
 */
function byContent(
  layout: readonly ColumnLayout[],
  headings: readonly Heading[],
  rows: readonly Row[],
): readonly Heading[] {
  let balance = 0;
  const contradicted = headings.filter((heading) => {
    const named = identify(layout, heading);
    if (!heading.printed || !named || named === heading.printed) return false;
    const cells = rows.flatMap((row) => cellAt(row, heading.column)?.value ?? []);
    balance += likeness(heading.printed.name, cells) - likeness(named.name, cells);
    return true;
  });
  if (balance <= CLEARLY * contradicted.length) return headings;
  return headings.map((heading) =>
    contradicted.includes(heading) ? { ...heading, own: [], path: [], contradicted: true } : heading,
  );
}

/**
 * Heading and code together name the column. Where they contradict each other the heading is believed, since that is what
 * people read when they fill the form in; words that several columns share (小学, 合计) contradict no code.
 */
function identify(layout: readonly ColumnLayout[], heading: Heading): ColumnLayout | null {
  const { printed } = heading;
  if (printed && says(heading, printed.possible)) return printed;
  const certain = layout.filter((column) => says(heading, column.certain));
  return certain.length === 1 && certain[0] ? certain[0] : printed;
}

/**
 * The fewest columns that would have to move for the others to stand in the order of the form. Where two columns changed places
 * over others, those between are as many as the two: the ones that stand where they belong are kept.
 */
function outOfOrder(layout: readonly ColumnLayout[], columns: ReadonlyMap<string, number>): ColumnLayout[] {
  const steps: Step[] = [];
  for (const own of layout) {
    const column = columns.get(own.name);
    if (column === undefined) continue;
    let before: Step | null = null;
    for (const step of steps) {
      if (step.column < column && step.length > (before?.length ?? 0)) before = step;
    }
    steps.push({ own, column, length: before ? before.length + 1 : 1, before });
  }
  const longest = Math.max(0, ...steps.map(({ length }) => length));
  const astray = steps.filter(
    ({ column }, place) => steps.filter((other) => other.column < column).length !== place,
  );
  if (steps.length - astray.length === longest) return astray.map(({ own }) => own);
  const kept = new Set<Step>();
  let step = steps.find(({ length }) => length === longest) ?? null;
  for (; step; step = step.before) kept.add(step);
  return steps.filter((one) => !kept.has(one)).map(({ own }) => own);
}

/** A column that is there, and the longest row of columns in the order of the form that ends with it. */
interface Step {
  readonly own: ColumnLayout;
  readonly column: number;
  readonly length: number;
  readonly before: Step | null;
}
