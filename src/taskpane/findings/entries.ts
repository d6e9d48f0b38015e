import type { Place } from '../../form/workbook';
import type { Finding } from '../../checks/findings/finding';
import { foldFindings } from '../../checks/findings/grouping';
import type { Language } from '../../messages/sentence';
import { messageOf, placeText } from '../../checks/findings/words';

/** A finding in the list, with those that go away when it is put right. */
export interface Entry {
  /** The same for the same finding of the next check, so that what is open stays open. */
  readonly id: string;
  readonly finding: Finding;
  /** 由此产生: in the order they were found. */
  readonly derived: readonly Entry[];
}

/** The findings folded under what they follow from, each with an id of its own. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const idOf = uniqueIds();
  const entry = (finding: Finding, derived: readonly Finding[]): Entry => ({
    id: idOf(finding),
    finding,
    derived: derived.map((one) => entry(one, [])),
  });
  return foldFindings(findings).map(({ finding, derived }) => entry(finding, derived));
}

function uniqueIds(): (finding: Finding) => string {
  const times = new Map<string, number>();
  return ({ rule, places, school, table }) => {
    const [place] = places;
    const key = `${rule}|${place ? placeText(place) : (table ?? '')}|${school ?? ''}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return time === 1 ? key : `${key}|${time}`;
  };
}

/** The entry that accuses this cell, its own finding before those under it. */
export function entryAt(entries: readonly Entry[], place: Place): Entry | null {
  const here = ({ finding: { places } }: Entry): boolean => {
    const [first] = places;
    return first !== undefined && placeText(first) === placeText(place);
  };
  return entries.find(here) ?? entries.flatMap(({ derived }) => derived).find(here) ?? null;
}

/** All that can be searched of an entry, in small letters. */
export function searchableText({ finding, derived }: Entry, language: Language): string {
  const own = [messageOf(finding, language), finding.school ?? '', ...finding.places.map(placeText)];
  return [...own, ...derived.map((entry) => searchableText(entry, language))].join('\n').toLowerCase();
}
