import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCell } from '../../src/form/references/address';
import { address } from '../../src/form/workbook';
import type { CellValue } from '../../src/form/workbook';
import { readRecords } from '../../src/records/read';
import { RAW_RULES } from '../../src/records/rules/registry';
import { tableSheet } from '../support/records/table';

type Value = string | number | null;

/** A sound county with some cells changed, and everything that is then found and asked. */
interface Case {
  readonly note?: string;
  readonly set: Readonly<Record<string, Value>>;
  /** Rows that are hidden, as Excel counts them. */
  readonly hide?: readonly number[];
  /** Further files: file → sheet → rows. */
  readonly more?: Readonly<Record<string, Readonly<Record<string, readonly (readonly Value[])[]>>>>;
  /** The county as it was before, for a comparison: cells that were otherwise. */
  readonly before?: Readonly<Record<string, Value>>;
  /** Sheets of the further files that are hidden, by name. */
  readonly hidden?: readonly string[];
  /** Cells that are formulas without a result. */
  readonly uncomputed?: readonly string[];
  readonly answers?: Readonly<Record<string, string | number>>;
  /** Schools that are expected to answer. */
  readonly expected?: readonly string[];
  /** Rule, severity, first cell. */
  readonly findings: readonly (readonly [string, string, string])[];
  /** Kind, first cell, what is assumed. */
  readonly questions: readonly (readonly [string, string, Value])[];
}

const FOLDER = join(__dirname, '../cases/records');
const county = JSON.parse(readFileSync(join(FOLDER, 'county.json'), 'utf8')) as {
  file: string;
  sheet: string;
  rows: Value[][];
};
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = folders.flatMap(({ name }) =>
  readdirSync(join(FOLDER, name)).map((file) => ({
    name: `${name}/${file.replace('.json', '')}`,
    content: JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8')) as Case,
  })),
);

function rowsWith(set: Readonly<Record<string, Value>>): Value[][] {
  const rows = county.rows.map((row) => [...row]);
  for (const [at, value] of Object.entries(set)) {
    const place = parseCell(at);
    const row = place && rows[place.row];
    if (!row) throw new Error(at);
    row[place.column] = value;
  }
  return rows;
}

function read({
  set = {},
  hide = [],
  more = {},
  expected = [],
  before,
  answers = {},
  hidden = [],
  uncomputed = [],
}: Partial<Case>) {
  const cells = (lines: readonly (readonly Value[])[]): (CellValue | undefined)[][] =>
    lines.map((row) => row.map((value) => value ?? undefined));
  const plain = tableSheet(county.sheet, cells(rowsWith(set)), { hidden: hide.map((row) => row - 1) });
  const sheet = {
    ...plain,
    rows: plain.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const at = address({ row: row.index, column: cell.column });
        return uncomputed.includes(at) ? { ...cell, formula: '1+1', uncomputed: true as const } : cell;
      }),
    })),
  };
  const others = Object.entries(more).map(([file, sheets]) => ({
    file,
    workbook: {
      sheets: Object.entries(sheets).map(([name, lines]) => ({
        ...tableSheet(name, cells(lines)),
        visibility: hidden.includes(name) ? ('hidden' as const) : ('visible' as const),
      })),
    },
  }));
  return readRecords([{ file: county.file, workbook: { sheets: [sheet] } }, ...others], {
    ...(before && {
      against: [
        {
          label: '去年.xlsx',
          sources: [
            { file: '去年.xlsx', workbook: { sheets: [tableSheet('学校', cells(rowsWith(before)))] } },
          ],
        },
      ],
    }),
    answers: new Map(Object.entries(answers)),
    tellsUnused: true,
    schoolYear: 2026,
    expected: expected.map((name) => ({ name, code: '', type: '', founder: '' })),
  });
}

describe('raw data', () => {
  test('of a sound county raise nothing', () => {
    const { findings, questions, leftOut } = read({});
    expect([findings, questions, leftOut]).toEqual([[], [], []]);
  });

  test.each(cases)('$name', ({ content }) => {
    const { findings, questions } = read(content);
    const first = (places: readonly { row: number; column: number }[]): string =>
      places[0] ? address(places[0]) : '';
    expect(findings.map(({ rule, severity, places }) => [rule, severity, first(places)])).toEqual(
      content.findings,
    );
    expect(questions.map(({ kind, places, assumed = null }) => [kind, first(places), assumed])).toEqual(
      content.questions,
    );
  });

  test('every rule has a case', () => {
    const cited = new Set(cases.flatMap(({ content }) => content.findings.map(([rule]) => rule)));
    const others = ['raw/grades-sum', 'raw/bands-sum', 'raw/bands-pupils'];
    expect(RAW_RULES.map(({ id }) => id).filter((id) => !cited.has(id) && !others.includes(id))).toEqual([]);
  });
});
