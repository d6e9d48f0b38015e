import { sevenOf } from '../../src/standards/seven';
import { checkForm } from '../../src/checks/check';
import type { CheckResult, Finding } from '../../src/checks/findings/finding';
import { TABLE_IDS } from '../../src/form/model';
import { readForm } from '../../src/form/read';
import { address } from '../../src/form/workbook';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/form/workbook';
import { say } from '../../src/messages/sentence';
import { findProfile } from '../../src/standards/profiles';
import type { Stage } from '../../src/standards/types';
import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { PLAIN } from '../support/county/look';
import { toXlsx } from '../support/rawxlsx';

const NATIONAL = findProfile('national');

/** A county that meets every standard and in which nothing is wrong, its tables on sheets 表Ⅰ … 表Ⅵ. */
const SOUND = makeCounty(2, { look: PLAIN });
const sound = SOUND.workbook();

function check(workbook: Workbook): CheckResult {
  const result = checkForm(readForm(workbook), NATIONAL);
  for (const { message, parameters } of result.findings) {
    expect(say(message, 'zh', parameters)).not.toMatch(/undefined|NaN|Infinity/);
    expect(say(message, 'en', parameters)).not.toMatch(/undefined|NaN|Infinity/);
  }
  return result;
}

const errors = ({ findings }: CheckResult): readonly Finding[] =>
  findings.filter(({ severity }) => severity === 'error');
const rules = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.map(({ rule }) => rule)),
];

/** The workbook with every cell put through `change`; null takes the cell away. */
function everyCell(
  workbook: Workbook,
  change: (cell: Cell, at: string, sheet: Sheet) => Cell | null,
): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.flatMap((row) => {
        const cells = row.cells.flatMap(
          (cell) => change(cell, address({ row: row.index, column: cell.column }), sheet) ?? [],
        );
        return cells.length > 0 ? [{ ...row, cells }] : [];
      }),
    })),
  };
}

/** Every number of the workbook in a cell of its own replaced; labels and sentences stay. */
function everyNumber(workbook: Workbook, change: (value: number) => CellValue | null): Workbook {
  return everyCell(workbook, (cell) => {
    if (typeof cell.value !== 'number') return cell;
    const value = change(cell.value);
    return value === null ? null : { column: cell.column, value };
  });
}

const countOf = (workbook: Workbook, holds: (value: CellValue) => boolean): number =>
  workbook.sheets
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter(({ value }) => holds(value)).length;
const numbers = countOf(sound, (value) => typeof value === 'number');

test('the sound county meets everything, from the model and from the bytes of its file', () => {
  for (const workbook of [sound, readWorkbook(SOUND.xlsx())]) {
    const result = check(workbook);
    expect(result.verdict).toBe('met');
    expect(errors(result)).toEqual([]);
  }
});

describe('a workbook that is no declaration', () => {
  test.each<[string, Workbook]>([
    ['without any sheet', { sheets: [] }],
    [
      'with one empty sheet',
      readWorkbook(
        toXlsx(
          SOUND.sheets.slice(0, 1).map((sheet) => ({ ...sheet, cells: [], merges: [] })),
          'inline',
        ),
      ),
    ],
    [
      'of pupils and marks',
      {
        sheets: [
          {
            name: '成绩',
            visibility: 'visible',
            protected: false,
            merges: [],
            hiddenColumns: [],
            rows: [
              ['序号', '姓名', '语文', '数学'],
              [1, '张三', 95, 88],
              [2, '李四', 91, 97],
            ].map((values, index) => ({
              index,
              hidden: false,
              cells: values.map((value, column) => ({ column, value })),
            })),
          },
        ],
      },
    ],
    [
      'whose every cell is an error value',
      everyCell(sound, (cell) => ({ ...cell, value: { error: '#REF!' } })),
    ],
  ])('%s gets one clear message', (_, workbook) => {
    const { findings, verdict, schools, cv } = check(workbook);
    expect(rules(findings)).toEqual(['structure/no-form']);
    expect(findings).toHaveLength(1);
    expect(verdict).toBe('incomplete');
    expect(schools).toEqual({ primary: 0, junior: 0 });
    expect(
      [cv.primary, cv.junior].flatMap((one) => Object.values(one)).every((value) => value === null),
    ).toBe(true);
  });
});

describe.each(sound.sheets.map((sheet, index) => [sheet.name, sheet, TABLE_IDS[index]] as const))(
  'of %s',
  (_, sheet, id) => {
    test('a second copy is told once, and judged by the first', () => {
      const result = check({ sheets: [...sound.sheets, { ...sheet, name: `${sheet.name} (2)` }] });
      expect(errors(result).map(({ rule, table, places }) => [rule, table, places[0]?.sheet])).toEqual([
        ['structure/doubled-table', id, `${sheet.name} (2)`],
      ]);
      expect(result.verdict).toBe('incomplete');
    });

    test('the absence is told once, and nothing else follows from it', () => {
      const result = check({ sheets: sound.sheets.filter((other) => other !== sheet) });
      expect(errors(result).map(({ rule, table, places }) => [rule, table, places])).toEqual([
        ['structure/missing-table', id, []],
      ]);
      expect(result.verdict).toBe('incomplete');
    });
  },
);

test('hidden sheets, rows and columns are checked like any other', () => {
  const county = makeCounty(7, { look: PLAIN, errors: 3 });
  const open = county.workbook();
  const hidden: Workbook = {
    sheets: open.sheets.map((sheet) => ({
      ...sheet,
      visibility: 'hidden',
      hiddenColumns: Array.from({ length: 30 }, (_, column) => column),
      rows: sheet.rows.map((row) => ({ ...row, hidden: true })),
    })),
  };
  const [asShown, asHidden] = [check(open), check(hidden)];
  expect(errors(asHidden).length).toBeGreaterThanOrEqual(3);
  expect(asHidden).toEqual(asShown);
});

