import { cellArea, gather, intersect, join, overlaps } from '../model/area';
import {
  edgeFrom,
  isKnownValueKind,
  search,
  type SearchCriteria,
  specialCells,
  surroundingRegion,
} from '../model/look-up';
import { cellsOf, bounding, type Area } from '../model/area';
import { columnOfKey, rowOfKey, keyOf } from '../model/sheet';
import { spilledCells } from '../model/edit';
import { type HostObject, method, type Method } from '../protocol/class';
import { flag, isRecord, oneOf, optional, record, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { range } from './range-arguments';
import { objectOf } from './registry';

const one = (self: Areas, area: Area | null): HostObject | null => area && objectOf('Range', self.with(area));

const several = (self: Areas, areas: readonly Area[]): HostObject | null =>
  areas.length > 0 ? objectOf('RangeAreas', self.with(...areas)) : null;

const found = (object: HostObject | null): HostObject => object ?? refuse('ItemNotFound');

function criteriaOf(raw: Readonly<Record<string, unknown>> | undefined): SearchCriteria {
  const truth = (name: string): boolean => raw?.[name] === true;
  return {
    completeMatch: truth('completeMatch'),
    matchCase: truth('matchCase'),
    backwards: raw?.['searchDirection'] === 'Backwards',
  };
}

/** The hits of a search, cell by cell. */
export function hits(
  self: Areas,
  what: string,
  criteria: Readonly<Record<string, unknown>> | undefined,
): { row: number; column: number }[] {
  if (what === '') refuse('InvalidArgument');
  return self.areas
    .flatMap((area) => search(self.sheet, area, what, criteriaOf(criteria)))
    .map((key) => ({ row: rowOfKey(key), column: columnOfKey(key) }));
}

function firstHit(self: Areas, what: string, criteria: unknown): HostObject | null {
  const hit = hits(self, what, isRecord(criteria) ? criteria : undefined)[0];
  return hit ? one(self, cellArea(hit.row, hit.column)) : null;
}

const used = (self: Areas, valuesOnly: boolean | undefined): Area | null =>
  self.sheet.usedArea(self.area, valuesOnly === true);

const specialKind = oneOf(
  'Constants',
  'Formulas',
  'Blanks',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
);

/** "Go To Special" over a Range or RangeAreas. */
export function special(self: Areas, kind: string, valueKind: string | undefined): Area[] {
  const kinds = valueKind ?? 'All';
  if (!isKnownValueKind(kinds)) refuse('InvalidArgument');
  const { conditionalFormats, validations } = self.sheet.parts;
  const wide = self.areas.length === 1 && self.areas[0] && cellsOf(self.areas[0]) === 1;
  const areas = wide ? [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }] : self.areas;
  if (kind === 'ConditionalFormats' || kind === 'DataValidations') {
    const items = kind === 'ConditionalFormats' ? conditionalFormats : validations;
    const parts = items.flatMap((item) => item.areas);
    return join(parts.flatMap((part) => areas.flatMap((area) => intersect(area, part) ?? [])));
  }
  if (kind !== 'Constants' && kind !== 'Formulas' && kind !== 'Blanks' && kind !== 'Visible') return [];
  return areas.flatMap((area) => gather(specialCells(self.sheet, area, kind, kinds)));
}

function spillParent(self: Areas): HostObject | null {
  const cell = self.sheet.at(self.area.top, self.area.left);
  const key = cell?.spilledFrom;
  return key === undefined ? null : one(self, cellArea(rowOfKey(key), columnOfKey(key)));
}

function spillTarget(self: Areas): HostObject | null {
  const { area } = self;
  if (cellsOf(area) > 1) return null;
  let whole: Area | null = null;
  for (const [key] of spilledCells(self.sheet, keyOf(area.top, area.left)))
    whole = bounding(whole ?? area, cellArea(rowOfKey(key), columnOfKey(key)));
  return one(self, whole);
}

const direction = oneOf('Up', 'Down', 'Left', 'Right');

const whole: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** Ranges that are found from a range by what the cells hold. */
export const rangeNavigation: Record<string, Method<Areas>> = {
  GetUsedRange: method('1.2', [optional(flag)], (self: Areas, valuesOnly) =>
    found(one(self, used(self, valuesOnly) ?? cellArea(self.area.top, self.area.left))),
  ),
  GetUsedRangeOrNullObject: method('1.4', [optional(flag)], (self: Areas, valuesOnly) =>
    one(self, used(self, valuesOnly)),
  ),
  Find: method('1.9', [text, optional(record)], (self: Areas, what, criteria) =>
    found(firstHit(self, what, criteria)),
  ),
  FindOrNullObject: method('1.9', [text, optional(record)], firstHit),
  GetSpecialCells: method('1.9', [specialKind, optional(text)], (self: Areas, kind, valueKind) =>
    found(several(self, special(self, kind, valueKind))),
  ),
  GetSpecialCellsOrNullObject: method('1.9', [specialKind, optional(text)], (self: Areas, kind, valueKind) =>
    several(self, special(self, kind, valueKind)),
  ),
  GetSurroundingRegion: method('1.7', [], (self: Areas) =>
    one(self, surroundingRegion(self.sheet, self.area)),
  ),
  GetRangeEdge: method('1.13', [direction, optional(range)], (self: Areas, way, active) => {
    const start = active?.area ?? cellArea(self.area.top, self.area.left);
    return one(self, edgeFrom(self.sheet, start, way, whole));
  }),
  GetExtendedRange: method('1.13', [direction, optional(range)], (self: Areas, way, active) => {
    const start = active?.area ?? cellArea(self.area.top, self.area.left);
    return one(self, bounding(self.area, edgeFrom(self.sheet, start, way, whole)));
  }),
  GetMergedAreasOrNullObject: method('1.13', [], (self: Areas) =>
    several(
      self,
      self.sheet.parts.merges.filter((merge) => overlaps(merge, self.area)),
    ),
  ),
  GetSpillParent: method('1.12', [], (self: Areas) => found(spillParent(self))),
  GetSpillParentOrNullObject: method('1.12', [], spillParent),
  GetSpillingToRange: method('1.12', [], (self: Areas) => found(spillTarget(self))),
  GetSpillingToRangeOrNullObject: method('1.12', [], spillTarget),
};
