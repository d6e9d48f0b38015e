import { schoolRule } from '../../measures/school-rule';
import type { SchoolRuleResult } from '../../measures/school-rule';
import { FUNCTION_ERRORS } from '../../messages/function-errors';
import { INDICATORS } from '../../standards/indicators';
import { indicatorsToMeet, indicatorStandards } from '../../standards/lookup';
import { Complaint } from '../complaint';
import { profileInForce } from '../provider';
import { spill } from '../spill';
import type { CellValue } from '../spill';
import { handedOn, readCell } from './cell';
import type { Cell } from './cell';
import { asMatrix, sizeOf } from './matrix';
import type { Matrix } from './matrix';
import { readStage } from './scalars';

const COUNT = INDICATORS.length;

/**
 * One answer a school, one under another. The values are rows of the seven indicators in the order of the form;
 * one school may also stand in a column. A row without any number has a blank answer; one with gaps has #VALUE!, since a missing
 * indicator is neither met nor failed.
 */
export function eachSchool(
  stage: unknown,
  values: unknown,
  work: (judged: SchoolRuleResult) => CellValue,
): unknown[][] {
  const called = readStage(stage);
  const profile = profileInForce(null);
  const standards = Object.values(indicatorStandards(profile, called));
  const needed = indicatorsToMeet(profile);
  const schools = inRows(asMatrix(values));
  return spill(schools.rows, 1, (row) => {
    const seven = readSeven(schools, row);
    return seven === null ? '' : work(schoolRule(seven, standards, needed));
  });
}

function inRows(range: Matrix): Matrix {
  if (range.columns === COUNT) return range;
  if (range.columns === 1 && range.rows === COUNT) {
    return { rows: 1, columns: COUNT, at: (_, indicator) => range.at(indicator, 0) };
  }
  throw new Complaint('#VALUE!', FUNCTION_ERRORS.notSeven, { size: sizeOf(range) });
}

/** The seven figures of a school, or null where none stands. */
function readSeven(schools: Matrix, row: number): readonly number[] | null {
  const cells: Cell[] = [];
  const figures: number[] = [];
  for (let indicator = 0; indicator < COUNT; indicator++) {
    const cell = readCell(schools.at(row, indicator));
    if (cell.kind === 'error') throw handedOn(cell.code);
    if (cell.kind === 'number') figures.push(cell.value);
    cells.push(cell);
  }
  if (figures.length === COUNT) return figures;
  if (cells.every(({ kind }) => kind === 'blank')) return null;
  const name = INDICATORS.find((_, indicator) => cells[indicator]?.kind !== 'number')?.name ?? '';
  throw new Complaint('#VALUE!', FUNCTION_ERRORS.indicatorMissing, { row: row + 1, name });
}
