import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Row } from '../../form/workbook';
import type { RawUnit } from '../model';
import { GROUPS, matchFigure } from './fields';
import type { FormSubject } from './form-subjects';
import { unitOf } from './heading';
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
