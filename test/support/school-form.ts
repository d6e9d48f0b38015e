import { seven } from './seven';
import type { DeclarationForm, Figure, Mark, School, TableId, TextEntry } from '../../src/form/model';
import { decimalsOf } from '../../src/standards/digits';
import type { FigureSpec } from '../../src/form/layout/spec';
import { FIGURES } from '../../src/form/layout/tables';
import { STAGES } from '../../src/standards/types';
import type { Stage } from '../../src/standards/types';

/** One row of 表Ⅱ-2 as a test writes it. */
export interface Row {
  readonly stage: Stage;
  readonly name: string;
  readonly pupils: number;
  readonly values: readonly number[];
}

/** What the form says of it: rows 2 and 3 of 表Ⅲ are those of 初中. */
function specOf(table: TableId, code: string, row: number): FigureSpec {
  const specs = FIGURES.filter((spec) => spec.table === table && spec.code === code);
  const spec = specs[table === 'III' ? row : 0];
  if (!spec) throw new Error(`The form has no figure ${table} ${code}`);
  return spec;
}

function figure(table: TableId, code: string, row: number, column: number, value: number): Figure {
  const spec = specOf(table, code, row);
  return {
    ...{ sheet: `表${table}`, row, column, table, spec, code, written: value, state: 'number' as const },
    label: spec.label,
    ...{ value, raw: value, decimals: decimalsOf(value), repairs: [], formula: false },
  };
}

/** A declaration that has nothing but 表Ⅱ-2, and 表Ⅲ where its coefficients are given. */
export function schoolForm(
  rows: readonly Row[],
  coefficients?: Readonly<Record<Stage, readonly number[]>>,
): DeclarationForm {
  const schools: Record<Stage, School[]> = { primary: [], junior: [] };
  rows.forEach(({ stage, name, pupils, values }, row) => {
    const at = (code: string, value: number): Figure =>
      figure('II-2', code, row, Number(code.slice(1)) - 1, value);
    const text = (content: string, column: number): TextEntry => ({
      ...{ sheet: '表II-2', row, column, written: content, text: content },
      state: content === '' ? 'blank' : 'text',
    });
    const mark: Mark = { sheet: '表II-2', row, column: 13, table: 'II-2', written: null, state: 'absent' };
    schools[stage].push({
      ...{ stage, sheet: '表II-2', line: row, name: text(name, 1), mark, remark: text('', 14) },
      ...{ number: at('L1', schools[stage].length + 1), founder: at('L3', 7), enrolment: at('L4', pupils) },
      ...{ grades: at('L5', stage === 'primary' ? 6 : 3), classes: at('L6', Math.ceil(pupils / 40)) },
      indicators: seven(values.map((value, index) => at(`L${index + 7}`, value))),
    });
  });
  const balance = coefficients && {
    primary: balanceOf(0, coefficients.primary),
    junior: balanceOf(2, coefficients.junior),
  };
  const absent = {
    note: null,
    basics: null,
    summary: null,
    guarantee: null,
    quality: null,
    recognition: null,
  };
  return {
    ...absent,
    tables: [],
    sets: [],
    unsureStages: false,
    issues: [],
    schools,
    balance: balance ?? null,
  };
}

function balanceOf(row: number, coefficients: readonly number[]) {
  const at = (line: number, place: number, value: number): Figure =>
    figure('III', `L${place + 1}`, row + line, place + 1, value);
  const absent = (line: number, place: number): Figure => ({
    ...at(line, place, 0),
    ...{ state: 'absent', written: null, value: null, raw: null },
  });
  return {
    mean: { ...seven(coefficients.map((_, place) => absent(0, place))), overall: absent(0, 7) },
    coefficient: { ...seven(coefficients.map((value, place) => at(1, place, value))), overall: absent(1, 7) },
  };
}

export { STAGES };
