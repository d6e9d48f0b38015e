import { isWholeColumns, isWholeRows } from '../model/area';
import { requireAllowed } from '../model/edit';
import type { Line } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';

export type LineKind = 'rows' | 'columns';

const STANDARD_HEIGHT = 15;

export const standardSize = (sheet: Sheet, kind: LineKind): number =>
  kind === 'rows' ? STANDARD_HEIGHT : sheet.parts.standardWidth;

export const sizeOf = (sheet: Sheet, kind: LineKind, line: number): number => {
  const info = sheet.parts[kind].get(line);
  return info?.hidden ? 0 : (info?.size ?? standardSize(sheet, kind));
};

/** Where a line begins, in points from the sheet's corner. */
export function offsetOf(sheet: Sheet, kind: LineKind, line: number): number {
  const standard = standardSize(sheet, kind);
  let offset = line * standard;
  for (const index of sheet.parts[kind].keys())
    if (index < line) offset += sizeOf(sheet, kind, index) - standard;
  return offset;
}

/** The lines of the areas one by one, refused where they would be more than a sheet's used part can have. */
export function linesOf(self: Areas, kind: LineKind): number[] {
  const lines = new Set<number>();
  for (const area of self.areas) {
    const [from, to] = kind === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    for (let line = from; line <= to; line += 1) lines.add(line);
  }
  return [...lines];
}

/** One value over the lines of the areas; null when it differs. All rows of a sheet are told by those that are set. */
export function commonLine<V>(self: Areas, kind: LineKind, read: (line: number) => V): V | null {
  const set = self.sheet.parts[kind];
  let common: V | undefined;
  for (const area of self.areas) {
    const [from, to] = kind === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    const many = to - from > 20_000;
    const lines = many ? [...set.keys()].filter((line) => line >= from && line <= to) : undefined;
    for (const value of lines ? [from, ...lines].map(read) : range(from, to).map(read)) {
      if (common === undefined) common = value;
      else if (common !== value) return null;
    }
  }
  return common ?? null;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const linesHidden = (self: Areas, kind: LineKind): boolean | null =>
  self.area && commonLine(self, kind, (line) => self.sheet.parts[kind].get(line)?.hidden === true);

export const setHidden = (self: Areas, kind: LineKind, hidden: boolean): void =>
  changeLines(self, kind, (line) => ({ ...line, hidden }));

export function setSize(self: Areas, kind: LineKind, size: number): void {
  const limit = kind === 'rows' ? 409.5 : 1790;
  if (size < 0 || size > limit) refuse('InvalidArgument');
  changeLines(self, kind, (line) => ({ ...line, size, hidden: size === 0 }));
}

export function changeLines(self: Areas, kind: LineKind, change: (line: Line) => Line): void {
  requireAllowed(self.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const { sheet, session } = self;
  const all = self.areas.some((area) => (kind === 'rows' ? isWholeColumns(area) : isWholeRows(area)));
  if (all && kind === 'columns') {
    const size = change({}).size;
    sheet.change({ standardWidth: size ?? sheet.parts.standardWidth });
  }
  const lines = new Map(sheet.parts[kind]);
  const touched = all ? linesInUse(sheet, kind) : linesOf(self, kind);
  for (const line of touched) lines.set(line, change(lines.get(line) ?? {}));
  sheet.change({ [kind]: lines });
  session.book.emit({ kind: 'parts', sheet, origin: session.book.origin });
}

function linesInUse(sheet: Sheet, kind: LineKind): number[] {
  const used = sheet.usedArea({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }, false);
  const last = used ? (kind === 'rows' ? used.bottom : used.right) : -1;
  return [...new Set([...sheet.parts[kind].keys(), ...range(0, last)])];
}
