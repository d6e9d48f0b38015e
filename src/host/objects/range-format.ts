import { columnsOf, type Area } from '../model/area';
import { display } from '../model/number-format';
import { paint } from '../model/paint';
import { columnOfKey, rowOfKey } from '../model/sheet';
import { editable, type HostClass, instance, leads, method, type Property } from '../protocol/class';
import { decoder, flag, integer, number } from '../protocol/decode';
import type { Areas } from './areas';
import { BorderCollectionClass } from './borders';
import { commonFormat } from './common-format';
import {
  ALIGNMENT_FIELDS,
  FILL_FIELDS,
  FONT_FIELDS,
  type FormatField,
  patchOf,
  PROTECTION_FIELDS,
  showField,
} from './format-fields';
import { changeLines, commonLine, type LineKind, setSize, sizeOf, standardSize } from './range-lines';

/** The properties of a table of fields, read and written over all cells of the areas. */
function fields(table: Readonly<Record<string, FormatField>>): Record<string, Property<Areas>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, field]) => [
      name,
      editable<Areas, unknown>(
        field.since,
        (self) => commonFormat(self, (format) => showField(field, format)) ?? field.mixed ?? null,
        decoder(field.value.describe, (raw) => raw),
        (self, raw) => paint(self.session.book, self.sheet, self.areas, patchOf(field, raw)),
      ),
    ]),
  );
}

export const RangeFillClass: HostClass<Areas> = {
  name: 'RangeFill',
  properties: fields(FILL_FIELDS),
  methods: {
    Clear: method('1.1', [], (self: Areas) =>
      paint(self.session.book, self.sheet, self.areas, { fillColor: null, fillPattern: 'None' }),
    ),
  },
};

export const RangeFontClass: HostClass<Areas> = { name: 'RangeFont', properties: fields(FONT_FIELDS) };

export const FormatProtectionClass: HostClass<Areas> = {
  name: 'FormatProtection',
  properties: fields(PROTECTION_FIELDS),
};

const sizeOfLines = (self: Areas, kind: LineKind): unknown =>
  commonLine(self, kind, (line) => sizeOf(self.sheet, kind, line));

const isStandard = (self: Areas, kind: LineKind): unknown =>
  commonLine(self, kind, (line) => self.sheet.parts[kind].get(line)?.size === undefined);

const setStandard = (self: Areas, kind: LineKind): void =>
  changeLines(self, kind, (line) => ({ ...line, size: undefined }));

/** About as wide as Excel makes it: Chinese characters count twice. */
function autofitColumns(self: Areas): void {
  const widest = new Map<number, number>();
  for (const area of self.areas)
    for (const [key, cell] of self.sheet.cellsIn(tallArea(self, area))) {
      const column = columnOfKey(key);
      const text = display(cell.content, self.sheet.format(rowOfKey(key), column).numberFormat);
      widest.set(column, Math.max(widest.get(column) ?? 0, textWidth(text)));
    }
  for (const [column, width] of widest) {
    const area = { top: 0, bottom: 0, left: column, right: column };
    setSize(self.with(area), 'columns', Math.min(1790, Math.max(width * 5.6 + 6, 10)));
  }
}

/** Whole columns are fitted to all their cells, a part of a column to that part. */
const tallArea = (self: Areas, area: Area): Area =>
  columnsOf(area) > 1000 ? (self.sheet.usedArea(area, false) ?? area) : area;

const textWidth = (text: string): number =>
  Math.max(0, ...text.split('\n').map((line) => [...line].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0)));

function autofitRows(self: Areas): void {
  changeLines(self, 'rows', (line) => ({ ...line, size: undefined }));
}

export const RangeFormatClass: HostClass<Areas> = {
  name: 'RangeFormat',
  properties: {
    ...fields(ALIGNMENT_FIELDS),
    ColumnWidth: editable(
      '1.2',
      (self: Areas) => sizeOfLines(self, 'columns'),
      number,
      (self, width) => setSize(self, 'columns', width),
    ),
    RowHeight: editable(
      '1.2',
      (self: Areas) => sizeOfLines(self, 'rows'),
      number,
      (self, height) => setSize(self, 'rows', height),
    ),
    UseStandardWidth: editable(
      '1.7',
      (self: Areas) => isStandard(self, 'columns'),
      flag,
      (self, standard) =>
        standard
          ? setStandard(self, 'columns')
          : setSize(self, 'columns', standardSize(self.sheet, 'columns')),
    ),
    UseStandardHeight: editable(
      '1.7',
      (self: Areas) => isStandard(self, 'rows'),
      flag,
      (self, standard) =>
        standard ? setStandard(self, 'rows') : setSize(self, 'rows', standardSize(self.sheet, 'rows')),
    ),
  },
  navigations: {
    Fill: leads('1.1', (self) => instance(RangeFillClass, self)),
    Font: leads('1.1', (self) => instance(RangeFontClass, self)),
    Borders: leads('1.1', (self) => instance(BorderCollectionClass, self)),
    Protection: leads('1.2', (self) => instance(FormatProtectionClass, self)),
  },
  methods: {
    AutofitColumns: method('1.2', [], autofitColumns),
    AutofitRows: method('1.2', [], autofitRows),
    AdjustIndent: method('1.11', [integer], (self: Areas, amount) =>
      paint(self.session.book, self.sheet, self.areas, (row, column) => ({
        indentLevel: Math.max(0, Math.min(250, self.sheet.format(row, column).indentLevel + amount)),
      })),
    ),
  },
};
