import type { CellValue } from '../../form/workbook';

export type { CellValue };

/** What a cell can hold; undefined is an empty cell. */
export type Content = CellValue | undefined;

export const ERROR_VALUES = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
] as const;

/** How Range.values shows a content: "" for empty, the error's text for an error. */
export function shown(content: Content): string | number | boolean {
  if (content === undefined) return '';
  return typeof content === 'object' ? content.error : content;
}

export type ValueType = 'Empty' | 'Double' | 'Boolean' | 'String' | 'Error';

export function typeOf(content: Content): ValueType {
  if (content === undefined) return 'Empty';
  if (typeof content === 'number') return 'Double';
  if (typeof content === 'boolean') return 'Boolean';
  return typeof content === 'string' ? 'String' : 'Error';
}
