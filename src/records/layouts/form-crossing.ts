import { rowsBetween } from '../../form/find/grid';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import type { RawUnit } from '../model';
import { GROUPS, matchFigure, matchIdentity } from './fields';
import type { FormSubject } from './form-subjects';
import type { HeadingGrid } from './grid';
import { textOf } from './grid';
import { headingPart, unitOf } from './heading';
import type { HeadingPath } from './heading';

/**
 * The path of a crossing: one of the two headings names the figure, the other only says 总计 or the group. Where both name
 * something (本科 × 语文) the cell is a part of a figure and not read.
 */
export function crossed(byRow: HeadingPath, byColumn: HeadingPath, subject: FormSubject): HeadingPath | null {
  const isNeutral = ({ leaf }: HeadingPath): boolean => leaf === '' || GROUPS.test(leaf);
  const stage = byRow.stage ?? byColumn.stage;
  const unit = byRow.unit ?? byColumn.unit;
  const text = [byColumn.text, byRow.text].filter(Boolean).join('›');
  if (isNeutral(byRow)) {
    if (
      byColumn.leaf === '' ||
      (GROUPS.test(byColumn.leaf) && subject.field !== null && !matchFigure(byColumn.leaf, []))
    ) {
      return subject.field === null
        ? null
        : { text, leaf: subject.field, around: [], unit, stage, total: false };
    }
    const isGrade = /年级$/.test(byColumn.leaf) && subject.field === '在校生数';
    return {
      ...byColumn,
      text,
      unit,
      stage,
      around: isGrade ? ['在校生数'] : [...byRow.around, ...byColumn.around],
    };
  }
  if (isNeutral(byColumn) && byColumn.around.every((words) => GROUPS.test(words))) {
    if (/年级$/.test(byRow.leaf)) return null;
    return { ...byRow, text, unit, stage, around: [...byRow.around, ...byColumn.around] };
  }
  return null;
}

/** The first row of headings: below the head with its labels, the rows that touch the row of numbers and hold several texts. */
export function headingTop(rows: readonly Row[], index: number): number {
  let top = index;
  for (const row of [...rows].reverse()) {
    const isHeading =
      row.cells.every(({ value }) => typeof value === 'string') &&
      !row.cells.some(({ value }) => /计量单位|^单位[:：]|^表\s*号/.test(textOf(value)));
    if (!isHeading || row.index < top - 1) break;
    const isPair =
      row.cells.length <= 2 && matchIdentity(headingPart(textOf(row.cells[0]?.value)).words) !== null;
    if (isPair) break;
    top = row.index;
  }
  return Math.min(top, Math.max(0, index - 1));
}

export function headingRows(sheet: Sheet, grid: HeadingGrid, column: number): number[] {
  return rowsBetween(sheet, grid.top, grid.bottom)
    .filter(({ cells }) => cells.some((cell) => cell.column === column))
    .map(({ index }) => index);
}

/** `计量单位：平方米` above the headings. */
export function sheetUnit(rows: readonly Row[]): RawUnit | null {
  for (const { cells } of rows) {
    for (const { value } of cells) {
      const [, unit] = /单位[:：](.+)$/.exec(key(textOf(value))) ?? [];
      if (unit !== undefined) return unitOf(unit);
    }
  }
  return null;
}
