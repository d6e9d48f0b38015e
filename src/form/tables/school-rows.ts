import { SCHOOL_NOTE_WORDS } from '../layout/school-note';
import { INDICATOR_FIGURES, SCHOOL_FIGURES } from '../layout/schools';
import type { SchoolColumn } from '../layout/schools';
import type { FigureSpec } from '../layout/spec';
import { placeIn } from '../find/candidate';
import type { Candidate } from '../find/candidate';
import { cellAt, rowsBetween } from '../find/grid';
import { readTextEntry } from '../figure/read-text';
import type { StructureIssue } from '../model';
import type { Stage } from '../../standards/types';
import { key } from '../text/key';
import { isNoteText, isTotalText } from '../text/row-words';
import type { Cell, Row } from '../workbook';
import { cellOrMerged, mergedCells } from './hidden-content';
import { rowIssue, rowWords, shows } from './rows';

/** The rows of 表Ⅱ-2 sorted by what they are. */
export interface SchoolRows {
  readonly schools: readonly Row[];
  /** Rows that say 小学 or 初中 and nothing else: the stage, and before which school they stand. */
  readonly markers: readonly { readonly stage: Stage; readonly before: number }[];
  readonly note: { readonly row: number; readonly cell: Cell } | null;
  readonly issues: readonly StructureIssue[];
}

const FIGURES = [...Object.values<FigureSpec>(SCHOOL_FIGURES), ...Object.values(INDICATOR_FIGURES)]
  .map(({ name }) => name)
  .filter((name) => name !== 'number' && name !== 'founder');
const STAGE_HEADING =
  /^(?:[(]?[一二12][)、.]*)?(小学|(?:普通)?初中|初级中学)(?:学校|部分|阶段|学段|段)?(?:\(?共?\d*所\)?)?:?$/;
