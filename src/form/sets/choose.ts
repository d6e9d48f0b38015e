import { CURRENT, SET_ASIDE } from '../layout/set-words';
import type { Member, Group } from './group';
import { laterDraft, ownWords } from './naming';

/** One declaration of a workbook with the name by which it is asked for. */
export interface Ranked {
  readonly group: Group;
  readonly name: string;
  readonly asked: boolean;
}

interface Standing {
  readonly group: Group;
  readonly name: string;
  readonly asked: number;
  readonly figures: number;
  readonly visible: number;
  readonly named: number;
  readonly year: number;
  readonly later: number;
  readonly kinds: number;
  readonly position: number;
}

/** By what one may be told to check a group: the name of its first sheet that no other group has tables on, else with a cell. */
function nameOf(group: Group, groups: readonly Group[]): string {
  const sheets = group.members.map(({ table }) => table.sheet.name);
  const others = new Set(
    groups.flatMap((other) => (other === group ? [] : other.members.map(({ table }) => table.sheet.name))),
  );
  const own = sheets.find((name) => !others.has(name));
  const [first] = group.members;
  return own ?? `${first?.table.sheet.name ?? ''}#${(first?.table.top ?? 0) + 1}`;
}

/**
 * Puts the declarations of a workbook in order: what is asked for; then filled over blank, visible over hidden, not set aside (旧, 备份…)
 * over set aside, the later year or draft, the one with more tables, the first.
 */
export function rankGroups(groups: readonly Group[], asked: string | null): readonly Ranked[] {
  const all = groups.map((group) => standingOf(group, groups, asked));
  const most = Math.max(0, ...all.map(({ figures }) => figures));
  const order: readonly ((one: Standing) => number)[] = [
    ({ asked: wanted }) => wanted,
    ({ figures }) => Number(figures * 2 >= most && figures > 0),
    ({ visible }) => visible,
    ({ named }) => named,
    ({ year }) => year,
    ({ later }) => later,
    ({ kinds }) => kinds,
  ];
  const rank = (one: Standing, other: Standing): number => {
    for (const by of order) if (by(one) !== by(other)) return by(other) - by(one);
    return one.position - other.position;
  };
  return [...all].sort(rank).map(({ group, name, asked: wanted }) => ({ group, name, asked: wanted > 0 }));
}

function standingOf(group: Group, groups: readonly Group[], asked: string | null): Standing {
  const { members } = group;
  const name = nameOf(group, groups);
  const isOf = (member: Member): boolean => member.table.sheet.name === asked;
  const others = groups.filter((other) => other !== group).flatMap((other) => other.members);
  const twins = members.flatMap(({ table }): [string, string][] => {
    const twin = others.find(
      (other) => other.table.id === table.id && other.table.sheet.name !== table.sheet.name,
    );
    return twin ? [[table.sheet.name, twin.table.sheet.name]] : [];
  });
  const words = twins.map(([own, other]) => ownWords(own, other).join(''));
  return {
    group,
    name,
    asked: asked !== null && (name === asked || members.some(isOf)) ? 1 : 0,
    // One alone is compared with none.
    figures: groups.length > 1 ? members.reduce((sum, { figures }) => sum + figures, 0) : 0,
    visible: Number(members.some(({ table }) => table.sheet.visibility === 'visible')),
    named: words.some((word) => SET_ASIDE.test(word)) ? -1 : Number(words.some((word) => CURRENT.test(word))),
    // Whoever marks a copy with its year leaves the one in use as it was.
    year: members.some(({ year }) => year !== null)
      ? Math.max(...members.map(({ year }) => year ?? 0))
      : Infinity,
    later: twins.reduce((sum, [own, other]) => sum + laterDraft(own, other), 0),
    kinds: new Set(members.map(({ table }) => table.id)).size,
    position: Math.min(...members.map(({ position }) => position)),
  };
}
