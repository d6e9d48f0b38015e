import { absentFigure, readFigure } from '../figure/read-figure';
import { absentMark, blankIsNotMet, leavesNotMetBlank, readMark } from '../figure/read-mark';
import { absentText, readTextEntry } from '../figure/read-text';
import type { Candidate } from '../find/candidate';
import { cellAt } from '../find/grid';
import { SCHOOL_NOTE } from '../layout/school-note';
import { INDICATOR_FIGURES, SCHOOL_FIGURES } from '../layout/schools';
import type { FigureSpec } from '../layout/spec';
import type { Figure, Mark, NoteBlank, School, SchoolNote, StructureIssue, TextEntry } from '../model';
import { readSentence } from '../sentence/read-sentence';
import type { Stage } from '../../standards/types';
import type { Place, Row } from '../workbook';
import { rowIssue } from './rows';
import { sortRows } from './school-rows';
import type { SchoolRows } from './school-rows';
import { splitStages } from './stage-split';

/** 表Ⅱ-2 as it was read. */
export interface SchoolTable {
  readonly schools: Readonly<Record<Stage, readonly School[]>>;
  readonly note: SchoolNote | null;
  /** L14 of every school as it stands there, before blanks are read as 未达标. */
  readonly marks: readonly Mark[];
  readonly issues: readonly StructureIssue[];
}

/** A row while it is not yet known to which stage it belongs: settled in place, since a county may have thousands. */
type Line = { -readonly [Field in 'stage' | 'mark']: School[Field] } & Omit<School, 'stage' | 'mark'>;

/** `basics`: the figures of 表Ⅰ, whose counts of schools help to tell the stages apart. */
export function readSchools(table: Candidate, basics: ReadonlyMap<string, Figure> | null): SchoolTable {
  const rows = sortRows(table);
  const note = rows.note ? readNote(rows.note, table) : null;
  const columns = columnsOf(table);
  const lines = rows.schools.map((row) => readLine(row, table.sheet.name, columns, table.left));
  const evidence = lines.map(({ number, name, grades }) => ({
    number: number.value,
    name: name.text,
    grades: grades.value,
  }));
  const counts = [
    { primary: count(note, 'primarySchools'), junior: count(note, 'juniorSchools'), weight: 3 },
    { ...countsOf(basics), weight: 2 },
  ];
  const { primary, unsure } = splitStages(evidence, { markers: rows.markers, counts });
  const marks = lines.map(({ mark }) => mark);
  const blankMarks = leavesNotMetBlank(marks);
  lines.forEach((line, index) => {
    line.stage = index < primary ? 'primary' : 'junior';
    if (blankMarks) line.mark = blankIsNotMet(line.mark);
  });
  const boundary = lines[primary]?.row ?? lines.at(-1)?.row ?? table.headerBottom;
  return {
    schools: {
      primary: lines.slice(0, primary),
      junior: lines.slice(primary),
    },
    note,
    marks,
    issues: unsure ? [...rows.issues, rowIssue('unsure-stage', table, boundary, {})] : rows.issues,
  };
}

/** Where the columns of 表Ⅱ-2 stand; undefined for one that is missing. */
function columnsOf({ columns }: Candidate) {
  const ofFigure = (spec: FigureSpec): FigureColumn => ({ spec, column: columns.get(spec.code) });
  return {
    number: ofFigure(SCHOOL_FIGURES.number),
    name: columns.get('L2'),
    founder: ofFigure(SCHOOL_FIGURES.founder),
    enrolment: ofFigure(SCHOOL_FIGURES.enrolment),
    grades: ofFigure(SCHOOL_FIGURES.grades),
    classes: ofFigure(SCHOOL_FIGURES.classes),
    indicators: INDICATOR_FIGURES.map(ofFigure),
    mark: columns.get('L14'),
    remark: columns.get('remark'),
  };
}

interface FigureColumn {
  readonly spec: FigureSpec;
  readonly column: number | undefined;
}

function readLine(row: Row, sheet: string, columns: ReturnType<typeof columnsOf>, left: number): Line {
  // One for the whole row: whatever is read copies its place.
  const place = { sheet, row: row.index, column: left };
  const placeOf = (column: number | undefined): Place => {
    place.column = column ?? left;
    return place;
  };
  const figure = ({ spec, column }: FigureColumn): Figure =>
    column === undefined
      ? absentFigure(spec, placeOf(column))
      : readFigure(cellAt(row, column), spec, placeOf(column));
  const text = (column: number | undefined, kind: 'name' | 'words'): TextEntry =>
    column === undefined
      ? absentText(placeOf(column))
      : readTextEntry(cellAt(row, column), placeOf(column), kind);
  return {
    stage: 'primary',
    sheet,
    row: row.index,
    number: figure(columns.number),
    name: text(columns.name, 'name'),
    founder: figure(columns.founder),
    enrolment: figure(columns.enrolment),
    grades: figure(columns.grades),
    classes: figure(columns.classes),
    indicators: columns.indicators.map(figure),
    mark:
      columns.mark === undefined
        ? absentMark('II-2', placeOf(columns.mark))
        : readMark(cellAt(row, columns.mark), 'II-2', placeOf(columns.mark)),
    remark: text(columns.remark, 'words'),
  };
}

function readNote({ row, cell }: NonNullable<SchoolRows['note']>, { sheet }: Candidate): SchoolNote {
  const place = { sheet: sheet.name, row, column: cell.column };
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

/** 小学 rows: L9 + L10 + L13 + L16; 初中 rows: L11 + L10 + L12 + L13. */
function countsOf(basics: ReadonlyMap<string, Figure> | null): {
  primary: number | null;
  junior: number | null;
} {
  const sum = (...codes: string[]): number | null =>
    codes.reduce<number | null>((all, code) => {
      const value = basics?.get(code)?.value ?? null;
      return all === null || value === null ? null : all + value;
    }, 0);
  return { primary: sum('L9', 'L10', 'L13', 'L16'), junior: sum('L11', 'L10', 'L12', 'L13') };
}
