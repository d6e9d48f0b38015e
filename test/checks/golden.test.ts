import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from '../../src/checks/check';
import type { Finding } from '../../src/checks/finding';
import { RULES } from '../../src/checks/registry';
import { readForm } from '../../src/form/read';
import { address, parseAddress } from '../../src/form/workbook';
import type { Cell, CellValue, Workbook } from '../../src/form/workbook';
import { say } from '../../src/messages/sentence';
import { findProfile } from '../../src/standards/profiles';
import { goldenCases } from '../support/golden';

/** A workbook as sheets of addressed cells: `{ "表Ⅰ": { "A6": 49.31 } }`. */
type Sheets = Record<string, Record<string, Content>>;

/** A value alone, or with the number format it is shown in: `{ "value": 4.196, "format": "0.00" }`. null: nothing. */
type Content = CellValue | { readonly value: CellValue; readonly format: string } | null;

/** Edits to the county of `test/cases/checks/county.json`, in which every figure is right. null takes a cell (or a sheet) away. */
interface Input {
  readonly say: string;
  readonly edit: Record<string, Record<string, Content> | null>;
  /** Sheets put in beside those of the county. */
  readonly copy?: Record<string, string>;
  readonly profile?: string;
}

/** Every finding that is an error or a warning, and every other finding of the rule that the case is about. */
interface Expected {
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly sheet: string | null;
    readonly cells: readonly string[];
    readonly because?: readonly string[];
  }[];
}

const root = join(__dirname, '../cases/checks');
const county = JSON.parse(readFileSync(join(root, 'county.json'), 'utf8')) as Sheets;
const cases = goldenCases<Input, Expected>(root);
const ruleOf = (name: string): string => name.split('/').slice(0, 2).join('/');

test.each(cases.map((golden) => [golden.name, golden] as const))('%s', (name, { input, expected }) => {
  const { findings } = checkForm(readForm(workbook(input)), findProfile(input.profile ?? 'national'));
  const told = findings.filter(({ severity, rule }) => severity !== 'information' || rule === ruleOf(name));
  expect(told.map(shown)).toEqual(expected.findings);
  for (const { message, parameters } of findings) {
    expect(say(message, 'zh', parameters)).not.toMatch(/undefined|NaN/);
    expect(say(message, 'en', parameters)).not.toMatch(/undefined|NaN/);
  }
});

test('the county itself has no finding but that its remarks are empty', () => {
  const { findings, verdict } = checkForm(readForm(workbook({ say: '', edit: {} })), findProfile('national'));
  expect(findings.map(({ rule }) => rule)).toEqual(['entry/remark-blank']);
  expect(verdict).toBe('met');
});

test.each(RULES.map(({ id }) => id))('%s has a case that fires and one that stays silent', (id) => {
  const own = cases.filter(({ name }) => ruleOf(name) === id);
  const fires = own.map(({ expected }) => expected.findings.some(({ rule }) => rule === id));
  expect(fires).toContain(true);
  expect(fires).toContain(false);
});

function shown({ rule, severity, places, because }: Finding): Expected['findings'][number] {
  return {
    rule,
    severity,
    sheet: places[0]?.sheet ?? null,
    cells: places.filter(({ sheet }) => sheet === places[0]?.sheet).map(address),
    ...(because ? { because: because.map((cause) => `${cause.rule} ${address(cause.place)}`) } : {}),
  };
}

function workbook({ edit, copy = {} }: Input): Workbook {
  const sheets = new Map(Object.entries(county));
  for (const [name, from] of Object.entries(copy)) sheets.set(name, { ...county[from] });
  for (const [name, cells] of Object.entries(edit)) {
    if (cells === null) sheets.delete(name);
    else sheets.set(name, { ...sheets.get(name), ...cells });
  }
  return {
    sheets: [...sheets].map(([name, cells]) => {
      const rows = new Map<number, Cell[]>();
      for (const [at, content] of Object.entries(cells)) {
        const place = parseAddress(at);
        if (!place) throw new Error(`${at} is no cell`);
        if (content === null) continue;
        rows.set(place.row, [...(rows.get(place.row) ?? []), cell(place.column, content)]);
      }
      return {
        name,
        visibility: 'visible' as const,
        protected: false,
        merges: [],
        hiddenColumns: [],
        rows: [...rows]
          .sort(([a], [b]) => a - b)
          .map(([index, row]) => ({ index, hidden: false, cells: row.sort((a, b) => a.column - b.column) })),
      };
    }),
  };
}

function cell(column: number, content: NonNullable<Content>): Cell {
  return typeof content === 'object' && 'value' in content
    ? { column, ...content }
    : { column, value: content };
}
