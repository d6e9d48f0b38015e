import { FUNCTION_ERRORS, LABELS } from '../../messages/function-errors';
import type { Sentence } from '../../messages/sentence';
import { Complaint } from '../complaint';
import { handedOn, readCell } from './cell';
import type { Cell } from './cell';
import { asFigures, placeIn, sizeOf } from './matrix';
import type { Matrix } from './matrix';

/** Schools with a value and an enrolment each, and where in the range they stand. */
export interface Schools {
  /** The range of the values. */
  readonly range: Matrix;
  readonly values: readonly number[];
  readonly enrolment: readonly number[];
  /** Cell of the range (row by row, from 0) → index of its school; absent where no school stands. */
  readonly schoolAt: ReadonlyMap<number, number>;
}

/**
 * Values and enrolments read pair by pair. Both ranges have the same size (a row and a column of equal length will do).
 *
 * A place without a number in either range is no school; nor is 0 with 0, which is what blanks become in some builds and weighs nothing.
 * A number on one side only, an enrolment of 0 or less, ranges of different size: #VALUE! with the place.
 * Error values are handed on, the first one by place. Dropping a one-sided pair in silence, as CORREL does, would change the coefficient.
 */
export function readSchools(values: unknown, enrolment: unknown, label: Sentence = LABELS.values): Schools {
  const range = asFigures(values, label);
  const pupils = asFigures(enrolment, LABELS.enrolment);
  requireSameSize(range, pupils, label);

  const read: { values: number[]; enrolment: number[]; schoolAt: Map<number, number> } = {
    values: [],
    enrolment: [],
    schoolAt: new Map(),
  };
  for (let place = 0; place < range.rows * range.columns; place++) {
    const [value, pupilCount] = [cellAt(range, place), cellAt(pupils, place)];
    for (const cell of [value, pupilCount]) if (cell.kind === 'error') throw handedOn(cell.code);
    if (value.kind !== 'number' && (pupilCount.kind !== 'number' || pupilCount.value === 0)) continue;
    const complain = (sentence: Sentence): Complaint =>
      new Complaint('#VALUE!', sentence, { place: whereIs(range, place), label });
    if (value.kind !== 'number') throw complain(FUNCTION_ERRORS.enrolmentWithoutValue);
    if (pupilCount.kind !== 'number') throw complain(FUNCTION_ERRORS.valueWithoutEnrolment);
    if (value.value === 0 && pupilCount.value === 0) continue;
    if (pupilCount.value === 0) throw complain(FUNCTION_ERRORS.enrolmentZero);
    if (pupilCount.value < 0) throw complain(FUNCTION_ERRORS.enrolmentNegative);
    read.schoolAt.set(place, read.values.length);
    read.values.push(value.value);
    read.enrolment.push(pupilCount.value);
  }
  return { range, ...read };
}

function requireSameSize(range: Matrix, pupils: Matrix, label: Sentence): void {
  const sameShape = range.rows === pupils.rows && range.columns === pupils.columns;
  const turned =
    isLine(range) && isLine(pupils) && range.rows * range.columns === pupils.rows * pupils.columns;
  if (sameShape || turned) return;
  const parameters = { label, size: sizeOf(range), pupils: sizeOf(pupils) };
  throw new Complaint('#VALUE!', FUNCTION_ERRORS.enrolmentSize, parameters);
}

function isLine({ rows, columns }: Matrix): boolean {
  return rows === 1 || columns === 1;
}

function cellAt(range: Matrix, place: number): Cell {
  return readCell(range.at(Math.floor(place / range.columns), place % range.columns));
}

function whereIs(range: Matrix, place: number): Sentence {
  return placeIn(range, Math.floor(place / range.columns), place % range.columns);
}
