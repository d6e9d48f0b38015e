import { rowsBetween } from '../../form/find/grid';
import { isNumbering } from '../../form/headings/numbering';
import { key } from '../../form/text/key';
import type { Row, Sheet } from '../../form/workbook';
import { held } from '../../standards/lists';
import { exact } from '../exact';
import type {
  Answers,
  FigureKey,
  IdentityField,
  RawFigure,
  RawHeading,
  RawPlace,
  RawText,
  RosterRows,
  RotationCount,
  SchoolRecord,
  SchoolStage,
  StageField,
} from '../model';
import { codeKey, isNoSchool, nameKey } from '../words';
import type { SheetReading } from './reading';
import { rosterHead } from './roster-columns';
import type { RosterColumn, RosterHead } from './roster-columns';
import { readTeacher, rosterText } from './roster-teacher';
import type { Teacher } from './roster-teacher';
import { stageNamedBy } from './source-stage';

/** The fields that each column gives: where it stands, a stage without any of them has 0. */
const GIVES: readonly (readonly [RosterColumn, readonly StageField[]])[] = [
  ['school', ['teachers', 'inPost']],
  ['degree', ['doctor', 'master', 'bachelor', 'college']],
  ['backbone', ['backbone']],
  ['subject', ['pe', 'music', 'fineArts', 'arts']],
  ['arts', ['pe', 'music', 'fineArts', 'arts']],
  ['certificate', ['certified']],
  ['certificateStage', ['certified']],
  ['eligible', ['eligible']],
  ['trained', ['trained']],
];

/** 骨干 of a level that no heading says: whether they are of the county and above. The answer `school` leaves them out. */
export const LEVEL_ID = 'level:backbone';

/**
 * A roster of teachers, one a row: counted by school and stage it gives teachers, degrees, 骨干 (of the county and above), PE and
 * arts, certificates, rotation and training. Null where the sheet is none.
 */
export function readRoster(
  file: string,
  fileStage: SchoolStage | null,
  sheet: Sheet,
  answers: Answers = new Map(),
): SheetReading | null {
  const head = rosterHead(file, sheet, answers);
  if (!head) return null;
  const sheetStage = stageNamedBy(sheet.name) ?? fileStage;
  const countsLevels = answers.get(LEVEL_ID) !== 'school';
  const repeated = head.texts.get(head.band.nameColumn)?.split('›').at(-1);
  const schools = new Map<string, SchoolCount>();
  for (const row of rowsBetween(sheet, head.band.bottom + 1, Infinity)) {
    const at = (column: RosterColumn): string => rosterText(sheet, head, row, column);
    const name = at('school');
    if (name === '' || isNoSchool(name) || isNoSchool(at('person')) || isNumbering(row)) continue;
    // The headings once more, where a page begins.
    if (key(name) === repeated) continue;
    const id = codeKey(at('code')) || nameKey(name);
    let school = schools.get(id);
    if (!school) schools.set(id, (school = new SchoolCount(file, sheet.name, head, row, at)));
    school.add(row, readTeacher(head, row, at, sheetStage), countsLevels, at);
  }
  const records = [...schools.values()].map((school) => school.record());
  if (records.length === 0) return null;
  return { file, sheet: sheet.name, records, headings: [], unmatched: head.unmatched, title: [] };
}

/** The teachers of one school as they are counted. */
class SchoolCount {
  private readonly words = new Map<IdentityField, RawText>();
  private readonly counts = new Map<string, { number: number; place: RawPlace }>();
  private readonly stages = new Set<SchoolStage | null>();
  private readonly moves: RotationCount[] = [];
  private readonly unclear = new Map<string, RosterRows & { words: string[]; isStage: boolean }>();
  private readonly seen = new Set<string>();
  private levels: RosterRows | null = null;
  private below: RosterRows | null = null;
  private repeated: RosterRows | null = null;

  constructor(
    private readonly file: string,
    private readonly sheet: string,
    private readonly head: RosterHead,
    private readonly first: Row,
    at: (column: RosterColumn) => string,
  ) {
    for (const [field, column] of [
      ['name', 'school'],
      ['code', 'code'],
      ['type', 'type'],
    ] as const) {
      if (at(column) !== '') this.words.set(field, { text: at(column), place: this.placeAt(first, column) });
    }
  }

