import { absentFigure, readFigure, withheldFigure } from '../figure/read-figure';
import { absentMark, blankIsNotMet, leavesNotMetBlank, readMark } from '../figure/read-mark';
import { absentText, readTextEntry } from '../figure/read-text';
import { placeIn } from '../find/candidate';
import type { Candidate } from '../find/candidate';
import { cellAt } from '../find/grid';
import type { BasicName } from '../layout/basics';
import { SCHOOL_NOTE } from '../layout/school-note';
import { INDICATOR_FIGURES, SCHOOL_FIGURES } from '../layout/schools';
import type { FigureSpec } from '../layout/spec';
import type {
  DeclarationForm,
  Figure,
  Mark,
  NoteBlank,
  School,
  SchoolNote,
  StructureIssue,
  TextEntry,
} from '../model';
import { readSentence } from '../sentence/read-sentence';
import { nth } from '../../standards/lists';
import { mapSeven } from '../../standards/seven';
import type { Stage } from '../../standards/types';
import { stageOfTable } from '../sets/pieces';
import { key } from '../text/key';
import { columnLetters } from '../workbook';
import type { Place, Row } from '../workbook';
import { cellOrMerged, issueAt, mergedCells } from './hidden-content';
import type { MergedCells } from './hidden-content';
import { headRow, partsOf, rowIssue } from './rows';
import { sortRows } from './school-rows';
import type { SchoolRows } from './school-rows';
import type { RowEvidence } from './stage-split';
import { tellStages } from './stages';

/** 表Ⅱ-2 as it was read. */
export interface SchoolTable {
  readonly schools: Readonly<Record<Stage, readonly School[]>>;
  /** Which rows are 小学 and which 初中 could not be told with confidence. */
  readonly unsure: boolean;
  readonly note: SchoolNote | null;
  /** L14 of every school as it stands there, before blanks are read as 未达标. */
  readonly marks: readonly Mark[];
  readonly issues: readonly StructureIssue[];
}

const STAGE_ALONE = /^(小学|初中)(?:部|段|阶段|学段)?$/;

/** A row while it is not yet known to which stage it belongs: settled in place, since a county may have thousands. */
type Line = { -readonly [Field in 'stage' | 'mark']: School[Field] } & Omit<School, 'stage' | 'mark'>;

/** `basics`: the figures of 表Ⅰ, whose counts of schools help to tell the stages apart. */
export function readSchools(table: Candidate, basics: DeclarationForm['basics']): SchoolTable {
  const issues: StructureIssue[] = [];
  const lines: Line[] = [];
  const evidence: RowEvidence[] = [];
  const markers: SchoolRows['markers'][number][] = [];
  const mergedFigures: Place[] = [];
  let note: SchoolNote | null = null;
  for (const [index, part] of partsOf(table).entries()) {
    const rows = sortRows(part);
    issues.push(...rows.issues);
    markers.push(...rows.markers.map(({ stage, before }) => ({ stage, before: before + lines.length })));
    note ??= rows.note ? readNote(rows.note, part) : null;
    const columns = columnsOf(part);
    const merged = mergedCells(part);
    const told = stageOfTable(part);
    for (const row of rows.schools) {
      const line = readLine(row, part, columns, merged, mergedFigures);
      lines.push(line);
      evidence.push({
        number: line.number.value,
        name: line.name.text,
        grades: line.grades.value,
        told: stageInCells(row, part) ?? told,
        part: index,
      });
    }
  }
  const counts = [
    { primary: count(note, 'primarySchools'), junior: count(note, 'juniorSchools'), weight: 3 },
    { ...countsOf(basics), weight: 2 },
  ];
  const { stages, unsure } = tellStages(evidence, { markers, counts });
  const marks = lines.map(({ mark }) => mark);
  const blankMarks = leavesNotMetBlank(marks);
  const schools: Record<Stage, Line[]> = { primary: [], junior: [] };
  lines.forEach((line, index) => {
    line.stage = nth(stages, index);
    if (blankMarks) line.mark = blankIsNotMet(line.mark);
    schools[line.stage].push(line);
  });
  const boundary = lines[stages.indexOf('junior')] ?? lines.at(-1);
  if (unsure) {
    const issue = rowIssue('unsure-stage', table, headRow(table), {});
    issues.push(boundary ? { ...issue, places: [boundary.number] } : issue);
  }
  issues.push(...issueAt('merged-cells', table, mergedFigures));
  return { schools, unsure, note, marks, issues };
}

/** 小学 or 初中 alone in a cell of the row that is not its name: a column the county has added. */
function stageInCells({ cells }: Row, { columns, left, right }: Candidate): Stage | null {
  const name = columns.get('name');
  for (const { column, value } of cells) {
    if (column === name || column < left - 3 || column > right + 3 || typeof value !== 'string') continue;
    const [, stage] = STAGE_ALONE.exec(key(value)) ?? [];
    if (stage !== undefined) return stage === '小学' ? 'primary' : 'junior';
  }
  return null;
}

