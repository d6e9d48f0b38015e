import { cellAt, mergeAt } from '../../form/find/grid';
import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import type { SchoolStage, StageField } from '../model';
import type { RosterColumn, RosterHead } from './roster-columns';
import { schoolYearOf } from './school-month';

const DEGREES: readonly (readonly [RegExp, StageField | null])[] = [
  [/博士/, 'doctor'],
  [/硕士|研究生/, 'master'],
  [/本科|学士|^大学(?:毕业)?$/, 'bachelor'],
  [/专科|大专|大普/, 'college'],
  [/中专|中师|高中|中等|初中|技校|职高/, null],
];
const SUBJECTS: readonly (readonly [RegExp, StageField])[] = [
  [/体育/, 'pe'],
  [/音乐/, 'music'],
  [/美术|书法/, 'fineArts'],
  [/艺术|舞蹈|戏剧/, 'arts'],
];
/** Certificates from the lowest up: one for a higher stage serves for a lower one. Source: 《教师资格条例》第五条. */
const CERTIFICATES: readonly RegExp[] = [
  /幼儿/,
  /小学/,
  /初级中学|初中/,
  /高级中学|高中|中等职业|中职|实习指导/,
  /高等/,
];
const LEVEL: Readonly<Record<SchoolStage, number>> = { primary: 1, junior: 2, senior: 3 };

