import { FOUNDERS, INDICATOR_FIGURES, SCHOOL_COLUMNS, SCHOOL_FIGURES } from '../layout/schools';
import type { SchoolColumn } from '../layout/schools';
import { SCHOOL_NOTE } from '../layout/school-note';
import type { NewSheet } from '../new-sheet';
import { SheetBuilder } from './sheet-builder';
import { CODE, figureStyle, HEADING, MARK, TEXT } from './styles';

/** Lines ready to be filled in; a county with more schools inserts rows above the note. */
export const LINES = 60;
const FIRST = 3;

/** What may be chosen for 是否达标. */
export const MARK_CHOICES = ['是', '否'] as const;

const FOUNDER_LIST = FOUNDERS.map(({ zh }, index) => `${index + 1} ${zh}`).join('；');

/** `lines`: how many schools there is room for. */
export function schoolsSheet(lines = LINES): NewSheet {
  const last = FIRST + lines - 1;
  const sheet = new SheetBuilder('II-2', SCHOOL_COLUMNS.length);
  SCHOOL_COLUMNS.forEach(({ code, heading }, column) => {
    sheet.put(1, column, heading, HEADING).put(2, column, code, CODE);
  });
  const columnOf = (name: SchoolColumn): number => SCHOOL_COLUMNS.findIndex((column) => column.name === name);
  const { number, founder, enrolment, grades, classes } = SCHOOL_FIGURES;
  const areaOf = (name: SchoolColumn) => [
    { top: FIRST, left: columnOf(name), bottom: last, right: columnOf(name) },
  ];
  for (let row = FIRST; row <= last; row++) {
    sheet
      .put(row, columnOf('name'), null, TEXT)
      .put(row, columnOf('founder'), null, figureStyle(founder))
      .put(row, columnOf('mark'), null, MARK)
      .put(row, columnOf('remark'), null, TEXT);
  }
  sheet
    .figures([number], columnOf('number'), FIRST, last)
    .figures(
      [enrolment, grades, classes, ...Object.values(INDICATOR_FIGURES)],
      columnOf('enrolment'),
      FIRST,
      last,
    )
    .validate(areaOf('founder'), {
      constraint: { kind: 'list', list: FOUNDERS.map((_, index) => String(index + 1)) },
      prompt: { title: '举办者类型', text: FOUNDER_LIST },
      error: '举办者类型填代码 1–10。',
    })
    .validate(areaOf('mark'), {
      constraint: { kind: 'list', list: MARK_CHOICES },
      prompt: {
        title: '是否达标',
        text: '7 项中达标的项数够（国家标准为 6 项），余项不低于标准的 85%，填“是”；否则填“否”。',
      },
      error: '请填“是”或“否”。',
    })
    .comment(
      1,
      columnOf('number'),
      '先填全部小学（含一贯制学校小学部、50 人及以上教学点），从 1 编号；再填全部初中（含一贯制学校、完全中学初中部），初中重新从 1 编号。小学与初中就靠序号重新从 1 开始来区分。',
    )
    .comment(1, columnOf('name'), '一贯制学校在小学、初中两部分各填一行，可写明“小学部”“初中部”。')
    .comment(1, columnOf('founder'), FOUNDER_LIST)
    .comment(1, columnOf('degree'), '七项指标都保留两位小数。')
    .height(1, 74);
  return sheet
    .footnote(last + 1, SCHOOL_NOTE.printed, 34)
    .build([6, 30, 9, 9, 8, 8, ...Array<number>(7).fill(12), 11, 32], { rows: 3, columns: 2 });
}
