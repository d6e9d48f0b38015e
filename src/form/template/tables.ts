import { BASIC_COLUMNS, BASIC_FIGURES, BASIC_GROUPS, BASIC_NOTE } from '../layout/basics';
import type { BasicName } from '../layout/basics';
import {
  BALANCE_COLUMNS,
  BALANCE_FIGURES,
  BALANCE_NOTE,
  BALANCE_ROWS,
  SUMMARY_COLUMNS,
  SUMMARY_FIGURES,
  SUMMARY_ROWS,
} from '../layout/indicators';
import { STAGE_NAMES } from '../../messages/stage-names';
import { RECOGNITION_COLUMNS, RECOGNITION_FIGURES, RECOGNITION_ROWS } from '../layout/recognition';
import type { ColumnLayout, FigureSpec } from '../layout/spec';
import type { Stage } from '../../standards/types';
import { STAGES } from '../../standards/types';
import type { NewSheet } from '../new-sheet';
import { SheetBuilder } from './sheet-builder';
import { CODE, HEADING, LABEL } from './styles';

const repeat = (width: number, count: number): number[] => Array<number>(count).fill(width);

function codeRow(sheet: SheetBuilder, row: number, left: number, columns: readonly ColumnLayout[]): void {
  columns.forEach(({ code }, index) => sheet.put(row, left + index, code, CODE));
}

export function basicsSheet(): NewSheet {
  const sheet = new SheetBuilder('I', BASIC_COLUMNS.length);
  const indexOf = (name: BasicName): number => BASIC_COLUMNS.findIndex((column) => column.name === name);
  for (const { heading, first, last } of BASIC_GROUPS) {
    const bottom = first === last ? 2 : 1;
    sheet.over({ top: 1, left: indexOf(first), bottom, right: indexOf(last) }, heading, HEADING);
  }
  BASIC_COLUMNS.forEach(({ name, heading }, index) => {
    if (!BASIC_GROUPS.some(({ first, last }) => first === last && first === name))
      sheet.put(2, index, heading, HEADING);
  });
  sheet.height(1, 22).height(2, 58);
  codeRow(sheet, 3, 0, BASIC_COLUMNS);
  sheet.figures(BASIC_FIGURES, 0, 4).height(4, 26);
  sheet
    .comment(2, indexOf('population'), '单位是万人，保留两位小数。')
    .comment(
      2,
      indexOf('largeTeachingPoints'),
      '在校生 50 人及以上的小学教学点；它们列入表Ⅱ-2，50 人以下的不列入。',
    )
    .comment(2, indexOf('primaryStaff'), '小学教职工。')
    .comment(2, indexOf('juniorStaff'), '初中教职工。');
  const built = sheet.footnote(5, BASIC_NOTE).build(repeat(11, 24), { rows: 4, columns: 0 });
  // 24 columns on A4 would be too small to read.
  return { ...built, page: { orientation: 'landscape', paper: 'A3' } };
}

/** 表Ⅱ-1 and 表Ⅲ: two rows for each stage. */
function stageSheet<Name extends string>(
  id: 'II-1' | 'III',
  columns: readonly ColumnLayout[],
  rows: readonly { readonly name: Name; readonly label: string }[],
  figures: Readonly<Record<Stage, Readonly<Record<Name, readonly FigureSpec[]>>>>,
): SheetBuilder {
  const sheet = new SheetBuilder(id, columns.length + 2);
  sheet.over({ top: 1, left: 0, bottom: 2, right: 1 }, '', HEADING).height(1, 58);
  columns.forEach(({ heading }, index) => sheet.put(1, index + 2, heading, HEADING));
  codeRow(sheet, 2, 2, columns);
  STAGES.forEach((stage, block) => {
    const top = 3 + block * rows.length;
    sheet.over({ top, left: 0, bottom: top + rows.length - 1, right: 0 }, STAGE_NAMES[stage].zh, LABEL);
    rows.forEach(({ name, label }, index) => {
      const isMean = id === 'III' && index === 0;
      const specs = figures[stage][name];
      sheet.put(top + index, 1, label, LABEL).height(top + index, 26);
      sheet.figures(isMean ? specs.slice(0, -1) : specs, 2, top + index);
      if (isMean) sheet.put(top + index, columns.length + 1, '——', LABEL);
    });
  });
  return sheet;
}

export function summarySheet(): NewSheet {
  return stageSheet('II-1', SUMMARY_COLUMNS, SUMMARY_ROWS, SUMMARY_FIGURES)
    .comment(1, 9, '综合评估：7 项中达标的项数够（国家标准为 6 项）、余项不低于标准 85% 的学校数及其比例。')
    .build([8, 18, ...repeat(14, 8)], { rows: 3, columns: 2 });
}

export function balanceSheet(): NewSheet {
  return stageSheet('III', BALANCE_COLUMNS, BALANCE_ROWS, BALANCE_FIGURES)
    .comment(1, 9, '综合：七项差异系数的平均值。')
    .footnote(7, BALANCE_NOTE, 22)
    .build([8, 16, ...repeat(14, 8)], { rows: 3, columns: 2 });
}

export function recognitionSheet(): NewSheet {
  const sheet = new SheetBuilder('VI', 8);
  const headings = RECOGNITION_COLUMNS.map(({ heading }) => heading);
  const at = (index: number): string => headings[index] ?? '';
  sheet
    .over({ top: 1, left: 0, bottom: 4, right: 0 }, '', HEADING)
    .over({ top: 1, left: 1, bottom: 1, right: 3 }, at(0), HEADING)
    .over({ top: 1, left: 4, bottom: 3, right: 4 }, at(3), HEADING)
    .over({ top: 1, left: 5, bottom: 1, right: 6 }, at(4), HEADING)
    .over({ top: 1, left: 7, bottom: 3, right: 7 }, at(6), HEADING)
    .over({ top: 2, left: 1, bottom: 3, right: 1 }, '计', HEADING)
    .over({ top: 2, left: 2, bottom: 2, right: 3 }, at(1), HEADING)
    .put(3, 2, '计', HEADING)
    .put(3, 3, at(2), HEADING)
    .over({ top: 2, left: 5, bottom: 3, right: 5 }, '计', HEADING)
    .over({ top: 2, left: 6, bottom: 3, right: 6 }, at(5), HEADING)
    .height(3, 32);
  codeRow(sheet, 4, 1, RECOGNITION_COLUMNS);
  RECOGNITION_ROWS.forEach(({ name, label }, index) => {
    sheet
      .put(5 + index, 0, label, LABEL)
      .figures(RECOGNITION_FIGURES[name], 1, 5 + index)
      .height(5 + index, 26);
  });
  return sheet
    .comment(1, 4, '满意问卷数 ÷ 回收有效问卷数 × 100。')
    .comment(1, 7, '满意人数 ÷ 实地走访人数 × 100。')
    .build([14, ...repeat(15, 7)], { rows: 5, columns: 1 });
}
