import { rowsBetween } from '../../form/find/grid';
import { groupsAbove, headingRows } from '../../form/headings/heading-rows';
import { Headings } from '../../form/headings/headings';
import { isNumbering } from '../../form/headings/numbering';
import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import { matchIdentity } from './fields';
import { headingPart } from './heading';
import { RAW_WORDS } from './heading-rows';

/** Where the headings of a statistics form stand, and its columns of labels and of figures. */
export interface FormHead {
  readonly grid: Headings;
  /** The first row that may hold figures. */
  readonly below: number;
  readonly labels: readonly number[];
  readonly figures: readonly number[];
}

const LABEL = /^(?:指标|指标名称|项目|项目名称|名称|学段|类别|年级)$/;
const CODE = /^(?:代码|序号|编号|行次)$/;

/** By the row that numbers the columns (甲 乙 1 2 3); where somebody took it out, by the heading 指标名称. Null where the form is no table. */
export function formHead(sheet: Sheet): FormHead | null {
  const numbers = sheet.rows.find(isNumbering);
  if (!numbers) return headWithoutNumbers(sheet);
  const lowest = Math.max(0, numbers.index - 1);
  const [own] = rowsBetween(sheet, lowest, numbers.index - 1);
  const top = own && isHeadings(own) ? groupsAbove(sheet, { top: lowest, last: lowest }, RAW_WORDS) : lowest;
  const grid = new Headings(sheet, top, lowest);
  const figures = numbers.cells.filter(({ value }) => /^\(?\d/.test(textOf(value)));
  const labels = numbers.cells.filter(
    (cell) => !figures.includes(cell) && !CODE.test(key(grid.over(cell.column).at(-1) ?? '')),
  );
  return {
    grid,
    below: numbers.index + 1,
    labels: (labels.length > 0 ? labels : numbers.cells.slice(0, 1)).map(({ column }) => column),
    figures: figures.map(({ column }) => column),
  };
}

/** What stands right above the numbers is headings, unless it is the head of the form or a school's particulars. */
function isHeadings({ cells }: Row): boolean {
  const [first] = cells;
  const isPair = cells.length <= 2 && matchIdentity(headingPart(textOf(first?.value)).words) !== null;
  return (
    !isPair &&
    cells.every(
      ({ value }) => typeof value === 'string' && !/计量单位|^单位[:：]|^表\s*号/.test(textOf(value)),
    )
  );
}

function headWithoutNumbers(sheet: Sheet): FormHead | null {
  const named = sheet.rows.find(
    ({ cells }) => cells.length >= 3 && cells.some(({ value }) => /^指标(?:名称)?$/.test(key(textOf(value)))),
  );
  if (!named) return null;
  const labels = named.cells
    .filter(({ value }) => LABEL.test(key(textOf(value))))
    .map(({ column }) => column);
  const last = Math.max(...labels);
  const {
    top,
    last: lowest,
    bottom,
  } = headingRows(sheet, { row: named.index, column: last }, { ...RAW_WORDS, isKey: () => false });
  const grid = new Headings(sheet, top, lowest);
  const figures: number[] = [];
  for (let column = last + 1; column <= grid.right; column++)
    if (!CODE.test(key(grid.over(column).at(-1) ?? ''))) figures.push(column);
  return { grid, below: bottom + 1, labels, figures };
}
