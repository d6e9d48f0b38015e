import { cellAt, rowsBetween } from '../../form/find/grid';
import { key } from '../../form/text/key';
import type { Sheet } from '../../form/workbook';
import { exact } from '../exact';
import type {
  FigureKey,
  IdentityField,
  RawFigure,
  RawHeading,
  RawPlace,
  RawText,
  SchoolRecord,
  SchoolStage,
  StageField,
} from '../model';
import { isNoSchool, nameKey } from '../words';
import { HeadingGrid, textOf } from './grid';
import type { SheetReading } from './reading';

/**
 * Columns of a roster that are counted. Numbers of identity cards, telephones and everything else are never looked at.
 */
const COLUMNS = {
  school: /^(?:校名|学校名称|学校|所在学校|工作单位|任教学校|单位名称|学校全称)$/,
  code: /^(?:学校|机构)?(?:标识码|代码|编码)$/,
  type: /^(?:学校|办学)类(?:型|别)$/,
  stage: /^(?:现?任教|教学|任课)学段$|^学段$/,
  subject: /^(?:主教|主要任教|现?任教|任课|教学)(?:学科|课程|科目)$|^学科$/,
  degree: /^(?:最高|现)?学历(?:层次)?$/,
  backbone: /骨干/,
  arts: /^是否(?:专职)?(?:音体美|体艺|体音美|音美体)(?:专任|专职)?教师$/,
} as const;
type Column = keyof typeof COLUMNS;

const SEARCHED = 20;
const DEGREES: readonly (readonly [RegExp, StageField])[] = [
  [/博士/, 'doctor'],
  [/硕士|研究生/, 'master'],
  [/本科|学士/, 'bachelor'],
  [/专科|大专/, 'college'],
];
const SUBJECTS: readonly (readonly [RegExp, StageField])[] = [
  [/体育/, 'pe'],
  [/音乐/, 'music'],
  [/美术|书法/, 'fineArts'],
  [/艺术|舞蹈|戏剧/, 'arts'],
];

/** Where a school's teachers of one stage were counted. */
interface Count {
  readonly place: RawPlace;
  readonly heading: RawHeading;
  number: number;
}

/**
 * A roster of teachers, one a row: counted by school and stage it gives teachers, degrees, 骨干 (of the county and above), PE and
 * arts. Null where the sheet is none: a school's name, and at least three of the columns that are counted.
 */
export function readRoster(file: string, sheet: Sheet): SheetReading | null {
  const head = findHead(sheet);
  if (!head) return null;
  const { columns } = head;
  const heading = (column: Column, field: StageField): RawHeading => {
    const at = columns.get(column) ?? columns.get('school') ?? 0;
    const place = { file, sheet: sheet.name, row: head.bottom, column: at };
    return {
      place,
      places: [place],
      text: head.texts.get(at) ?? '',
      around: [],
      field,
      stage: null,
      unit: null,
      total: false,
      scope: 'table',
    };
  };
  const schools = new Map<
    string,
    { words: Map<IdentityField, RawText>; counts: Map<string, Count>; place: RawPlace }
  >();
  for (const row of rowsBetween(sheet, head.bottom + 1, Infinity)) {
    const at = (column: Column): string => textOf(cellAt(row, columns.get(column))?.value);
    const name = at('school');
    if (name === '' || isNoSchool(name)) continue;
    const placeAt = (column: Column): RawPlace => ({
      file,
      sheet: sheet.name,
      row: row.index,
      column: columns.get(column) ?? columns.get('school') ?? 0,
    });
    const id = at('code') || nameKey(name);
    const school = schools.get(id) ?? {
      words: wordsOf(at, placeAt),
      counts: new Map<string, Count>(),
      place: placeAt('school'),
    };
    schools.set(id, school);
    const stage = stageIn(at('stage'));
    const add = (column: Column, field: StageField): void => {
      const to = `${stage ?? ''}.${field}`;
      const count = school.counts.get(to) ?? {
        place: placeAt(column),
        heading: heading(column, field),
        number: 0,
      };
      count.number++;
      school.counts.set(to, count);
    };
    add('school', 'teachers');
    for (const field of fieldsOf(at, columns)) add(field.column, field.field);
  }
  const records = [...schools.values()].map((school) => recordOf(school, columns, heading));
  if (records.length === 0) return null;
  return { file, sheet: sheet.name, records, headings: [], unmatched: [], title: [] };
}

