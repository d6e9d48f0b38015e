import { cellAt, rowsBetween } from '../../form/find/grid';
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
import { isNoSchool } from '../words';
import { bandOf } from './bands';
import { isShared, matchFigure, matchIdentity, unitNeeded } from './fields';
import { readRaw } from './figure';
import { HeadingGrid, isIndexRow, textOf } from './grid';
import { headingPart, headingPath } from './heading';
import { meaningOf } from './mapping';
import type { SheetReading } from './reading';
import { stageNamedBy } from './source-stage';

/** Rows at the top of a sheet in which the headings are sought. */
const SEARCHED = 60;

interface Band {
  readonly top: number;
  /** The last row of headings; below it may stand the numbers of the columns. */
  readonly lastHeading: number;
  readonly bottom: number;
  readonly nameColumn: number;
}

/**
 * A row a school: the flat exports of the yearly statistics (one file a stage, headings over several rows) and a clerk's plain
 * sheet (小学…, 初中… in one row). Null where the sheet has no column of school names with figures beside it.
 */
export function readFlat(
  file: string,
  fileStage: SchoolStage | null,
  sheet: Sheet,
  answers: Answers = new Map(),
): SheetReading | null {
  const band = findBand(sheet);
  if (!band) return null;
  const grid = new HeadingGrid(sheet, band.top, band.lastHeading);
  const words = new Map<IdentityField, number>();
  const headings = new Map<number, RawHeading>();
  const ranks = new Map<RawHeading, number>();
  const unmatched: { column: number; text: string }[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const path = headingPath(grid.over(column));
    if (path.text === '') continue;
    const identity = path.stage === null ? matchIdentity(path.leaf) : null;
    if (identity) {
      if (!words.has(identity.field)) words.set(identity.field, column);
      continue;
    }
    const meaning = meaningOf(path.text, answers);
    if (meaning === 'ignore') continue;
    const found = meaning ?? matchFigure(path.leaf, path.around);
    if (!found) {
      unmatched.push({ column, text: path.text });
      continue;
    }
    const place = { file, sheet: sheet.name, row: grid.bottomOf(column), column };
    const places = headingCells(sheet, band, column).map((row) => ({ ...place, row }));
    const needed = unitNeeded(found.field) !== null;
    const heading: RawHeading = {
      place,
      places: [place, ...places.filter(({ row }) => row !== place.row)],
      text: path.text,
      around: path.around,
      field: found.field,
      stage: meaning?.stage ?? path.stage,
      unit: path.unit ?? (needed ? undefined : null),
      total: path.total,
      scope: 'table',
    };
    headings.set(column, heading);
    ranks.set(heading, found.rank);
  }
  // 表Ⅱ-2 of a declaration holds what is computed from raw data, and is none itself.
  if (headings.size === 0 || unmatched.some(({ text }) => /每百名学?生|生均/.test(text))) return null;
  const above = rowsBetween(sheet, 0, band.top - 1);
  const title = above.flatMap(({ index, cells }) =>
    cells.map(({ column, value }) => ({
      text: textOf(value),
      place: { file, sheet: sheet.name, row: index, column },
    })),
  );
  const stage = [...headings.values()].some(({ field, stage: own }) => field === 'pupils' && own !== null)
    ? null
    : (stageNamedBy(sheet.name) ??
      fileStage ??
      stageNamedBy(title.map(({ text }) => text).join(' ')) ??
      stageByGrades(grid));
  const columns = [...headings].filter(([, heading]) => {
    const rank = ranks.get(heading) ?? 0;
    return ![...ranks].some(
      ([other, better]) => other.field === heading.field && other.stage === heading.stage && better < rank,
    );
  });
  const records: SchoolRecord[] = [];
  for (const row of rowsBetween(sheet, band.bottom + 1, Infinity)) {
    if (!isSchoolRow(row, words, band)) continue;
    records.push(recordOf(file, sheet.name, row, words, columns, stage));
  }
  return {
    file,
    sheet: sheet.name,
    records,
    headings: columns.map(([, heading]) => heading),
    unmatched: unmatched.map(({ column, text }) => ({
      place: { file, sheet: sheet.name, row: grid.bottomOf(column), column },
      heading: text,
    })),
    title,
  };
}

/** The rows of headings: from the groups above the heading of school names to the last row before the first school. */
function findBand(sheet: Sheet): Band | null {
  for (const row of sheet.rows) {
    if (row.index > SEARCHED) break;
    for (const { column, value } of row.cells) {
      if (typeof value !== 'string' || matchIdentity(headingPart(value).words)?.field !== 'name') continue;
      if (row.cells.length < 3) continue;
      const merged = sheet.merges.find(
        ({ top, left, bottom, right }) =>
          top <= row.index && bottom >= row.index && left <= column && right >= column,
      );
      const bottom = lastHeading(sheet, merged?.bottom ?? row.index, column);
      const words = rowsBetween(sheet, row.index, bottom).filter((one) => !isIndexRow(one));
      const last = Math.max(merged?.bottom ?? row.index, words.at(-1)?.index ?? row.index);
      const top = firstHeading(sheet, merged?.top ?? row.index);
      return { top, lastHeading: last, bottom, nameColumn: column };
    }
  }
  return null;
}