const NO = /^(?:否|无|没有|未|未持有|未取得|不|不是|不符合|未参加|未交流|未完成|0|n|no|×|[-—–/*]+)$/i;
const GONE = /退休|离职|辞职|调出|死亡|去世|亡故|开除|辞退|解聘|不在岗|离岗|内退|停薪/;
const NO_TEACHER = /非专任|教辅|工勤|行政|管理岗|管理人员|职员|后勤|保安|炊事|校医|^专职党务/;

/** Whether a cell says yes: anything but a blank and a no. */
export const isSaid = (text: string): boolean => key(text) !== '' && !NO.test(key(text));

/** What one row of a roster says of a teacher; nothing of it but counts leaves the reading. */
export interface Teacher {
  readonly stage: SchoolStage | null;
  /** Full-time and in post: everything else is counted of these alone. */
  readonly isTeacher: boolean;
  /** Where it counts beside the teachers themselves. */
  readonly fields: readonly { readonly column: RosterColumn; readonly field: StageField }[];
  /** 骨干 without a level. */
  readonly isLevelOpen: boolean;
  readonly isBelow: boolean;
  /** Columns that are blank or say something unknown, with the word. */
  readonly unclear: readonly (readonly [RosterColumn, string])[];
  readonly move: {
    readonly from: number | null;
    readonly until: number | null;
    readonly isBackbone: boolean;
  } | null;
}

/** The text of a column in a row; a school's name may be merged over all its teachers. */
export function rosterText(sheet: Sheet, { columns }: RosterHead, row: Row, column: RosterColumn): string {
  const at = columns.get(column);
  const own = textOf(cellAt(row, at)?.value);
  if (own !== '' || at === undefined || sheet.merges.length === 0) return own;
  const merge = mergeAt(sheet.merges, row.index, at);
  const top = merge && sheet.rows.find(({ index }) => index === merge.top);
  return merge && merge.top < row.index ? textOf(cellAt(top, merge.left)?.value) : '';
}

/** One row of a roster; `sheetStage` where the sheet or file is about one stage. */
export function readTeacher(
  head: RosterHead,
  row: Row,
  at: (column: RosterColumn) => string,
  sheetStage: SchoolStage | null,
): Teacher {
  const { columns } = head;
  const stage = columns.has('stage') ? (stageIn(at('stage')) ?? sheetStage) : sheetStage;
  const unclear: [RosterColumn, string][] = [];
  const fields: { column: RosterColumn; field: StageField }[] = [];
  const count = (column: RosterColumn, field: StageField): void => {
    fields.push({ column, field });
  };
  const degree = DEGREES.find(([pattern]) => pattern.test(at('degree')));
  if (degree?.[1]) count('degree', degree[1]);
  if (columns.has('degree') && !degree) unclear.push(['degree', at('degree')]);
  if (columns.has('stage') && stage === null && !columns.has('type')) unclear.push(['stage', at('stage')]);

  const backbone = key(at('backbone'));
  const isTicked = isSaid(backbone) && !/校级|^校(?:骨干|学科)/.test(backbone);
  const isLevelled =
    /[县区市省州盟旗]|国家|全国/.test(backbone) || /[县区市省]/.test(headingOf(head, 'backbone'));
  if (isTicked) count('backbone', 'backbone');

  const subject = SUBJECTS.find(([pattern]) => pattern.test(at('subject')))?.[1];
  // Where the roster says who is a full-time teacher of these subjects, that decides; else the subject does.
  if (columns.has('arts') ? isSaid(at('arts')) : subject !== undefined)
    count(columns.has('subject') ? 'subject' : 'arts', subject ?? 'arts');

  const certificate = certificateOf(columns, at, stage);
  if (certificate === 'held')
    count(columns.has('certificate') ? 'certificate' : 'certificateStage', 'certified');
  if (isSaid(at('eligible'))) count('eligible', 'eligible');
  if (isTrained(at('trained'))) count('trained', 'trained');
  const isMoved = columns.has('moved') ? isSaid(at('moved')) : isSaid(at('movedTo'));
  const state = at('state');
  return {
    stage,
    isTeacher: isFullTime(head, at('post')) && !(GONE.test(state) || /^否$/.test(key(state))),
    fields,
    isLevelOpen: isTicked && !isLevelled,
    isBelow: certificate === 'below',
    unclear,
    move: isMoved
      ? {
          from: schoolYearOf(cellAt(row, columns.get('movedFrom'))),
          until: schoolYearOf(cellAt(row, columns.get('movedUntil'))),
          isBackbone: isTicked,
        }
      : null,
  };
}

const headingOf = ({ columns, texts }: RosterHead, column: RosterColumn): string =>
  texts.get(columns.get(column) ?? -1) ?? '';

/** 是否专任教师 says it with yes or no, 人员类别 with words; a roster without either lists teachers. */
function isFullTime(head: RosterHead, post: string): boolean {
  const text = key(post);
  if (!head.columns.has('post') || text === '') return true;
  return /是否/.test(headingOf(head, 'post')) ? isSaid(text) : !NO_TEACHER.test(text);
}

/** A certificate that is not denied anywhere, and for the stage that is taught or a higher one. */
function certificateOf(
  columns: RosterHead['columns'],
  at: (column: RosterColumn) => string,
  stage: SchoolStage | null,
): 'held' | 'below' | 'none' {
  const told = (['certificate', 'certificateStage'] as const).filter((name) => columns.has(name)).map(at);
  if (!told.some(isSaid) || told.some((text) => NO.test(key(text)))) return 'none';
  const text = key(told.join(' '));
  const level = CERTIFICATES.reduce((best, pattern, index) => (pattern.test(text) ? index : best), -1);
  return level >= 0 && stage && level < LEVEL[stage] ? 'below' : 'held';
}

/** 是, or at least 360 hours. */
function isTrained(text: string): boolean {
  const hours = /^(\d+(?:\.\d+)?)(?:个?学时)?$/.exec(key(text));
  return hours ? Number(hours[1]) >= 360 : isSaid(text);
}

/** The one stage that a text names. */
function stageIn(text: string): SchoolStage | null {
  const named = [/小学/.test(text), /初中|初级/.test(text), /高中|高级/.test(text)];
  if (named.filter(Boolean).length !== 1) return null;
  return named[0] ? 'primary' : named[1] ? 'junior' : 'senior';
}