  add(row: Row, teacher: Teacher, countsLevels: boolean, at: (column: RosterColumn) => string): void {
    if (!teacher.isTeacher) return;
    const { stage } = teacher;
    this.stages.add(stage);
    const count = (column: RosterColumn, field: StageField): void => {
      const to = `${stage ?? ''}.${field}`;
      const known = this.counts.get(to);
      if (known) known.number++;
      else this.counts.set(to, { number: 1, place: this.placeAt(row, column) });
    };
    count('school', 'teachers');
    count('school', 'inPost');
    for (const { column, field } of teacher.fields) {
      if (field !== 'backbone' || countsLevels || !teacher.isLevelOpen) count(column, field);
    }
    if (teacher.isLevelOpen) this.levels = more(this.levels, this.placeAt(row, 'backbone'));
    if (teacher.isBelow) this.below = more(this.below, this.placeAt(row, 'certificateStage'));
    for (const [column, word] of teacher.unclear) {
      const place = this.placeAt(row, column);
      const heading = this.head.texts.get(place.column) ?? '';
      const { words = [], ...rows } = this.unclear.get(heading) ?? {};
      const known = 'count' in rows ? rows : null;
      if (word !== '' && !words.includes(word)) words.push(word);
      this.unclear.set(heading, { ...more(known, place), words, isStage: column === 'stage' });
    }
    if (teacher.move) this.moves.push({ ...teacher.move, stage, place: this.placeAt(row, 'movedTo') });
    const person = at('person');
    const same = [person, stage, ...(['subject', 'degree', 'certificate'] as const).map(at)].join('\u0000');
    if (person.length > 1 && this.seen.has(same))
      this.repeated = more(this.repeated, this.placeAt(row, 'school'));
    this.seen.add(same);
  }

  record(): SchoolRecord {
    const { columns } = this.head;
    const figures = new Map<FigureKey, RawFigure>();
    const loose = new Map<StageField, RawFigure>();
    for (const stage of this.stages) {
      for (const [column, fields] of GIVES) {
        if (!columns.has(column)) continue;
        for (const field of fields) {
          const counted = this.figure(column, field, stage);
          if (stage) figures.set(`${stage}.${field}`, counted);
          else loose.set(field, counted);
        }
      }
    }
    const { words, moves, levels, below, unclear, repeated } = this;
    const roster = { moves: this.tellsMoves() ? moves : null, levels, below, unclear, repeated };
    const place = this.placeAt(this.first, 'school');
    return { place, words, stage: null, figures, doubles: new Map(), loose, grades: [], bands: [], roster };
  }

  private tellsMoves(): boolean {
    return this.head.columns.has('moved') || this.head.columns.has('movedTo');
  }

  private figure(column: RosterColumn, field: StageField, stage: SchoolStage | null): RawFigure {
    const { number = 0, place = this.placeAt(this.first, 'school') } =
      this.counts.get(`${stage ?? ''}.${field}`) ?? {};
    const at = held(this.head.columns, column);
    const named = this.head.places.get(at) ?? place;
    const heading: RawHeading = {
      place: named,
      places: [named],
      text: this.head.texts.get(at) ?? '',
      around: [],
      field,
      stage: null,
      unit: null,
      total: false,
      scope: 'table',
    };
    return countedFigure(heading, place, number);
  }

  private placeAt(row: Row, column: RosterColumn): RawPlace {
    const { columns } = this.head;
    const at = columns.get(column) ?? held(columns, 'school');
    return { file: this.file, sheet: this.sheet, row: row.index, column: at };
  }
}

/** A figure that was counted and stands in no cell itself; `place` is the first of those counted. */
export function countedFigure(heading: RawHeading, place: RawPlace, number: number): RawFigure {
  const value = exact(number);
  return { place, heading, written: number, state: 'number', plain: value, value, unit: null, hidden: false };
}

const more = (rows: RosterRows | null, place: RawPlace): RosterRows =>
  rows ? { ...rows, count: rows.count + 1 } : { count: 1, place };
