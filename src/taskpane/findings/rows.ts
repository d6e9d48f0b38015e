import type { TableId } from '../../form/model';
import { TABLE_IDS } from '../../form/model';
import type { Entry } from './entries';
import type { Filter } from './filter';

/** A group of the list: a table, a school, or (null) the form as a whole and what belongs to no school. */
export type Group = { readonly table: TableId | null } | { readonly school: string | null };

/** One line of the list as it is drawn. */
export type ListRow =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly group: Group;
      readonly count: number;
      readonly closed: boolean;
    }
  | {
      readonly kind: 'finding';
      readonly id: string;
      readonly entry: Entry;
      readonly under: boolean;
      readonly unfolded: boolean;
    };

/** What of the list is open: groups are open and derived findings folded unless they were toggled. */
export interface Unfolding {
  readonly closedGroups: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
}

/** The lines of the list: groups in the order of the form (schools in the order they first appear), entries, what is unfolded. */
export function rowsOf(entries: readonly Entry[], by: Filter['group'], open: Unfolding): ListRow[] {
  const groups = new Map<string, { group: Group; entries: Entry[] }>();
  for (const entry of entries) {
    const group = groupOf(entry, by);
    const id = groupId(group);
    const known = groups.get(id);
    if (known) known.entries.push(entry);
    else groups.set(id, { group, entries: [entry] });
  }
  return [...groups]
    .sort(([, a], [, b]) => rank(a.group) - rank(b.group))
    .flatMap(([id, { group, entries: members }]): ListRow[] => {
      const closed = open.closedGroups.has(id);
      const heading: ListRow = { kind: 'group', id, group, count: members.length, closed };
      return closed ? [heading] : [heading, ...members.flatMap((entry) => linesOf(entry, open))];
    });
}

function linesOf(entry: Entry, { unfolded }: Unfolding): ListRow[] {
  const isUnfolded = unfolded.has(entry.id);
  const line: ListRow = { kind: 'finding', id: entry.id, entry, under: false, unfolded: isUnfolded };
  if (!isUnfolded) return [line];
  const under = entry.derived.map((derived): ListRow => ({
    kind: 'finding',
    id: derived.id,
    entry: derived,
    under: true,
    unfolded: false,
  }));
  return [line, ...under];
}

function groupOf({ finding }: Entry, by: Filter['group']): Group {
  return by === 'table' ? { table: finding.table } : { school: finding.school };
}

function groupId(group: Group): string {
  return 'table' in group ? `table:${group.table ?? ''}` : `school:${group.school ?? ''}`;
}

/** The form as a whole comes first; what belongs to no school comes last. */
function rank(group: Group): number {
  if ('table' in group) return group.table ? TABLE_IDS.indexOf(group.table) : -1;
  return group.school === null ? 1 : 0;
}
