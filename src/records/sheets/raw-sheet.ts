import type { NewCell, NewSheet, NewStyle, NewValidation } from '../../form/new-sheet';
import { FOUNDERS } from '../../form/layout/schools';
import { address, columnLetters } from '../../form/workbook';
import { sum } from '../../measures/sums';
import { toNumber } from '../exact';
import { fieldOf, unitNeeded } from '../layouts/fields';
import type { FigureKey, RecordedSchool, SchoolKind, Site } from '../model';
import { founderOf, kindOf } from '../words';
import { rawColumns } from './columns';
import type { RawColumn } from './columns';
import { RAW_SHEET } from './raw-sheet-name';

const HEADINGS = 2;
const FIRST = HEADINGS + 1;
/** Rows that an empty sheet has ready. */
const LINES = 60;

const HEADING: NewStyle = { bold: true, center: true, wrap: true, border: true, fill: 'E8EEF7' };
const CELL: NewStyle = { border: true, locked: false };
const TEXT: NewStyle = { border: true, locked: false, numberFormat: '@' };
const EXAMPLE: NewStyle = { border: true, locked: false, color: '7F7F7F' };
const SUM: NewStyle = { border: true, bold: true, fill: 'F3F6FB' };

/** A site on the sheet and its row. */
export interface RawRow {
  readonly school: RecordedSchool;
  readonly site: Site;
  readonly row: number;
}

/** Every school followed by its campuses, with the row that each has on 基础数据. */
export function rawRows(schools: readonly RecordedSchool[]): RawRow[] {
  let row = FIRST;
  return schools.flatMap((school) => school.sites.map((site) => ({ school, site, row: row++ })));
}

/** Where a figure of a site stands on 基础数据: `F4`; null for one that the sheet has no column for. */
export type RawCells = (site: Site, figure: FigureKey) => string | null;

/** Where everything stands on a 基础数据 that is made for these schools. */
export function rawCells(schools: readonly RecordedSchool[]): RawCells {
  const rows = new Map(rawRows(schools).map(({ site, row }) => [site, row]));
  const columns = new Map(rawColumns(schools).map(({ figure }, column) => [figure, column]));
  return (site, figure) => {
    const [row, column] = [rows.get(site), columns.get(figure)];
    return row === undefined || column === undefined ? null : address({ row, column });
  };
}

/** The county's own record, 基础数据: one row a school or campus, editable, read again like any other sheet; with the figures of these schools, without any an empty one with an example row. */
export function rawSheet(schools: readonly RecordedSchool[] = []): NewSheet {
  const rows = rawRows(schools);
  const columns = rawColumns(schools);
  const example = rows.length === 0;
  const last = FIRST + (example ? LINES : rows.length) - 1;
  const cells: NewCell[] = [
    { row: 0, column: 0, value: RAW_SHEET, style: { bold: true, fontSize: 14 } },
    {
      row: 1,
      column: 0,
      value:
        '一所学校（或一个校区）一行；不独立计校数的校区另起一行，“是否计校数”填“否”。面积用平方米，金额用元。',
      style: { fontSize: 10 },
    },
    ...columns.map(({ heading }, column) => ({ row: HEADINGS, column, value: heading, style: HEADING })),
  ];
  if (example) {
    columns.forEach((raw, column) => {
      cells.push({ row: FIRST, column, value: raw.example, style: EXAMPLE });
      for (let row = FIRST + 1; row <= last; row++)
        cells.push({ row, column, style: raw.field ? TEXT : CELL });
    });
  }
  for (const { school, site, row } of rows) {
    columns.forEach((raw, column) => {
      const value = raw.field
        ? recordWord(school, site, raw.field)
        : raw.figure
          ? recordNumber(site, raw.figure)
          : null;
      cells.push({ row, column, ...(value !== null && { value }), style: raw.field ? TEXT : CELL });
    });
  }
  columns.forEach(({ figure }, column) => {
    const letters = columnLetters(column);
    // The example row is none of the county's schools.
    const range = `${letters}${FIRST + (example ? 2 : 1)}:${letters}${last + 1}`;
    // A cell that is empty adds nothing, as in the formula.
    const known = figure ? rows.flatMap(({ site }) => recordNumber(site, figure) ?? []) : [];
    const total = { row: last + 1, column, style: SUM };
    if (column === 0) cells.push({ ...total, value: '合计' });
    else if (figure)
      cells.push({ ...total, formula: `SUM(${range})`, value: Number(sum(known).toPrecision(15)) });
    else cells.push(total);
  });
  return {
    name: RAW_SHEET,
    columnWidths: columns.map(({ field }, column) => (column === 0 ? 28 : field ? 14 : 11)),
    rowHeights: new Map([[HEADINGS, 62]]),
    cells,
    freeze: { rows: FIRST, columns: 1 },
    validations: columns.flatMap((raw, column) =>
      validationOf(raw, { top: FIRST, left: column, bottom: last, right: column }),
    ),
  };
}

