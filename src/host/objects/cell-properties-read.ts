import { fullAddress, writeArea } from '../model/address';
import { cellArea, columnsOf, rowsOf } from '../model/area';
import type { Border, Format } from '../model/format';
import { isRecord } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { Areas } from './areas';
import {
  ALIGNMENT_FIELDS,
  FILL_FIELDS,
  FONT_FIELDS,
  type FormatField,
  PROTECTION_FIELDS,
  showField,
} from './format-fields';
import { type LineKind, sizeOf } from './range-lines';

type Wanted = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const EDGES = {
  top: 'edgeTop',
  bottom: 'edgeBottom',
  left: 'edgeLeft',
  right: 'edgeRight',
  diagonalDown: 'diagonalDown',
  diagonalUp: 'diagonalUp',
} as const;

function pick(format: Format, wanted: unknown, fields: Readonly<Record<string, FormatField>>): Answer {
  const out: Answer = {};
  for (const [name, field] of Object.entries(fields))
    if (wanted === true || (isRecord(wanted) && wanted[camel(name)] === true))
      out[camel(name)] = showField(field, format);
  return out;
}

function borders(format: Format, wanted: Wanted): Answer {
  const out: Answer = {};
  for (const [name, key] of Object.entries(EDGES)) {
    const asked = wanted[name];
    if (!isRecord(asked)) continue;
    const border: Border = format[key] ?? { style: 'None', weight: 'Thin', color: '#000000' };
    out[name] = Object.fromEntries(Object.entries(border).filter(([part]) => asked[part] === true));
  }
  return out;
}

/** What is asked of the look of one cell, as Excel.CellPropertiesFormat. */
function formatAnswer(format: Format, wanted: Wanted): Answer {
  const out = pick(format, wanted, ALIGNMENT_FIELDS);
  if (wanted['fill']) out['fill'] = pick(format, wanted['fill'], FILL_FIELDS);
  if (wanted['font']) out['font'] = pick(format, wanted['font'], FONT_FIELDS);
  if (wanted['protection']) out['protection'] = pick(format, wanted['protection'], PROTECTION_FIELDS);
  if (isRecord(wanted['borders'])) out['borders'] = borders(format, wanted['borders']);
  return out;
}

/** More would make an answer beyond the 5 MB that Excel sends. */
const MAX_CELLS_DESCRIBED = 200_000;

/** `Range.getCellProperties`: rows of objects with what was asked for. */
export function cellProperties(self: Areas, wanted: Wanted): Answer[][] {
  const { area, sheet } = self;
  if (self.cellCount > MAX_CELLS_DESCRIBED) refuse('ResponsePayloadSizeLimitExceeded');
  return Array.from({ length: rowsOf(area) }, (_, i) =>
    Array.from({ length: columnsOf(area) }, (__, j) => {
      const [row, column] = [area.top + i, area.left + j];
      const format = sheet.format(row, column);
      const address = fullAddress(sheet.name, cellArea(row, column));
      return {
        ...(wanted['address'] ? { address } : {}),
        ...(wanted['addressLocal'] ? { addressLocal: address } : {}),
        ...(wanted['style'] ? { style: format.style } : {}),
        ...(wanted['hidden'] ? { hidden: isHidden(self, row, column) } : {}),
        ...(isRecord(wanted['format']) ? { format: formatAnswer(format, wanted['format']) } : {}),
      };
    }),
  );
}

const isHidden = ({ sheet }: Areas, row: number, column: number): boolean =>
  Boolean(sheet.parts.rows.get(row)?.hidden ?? sheet.parts.columns.get(column)?.hidden);

const MAX_LINES = 100_000;

/** `getRowProperties` and `getColumnProperties`: one object a line, its look taken from its first cell. */
function lineProperties(self: Areas, kind: LineKind, wanted: Wanted): Answer[] {
  const { area, sheet } = self;
  const count = kind === 'rows' ? rowsOf(area) : columnsOf(area);
  if (count > MAX_LINES) refuse('RangeExceedsLimit');
  const sizeName = kind === 'rows' ? 'rowHeight' : 'columnWidth';
  const index = kind === 'rows' ? 'rowIndex' : 'columnIndex';
  const hidden = kind === 'rows' ? 'rowHidden' : 'columnHidden';
  return Array.from({ length: count }, (_, i) => {
    const line = (kind === 'rows' ? area.top : area.left) + i;
    const [row, column] = kind === 'rows' ? [line, area.left] : [area.top, line];
    const asked = wanted['format'];
    const lineArea =
      kind === 'rows' ? { ...area, top: row, bottom: row } : { ...area, left: column, right: column };
    return {
      ...(wanted['address'] ? { address: `${sheet.name}!${writeArea(lineArea)}` } : {}),
      ...(wanted[index] ? { [index]: line } : {}),
      ...(wanted[hidden] ? { [hidden]: sheet.parts[kind].get(line)?.hidden === true } : {}),
      ...(wanted['style'] ? { style: sheet.format(row, column).style } : {}),
      ...(isRecord(asked)
        ? {
            format: {
              ...formatAnswer(sheet.format(row, column), asked),
              ...(asked[sizeName] ? { [sizeName]: sizeOf(sheet, kind, line) } : {}),
            },
          }
        : {}),
    };
  });
}

export const rowProperties = (self: Areas, wanted: Wanted): Answer[] => lineProperties(self, 'rows', wanted);
export const columnProperties = (self: Areas, wanted: Wanted): Answer[] =>
  lineProperties(self, 'columns', wanted);
