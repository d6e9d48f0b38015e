import type { Format, FormatKey, FormatPatch } from '../model/format';
import { type Decoder, decoder, flag, integer, number, oneOf, text } from '../protocol/decode';
import { refuse } from '../protocol/errors';
import type { ApiSet } from '../protocol/requirements';
import { color } from './colors';

/** One property of a cell's look: where it stands in Excel's objects, and where in ours. */
export interface FormatField {
  readonly since: ApiSet;
  readonly key: FormatKey;
  readonly value: Decoder<unknown>;
  /** How our value is shown, where it is not as it is kept. */
  readonly show?: (format: Format) => unknown;
  /** What is shown where the cells of a range differ; null when left out. */
  readonly mixed?: unknown;
  /** What is changed together with the property. */
  readonly patch?: (value: unknown) => FormatPatch;
}

export const HORIZONTAL = oneOf(
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
);
export const VERTICAL = oneOf('Top', 'Center', 'Bottom', 'Justify', 'Distributed');

const indent = decoder('integer 0–250', (raw) => {
  const level = integer.decode(raw);
  return level >= 0 && level <= 250 ? level : refuse('InvalidArgument');
});

const orientation = decoder('-90…90 | 180', (raw) => {
  const degrees = number.decode(raw);
  return (degrees >= -90 && degrees <= 90) || degrees === 180 ? degrees : refuse('InvalidArgument');
});

const size = decoder('1–409', (raw) => {
  const points = number.decode(raw);
  return points >= 1 && points <= 409 ? points : refuse('InvalidArgument');
});

const fontName = decoder('string', (raw) => {
  const name = text.decode(raw);
  return name.length > 0 && name.length <= 64 ? name : refuse('InvalidArgument');
});

export const ALIGNMENT_FIELDS: Readonly<Record<string, FormatField>> = {
  HorizontalAlignment: { since: '1.1', key: 'horizontalAlignment', value: HORIZONTAL },
  VerticalAlignment: { since: '1.1', key: 'verticalAlignment', value: VERTICAL },
  WrapText: { since: '1.1', key: 'wrapText', value: flag },
  IndentLevel: { since: '1.9', key: 'indentLevel', value: indent },
  ReadingOrder: { since: '1.9', key: 'readingOrder', value: oneOf('Context', 'LeftToRight', 'RightToLeft') },
  ShrinkToFit: { since: '1.9', key: 'shrinkToFit', value: flag },
  TextOrientation: { since: '1.7', key: 'textOrientation', value: orientation },
};

export const FILL_FIELDS: Readonly<Record<string, FormatField>> = {
  Color: {
    since: '1.1',
    key: 'fillColor',
    value: color,
    show: (format) => format.fillColor ?? '#FFFFFF',
    mixed: '',
    patch: (value) => ({ fillColor: String(value), fillPattern: 'Solid' }),
  },
  Pattern: {
    since: '1.9',
    key: 'fillPattern',
    value: oneOf('None', 'Solid', 'Gray50', 'Gray75', 'Gray25', 'Gray16', 'Gray8'),
    patch: (value) =>
      value === 'None' ? { fillPattern: 'None', fillColor: null } : { fillPattern: String(value) },
  },
};

export const FONT_FIELDS: Readonly<Record<string, FormatField>> = {
  Bold: { since: '1.1', key: 'bold', value: flag },
  Italic: { since: '1.1', key: 'italic', value: flag },
  Color: { since: '1.1', key: 'fontColor', value: color, mixed: '' },
  Name: { since: '1.1', key: 'fontName', value: fontName },
  Size: { since: '1.1', key: 'fontSize', value: size },
  Underline: {
    since: '1.1',
    key: 'underline',
    value: oneOf('None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'),
  },
  Strikethrough: { since: '1.9', key: 'strikethrough', value: flag },
  Subscript: { since: '1.9', key: 'subscript', value: flag },
  Superscript: { since: '1.9', key: 'superscript', value: flag },
};

export const PROTECTION_FIELDS: Readonly<Record<string, FormatField>> = {
  Locked: { since: '1.2', key: 'locked', value: flag },
  FormulaHidden: { since: '1.2', key: 'formulaHidden', value: flag },
};

export const patchOf = (field: FormatField, raw: unknown): FormatPatch => {
  const value = field.value.decode(raw);
  return field.patch ? field.patch(value) : { [field.key]: value };
};

export const showField = (field: FormatField, format: Format): unknown =>
  field.show ? field.show(format) : format[field.key];