test('the order of the sheets does not matter', () => {
  const result = check({ sheets: [...sound.sheets].reverse() });
  expect(errors(result)).toEqual([]);
  expect(result.verdict).toBe('met');
});

test('the tables in reverse order, one under another on one sheet, are all found', () => {
  let next = 0;
  const rows = [...sound.sheets].reverse().flatMap((sheet) => {
    const from = next;
    next += (sheet.rows.at(-1)?.index ?? 0) + 3;
    return sheet.rows.map((row) => ({ ...row, index: row.index + from }));
  });
  const [first] = sound.sheets;
  if (!first) throw new Error('The county has no sheets');
  const result = check({ sheets: [{ ...first, name: 'Sheet1', merges: [], rows }] });
  expect(errors(result)).toEqual([]);
  expect(result.verdict).toBe('met');
});

describe('when every number of the tables is', () => {
  test('text, each is warned of and the verdict stays', () => {
    const result = check(everyNumber(sound, String));
    expect(errors(result)).toEqual([]);
    expect(result.findings.filter(({ severity }) => severity === 'warning')).toEqual([]);
    const told = result.findings.filter(({ rule }) => rule === 'entry/number-as-text');
    expect(told).toHaveLength(numbers);
    expect(
      told.every(({ severity, fix }) => severity === 'information' && typeof fix?.value === 'number'),
    ).toBe(true);
    expect(result.verdict).toBe('met');
    expect(result.cv).toEqual(check(sound).cv);
  });

  test.each<[string, CellValue | null, string]>([
    ['a word', '待定', 'entry/not-a-number'],
    ['an error value', { error: '#N/A' }, 'entry/error-value'],
    ['a placeholder', '……', 'entry/placeholder'],
    ['left empty', null, 'entry/blank'],
  ])('%s, each cell is told once and nothing is compared', (_, value, rule) => {
    const result = check(everyNumber(sound, () => value));
    const told = errors(result);
    // A table in which nothing is filled in is told as a whole.
    expect([rule, 'entry/empty-table', 'entry/founder-in-words']).toEqual(
      expect.arrayContaining([...rules(told)]),
    );
    const accused = told.flatMap(({ places }) => places.map((place) => `${place.sheet} ${address(place)}`));
    expect(accused).toHaveLength(numbers);
    expect(new Set(accused).size).toBe(numbers);
    expect(result.verdict).toBe('incomplete');
  });

  test.each([0, -1, 0.5, 1e100, Number.MAX_SAFE_INTEGER])(
    '%d, nothing breaks and nothing is met',
    (value) => {
      expect(check(everyNumber(sound, () => value)).verdict).not.toBe('met');
    },
  );
});

describe('a table of schools', () => {
  const rowsOf = (stages: readonly Stage[]): ReadonlySet<number> =>
    new Set(stages.flatMap((stage) => readForm(sound).schools?.[stage].map(({ line }) => line) ?? []));

  test.each<[string, readonly Stage[]]>([
    ['primary schools', ['primary']],
    ['junior schools', ['junior']],
    ['schools', ['primary', 'junior']],
  ])('without its %s is told in a few findings', (_, stages) => {
    const gone = rowsOf(stages);
    const sheets = sound.sheets.map((sheet) =>
      sheet.name === '表Ⅱ-2' ? { ...sheet, rows: sheet.rows.filter(({ index }) => !gone.has(index)) } : sheet,
    );
    const result = check({ sheets });
    expect(result.verdict).not.toBe('met');
    const told = result.findings.filter(({ severity }) => severity !== 'information');
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(4);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'with one school a stage has no spread and no false alarm (seed %d)',
    (seed) => {
      const counts = { primary: 1, point: 0, nine: 0, junior: 1, complete: 0, twelve: 0 };
      const result = check(makeCounty(seed, { size: { counts, smallPoints: 0 } }).workbook());
      expect(result.schools).toEqual({ primary: 1, junior: 1 });
      for (const cv of Object.values(result.cv)) expect(cv).toEqual(sevenOf(() => 0));
      expect(errors(result).filter(({ category }) => category !== 'standard')).toEqual([]);
    },
  );

  test('of 5000 rows is checked without a false alarm, and one wrong cell in it is found', () => {
    const county = makeCounty(5, {
      look: PLAIN,
      size: {
        counts: { primary: 2390, point: 500, nine: 100, junior: 1700, complete: 200, twelve: 5 },
        smallPoints: 0,
        crowding: 0,
      },
    });
    const workbook = county.workbook();
    const result = check(workbook);
    expect(result.schools).toEqual({ primary: 2995, junior: 2005 });
    expect(errors(result).filter(({ category }) => category !== 'standard')).toEqual([]);
    expect(result.findings.filter(({ category }) => category !== 'standard').length).toBeLessThanOrEqual(3);

    const place = county.places.get('II-2.primary.1234.L4');
    if (!place) throw new Error('The county has no such school');
    const wrong = everyCell(workbook, (cell, at, sheet) =>
      sheet.name === place.sheet && at === place.cell ? { column: cell.column, value: -5 } : cell,
    );
    const told = errors(check(wrong)).filter(({ category }) => category !== 'standard');
    expect(told.map(({ rule, places: [first] }) => [rule, first && address(first)])).toEqual([
      ['entry/negative', place.cell],
    ]);
  });
});