const FOOTER = /填表|制表|审核|复核|负责人|联系|电话|日期|盖章|公章|单位[:(]|校长|局长|签字|签名/;
/** What stands where a table goes over a page: `（续表）`, `续表2-2`, `续上表`, `接下页`, `第 2 页 共 5 页`. */
const OVER_PAGES =
  /^\(?(?:续[上前]?附?[表页]?(?:[IV\d一二三四五六]{1,3}(?:[-—–_.·之]?[I\d一二]{1,2})?)?|[接转见][上下前后]?[表页]|第\d+页.{0,6}|-?\d+\/\d+-?)\)?:?$/;
const LIKE_A_SCHOOL = /学校|小学|中学|初中|教学点|校区|完小|初小|学部|书院|[校部]$/;

type Sorted = 'school' | 'note' | 'words' | 'number' | 'unplaced' | Stage;

export function sortRows(table: Candidate): SchoolRows {
  const found: { row: Row; kind: Sorted }[] = [];
  let note: SchoolRows['note'] = null;
  for (const row of rowsBetween(table.sheet, table.headerBottom + 1, table.bottom)) {
    if (table.repeated.has(row.index)) continue;
    const kind = sort(row, table);
    if (kind === 'note') note ??= noteIn(row, table);
    else found.push({ row, kind });
  }
  const isIdentified = identification(
    found.flatMap(({ row, kind }) => (kind === 'school' ? [row] : [])),
    table,
  );
  const schools: Row[] = [];
  const markers: { stage: Stage; before: number }[] = [];
  const unplaced: Row[] = [];
  const numbered: Row[] = [];
  for (const { row, kind } of found) {
    if (kind === 'school' && isIdentified(row)) schools.push(row);
    else if (kind === 'school' || kind === 'unplaced') unplaced.push(row);
    else if (kind === 'primary' || kind === 'junior') markers.push({ stage: kind, before: schools.length });
    else if (kind === 'number') numbered.push(row);
  }
  return { schools, markers, note, issues: [...notSchools(unplaced, table), ...notSchools(numbered, table)] };
}

/** One issue for rows that are no schools, which names them as they are named there. */
function notSchools(rows: readonly Row[], table: Candidate): StructureIssue[] {
  const [first] = rows;
  if (!first) return [];
  const places = rows.map(({ index }) => placeIn(table, index, table.left));
  const written = rowWords(
    table,
    rows.map((row) => ({ row: row.index, words: firstWords(row, table) })),
  );
  return [{ ...rowIssue('unplaced-row', table, first.index, { written }), places }];
}

/** Columns that say of a row which school it is: its number, who founded it, how many grades it has. */
const IDENTITY = ['number', 'founder', 'grades'] as const;

/**
 * A school has a number, a founder, grades. A row that has none of them where nearly every row has them (国家标准, 县均…) holds figures but
 * is no school, whatever it is called; nor is one without number and founder, since 最低值 or 全县 may give 年级数 as well.
 */
function identification(rows: readonly Row[], table: Candidate): (row: Row) => boolean {
  const merged = mergedCells(table);
  const says = (row: Row, name: (typeof IDENTITY)[number]): boolean => {
    const cell = cellOrMerged(row, table.columns.get(name), merged);
    if (!cell || !shows(cell)) return false;
    return (
      name === 'founder' ||
      typeof cell.value !== 'string' ||
      cell.uncomputed === true ||
      /\d|[…_]/.test(key(cell.value))
    );
  };
  const kept = IDENTITY.filter((name) => rows.filter((row) => says(row, name)).length * 3 >= rows.length * 2);
  const telling =
    kept.includes('number') && kept.includes('founder') ? (['number', 'founder'] as const) : kept;
  return (row) => telling.length < 2 || telling.some((name) => says(row, name));
}

function sort(row: Row, table: Candidate): Sorted {
  const cell = (column: SchoolColumn): Cell | undefined => cellAt(row, table.columns.get(column));
  const own: Cell[] = [];
  let first = '';
  for (const one of row.cells) {
    if (one.column < table.left || one.column > table.right) continue;
    const text = typeof one.value === 'string' ? key(one.value) : null;
    if (text === '') continue;
    own.push(one);
    if (text === null) continue;
    if (first === '') first = text;
    if (SCHOOL_NOTE_WORDS.test(text)) return 'note';
  }
  if (own.length === 0) return 'words';
  if (isNoteText(first)) return 'note';
  const [number, name] = [cell('number'), cell('name')];
  if (isTotal(number) || isTotal(name)) return 'unplaced';
  const { figures, numbers } = figuresIn(row, table);
  const stage = own.length <= 2 && figures === 0 ? STAGE_HEADING.exec(first)?.[1] : undefined;
  if (stage !== undefined) return stage === '小学' ? 'primary' : 'junior';
  if (FOOTER.test(first) && numbers < 3) return 'words';
  if (own.length === 1 && OVER_PAGES.test(first)) return 'words';
  if (figures > 0) {
    return shows(name) || typeof number?.value === 'number' || numbers >= 3 ? 'school' : 'unplaced';
  }
  if (!shows(name)) {
    // A town's name over its schools.
    const isHeading = typeof number?.value === 'string' && /^\p{Script=Han}+$/u.test(key(number.value));
    return own.length > 1 || own[0] !== number ? 'unplaced' : isHeading ? 'words' : 'number';
  }
  const place = { sheet: '', row: row.index, column: 0 };
  const { state, text } = readTextEntry(name, place, 'name');
  if (state === 'text' && LIKE_A_SCHOOL.test(text) && text.length <= 40) return 'school';
  return text.length > 40 ? 'words' : 'unplaced';
}

/** How many of the row's figures show something, and how many of those look like numbers. */
function figuresIn(row: Row, { columns }: Candidate): { figures: number; numbers: number } {
  let figures = 0;
  let numbers = 0;
  for (const name of FIGURES) {
    const cell = cellAt(row, columns.get(name));
    if (!cell || !shows(cell)) continue;
    figures++;
    if (typeof cell.value === 'number' || /\d/.test(String(cell.value))) numbers++;
  }
  return { figures, numbers };
}

function isTotal(cell: Cell | undefined): boolean {
  return typeof cell?.value === 'string' && isTotalText(key(cell.value));
}

function noteIn(row: Row, { left, right }: Candidate): SchoolRows['note'] {
  const cell = row.cells.find(
    ({ column, value }) =>
      column >= left && column <= right && typeof value === 'string' && SCHOOL_NOTE_WORDS.test(key(value)),
  );
  return cell ? { row: row.index, cell } : null;
}

function firstWords(row: Row, table: Candidate): string {
  const own = row.cells.filter(({ column }) => column >= table.left && column <= table.right);
  const cell = own.find(({ value }) => typeof value === 'string' && key(value) !== '') ?? own[0];
  return cell === undefined || typeof cell.value === 'object' ? '' : String(cell.value).trim();
}
