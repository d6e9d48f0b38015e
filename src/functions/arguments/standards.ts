import { FUNCTION_ERRORS, LABELS } from '../../messages/function-errors';
import { lookUpStandard } from '../../standards/lookup';
import type { Profile, Standard } from '../../standards/types';
import { UnknownKeyError } from '../../standards/unknown-key-error';
import { Complaint } from '../complaint';
import { spill } from '../spill';
import type { CellValue } from '../spill';
import { handedOn, readCell } from './cell';
import { asMatrix, placeIn, sizeOf } from './matrix';
import type { Matrix } from './matrix';
import { readProfile } from './scalars';

/** A standard that is measured, not judged by a person. */
export type MeasuredStandard = Standard & { readonly threshold: number };

/** One answer a key, in the shape of the keys; a blank key has a blank answer. */
export function eachStandard(
  keys: unknown,
  profile: unknown,
  work: (standard: MeasuredStandard) => CellValue,
): unknown[][] {
  const range = asMatrix(keys);
  const standardAt = standardsCalled(profile);
  return spill(range.rows, range.columns, (row, column) => {
    const standard = standardAt(range.at(row, column));
    return standard === null ? '' : work(standard);
  });
}

/**
 * One answer a value. Keys and values have the same size, or the side that is 1 long goes with all of the other (as in Excel's
 * array formulas): one key for a column of schools, or a row of keys above a block. A blank value has a blank answer.
 */
export function eachValue(
  keys: unknown,
  values: unknown,
  profile: unknown,
  work: (standard: MeasuredStandard, value: number) => CellValue,
): unknown[][] {
  const [keyRange, valueRange] = [asMatrix(keys), asMatrix(values)];
  const rows = common(keyRange, valueRange, 'rows');
  const columns = common(keyRange, valueRange, 'columns');
  const standardAt = standardsCalled(profile);
  return spill(rows, columns, (row, column) => {
    const standard = standardAt(stretched(keyRange, row, column));
    const cell = readCell(stretched(valueRange, row, column));
    if (cell.kind === 'error') throw handedOn(cell.code);
    if (cell.kind === 'blank') return '';
    if (cell.kind === 'other') {
      const place = placeIn({ rows, columns, at: valueRange.at }, row, column);
      throw new Complaint('#VALUE!', FUNCTION_ERRORS.notANumberAt, { label: LABELS.x, place });
    }
    if (standard !== null) return work(standard, cell.value);
    // A blank row comes as 0 and 0 in some builds.
    if (cell.value === 0) return '';
    throw new Complaint('#VALUE!', FUNCTION_ERRORS.noKey);
  });
}

/** The standard that a cell names, as `readStandard` finds it; one key beside a whole column is looked up once. */
function standardsCalled(profile: unknown): (written: unknown) => MeasuredStandard | null {
  const standards = readProfile(profile);
  const known = new Map<unknown, MeasuredStandard | null>();
  return (written) => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const standard = readStandard(written, standards);
    known.set(written, standard);
    return standard;
  };
}

/** The standard called so; null where the cell is blank. */
function readStandard(written: unknown, profile: Profile): MeasuredStandard | null {
  const cell = readCell(written);
  if (cell.kind === 'error') throw handedOn(cell.code);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return null;
  if (cell.kind !== 'other' || typeof cell.value !== 'string') {
    throw new Complaint('#VALUE!', FUNCTION_ERRORS.notText, { label: LABELS.key });
  }
  const found = lookUpStandard(profile, cell.value);
  if ('nearest' in found) {
    throw new UnknownKeyError(
      cell.value,
      found.nearest.map(({ key }) => key),
    );
  }
  const { found: standard } = found;
  if (!isMeasured(standard)) {
    throw new Complaint('#N/A', FUNCTION_ERRORS.judgedByPeople, { name: standard.name });
  }
  return standard;
}

function isMeasured(standard: Standard): standard is MeasuredStandard {
  return standard.threshold !== null;
}

function common(keys: Matrix, values: Matrix, side: 'rows' | 'columns'): number {
  const [left, right] = [keys[side], values[side]];
  if (left === right || right === 1) return left;
  if (left === 1) return right;
  const parameters = { keys: sizeOf(keys), values: sizeOf(values) };
  throw new Complaint('#VALUE!', FUNCTION_ERRORS.keysAndValues, parameters);
}

function stretched(range: Matrix, row: number, column: number): unknown {
  return range.at(range.rows === 1 ? 0 : row, range.columns === 1 ? 0 : column);
}
