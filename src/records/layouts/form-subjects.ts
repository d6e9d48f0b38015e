import { rowsBetween } from '../../form/find/grid';
import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Sheet } from '../../form/workbook';
import type { SchoolStage } from '../model';

/** What a form of the yearly statistics is about. */
export interface FormSubject {
  readonly number: string;
  /** The stage that the whole form is about; null where its rows or columns say it. */
  readonly stage: SchoolStage | null;
  /** What a plain total on it counts (在校生数, 班数, 专任教师); null where every figure has a heading of its own. */
  readonly field: string | null;
}

interface Known {
  readonly numbers: readonly string[];
  /** Tested on the title, which outlasts the numbers. */
  readonly title: RegExp;
  readonly stage: SchoolStage | null;
  readonly field: string | null;
}

/**
 * The forms that hold what the seven indicators need: numbers since 2021 (教基), before (基础基), titles.
 * Source: 教育事业统计 forms, read in public importers.
 */
const FORMS: readonly Known[] = [
  { numbers: ['3112', '312'], title: /小学.*学生数?/, stage: 'primary', field: '在校生数' },
  { numbers: ['3115', '313'], title: /初中.*学生数?/, stage: 'junior', field: '在校生数' },
  { numbers: ['3118', '314'], title: /高中.*学生数?/, stage: 'senior', field: '在校生数' },
  { numbers: ['2106', '212'], title: /小学.*班(?:数|额)/, stage: 'primary', field: '班数' },
  { numbers: ['2107', '213'], title: /初中.*班(?:数|额)/, stage: 'junior', field: '班数' },
  { numbers: ['2108', '214'], title: /高中.*班(?:数|额)/, stage: 'senior', field: '班数' },
  {
    numbers: ['4155', '4156', '4157', '412', '413'],
    title: /专任教师.*(?:课程|学历|学科)/,
    stage: null,
    field: '专任教师',
  },
  { numbers: ['5170', '512'], title: /校舍/, stage: null, field: null },
  { numbers: ['5176', '522'], title: /占地面积|办学条件/, stage: null, field: null },
  { numbers: ['1001', '1102', '1101', '111', '112'], title: /基本情况|其他情况/, stage: null, field: null },
];

/** `教基3112`, `基础基312`, `教基1102续` → the number; null where the text names no form. */
export function formNumber(text: string): string | null {
  return /(?:教基|基础基)(\d{3,4})/.exec(key(text))?.[1] ?? null;
}

/** Which form a sheet is: its 表号 or its name makes it one, its title says which. Null where it is none. */
export function formSubject(sheet: Sheet): FormSubject | null {
  const rows = rowsBetween(sheet, 0, 8);
  const head = rows.flatMap(({ cells }) => cells.map(({ value }) => textOf(value)));
  // In an export a form's number may head a group of columns; a form of its own says 表号, or has little else in that row.
  const stated = rows
    .filter(({ cells }) => cells.length <= 3 || cells.some(({ value }) => /^表号/.test(key(textOf(value)))))
    .flatMap(({ cells }) => cells.map(({ value }) => formNumber(textOf(value))));
  const number = formNumber(sheet.name) ?? stated.find((found) => found !== null) ?? null;
  if (number === null) return null;
  const title = key(head.find((text) => text.length > 3 && formNumber(text) === null) ?? '');
  const byTitle = FORMS.find((form) => form.title.test(title));
  const byNumber = FORMS.find(({ numbers }) => numbers.includes(number));
  const known = byTitle ?? byNumber;
  return known ? { number, stage: known.stage, field: known.field } : { number, stage: null, field: null };
}

/** Whether a form holds the school's own particulars, which the head of every other form repeats. */
export const isParticulars = ({ number }: FormSubject): boolean => number === '1001' || number === '111';