function findHead(
  sheet: Sheet,
): { bottom: number; columns: ReadonlyMap<Column, number>; texts: ReadonlyMap<number, string> } | null {
  for (const row of sheet.rows) {
    if (row.index > SEARCHED) return null;
    const grid = new HeadingGrid(sheet, row.index, row.index);
    const columns = new Map<Column, number>();
    const texts = new Map<number, string>();
    for (let column = grid.left; column <= grid.right; column++) {
      const [text = ''] = key(grid.over(column).at(-1) ?? '').split('(');
      texts.set(column, text);
      const name = (Object.keys(COLUMNS) as Column[]).find(
        (one) => !columns.has(one) && COLUMNS[one].test(text),
      );
      // A column that counts teachers (骨干教师数) belongs to a sheet with a row a school.
      if (name && !/数$/.test(text)) columns.set(name, column);
    }
    const counted = (['stage', 'subject', 'degree', 'backbone', 'arts'] as const).filter((name) =>
      columns.has(name),
    );
    if (columns.has('school') && counted.length >= 3) return { bottom: row.index, columns, texts };
  }
  return null;
}

function wordsOf(
  at: (column: Column) => string,
  placeAt: (column: Column) => RawPlace,
): Map<IdentityField, RawText> {
  const words = new Map<IdentityField, RawText>([['name', { text: at('school'), place: placeAt('school') }]]);
  if (at('code') !== '') words.set('code', { text: at('code'), place: placeAt('code') });
  if (at('type') !== '') words.set('type', { text: at('type'), place: placeAt('type') });
  return words;
}

function stageIn(text: string): SchoolStage | null {
  const named = [/小学/.test(text), /初中|初级/.test(text), /高中|高级/.test(text)];
  if (named.filter(Boolean).length !== 1) return null;
  return named[0] ? 'primary' : named[1] ? 'junior' : 'senior';
}

function fieldsOf(
  at: (column: Column) => string,
  columns: ReadonlyMap<Column, number>,
): { column: Column; field: StageField }[] {
  const found: { column: Column; field: StageField }[] = [];
  const degree = DEGREES.find(([pattern]) => pattern.test(at('degree')))?.[1];
  if (degree) found.push({ column: 'degree', field: degree });
  const backbone = key(at('backbone'));
  if (backbone !== '' && !/^(?:否|无|不是|0|n|no|—|-|\/|\*)$/i.test(backbone) && !/校级/.test(backbone))
    found.push({ column: 'backbone', field: 'backbone' });
  const subject = SUBJECTS.find(([pattern]) => pattern.test(at('subject')))?.[1];
  const isArts = /^(?:是|1|y|yes|√)/i.test(key(at('arts')));
  // Where the roster says who is a full-time teacher of these subjects, that decides; else the subject does.
  if (columns.has('arts') ? isArts : subject !== undefined)
    found.push({ column: columns.has('subject') ? 'subject' : 'arts', field: subject ?? 'arts' });
  return found;
}

function recordOf(
  {
    words,
    counts,
    place,
  }: { words: Map<IdentityField, RawText>; counts: ReadonlyMap<string, Count>; place: RawPlace },
  columns: ReadonlyMap<Column, number>,
  headingFor: (column: Column, field: StageField) => RawHeading,
): SchoolRecord {
  const figures = new Map<FigureKey, RawFigure>();
  const loose = new Map<StageField, RawFigure>();
  const figure = (heading: RawHeading, at: RawPlace, number: number): RawFigure => ({
    place: at,
    heading,
    written: number,
    state: 'number',
    plain: exact(number),
    value: exact(number),
    unit: null,
    hidden: false,
  });
  const stages = new Set([...counts.keys()].map((at) => at.split('.')[0] ?? ''));
  const fields: readonly (readonly [Column, readonly StageField[]])[] = [
    ['school', ['teachers']],
    ['degree', ['doctor', 'master', 'bachelor', 'college']],
    ['backbone', ['backbone']],
    [columns.has('subject') ? 'subject' : 'arts', ['pe', 'music', 'fineArts', 'arts']],
  ];
  for (const stage of stages) {
    for (const [column, names] of fields) {
      if (!columns.has(column)) continue;
      for (const field of names) {
        const count = counts.get(`${stage}.${field}`);
        const counted = figure(
          count?.heading ?? headingFor(column, field),
          count?.place ?? place,
          count?.number ?? 0,
        );
        if (stage === '') loose.set(field, counted);
        else figures.set(`${stage as SchoolStage}.${field}`, counted);
      }
    }
  }
  return { place, words, stage: null, figures, doubles: new Map(), loose, grades: [], bands: [] };
}
