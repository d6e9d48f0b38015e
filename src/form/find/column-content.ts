import { readText } from '../figure/text-number';
import type { CellValue } from '../workbook';

type Looks = (value: number | string, before: number | string | undefined) => boolean;

const whole = (least: number, most: number): Looks => {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
};
const indicator: Looks = (value) => typeof value === 'number' && value >= 0 && !Number.isInteger(value);

/** What most cells of a column of 表Ⅱ-2 look like, so that columns of unlike content are told apart. */
const LOOKS: Readonly<Partial<Record<string, Looks>>> = {
  // 序号 goes on by one, or begins anew with the other stage.
  number: (value, before) => value === 1 || (typeof before === 'number' && value === before + 1),
  name: (value) => typeof value === 'string' && /[\p{Script=Han}]{3}/u.test(value),
  founder: whole(1, 10),
  enrolment: whole(20, 20_000),
  grades: whole(1, 6),
  classes: whole(1, 120),
  mark: (value) => value === 0 || value === 1 || (typeof value === 'string' && /^\P{Nd}{1,4}$/u.test(value)),
};

/** How many of these cells, from 0 to 1, look like what the form asks for in that column of 表Ⅱ-2. */
export function likeness(column: string, cells: readonly CellValue[]): number {
  const looks = LOOKS[column] ?? indicator;
  const values = cells.map(plain);
  return values.filter((value, index) => looks(value, values[index - 1])).length / Math.max(1, cells.length);
}

/** A number also where it is kept as text: `１２３`, `45人`. */
function plain(value: CellValue): number | string {
  if (typeof value === 'number') return value;
  const text = typeof value === 'object' ? value.error : String(value);
  const read = readText(text, { kind: 'decimal' });
  return read.state === 'number' ? read.value : text;
}
