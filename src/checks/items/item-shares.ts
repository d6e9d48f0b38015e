import { retentionRate } from '../../measures/retention-rate';
import type { RetentionRates } from '../../measures/retention-rate';
import type { Figure, Item } from '../../form/model';
import { readAll } from '../figures/ratios';

/** `rate` is `part` of `whole` in per cent (or × scale): the blanks of a sentence of 表Ⅳ or 表Ⅴ. */
export interface ItemShare {
  readonly table: 'IV' | 'V';
  readonly item: number;
  readonly part: string;
  readonly whole: string;
  readonly rate: string;
  /** 10000 where 万元 over persons gives 元. */
  readonly scale?: number;
  /** The part may be larger than the whole: money over persons. */
  readonly money?: true;
}

export const ITEM_SHARES: readonly ItemShare[] = [
  {
    table: 'IV',
    item: 7,
    part: 'publicFunds',
    whole: 'pupils',
    rate: 'fundsPerPupil',
    scale: 10000,
    money: true,
  },
  { table: 'IV', item: 9, part: 'trained', whole: 'teachers', rate: 'rate' },
  { table: 'IV', item: 11, part: 'rotated', whole: 'eligible', rate: 'rate' },
  { table: 'IV', item: 11, part: 'backboneRotated', whole: 'rotated', rate: 'backboneRate' },
  { table: 'IV', item: 12, part: 'certified', whole: 'teachers', rate: 'rate' },
  { table: 'IV', item: 14, part: 'allocated', whole: 'places', rate: 'rate' },
  { table: 'IV', item: 14, part: 'ruralAllocated', whole: 'allocated', rate: 'ruralRate' },
  { table: 'IV', item: 15, part: 'total', whole: 'migrants', rate: 'rate' },
  { table: 'V', item: 2, part: 'enrolled', whole: 'children', rate: 'rate' },
];

/** 巩固率 by each of its two formulas from the numbers of 表Ⅴ-1; null while one of them is unread. */
export function retentionOf(item: Item | null): RetentionRates | null {
  const figure = (name: string): Figure | undefined => item?.figures.get(name);
  const read = readAll(
    figure('graduating'),
    figure('entered'),
    figure('transferredIn'),
    figure('died'),
    figure('transferredOut'),
  );
  if (!read) return null;
  const [graduating, entered, transferredIn, died, transferredOut] = read;
  return retentionRate({ graduating, entered, transferredIn, died, transferredOut });
}

/** What the other numbers of its sentence make of a rate; null where they do not determine it. */
export function rateByItsParts(item: Item, rate: Figure): number | null {
  if (item.table === 'V' && item.item === 1 && rate.code === 'rate') {
    return retentionOf(item)?.ofEntrants ?? null;
  }
  const test = ITEM_SHARES.find(
    (entry) => entry.table === item.table && entry.item === item.item && entry.rate === rate.code,
  );
  const read = test ? readAll(item.figures.get(test.part), item.figures.get(test.whole)) : null;
  if (!test || !read) return null;
  const [part, whole] = read;
  return whole > 0 ? (part / whole) * (test.scale ?? 100) : null;
}
