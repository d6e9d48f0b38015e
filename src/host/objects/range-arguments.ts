import { objectNamed } from '../protocol/class';
import { either, text } from '../protocol/decode';
import type { Areas } from './areas';
import { lookUp, rangesAt } from './areas';
import type { SheetRef } from './session';

/** A Range. */
export const range = objectNamed<Areas>('Range');

/** A Range, or an address on the sheet at hand. */
export const rangeOrAddress = either(range, text);

/** A Range, a RangeAreas, or an address. */
export const anyRange = either(either(range, objectNamed<Areas>('RangeAreas')), text);

export const toRange = (ref: SheetRef, given: Areas | string): Areas =>
  typeof given === 'string' ? lookUp(ref, given) : given;

export const toAreas = (ref: SheetRef, given: Areas | string): Areas =>
  typeof given === 'string' ? rangesAt(ref, given) : given;