/** Further rows of headings beneath: texts without a number, no name; and the row that numbers the columns. */
function lastHeading(sheet: Sheet, from: number, nameColumn: number): number {
  let bottom = from;
  for (const row of rowsBetween(sheet, from + 1, from + 6)) {
    const name = textOf(cellAt(row, nameColumn)?.value);
    const isHeading =
      isIndexRow(row) ||
      ((name === '' || matchIdentity(key(name))?.field === 'name') &&
        row.index === bottom + 1 &&
        row.cells.every(({ value }) => typeof value === 'string' && !/^[\d.,%\s]+$/.test(value)));
    if (!isHeading) break;
    bottom = row.index;
  }
  return bottom;
}

/** Groups above: a row right above with several texts, at least one of them over several columns. */
function firstHeading(sheet: Sheet, from: number): number {
  let top = from;
  for (;;) {
    const [row] = rowsBetween(sheet, top - 1, top - 1);
    if (!row || row.index < 0) return top;
    const wide = sheet.merges.filter(
      (merge) => merge.top <= row.index && merge.bottom >= row.index && merge.right > merge.left,
    );
    const texts = row.cells.filter(({ value }) => typeof value === 'string' && !/[:：]/.test(value));
    if (texts.length < 2 || wide.length === 0 || row.cells.some(({ value }) => typeof value !== 'string'))
      return top;
    top = row.index;
  }
}

function headingCells(sheet: Sheet, { top, bottom }: Band, column: number): number[] {
  return rowsBetween(sheet, top, bottom)
    .filter(({ cells }) => cells.some((cell) => cell.column === column))
    .map(({ index }) => index);
}

function stageByGrades(grid: HeadingGrid): SchoolStage | null {
  for (let column = grid.left; column <= grid.right; column++) {
    if (grid.over(column).some((text) => /^[五六]年级$/.test(key(text)))) return 'primary';
  }
  return null;
}

function isSchoolRow(row: Row, words: ReadonlyMap<IdentityField, number>, band: Band): boolean {
  const at = (column: number | undefined): string =>
    column === undefined ? '' : textOf(cellAt(row, column)?.value);
  const name = at(band.nameColumn);
  const code = at(words.get('code'));
  if (name === '' && code === '') return false;
  const first = textOf(row.cells[0]?.value);
  return ![name, code, first].some(isNoSchool) && !isIndexRow(row);
}

function recordOf(
  file: string,
  sheet: string,
  row: Row,
  columnsOf: ReadonlyMap<IdentityField, number>,
  columns: readonly (readonly [number, RawHeading])[],
  stage: SchoolStage | null,
): SchoolRecord {
  const placeAt = (column: number) => ({ file, sheet, row: row.index, column });
  const words = new Map<IdentityField, RawText>();
  for (const [field, column] of columnsOf) {
    words.set(field, { place: placeAt(column), text: textOf(cellAt(row, column)?.value) });
  }
  const figures = new Map<FigureKey, RawFigure>();
  const doubles = new Map<FigureKey, RawFigure>();
  const loose = new Map<StageField, RawFigure>();
  const grades: (RawFigure & { stage: SchoolStage; grade: number })[] = [];
  const bands: ClassBand[] = [];
  for (const [column, heading] of columns) {
    const figure = readRaw(cellAt(row, column), placeAt(column), heading, row.hidden);
    const { field } = heading;
    const own = heading.stage ?? stage;
    if (field === 'gradePupils') {
      const grade = '一二三四五六'.indexOf(heading.text.replace(/年级$/, '').slice(-1)) + 1;
      if (own && figure.state !== 'blank') grades.push({ ...figure, stage: own, grade });
    } else if (field === 'band') bands.push(...bandOf(figure, leafOf(heading), own));
    else if (isShared(field)) {
      const at: FigureKey = `.${field}`;
      (figures.has(at) ? doubles : figures).set(at, figure);
    } else if (own) {
      const at: FigureKey = `${own}.${field as StageField}`;
      (figures.has(at) ? doubles : figures).set(at, figure);
    } else loose.set(field as StageField, figure);
  }
  const name = words.get('name');
  return {
    place: name?.place ?? placeAt(row.cells[0]?.column ?? 0),
    words,
    stage,
    figures,
    grades,
    bands,
    loose,
    doubles,
  };
}

/** The words of the heading itself. */
const leafOf = ({ text }: RawHeading): string => headingPart(text.split('›').at(-1) ?? '').words;
