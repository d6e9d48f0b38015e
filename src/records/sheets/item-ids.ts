import { key } from '../../form/text/key';
import type { FigureKey, IdentityField } from '../model';
import { RAW_COLUMNS } from './columns';
import type { RawColumn } from './columns';

/** The heading of the hidden column of a 采集表 that says what each item is. */
export const ITEM_IDS = '编号（请勿改动）';

interface Sent {
  readonly name: string;
  readonly code: string;
}

/** `primary.pupils`, `.rooms`; for the school's name and code also what was sent: `name=青山小学`, `code=0134…`. */
export function idOf({ field, figure }: RawColumn, school: Sent): string {
  if (field === 'name' || field === 'code') return `${field}=${school[field]}`;
  return figure ?? field ?? '';
}

/** What an id says: the item as it was sent, and for name and code their words. Null where it is none of ours. */
export function itemOf(id: string): {
  readonly column: RawColumn;
  readonly field?: IdentityField;
  readonly figure?: FigureKey;
  readonly sent: string;
} | null {
  const [name = '', ...words] = id.split('=');
  const column = RAW_COLUMNS.find(({ field, figure }) => (figure ?? field) === name);
  return column ? { column, ...pick(column), sent: words.join('=') } : null;
}

const pick = ({ field, figure }: RawColumn) => ({ ...(field && { field }), ...(figure && { figure }) });

/** The words of an item as it was sent, without its unit, and the unit. */
export function sentItem({ heading }: RawColumn): { readonly item: string; readonly unit: string } {
  const [item = '', unit = ''] = heading.split(/[（）]/);
  return { item: key(item), unit: key(unit) };
}
