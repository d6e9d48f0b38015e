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

type Line = Omit<School, 'stage'>;

/** `basics`: the figures of 表Ⅰ, whose counts of schools help to tell the stages apart. */
export function readSchools(table: Candidate, basics: ReadonlyMap<string, Figure> | null): SchoolTable {
  const rows = sortRows(table);
  const note = rows.note ? readNote(rows.note, table) : null;
  const lines = rows.schools.map((row) => readLine(row, table));
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
  const ofStage = (stage: Stage, part: readonly Line[]): School[] =>
    part.map((line) => ({ ...line, stage, mark: blankMarks ? blankIsNotMet(line.mark) : line.mark }));
  const boundary = lines[primary]?.row ?? lines.at(-1)?.row ?? table.headerBottom;
  return {
    schools: {
      primary: ofStage('primary', lines.slice(0, primary)),
      junior: ofStage('junior', lines.slice(primary)),
    },
    note,
    marks,
    issues: unsure ? [...rows.issues, rowIssue('unsure-stage', table, boundary, {})] : rows.issues,
  };
}

function readLine(row: Row, table: Candidate): Line {
  const sheet = table.sheet.name;
  const { columns } = table;
  const placeOf = (column: number | undefined): Place => ({
    sheet,
    row: row.index,
    column: column ?? table.left,
  });
  const figure = (spec: FigureSpec): Figure => {
    const column = columns.get(spec.code);
    const place = placeOf(column);
    return column === undefined ? absentFigure(spec, place) : readFigure(cellAt(row, column), spec, place);
  };
  const text = (code: string, kind: 'name' | 'words'): TextEntry => {
    const column = columns.get(code);
    const place = placeOf(column);
    return column === undefined ? absentText(place) : readTextEntry(cellAt(row, column), place, kind);
  };
  const markColumn = columns.get('L14');
  return {
    sheet,
    row: row.index,
    number: figure(SCHOOL_FIGURES.number),
    name: text('L2', 'name'),
    founder: figure(SCHOOL_FIGURES.founder),
    enrolment: figure(SCHOOL_FIGURES.enrolment),
    grades: figure(SCHOOL_FIGURES.grades),
    classes: figure(SCHOOL_FIGURES.classes),
    indicators: INDICATOR_FIGURES.map(figure),
    mark:
      markColumn === undefined
        ? absentMark('II-2', placeOf(markColumn))
        : readMark(cellAt(row, markColumn), 'II-2', placeOf(markColumn)),
    remark: text('remark', 'words'),
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
