import { key } from '../../form/text/key';
import { factorOf } from './figure';
import { compare } from '../exact';
import type { RawHeading, RawPlace } from '../model';
import { sentItem } from '../sheets/item-ids';
import type { itemOf } from '../sheets/item-ids';
import { isShared } from './fields';
import type { Meaning } from './mapping';

/** An item of a 采集表 that came back with other words, or with another unit. */
export interface SentItem {
  readonly kind: 'renamed' | 'unit';
  readonly place: RawPlace;
  readonly was: string;
  readonly now: string;
}

type Sent = ReturnType<typeof itemOf>;

/** What an item is by its hidden id, where its words say nothing. */
export function meaningSent(sent: Sent): Meaning | null {
  if (!sent) return null;
  if (sent.field) return { kind: 'identity', field: sent.field };
  const [stage = '', name = ''] = (sent.figure ?? '').split('.');
  const field = name as RawHeading['field'];
  return { kind: 'figure', field, stage: isShared(field) ? null : (stage as RawHeading['stage']), rank: 0 };
}

/** What is no more as it was sent: the words (where they say nothing any more), the unit. */
export function changedSince(
  sent: Sent,
  item: string,
  heading: RawHeading,
  isUnderstood: boolean,
): SentItem[] {
  if (!sent?.figure) return [];
  const was = sentItem(sent.column);
  const changed: SentItem[] = [];
  if (!isUnderstood) changed.push({ kind: 'renamed', place: heading.place, was: was.item, now: key(item) });
  const { unit } = heading;
  const before = sent.column.unit;
  if (before && unit && compare(factorOf(before), factorOf(unit)) !== 0)
    changed.push({ kind: 'unit', place: heading.place, was: before, now: unit });
  return changed;
}
