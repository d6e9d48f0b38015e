import { absentFigure, readFigure } from '../figure/read-figure';
import { blankIsNotMet, leavesNotMetBlank, readMark } from '../figure/read-mark';
import { absentText, readTextEntry } from '../figure/read-text';
import type { Candidate } from '../find/candidate';
import { cellAt } from '../find/grid';
import { SCHOOL_NOTE } from '../layout/school-note';
import { INDICATOR_FIGURES, SCHOOL_FIGURES } from '../layout/schools';
import type { FigureSpec } from '../layout/spec';
import type { Figure, Mark, NoteBlank, School, SchoolNote, StructureIssue, TextEntry } from '../model';
import { readSentence } from '../sentence/read-sentence';
import type { Stage } from '../../standards/types';
import type { Row } from '../workbook';
import { rowIssue } from './rows';
import { sortRows } from './school-rows';
import type { SchoolRows } from './school-rows';
import { splitStages } from './stage-split';

/** 表Ⅱ-2 as it was read. */
export interface SchoolTable {
  readonly schools: Readonly<Record<Stage, readonly School[]>>;
  readonly note: SchoolNote | null;
  /** True where L14 writes 1 (or √) for what is met and leaves the rest blank. */
  readonly blankMarks: boolean;
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
  const blankMarks = leavesNotMetBlank(lines.map(({ mark }) => mark));
  const ofStage = (stage: Stage, part: readonly Line[]): School[] =>
    part.map((line) => ({ ...line, stage, mark: blankMarks ? blankIsNotMet(line.mark) : line.mark }));
  const boundary = lines[primary]?.row ?? lines.at(-1)?.row ?? table.headerBottom;
  return {
    schools: {
      primary: ofStage('primary', lines.slice(0, primary)),
      junior: ofStage('junior', lines.slice(primary)),
    },
    note,
    blankMarks,
    issues: unsure ? [...rows.issues, rowIssue('unsure-stage', table, boundary, {})] : rows.issues,
  };
}

function readLine(row: Row, table: Candidate): Line {
  const sheet = table.sheet.name;
  const at = (code: string) => {
    const column = table.columns.get(code);
    const place = { sheet, row: row.index, column: column ?? table.left };
    return { there: column !== undefined, cell: cellAt(row, column), place };
  };
  const figure = (spec: FigureSpec): Figure => {
    const { there, cell, place } = at(spec.code);
    return there ? readFigure(cell, spec, place) : absentFigure(spec, place);
  };
  const text = (code: string, kind: 'name' | 'words'): TextEntry => {
    const { there, cell, place } = at(code);
    return there ? readTextEntry(cell, place, kind) : absentText(place);
  };
  const mark = (): Mark => {
    const { there, cell, place } = at('L14');
    const read = readMark(cell, 'II-2', place);
    return there ? read : { ...read, state: 'absent' };
  };
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
    mark: mark(),
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
