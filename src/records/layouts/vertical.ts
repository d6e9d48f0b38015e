import { cellAt, rowsBetween } from '../../form/find/grid';
import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import type {
  Answers,
  FigureKey,
  IdentityField,
  RawFigure,
  RawHeading,
  RawText,
  SchoolRecord,
  SchoolStage,
  StageField,
  ClassBand,
} from '../model';
import { itemOf } from '../sheets/item-ids';
import { bandOf } from './bands';
import { isShared, unitNeeded } from './fields';
import { readRaw } from './figure';
import { changedSince, meaningSent } from './sent-items';
import type { SentItem } from './sent-items';
import { headingPath, unitOf } from './heading';
import { understood } from './mapping';
import type { SheetReading } from './reading';

/** Columns of a collection sheet: what is asked, in which unit, and the answer. */
const COLUMNS = {
  item: /^(?:填报|采集|指标|统计)?(?:项目|内容|指标|数据项)(?:名称)?$|^指标名称$/,
  value: /^(?:填报|采集|填写|本年|本学年|本期)?(?:值|数值|数据|数|内容|结果|填报值|填写内容|情况)$/,
  unit: /^(?:计量)?单位$/,
  id: /^编号$/,
  group: /^(?:类别|分类|类型|大类|一级指标|项目类别|指标类别)$/,
} as const;
type Column = keyof typeof COLUMNS;

const SEARCHED = 15;
/** So many items must be understood for a sheet to be one. */
const LEAST = 4;

/**
 * A collection sheet: one school, an item a row (序号, 类别, 填报项目, 单位, 填报值 …). Items are known by their words, never by
 * number or place. The school's name stands among the items, above them, or is the sheet's or the file's.
 */
export function readVertical(file: string, sheet: Sheet, answers: Answers = new Map()): SheetReading | null {
  const head = findHead(sheet);
  if (!head) return null;
  const words = new Map<IdentityField, RawText>();
  const figures = new Map<FigureKey, RawFigure>();
  const doubles = new Map<FigureKey, RawFigure>();
  const loose = new Map<StageField, RawFigure>();
  const grades: (RawFigure & { stage: SchoolStage; grade: number })[] = [];
  const bands: ClassBand[] = [];
  const headings: RawHeading[] = [];
  const unmatched: SheetReading['unmatched'][number][] = [];
  const remarks: SentItem[] = [];
  let group = '';
  for (const row of rowsBetween(sheet, head.row + 1, Infinity)) {
    const at = (column: Column): string => textOf(cellAt(row, head.columns.get(column))?.value);
    if (at('group') !== '') group = at('group');
    const item = at('item');
    const sent = itemOf(at('id'));
    if (item === '' && !sent) continue;
    const path = headingPath([group, item]);
    const cell = cellAt(row, head.value);
    const place = { file, sheet: sheet.name, row: row.index, column: head.value };
    const named = { ...place, column: head.item };
    const words_ = understood(path, headingPath([item]).leaf, answers);
    const found = words_ ?? meaningSent(sent);
    if (found?.kind === 'ignored') continue;
    if (found?.kind === 'identity') {
      const text = textOf(cell?.value);
      if (!words.has(found.field))
        words.set(found.field, { place, text: text === '' ? (sent?.sent ?? '') : text });
      continue;
    }
    if (!found) {
      unmatched.push({ place: named, heading: path.text });
      continue;
    }
    const { stage } = found;
    const heading: RawHeading = {
      place: named,
      places: [named],
      text: path.text,
      around: path.around,
      field: found.field,
      stage,
      unit:
        path.unit ??
        unitOf(key(at('unit'))) ??
        (unitNeeded(found.field) === null ? null : (sent?.column.unit ?? undefined)),
      total: path.total,
      scope: 'school',
    };
    headings.push(heading);
    remarks.push(...changedSince(sent, item, heading, words_ !== null));
    const figure = readRaw(cell, place, heading, row.hidden);
    if (found.field === 'gradePupils') {
      const grade = '一二三四五六'.indexOf(path.leaf.charAt(0)) + 1;
      if (stage && figure.state !== 'blank') grades.push({ ...figure, stage, grade });
    } else if (found.field === 'band') bands.push(...bandOf(figure, path.leaf, stage));
    else if (isShared(found.field) || stage) {
      const to: FigureKey = isShared(found.field)
        ? `.${found.field}`
        : `${stage as SchoolStage}.${found.field as StageField}`;
      (figures.has(to) ? doubles : figures).set(to, figure);
    } else loose.set(found.field as StageField, figure);
  }
  if (headings.length < LEAST) return null;
  const above = rowsBetween(sheet, 0, head.row - 1);
  const named = words.get('name');
  if (!named || named.text === '') words.set('name', nameAbove(file, sheet, above));
  const record: SchoolRecord = {
    place: words.get('name')?.place ?? { file, sheet: sheet.name, row: head.row, column: 0 },
    words,
    stage: null,
    figures,
    doubles,
    loose,
    grades,
    bands,
  };
  const title = above.flatMap(({ index, cells }) =>
    cells.map(({ column, value }) => ({
      text: textOf(value),
      place: { file, sheet: sheet.name, row: index, column },
    })),
  );
  return { file, sheet: sheet.name, records: [record], headings, unmatched, title, remarks };
}

/** Where a sheet asks, and where it is answered. */
interface Head {
  readonly row: number;
  readonly item: number;
  readonly value: number;
  readonly columns: ReadonlyMap<Column, number>;
}

function findHead(sheet: Sheet): Head | null {
  for (const row of sheet.rows) {
    if (row.index > SEARCHED) return null;
    const columns = new Map<Column, number>();
    for (const { column, value } of row.cells) {
      const [text = ''] = key(textOf(value)).split('(');
      for (const name of Object.keys(COLUMNS) as Column[]) {
        if (!columns.has(name) && COLUMNS[name].test(text) && !isTaken(columns, column))
          columns.set(name, column);
      }
    }
    const [item, value] = [columns.get('item'), columns.get('value')];
    if (item !== undefined && value !== undefined) return { row: row.index, item, value, columns };
  }
  return null;
}

const isTaken = (columns: ReadonlyMap<Column, number>, column: number): boolean =>
  [...columns.values()].includes(column);

const PARTICULAR = /^(?:学校(?:名称|全称)?|校名|填报(?:学校|单位)|单位(?:名称)?)[:：](.+)$/;

/** `学校名称：…` above the items; else the name of the sheet where the workbook has one a school, else of the file. */
function nameAbove(file: string, sheet: Sheet, above: readonly Row[]): RawText {
  for (const row of above) {
    for (const [index, { column, value }] of row.cells.entries()) {
      const text = textOf(value);
      const place = { file, sheet: sheet.name, row: row.index, column };
      const own = PARTICULAR.exec(text)?.[1]?.trim() ?? '';
      if (own !== '') return { text: own.split(/\s/)[0] ?? own, place };
      const next = row.cells[index + 1];
      if (/^(?:学校名称|学校全称|校名|填报学校|填报单位)[:：]?$/.test(key(text)) && next)
        return { text: textOf(next.value), place: { ...place, column: next.column } };
    }
  }
  const first = { file, sheet: sheet.name, row: 0, column: 0 };
  const isPlain = /^(?:sheet|工作表|表)?\d*$|采集|填报|基础数据|数据表/i.test(sheet.name);
  const base = (file.split(/[\\/]/).at(-1) ?? file)
    .replace(/\.[^.]*$/, '')
    .replace(/[(（][^()（）]*[)）]$/, '');
  return { text: isPlain ? base : sheet.name, place: first };
}
