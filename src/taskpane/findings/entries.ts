import type { Cause, Finding } from '../../checks/finding';
import { address } from '../../form/workbook';
import type { Language } from '../../messages/sentence';
import { messageOf, placeText } from './words';

/** A finding in the list, with those that go away when it is put right. */
export interface Entry {
  /** The same for the same finding of the next check, so that what is open stays open. */
  readonly id: string;
  readonly finding: Finding;
  /** 由此产生, in the order of the form. */
  readonly derived: readonly Entry[];
}

/** The findings with the derived ones under the finding they follow from; nothing is lost. Linear in their number. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const byCause = new Map<string, number>();
  findings.forEach(({ rule, places }, index) => {
    for (const place of places) {
      const key = causeKey({ rule, place });
      if (!byCause.has(key)) byCause.set(key, index);
    }
  });
  const parents = findings.map(({ because }, index) => {
    const found = because?.map((cause) => byCause.get(causeKey(cause)));
    return found?.find((parent) => parent !== undefined && parent !== index);
  });
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  findings.forEach((_, index) => {
    const root = rootOf(index, parents);
    const under = children.get(root);
    if (root === index) roots.push(index);
    else if (under) under.push(index);
    else children.set(root, [index]);
  });
  const idOf = uniqueIds();
  const entry = (index: number): Entry[] => {
    const finding = findings[index];
    if (!finding) return [];
    return [{ id: idOf(finding), finding, derived: (children.get(index) ?? []).flatMap(entry) }];
  };
  return roots.flatMap(entry);
}

/** Causes may themselves be derived, and in theory run in a circle: then a finding stands for itself. */
function rootOf(index: number, parents: readonly (number | undefined)[]): number {
  const seen = new Set<number>();
  let root = index;
  for (let parent = parents[root]; parent !== undefined; parent = parents[root]) {
    if (seen.has(parent)) return index;
    seen.add(parent);
    root = parent;
  }
  return root;
}

function causeKey({ rule, place }: Cause): string {
  return `${rule}|${place.sheet}!${address(place)}`;
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

/** All that can be searched of an entry, in small letters. */
export function searchableText({ finding, derived }: Entry, language: Language): string {
  const own = [messageOf(finding, language), finding.school ?? '', ...finding.places.map(placeText)];
  return [...own, ...derived.map((entry) => searchableText(entry, language))].join('\n').toLowerCase();
}
