import { columnsOf, rowsOf } from '../model/area';
import type { Border, Format, FormatPatch } from '../model/format';
import { paint } from '../model/paint';
import { flag, isRecord, number } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import { STYLES, WEIGHTS } from './borders';
import { color } from './colors';
import {
  ALIGNMENT_FIELDS,
  FILL_FIELDS,
  FONT_FIELDS,
  type FormatField,
  patchOf,
  PROTECTION_FIELDS,
} from './format-fields';
import { type LineKind, setHidden, setSize } from './range-lines';
import { requireSize } from './range-values';

const GROUPS: Readonly<Record<string, Readonly<Record<string, FormatField>>>> = {
  fill: FILL_FIELDS,
  font: FONT_FIELDS,
  protection: PROTECTION_FIELDS,
};

const EDGE_KEYS: Readonly<Record<string, keyof Format>> = {
  top: 'edgeTop',
  bottom: 'edgeBottom',
  left: 'edgeLeft',
  right: 'edgeRight',
  diagonalDown: 'diagonalDown',
  diagonalUp: 'diagonalUp',
};

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function group(given: unknown, fields: Readonly<Record<string, FormatField>>): FormatPatch {
  if (!isRecord(given)) return refuse('InvalidArgument');
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const field = Object.hasOwn(fields, pascal(name)) ? fields[pascal(name)] : undefined;
    Object.assign(patch, patchOf(field ?? refuse('InvalidArgument'), value));
  }
  return patch;
}

function bordersPatch(given: unknown): FormatPatch {
  if (!isRecord(given)) return refuse('InvalidArgument');
  const patch: Record<string, Border | null> = {};
  for (const [name, value] of Object.entries(given)) {
    const key = Object.hasOwn(EDGE_KEYS, name) ? EDGE_KEYS[name] : undefined;
    if (key === undefined || !isRecord(value)) return refuse('InvalidArgument');
    const style = STYLES.decode(value['style'] ?? 'Continuous');
    patch[key] =
      style === 'None'
        ? null
        : {
            style,
            weight: WEIGHTS.decode(value['weight'] ?? 'Thin'),
            color: color.decode(value['color'] ?? '#000000'),
          };
  }
  return patch;
}

/** What a `SettableCellProperties` or the like changes of the look. */
function patchOfProperties(given: unknown): FormatPatch {
  if (given === null || given === undefined) return {};
  if (!isRecord(given)) return refuse('InvalidArgument');
  const format = given['format'];
  if (format === undefined || format === null) return {};
  if (!isRecord(format)) return refuse('InvalidArgument');
  const alignment = Object.entries(format).filter(
    ([name]) => !(name in GROUPS) && !['borders', 'rowHeight', 'columnWidth'].includes(name),
  );
  return Object.entries(format).reduce<FormatPatch>(
    (patch, [name, value]) => {
      const fields = Object.hasOwn(GROUPS, name) ? GROUPS[name] : undefined;
      if (fields && value !== null) return { ...patch, ...group(value, fields) };
      return name === 'borders' && value !== null ? { ...patch, ...bordersPatch(value) } : patch;
    },
    group(Object.fromEntries(alignment), ALIGNMENT_FIELDS),
  );
}

/** `Range.setCellProperties`: an array of the range's size, one object for each cell. */
export function setCellProperties(self: Areas, data: unknown): void {
  const { area } = self;
  if (!Array.isArray(data) || !data.every((row) => Array.isArray(row))) refuse('InvalidArgument');
  const rows = data as unknown[][];
  requireSize(self, rows.length, rows);
  const patches = rows.map((row) => row.map(patchOfProperties));
  paint(
    self.session.book,
    self.sheet,
    [area],
    (row, column) => patches[row - area.top]?.[column - area.left] ?? {},
  );
}

/** `setRowProperties` and `setColumnProperties`: one object for each line. */
export function setLineProperties(self: Areas, kind: LineKind, data: unknown): void {
  const { area } = self;
  const count = kind === 'rows' ? rowsOf(area) : columnsOf(area);
  if (!Array.isArray(data) || data.length !== count) refuse('InvalidArgument');
  for (const [index, given] of (data as unknown[]).entries()) {
    const line = (kind === 'rows' ? area.top : area.left) + index;
    const lineArea =
      kind === 'rows' ? { ...area, top: line, bottom: line } : { ...area, left: line, right: line };
    const on = self.with(lineArea);
    const patch = patchOfProperties(given);
    if (Object.keys(patch).length > 0) paint(self.session.book, self.sheet, [lineArea], patch);
    if (!isRecord(given)) continue;
    const hidden = given[kind === 'rows' ? 'rowHidden' : 'columnHidden'];
    if (hidden !== undefined && hidden !== null) setHidden(on, kind, flag.decode(hidden));
    const size = isRecord(given['format'])
      ? given['format'][kind === 'rows' ? 'rowHeight' : 'columnWidth']
      : undefined;
    if (size !== undefined && size !== null) setSize(on, kind, number.decode(size));
  }
}
