import { fullAddress } from '../model/address';
import { cellsOf, columnsOf, isWholeColumns, isWholeRows, rowsOf, type Area } from '../model/area';
import { MAX_ADDRESS_LENGTH } from '../model/limits';
import { editable, instance, leads, readable } from '../protocol/class';
import { flag, record, text } from '../protocol/decode';
import type { Areas } from './areas';
import { ConditionalFormatCollectionClass } from './conditional-formats';
import { DataValidationClass } from './data-validation';
import { rangeEditMethods } from './range-edit';
import { RangeFormatClass } from './range-format';
import { rangeGeometry } from './range-geometry';
import { linesHidden, offsetOf, setHidden } from './range-lines';
import { rangeNavigation } from './range-navigation';
import { hyperlinkOf, setHyperlink, setStyle, styleOf } from './range-style';
import {
  formulasOf,
  formulasR1C1Of,
  numberFormatsOf,
  textOf,
  valuesOf,
  valueTypesOf,
  writable,
  writeInput,
  writeNumberFormats,
} from './range-values';
import { entered, objectOf } from './registry';

const addressOf = (self: Areas): string =>
  fullAddress(self.sheet.name, self.area).slice(0, MAX_ADDRESS_LENGTH);

/** -1 where the count does not fit 31 bits. */
export const cellCount = (areas: readonly Area[]): number => {
  const count = areas.reduce((sum, area) => sum + cellsOf(area), 0);
  return count > 2 ** 31 - 1 ? -1 : count;
};

export const RangeClass = entered('Range', {
  track: (self, kept) => self.track(kept),
  properties: {
    Address: readable('1.1', addressOf),
    AddressLocal: readable('1.1', addressOf),
    CellCount: readable('1.1', (self) => self.area && cellCount(self.areas)),
    RowIndex: readable('1.1', (self) => self.area.top),
    ColumnIndex: readable('1.1', (self) => self.area.left),
    RowCount: readable('1.1', (self) => rowsOf(self.area)),
    ColumnCount: readable('1.1', (self) => columnsOf(self.area)),
    IsEntireColumn: readable('1.7', (self) => isWholeColumns(self.area)),
    IsEntireRow: readable('1.7', (self) => isWholeRows(self.area)),
    Values: editable('1.1', valuesOf, writable, writeInput),
    Formulas: editable('1.1', formulasOf, writable, writeInput),
    FormulasLocal: editable('1.1', formulasOf, writable, writeInput),
    FormulasR1C1: readable('1.2', formulasR1C1Of),
    Text: readable('1.1', textOf),
    ValueTypes: readable('1.1', valueTypesOf),
    NumberFormat: editable('1.1', numberFormatsOf, writable, writeNumberFormats),
    NumberFormatLocal: editable('1.7', numberFormatsOf, writable, writeNumberFormats),
    Hidden: readable('1.2', (self) => bothHidden(linesHidden(self, 'rows'), linesHidden(self, 'columns'))),
    RowHidden: editable(
      '1.2',
      (self: Areas) => linesHidden(self, 'rows'),
      flag,
      (self, hidden) => setHidden(self, 'rows', hidden),
    ),
    ColumnHidden: editable(
      '1.2',
      (self: Areas) => linesHidden(self, 'columns'),
      flag,
      (self, hidden) => setHidden(self, 'columns', hidden),
    ),
    Hyperlink: editable('1.7', hyperlinkOf, record, setHyperlink),
    Style: editable('1.7', styleOf, text, setStyle),
    HasSpill: readable('1.12', (self) =>
      [...self.sheet.cellsIn(self.area)].some(([, c]) => c.spilledFrom !== undefined),
    ),
    Left: readable('1.10', (self) => offsetOf(self.sheet, 'columns', self.area.left)),
    Top: readable('1.10', (self) => offsetOf(self.sheet, 'rows', self.area.top)),
    Width: readable(
      '1.10',
      (self) =>
        offsetOf(self.sheet, 'columns', self.area.right + 1) -
        offsetOf(self.sheet, 'columns', self.area.left),
    ),
    Height: readable(
      '1.10',
      (self) =>
        offsetOf(self.sheet, 'rows', self.area.bottom + 1) - offsetOf(self.sheet, 'rows', self.area.top),
    ),
  },
  navigations: {
    Format: leads('1.1', (self) => instance(RangeFormatClass, self)),
    Worksheet: leads('1.1', (self) => objectOf('Worksheet', { session: self.session, sheet: self.sheet })),
    ConditionalFormats: leads('1.6', (self) => instance(ConditionalFormatCollectionClass, self)),
    DataValidation: leads('1.8', (self) => instance(DataValidationClass, self)),
  },
  methods: { ...rangeGeometry, ...rangeNavigation, ...rangeEditMethods },
});

const bothHidden = (rows: boolean | null, columns: boolean | null): boolean | null =>
  rows === true || columns === true ? true : rows === null || columns === null ? null : false;
