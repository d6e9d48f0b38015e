import { checkForm } from '../../src/checks/check';
import { readForm } from '../../src/form/read';
import type { Row, Sheet, Workbook } from '../../src/form/workbook';
import { findProfile } from '../../src/standards/profiles';
import type { School } from '../../src/form/model';
import { makeCounty } from '../support/county/county';
import { Random } from '../support/county/random';

/** `COUNTIES=200 npx jest test/form/parts.test.ts` looks at more of them. */
const COUNT = Number(process.env['COUNTIES'] ?? 12);
const profile = findProfile('national');

/** What is found, wherever the rows now stand. */
function told(workbook: Workbook): readonly string[] {
  const form = readForm(workbook);
  const { findings, verdict } = checkForm(form, profile);
  const lines = findings
    // The numbers of the rows are what these counties write otherwise.
    .filter(({ rule }) => rule !== 'entry/numbering')
    .map(
      ({ rule, severity, stage, school, actual }) =>
        `${severity} ${rule} ${stage ?? ''} ${school ?? ''} ${actual ?? ''}`,
    );
  return [verdict, ...lines.sort()];
}

interface Parts {
  readonly sheet: Sheet;
  /** Title, headings, codes; then the note. */
  readonly head: readonly Row[];
  readonly note: readonly Row[];
  readonly primary: readonly Row[];
  readonly junior: readonly Row[];
  readonly number: number;
}

/** 表Ⅱ-2 of a county taken apart; null where its rows do not stand alone on their sheet. */
function apart(workbook: Workbook): Parts | null {
  const form = readForm(workbook);
  const [table, ...more] = form.tables.filter(({ id }) => id === 'II-2');
  const sheet = workbook.sheets.find(({ name }) => name === table?.sheet);
  const { schools } = form;
  if (!table || more.length > 0 || !sheet || !schools || form.unsureStages) return null;
  const rowsOf = (some: readonly School[]): Row[] =>
    some.flatMap(({ line }) => sheet.rows.filter(({ index }) => index === line));
  const [primary, junior] = [rowsOf(schools.primary), rowsOf(schools.junior)];
  const taken = new Set([...primary, ...junior]);
  const first = Math.min(...[...taken].map(({ index }) => index));
  const rest = sheet.rows.filter((row) => !taken.has(row));
  const [head, note] = [
    rest.filter(({ index }) => index < first),
    rest.filter(({ index }) => index >= first),
  ];
  if (note.length > 1 || primary.length < 2 || junior.length < 2) return null;
  return { sheet, head, note, primary, junior, number: table.columns.get('number') ?? 0 };
}

/** Rows put under the headings one after another. */
function built(parts: Parts, name: string, rows: readonly Row[], note: boolean, renumber: boolean): Sheet {
  const top = Math.max(...parts.head.map(({ index }) => index)) + 1;
  const numbered = rows.map((row, at) => ({
    ...row,
    index: top + at,
    cells: renumber
      ? row.cells.map((cell) => (cell.column === parts.number ? { ...cell, value: at + 1 } : cell))
      : row.cells,
  }));
  const notes = note ? parts.note.map((row) => ({ ...row, index: top + rows.length })) : [];
  return { ...parts.sheet, name, merges: [], rows: [...parts.head, ...numbered, ...notes] };
}

const WAYS: Readonly<Record<string, (parts: Parts, random: Random) => readonly Sheet[]>> = {
  'a sheet for each stage': (parts) => [
    built(parts, '分学校（小学）', parts.primary, true, false),
    built(parts, '分学校（初中）', parts.junior, false, false),
  ],
  'a sheet for each stage, 初中 first': (parts) => [
    built(parts, '初中', parts.junior, false, false),
    built(parts, '小学', parts.primary, true, false),
  ],
  'a sheet for each stage, of no particular name': (parts) => [
    built(parts, 'Sheet11', parts.primary, false, false),
    built(parts, 'Sheet12', parts.junior, true, false),
  ],
  '初中 before 小学': (parts) => [
    built(parts, parts.sheet.name, [...parts.junior, ...parts.primary], true, false),
  ],
  'by townships on sheets of their own': (parts) => {
    const half = (rows: readonly Row[], second: boolean): readonly Row[] =>
      rows.filter((_, at) => at * 2 >= rows.length === second);
    return [
      built(parts, '东片', [...half(parts.primary, false), ...half(parts.junior, false)], true, false),
      built(parts, '西片', [...half(parts.primary, true), ...half(parts.junior, true)], false, false),
    ];
  },
};

const counties = Array.from({ length: COUNT }, (_, index) => {
  const look = { layout: index % 2 ? ('sheets' as const) : ('shifted' as const) };
  return { seed: 6001 + index, workbook: makeCounty(6001 + index, { look }).workbook() };
});

test.each(Object.entries(WAYS))('%s', (_, way) => {
  let tried = 0;
  const wrong = counties.flatMap(({ seed, workbook }) => {
    const parts = apart(workbook);
    if (!parts) return [];
    tried++;
    const sheets = workbook.sheets.flatMap((sheet) =>
      sheet === parts.sheet ? way(parts, new Random(seed)) : [sheet],
    );
    const [before, after] = [told(workbook), told({ sheets })];
    const fresh = after.filter((line) => !before.includes(line));
    const gone = before.filter((line) => !after.includes(line));
    return [...fresh.map((line) => `${seed} +${line}`), ...gone.map((line) => `${seed} -${line}`)].slice(
      0,
      4,
    );
  });
  expect(wrong.slice(0, 12)).toEqual([]);
  expect(tried).toBeGreaterThan(COUNT / 3);
});