/** Where the columns of 表Ⅱ-2 stand; undefined for one that is missing. */
function columnsOf({ columns }: Candidate) {
  const ofFigure = (spec: FigureSpec): FigureColumn => ({ spec, column: columns.get(spec.name) });
  return {
    number: ofFigure(SCHOOL_FIGURES.number),
    name: columns.get('name'),
    founder: ofFigure(SCHOOL_FIGURES.founder),
    enrolment: ofFigure(SCHOOL_FIGURES.enrolment),
    grades: ofFigure(SCHOOL_FIGURES.grades),
    classes: ofFigure(SCHOOL_FIGURES.classes),
    indicators: mapSeven(INDICATOR_FIGURES, ofFigure),
    mark: columns.get('mark'),
    remark: columns.get('remark'),
  };
}

interface FigureColumn {
  readonly spec: FigureSpec;
  readonly column: number | undefined;
}

function readLine(
  row: Row,
  part: Candidate,
  columns: ReturnType<typeof columnsOf>,
  merged: MergedCells,
  mergedFigures: Place[],
): Line {
  const { left, turned } = part;
  // One for the whole row: whatever is read copies its place.
  const place = { sheet: part.sheet.name, row: row.index, column: left };
  const placeOf = (column: number | undefined): Place => {
    if (turned) return placeIn(part, row.index, column ?? left);
    place.column = column ?? left;
    return place;
  };
  const figure = ({ spec, column }: FigureColumn): Figure =>
    column === undefined
      ? absentFigure(spec, placeOf(column))
      : readFigure(cellAt(row, column), spec, placeOf(column));
  // One founder, one number of grades may stand for several rows; a number of pupils may not.
  const shared = ({ spec, column }: FigureColumn): Figure => {
    const own = figure({ spec, column });
    const cell = own.state === 'blank' ? cellOrMerged(row, column, merged) : undefined;
    return cell ? readFigure(cell, spec, placeOf(column)) : own;
  };
  const single = ({ spec, column }: FigureColumn): Figure => {
    const own = figure({ spec, column });
    if (own.state !== 'blank' || column === undefined || !merged.above(row.index, column)) return own;
    mergedFigures.push(placeIn(part, row.index, column));
    return withheldFigure(spec, placeOf(column));
  };
  const text = (column: number | undefined, kind: 'name' | 'words'): TextEntry =>
    column === undefined
      ? absentText(placeOf(column))
      : readTextEntry(cellOrMerged(row, column, merged), placeOf(column), kind);
  const name = text(columns.name, 'name');
  return {
    stage: 'primary',
    sheet: place.sheet,
    line: turned ? placeOf(left).column : row.index,
    ...(turned && { turned: true }),
    number: figure(columns.number),
    name: name.state === 'withheld' ? { ...name, text: lineWords(name, turned !== undefined) } : name,
    founder: shared(columns.founder),
    enrolment: single(columns.enrolment),
    grades: shared(columns.grades),
    classes: single(columns.classes),
    indicators: mapSeven(columns.indicators, single),
    mark:
      columns.mark === undefined
        ? absentMark('II-2', placeOf(columns.mark))
        : readMark(cellOrMerged(row, columns.mark, merged), 'II-2', placeOf(columns.mark)),
    remark: text(columns.remark, 'words'),
  };
}

/** How a row is called whose name cannot be read. */
const lineWords = ({ row, column }: Place, turned: boolean): string =>
  turned ? `${columnLetters(column)}列` : `第${row + 1}行`;

function readNote({ row, cell }: NonNullable<SchoolRows['note']>, table: Candidate): SchoolNote {
  const place = placeIn(table, row, cell.column);
  const text = String(cell.value);
  const found = readSentence(text, SCHOOL_NOTE, place);
  const names: readonly NoteBlank[] = [
    'primarySchools',
    'primaryOfMixed',
    'teachingPoints',
    'juniorSchools',
    'juniorOfMixed',
    'juniorOfComplete',
  ];
  const figures = Object.fromEntries(names.map((name) => [name, found.get(name)])) as Record<
    NoteBlank,
    Figure
  >;
  return { ...readTextEntry(cell, place, 'words'), figures };
}

function count(note: SchoolNote | null, name: NoteBlank): number | null {
  return note?.figures[name].value ?? null;
}

/** The kinds of schools that have rows of a stage in 表Ⅱ-2, as 表Ⅰ counts them. */
const KINDS: Readonly<Record<Stage, readonly BasicName[]>> = {
  primary: ['primarySchools', 'nineYearSchools', 'twelveYearSchools', 'largeTeachingPoints'],
  junior: ['juniorSchools', 'nineYearSchools', 'completeSchools', 'twelveYearSchools'],
};

function countsOf(basics: DeclarationForm['basics']): Readonly<Record<Stage, number | null>> {
  const sum = (stage: Stage): number | null =>
    KINDS[stage].reduce<number | null>((all, kind) => {
      const value = basics?.[kind].value ?? null;
      return all === null || value === null ? null : all + value;
    }, 0);
  return { primary: sum('primary'), junior: sum('junior') };
}
