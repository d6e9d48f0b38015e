import type { School } from '../../form/model';
import { plainName } from '../figures/form-figures';
import { bareNames } from './bare-names';
import type { Identities } from './identity';
import { grouped, pairedBy } from './paired-by';
import type { Pair } from './paired-by';
import { possibleRenames } from './possible-renames';
import type { PossibleRename } from './possible-renames';
import { change, MOST_CHANGE } from './pupils-change';
import { trustedCodes } from './trusted-codes';

export type { Pair } from './paired-by';

/** What the user says of schools that changed their names: the earlier name → the later one, as `plainName` writes them. */
export type Renamed = ReadonlyMap<string, string>;

/** What tells schools again besides their names. */
export interface ToldApart {
  /** Of the schools of both forms. */
  readonly identities?: Identities;
  readonly renamed?: Renamed;
  /** Pairs that the user said are two schools: `pairKey`. */
  readonly different?: ReadonlySet<string>;
  /** All schools of the two forms, of which the lists are one stage: they show whether codes stay and what stands before the names. */
  readonly whole?: readonly [before: readonly School[], after: readonly School[]];
}

export interface MatchedSchools {
  readonly pairs: readonly Pair[];
  /** Only in the earlier form, only in the later. */
  readonly gone: readonly School[];
  readonly added: readonly School[];
  readonly possible: readonly PossibleRename[];
  /** Of the later form: several of one name that nothing tells apart. They are in no other list. */
  readonly unsure: readonly School[];
}

/** Two names of one question, as it is remembered. */
export const pairKey = (before: School, after: School): string =>
  `${plainName(before.name.text)}=${plainName(after.name.text)}`;

/**
 * Tells the schools of one stage again in another form: by 标识码, then by name (with 小学部, 初中部, the county before it or without),
 * then by what the user said of renamed ones. Schools of one name are told apart by their town, else by their order where their pupils
 * agree with it. Of the rest a pair is only proposed.
 */
export function matchSchools(
  before: readonly School[],
  after: readonly School[],
  {
    identities = new Map(),
    renamed = new Map(),
    different = new Set(),
    whole = [before, after],
  }: ToldApart = {},
): MatchedSchools {
  const pairs: Pair[] = [];
  let [left, waiting] = [before, after];
  const settle = (found: readonly Pair[]): void => {
    pairs.push(...found);
    const done = new Set(found.flatMap((pair) => [pair.before, pair.after]));
    left = left.filter((school) => !done.has(school));
    waiting = waiting.filter((school) => !done.has(school));
  };
  const bare = bareNames(...whole);
  const codes = trustedCodes(...whole, { identities, bare });
  settle(
    pairedBy(left, waiting, (school) => codes.get(school) ?? '').map((pair) =>
      bare(pair.before) === bare(pair.after) ? pair : { ...pair, byCode: true },
    ),
  );
  for (const name of [({ name: { text } }: School) => plainName(text), bare]) {
    settle(
      pairedBy(left, waiting, (school) => {
        const town = identities.get(school)?.town ?? '';
        return town === '' || name(school) === '' ? '' : `${town} ${name(school)}`;
      }),
    );
    settle(pairedBy(left, waiting, name));
  }
  const { paired, doubtful } = ofOneName(left, waiting, bare);
  settle(paired);
  const said = new Map<School, string>();
  for (const school of left) said.set(school, renamed.get(plainName(school.name.text)) ?? '');
  settle(pairedBy(left, waiting, (school) => said.get(school) ?? plainName(school.name.text)));
  const gone = left.filter((school) => !doubtful.has(school));
  const added = waiting.filter((school) => !doubtful.has(school));
  const possible = possibleRenames(gone, added, { codes, bare }).filter(
    (pair) => !different.has(pairKey(pair.before, pair.after)),
  );
  return { pairs, gone, added, possible, unsure: waiting.filter((school) => doubtful.has(school)) };
}

/** Several of one name: the n-th is the n-th where so many stand on both sides and the pupils of each say the same; else nothing is said. */
function ofOneName(
  before: readonly School[],
  after: readonly School[],
  bare: (school: School) => string,
): { paired: Pair[]; doubtful: ReadonlySet<School> } {
  const paired: Pair[] = [];
  const doubtful = new Set<School>();
  const there = grouped(after, bare);
  for (const [name, ones] of grouped(before, bare)) {
    const others = there.get(name) ?? [];
    if (others.length === 0 || ones.length + others.length < 3) continue;
    const found = byOrder(ones, others) ?? byPupils(ones, others);
    if (found) paired.push(...found);
    else for (const school of [...ones, ...others]) doubtful.add(school);
  }
  return { paired, doubtful };
}

function byOrder(ones: readonly School[], others: readonly School[]): Pair[] | null {
  if (ones.length !== others.length) return null;
  const pairs = ones.flatMap((before, at): Pair[] => {
    const after = others[at];
    return after && change(before, after) <= MOST_CHANGE ? [{ before, after }] : [];
  });
  return pairs.length === ones.length ? pairs : null;
}

/** Each has pupils near those of one alone. */
function byPupils(ones: readonly School[], others: readonly School[]): Pair[] | null {
  const near = (school: School, among: readonly School[]): School[] =>
    among.filter((other) => change(school, other) <= MOST_CHANGE);
  const pairs = ones.flatMap((before): Pair[] => {
    const [after, ...more] = near(before, others);
    return after && more.length === 0 && near(after, ones).length === 1 ? [{ before, after }] : [];
  });
  return pairs.length === Math.min(ones.length, others.length) ? pairs : null;
}
