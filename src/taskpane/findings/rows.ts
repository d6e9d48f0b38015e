import { blankCells } from '../../checks/findings/blanks';
import type { Explained } from '../../checks/review/explanations';
import type { Entry, Listed } from './entries';
import type { TableId } from '../../form/model';
import { TABLE_IDS } from '../../form/table-id';
import type { Place } from '../../form/workbook';
import type { SchoolEntry } from './schools';
import { shortCells } from './schools';

/** The sections of the list, in their order. */
export type Section = 'problems' | 'blanks' | 'primary' | 'junior' | 'county' | 'open' | 'passing';

/** One line of the list as it is drawn. */
export type ListRow =
  | {
      readonly kind: 'head';
      readonly id: string;
      readonly section: Section;
      /** Of blanks: the table they stand in. */
      readonly table: TableId | null;
      readonly count: number;
      /** 提示 among what is listed: they stand there but count for nothing. */
      readonly notes: number;
      /** The heads of the seven cells stand in it. */
      readonly cells: boolean;
    }
  | {
      readonly kind: 'problem';
      readonly id: string;
      readonly entry: Entry;
      /** It follows from the entry above it. */
      readonly under: boolean;
      readonly unfolded: boolean;
      /** 说明, kept for it; it may no longer hold. */
      readonly explained: Explained | null;
    }
  | { readonly kind: 'school'; readonly id: string; readonly school: SchoolEntry };

export interface ListState {
  /** Entries under which what follows from them is shown. */
  readonly unfolded: ReadonlySet<string>;
  /** By the id of the finding's row. */
  readonly explained: ReadonlyMap<string, Explained>;
  /** Rows set aside earlier are listed too; those of now always are, until the next check. */
  readonly listExplained: boolean;
  readonly justExplained: ReadonlySet<string>;
}

/** The lines of the list: sections with their heads, entries, what is unfolded under them. */
export function rowsOf({ problems, blanks, schools, county }: Listed, state: ListState): ListRow[] {
  const isShown = ({ id }: Entry): boolean =>
    state.explained.get(id)?.holds !== true || state.listExplained || state.justExplained.has(id);
  const shown = problems.filter(isShown);
  const failing = schools.filter(({ kind }) => kind === 'failing');
  return [
    ...section(
      'problems',
      shown.flatMap((entry) => linesOf(entry, state)),
      openOf(shown, state).length,
    ),
    ...TABLE_IDS.flatMap((table) => {
      const own = blanks.filter((entry) => entry.finding.table === table && isShown(entry));
      const count = blankCells(openOf(own, state).map(({ finding }) => finding));
      return section(
        'blanks',
        own.flatMap((entry) => linesOf(entry, state)),
        count,
        table,
      );
    }),
    ...section('primary', schoolLines(failing.filter(({ stage }) => stage === 'primary'))),
    ...section('junior', schoolLines(failing.filter(({ stage }) => stage === 'junior'))),
    ...section(
      'county',
      county.flatMap((entry) => linesOf(entry, state)),
      county.length,
    ),
    ...section('open', schoolLines(schools.filter(({ kind }) => kind === 'open'))),
    ...section('passing', schoolLines(schools.filter(({ kind }) => kind === 'passing'))),
  ];
}

function section(
  name: Section,
  lines: readonly ListRow[],
  count = lines.length,
  table: TableId | null = null,
): ListRow[] {
  if (lines.length === 0) return [];
  const cells = name !== 'problems' && name !== 'blanks' && name !== 'county';
  const notes = lines.filter(isNote).length;
  const id = table === null ? `head ${name}` : `head ${name} ${table}`;
  return [{ kind: 'head', id, section: name, table, count: count - notes, notes, cells }, ...lines];
}

const isNote = (row: ListRow): boolean =>
  row.kind === 'problem' &&
  !row.under &&
  row.explained?.holds !== true &&
  row.entry.finding.severity === 'information';

const openOf = (entries: readonly Entry[], { explained }: ListState): readonly Entry[] =>
  entries.filter(({ id }) => explained.get(id)?.holds !== true);

function linesOf(entry: Entry, { unfolded, explained }: ListState): ListRow[] {
  const line = (one: Entry, under: boolean): ListRow => ({
    kind: 'problem',
    id: one.id,
    entry: one,
    under,
    unfolded: unfolded.has(one.id),
    explained: explained.get(one.id) ?? null,
  });
  const own = line(entry, false);
  return unfolded.has(entry.id) ? [own, ...entry.derived.map((derived) => line(derived, true))] : [own];
}

const schoolLines = (schools: readonly SchoolEntry[]): ListRow[] =>
  schools.map((school) => ({ kind: 'school', id: school.id, school }));

/** The cell that a row is about; undefined where it has none. */
export function placeOfRow(row: ListRow): Place | undefined {
  if (row.kind === 'problem') return row.entry.finding.places[0];
  return row.kind === 'school' ? (shortCells(row.school)[0]?.figure ?? row.school.school.name) : undefined;
}

/** What 下一条 goes through: everything that is still to be looked at. */
export function stepsOf(rows: readonly ListRow[]): readonly ListRow[] {
  return rows.filter((row) => {
    if (row.kind === 'problem') return !row.under && row.explained?.holds !== true;
    return row.kind === 'school' && row.school.kind !== 'passing';
  });
}

/** The next thing to look at after the row with this id (`direction` −1: before it); from the end it starts again. */
export function stepFrom(
  rows: readonly ListRow[],
  id: string | null,
  direction: 1 | -1,
): ListRow | undefined {
  const steps = stepsOf(rows);
  const at = steps.findIndex((row) => row.id === id);
  if (at >= 0) return steps.at((at + direction + steps.length) % steps.length);
  // A row that is no step itself: the nearest step after or before it in the list.
  const from = rows.findIndex((row) => row.id === id);
  const beyond = steps.filter((row) => (rows.indexOf(row) - from) * direction > 0);
  return from < 0 ? steps.at(direction === 1 ? 0 : -1) : (beyond.at(direction === 1 ? 0 : -1) ?? steps[0]);
}
