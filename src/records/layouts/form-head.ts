import { cellAt, rowsBetween } from '../../form/find/grid';
import { key } from '../../form/text/key';
import type { Sheet } from '../../form/workbook';
import { headingTop } from './form-crossing';
import { HeadingGrid, isIndexRow, textOf } from './grid';

/** Where the headings of a statistics form stand, and its columns of labels and of figures. */
export interface FormHead {
  readonly grid: HeadingGrid;
  /** The first row that may hold figures. */
  readonly below: number;
  readonly labels: readonly number[];
  readonly figures: readonly number[];
}

const LABEL = /^(?:指标|指标名称|项目|项目名称|名称|学段|类别|年级)$/;
const CODE = /^(?:代码|序号|编号|行次)$/;

/** By the row that numbers the columns (甲 乙 1 2 3); where somebody took it out, by the heading 指标名称. Null where the form is no table. */
export function formHead(sheet: Sheet): FormHead | null {
  const index = sheet.rows.find(isIndexRow);
  if (!index) return headWithoutNumbers(sheet);
  const top = headingTop(rowsBetween(sheet, 0, index.index - 1), index.index);
  const grid = new HeadingGrid(sheet, top, Math.max(top, index.index - 1));
  const figures = index.cells.filter(({ value }) => /^\(?\d/.test(textOf(value)));
  const labels = index.cells.filter(
    (cell) => !figures.includes(cell) && !CODE.test(key(grid.over(cell.column).at(-1) ?? '')),
  );
  return {
    grid,
    below: index.index + 1,
    labels: (labels.length > 0 ? labels : index.cells.slice(0, 1)).map(({ column }) => column),
    figures: figures.map(({ column }) => column),
  };
}

function headWithoutNumbers(sheet: Sheet): FormHead | null {
  const top = sheet.rows.find(
    ({ cells }) => cells.length >= 3 && cells.some(({ value }) => /^指标(?:名称)?$/.test(key(textOf(value)))),
  );
  if (!top) return null;
  const named = top.cells.filter(({ value }) => LABEL.test(key(textOf(value)))).map(({ column }) => column);
  const last = Math.max(...named);
  let bottom = top.index;
  for (const row of rowsBetween(sheet, top.index + 1, Infinity)) {
    const isHeading =
      textOf(cellAt(row, last)?.value) === '' && row.cells.every(({ value }) => /\D/.test(textOf(value)));
    if (row.index !== bottom + 1 || !isHeading) break;
    bottom = row.index;
  }
  const grid = new HeadingGrid(sheet, top.index, bottom);
  const figures: number[] = [];
  for (let column = last + 1; column <= grid.right; column++)
    if (!CODE.test(key(grid.over(column).at(-1) ?? ''))) figures.push(column);
  return { grid, below: bottom + 1, labels: named, figures };
}
