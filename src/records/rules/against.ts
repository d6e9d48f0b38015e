import { AGAINST } from '../../messages/fill';
import { joined } from '../../messages/joined';
import type { Said } from '../../messages/sentence';
import { STAGES_WITHIN } from '../../messages/stage-names';
import { FIELD_NAMES } from '../../messages/records';
import type { Desk } from '../desk';
import { compare, toNumber } from '../exact';
import { fieldOf, unitNeeded } from '../layouts/fields';
import type { FigureKey, RawFigure, Site } from '../model';
import { codeKey, nameKey } from '../words';
import { findingOf } from './rule';
import type { SettledRule } from './rule';
import { CHANGED, CHANGED_MUCH, GONE_SINCE, NEW_SINCE } from './settled';
import { stageOf } from '../figure-key';

/** What the county's schools said before, or say in another source: last year's 基础数据, the last merging, the statistics. */
export interface Earlier {
  /** The name of the file or folder. */
  readonly label: string;
  readonly sites: readonly Site[];
}

/** More than so much, up or down, is told apart as much. */
const MUCH = 1.5;

/** Every school whose figures differ from those of another source, told by name with both figures; new and missing ones too. */
export function compareWith(sites: readonly Site[], { label, sites: earlier }: Earlier, desk: Desk): void {
  const before = new Map<string, Site>();
  for (const site of earlier) for (const id of idsOf(site)) if (!before.has(id)) before.set(id, site);
  const met = new Set<Site>();
  const tell = (
    rule: SettledRule,
    site: Site,
    parts: readonly Said[],
    places: readonly RawFigure[],
  ): void => {
    const [record] = site.records;
    const cells = places.length > 0 ? places.map(({ place }) => place) : record ? [record.place] : [];
    const parameters = { name: site.name, label, ...(parts.length > 0 && { figures: joined(parts) }) };
    desk.findings.push(findingOf(rule, { places: cells, parameters }, site.name));
  };
  for (const site of sites) {
    const known = idsOf(site).flatMap((id) => before.get(id) ?? [])[0];
    if (!known) {
      tell(NEW_SINCE, site, [], []);
      continue;
    }
    met.add(known);
    const apart = [...site.figures].flatMap(([at, now]) => {
      const was = known.figures.get(at);
      if (!was?.value || !now.value || compare(was.value, now.value) === 0) return [];
      return [{ at, now, was, isMuch: isMuch(toNumber(was.value), toNumber(now.value)) }];
    });
    for (const [rule, much] of [
      [CHANGED_MUCH, true],
      [CHANGED, false],
    ] as const) {
      const own = apart.filter((one) => one.isMuch === much);
      if (own.length === 0) continue;
      const parts = own.map(({ at, now, was }) => partOf(at, was, now));
      tell(
        rule,
        site,
        parts,
        own.flatMap(({ now, was }) => [now, was]),
      );
    }
  }
  for (const site of new Set(earlier)) if (!met.has(site)) tell(GONE_SINCE, site, [], []);
}

/** By its code, else by its name. */
function idsOf({ name, records }: Site): string[] {
  const codes = records
    .map(({ words }) => codeKey(words.get('code')?.text ?? ''))
    .filter((code) => code !== '');
  return [...codes.map((code) => `code ${code}`), `name ${nameKey(name)}`];
}

/** One or two more of something few are no great change. */
function isMuch(was: number, now: number): boolean {
  const [less, more] = was < now ? [was, now] : [now, was];
  return more > less * MUCH && more - less >= 5;
}

function partOf(at: FigureKey, was: RawFigure, now: RawFigure): Said {
  const stage = stageOf(at);
  const field = fieldOf(at);
  const needed = unitNeeded(field);
  return {
    sentence: stage === null ? AGAINST.shared : AGAINST.ofStage,
    parameters: {
      field: FIELD_NAMES[field],
      was: number(was),
      now: number(now),
      unit: needed === 'area' ? '㎡' : needed === 'money' ? '元' : '',
      ...(stage !== null && { stage: STAGES_WITHIN[stage] }),
    },
  };
}

const number = ({ value }: RawFigure): number => (value ? Number(toNumber(value).toPrecision(12)) : 0);
