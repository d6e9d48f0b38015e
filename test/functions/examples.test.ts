import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCell } from '../../src/form/references/address';
import { address } from '../../src/form/workbook';
import type { Sheet } from '../../src/form/workbook';
import { CellError } from '../../src/functions/port';
import { FUNCTIONS } from '../../src/functions/list';
import type { FunctionName } from '../../src/functions/list';
import { readWorkbook } from '../../src/xlsx/read';

const ROOT = join(__dirname, '../..');
const PAGES = ['docs/functions.md', 'docs/functions.en.md', 'docs/deployment/README.md'];

const county = readWorkbook(readFileSync(join(ROOT, 'assets/sample-county.xlsx')));
const schools = sheetCalled('表Ⅱ-2');
const balance = sheetCalled('表Ⅲ');

function sheetCalled(name: string): Sheet {
  const found = county.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`the sample county has no sheet ${name}`);
  return found;
}

const cells = new Map(
  [schools, balance].map((sheet) => [
    sheet,
    new Map(
      sheet.rows.flatMap(({ index: row, cells: inRow }) =>
        inRow.map(({ column, value }) => [address({ row, column }), value] as const),
      ),
    ),
  ]),
);
const valueAt = (sheet: Sheet, where: string): unknown => cells.get(sheet)?.get(where) ?? '';

/** The cells of a range of the sample county's 表Ⅱ-2, as Excel hands them over. */
function range(text: string): unknown[][] {
  const [from, to] = text.split(':').map((corner) => parseCell(corner));
  if (!from || !to) throw new Error(`${text} is no range`);
  return Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from({ length: to.column - from.column + 1 }, (__, column) =>
      valueAt(schools, address({ row: from.row + row, column: from.column + column })),
    ),
  );
}

const plain = (text: string): unknown => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

/** One argument of a formula: a range, {1;2}, "text" or a number. */
function argument(text: string): unknown {
  if (/^[A-Z]+\d+:[A-Z]+\d+$/.test(text)) return range(text);
  if (!text.startsWith('{')) return plain(text);
  const lines = text.slice(1, -1).split(';');
  return lines.map((line) => line.split(',').map(plain));
}

/** What a formula such as `CV(G4:G23,D4:D23)` gives on the sample county's 表Ⅱ-2; arguments left out are null, as in Excel. */
function evaluate(formula: string): unknown {
  const [, name, list = ''] = /^(\w+)\((.*)\)$/.exec(formula) ?? [];
  const help = FUNCTIONS.find((one) => one.name === name);
  if (!help) throw new Error(`${formula} is no formula of ours`);
  const typed = list.match(/\{[^}]*\}|"[^"]*"|[^,]+/g) ?? [];
  const call = help.implementation as (...args: unknown[]) => unknown;
  return call(...Object.keys(help.parameters).map((_, place) => argumentOrNull(typed[place])));
}

function argumentOrNull(text: string | undefined): unknown {
  return text === undefined ? null : argument(text);
}

const example = (name: FunctionName): unknown =>
  evaluate(FUNCTIONS.find((help) => help.name === name)?.example ?? '');
const flat = (answer: unknown): unknown[] => (Array.isArray(answer) ? answer.flat() : [answer]);

describe('the examples of the help, on the sample county', () => {
  test('give the coefficient and the mean of its table Ⅲ, as near as rounded values can', () => {
    expect(example('CV')).toBeCloseTo(Number(valueAt(balance, 'C5')), 2);
    expect(example('COUNTY_MEAN')).toBeCloseTo(Number(valueAt(balance, 'C4')), 2);
  });

  test('give a share for every school, and all of it together', () => {
    const shares = flat(example('CV_SHARE')).map(Number);
    expect(shares).toHaveLength(20);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  });

  test('give a verdict and a remark for every school; one mark of the sample county is wrong', () => {
    expect(flat(example('MEETS_STD'))).toHaveLength(12);
    const marks = flat(range('N4:N23')).map((mark) => mark === '是');
    const verdicts = flat(example('SCHOOL_MEETS'));
    expect(verdicts).toHaveLength(20);
    expect(verdicts.filter((verdict, school) => verdict !== marks[school])).toHaveLength(1);
    const remarks = flat(example('SCHOOL_REMARK'));
    expect(remarks).toHaveLength(12);
    expect(remarks.every((remark) => /达标/.test(String(remark)))).toBe(true);
  });

  test('give what their explanations promise', () => {
    const promised: [FunctionName, string][] = [
      ['CV_TOTALS', '0.118'],
      ['STD', '2000'],
      ['STD_FLOOR', '3.57'],
      ['STD_GAP', '0.2'],
      ['STD_LEVEL', '达到85%'],
      ['APPORTION', '8421.05'],
    ];
    for (const [name, answer] of promised) {
      expect(FUNCTIONS.find((help) => help.name === name)?.meaning.zh).toContain(answer);
      expect(FUNCTIONS.find((help) => help.name === name)?.meaning.en).toContain(answer);
      expect(String(flat(example(name))[0]).startsWith(answer)).toBe(true);
    }
  });
});

test.each(PAGES)('every formula that %s shows has an answer', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const formulas = [...text.matchAll(/`=(?:JH\.)?([A-Z_]+\([^`…]*\))`/g)].map(([, formula = '']) => formula);
  expect(formulas.length).toBeGreaterThan(0);
  for (const formula of formulas) {
    const answers = flat(evaluate(formula));
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => answer === null || answer instanceof CellError)).toEqual([]);
  }
});