function validationOf(
  { heading, field, figure, note, list }: RawColumn,
  area: NewValidation['areas'][number],
): NewValidation[] {
  const title = heading.slice(0, 32);
  const prompt = note === '' ? undefined : { title, text: note };
  if (list)
    return [
      {
        areas: [area],
        constraint: { kind: 'list', list },
        ...(prompt && { prompt }),
        error: '请从下拉列表中选择。',
      },
    ];
  if (field) return [];
  const isArea = figure !== undefined && unitNeeded(fieldOf(figure)) !== null;
  return [
    {
      areas: [area],
      constraint: { kind: isArea ? 'decimal' : 'whole', min: 0 },
      ...(prompt && { prompt }),
      error: isArea ? '应填不小于 0 的数。' : '应填不小于 0 的整数。',
    },
  ];
}

/** 办学类型 in words that the reading knows. */
const TYPE_WORDS: Readonly<Partial<Record<SchoolKind, string>>> = {
  primary: '小学',
  point: '小学教学点',
  junior: '初级中学',
  nineYear: '九年一贯制学校',
  twelveYear: '十二年一贯制学校',
  complete: '完全中学',
  senior: '高级中学',
  special: '特殊教育学校',
  vocational: '职业学校',
};

/** The word of a site's identity as 基础数据 holds it. */
export function recordWord(school: RecordedSchool, site: Site, field: string): string {
  const words =
    site.records.flatMap((record) => record.words.get(field as 'name') ?? []).find(({ text }) => text !== '')
      ?.text ?? '';
  if (field === 'name') return site.name;
  if (field === 'code') return site === school.sites[0] ? (school.code ?? '') : words;
  const [main] = school.sites;
  if (field === 'counted') return site === main ? '是' : '否';
  if (field === 'main') return site === main ? '' : (main?.name ?? '');
  // What the county answered stands in place of words that nobody knows, so that it is not asked again.
  if (field === 'type' && site === main && kindOf(words, '') === 'unknown')
    return TYPE_WORDS[school.kind] ?? words;
  if (field === 'founder' && site === main && founderOf(words) === null && school.founder !== null)
    return FOUNDERS[school.founder - 1]?.zh ?? words;
  return words;
}

/** Columns that a source may lack because another one tells their number too (艺术 the music teachers, 研究生 the doctorates). */
const TOLD_ELSEWHERE: Readonly<Record<string, string>> = {
  arts: 'pe',
  music: 'pe',
  fineArts: 'pe',
  doctor: 'bachelor',
  master: 'bachelor',
  college: 'bachelor',
};

/** The figure of a site in the unit of 基础数据; null where there is none or it is in doubt. */
export function recordNumber(site: Site, figure: FigureKey): number | null {
  const read = site.figures.get(figure);
  if (read?.value) return toNumber(read.value);
  const [stage = '', field = ''] = figure.split('.');
  const beside = TOLD_ELSEWHERE[field];
  if (read) return read.state === 'none' && (field === 'indoor' || beside !== undefined) ? 0 : null;
  const other = beside === undefined ? undefined : site.figures.get(`${stage}.${beside}` as FigureKey);
  return other?.value ? 0 : null;
}
