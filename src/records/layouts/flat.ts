import { cellAt, mergeAt, rowsBetween } from '../../form/find/grid';
import { Headings } from '../../form/headings/headings';
import { isNumbering } from '../../form/headings/numbering';
import { textOf } from '../../form/text/cell-text';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import { held, nth } from '../../standards/lists';
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
import { isShared, unitNeeded } from './fields';
import { readRaw } from './figure';
import { headingPart, headingPath } from './heading';
import { schoolHeadings } from './heading-rows';
import type { SchoolHeadings } from './heading-rows';
import { meansName, understood } from './mapping';
import type { SheetReading } from './reading';
import { stageNamedBy } from './source-stage';
import { sharedKey, stageKey } from '../figure-key';

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
  const band = schoolHeadings(sheet, (text) => meansName(text, answers));
  if (!band) return null;
  const grid = new Headings(sheet, band.top, band.last);
  const words = new Map<IdentityField, number>();
  const headings = new Map<number, RawHeading>();
  const ranks = new Map<RawHeading, number>();
  const unmatched: { column: number; text: string }[] = [];
  for (let column = grid.left; column <= grid.right; column++) {
    const path = headingPath(grid.over(column));
    if (path.text === '') continue;
    const found = understood(path, path.stage === null ? path.leaf : '', answers);
    if (found?.kind === 'ignored') continue;
    if (found?.kind === 'identity') {
      if (!words.has(found.field)) words.set(found.field, column);
      continue;
    }
    if (!found) {
      unmatched.push({ column, text: path.text });
      continue;
    }
    const place = { file, sheet: sheet.name, row: grid.bottomOf(column), column };
    const places = grid.rowsOf(column, band.bottom).map((row) => ({ ...place, row }));
    const needed = unitNeeded(found.field) !== null;
    const heading: RawHeading = {
      place,
      places: [place, ...places.filter(({ row }) => row !== place.row)],
      text: path.text,
      around: path.around,
      field: found.field,
      stage: found.stage,
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
    const rank = held(ranks, heading);
    return ![...ranks].some(
      ([other, better]) => other.field === heading.field && other.stage === heading.stage && better < rank,
    );
  });
  const records: SchoolRecord[] = [];
  for (const row of rowsBetween(sheet, band.bottom + 1, Infinity)) {
    if (!isSchoolRow(row, words, band) || isHeadline(sheet, row)) continue;
    // The headings once more, where a page or another part of the table begins.
    if (meansName(textOf(cellAt(row, band.nameColumn)?.value), answers)) continue;
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

function stageByGrades(grid: Headings): SchoolStage | null {
  for (let column = grid.left; column <= grid.right; column++) {
    if (grid.over(column).some((text) => /^[五六]年级$/.test(key(text)))) return 'primary';
  }
  return null;
}

function isSchoolRow(row: Row, words: ReadonlyMap<IdentityField, number>, band: SchoolHeadings): boolean {
  const at = (column: number | undefined): string =>
    column === undefined ? '' : textOf(cellAt(row, column)?.value);
  const name = at(band.nameColumn);
  const code = at(words.get('code'));
  if (name === '' && code === '') return false;
  const first = textOf(row.cells[0]?.value);
  return ![name, code, first].some(isNoSchool) && !isNumbering(row);
}

/** A line that heads the records below it: one text alone, counted off (一、县城学校) or over several columns. */
function isHeadline({ merges }: Sheet, { index, cells: [first, ...others] }: Row): boolean {
  if (!first || others.length > 0 || typeof first.value !== 'string') return false;
  const merge = mergeAt(merges, index, first.column);
  return COUNTED_OFF.test(key(first.value)) || (merge !== undefined && merge.right > merge.left);
}

const COUNTED_OFF = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,])/;

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
      const at: FigureKey = sharedKey(field);
      (figures.has(at) ? doubles : figures).set(at, figure);
    } else if (own) {
      const at: FigureKey = stageKey(own, field as StageField);
      (figures.has(at) ? doubles : figures).set(at, figure);
    } else loose.set(field as StageField, figure);
  }
  const name = words.get('name');
  return {
    place: name?.place ?? placeAt(nth(row.cells, 0).column),
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
