import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkForm } from '../../src/checks/check';
import type { CheckResult } from '../../src/checks/findings/finding';
import { recordRules } from '../../src/checks/record/record-rules';
import { readForm } from '../../src/form/read';
import { RAW_SHEET } from '../../src/records/sheets/raw-sheet-name';
import { findProfile } from '../../src/standards/profiles';
import { parseCell } from '../../src/form/references/address';
import type { Area, Cell, CellValue, Workbook } from '../../src/form/workbook';
import type { ConcessionKey } from '../../src/standards/concessions';

/** The folder of the golden cases of the checks. */
export const CASES = join(__dirname, '../cases/checks');

/** A workbook as sheets of addressed cells: `{ "表Ⅰ": { "A6": 49.31 } }`. */
type Sheets = Record<string, Record<string, Content>>;

/** A value alone, or with what else its cell has: `{ "value": 4.196, "format": "0.00" }`. null: nothing. */
type Content = CellValue | (Omit<Cell, 'column'> & { readonly value: CellValue }) | null;

/** Edits to the county of `test/cases/checks/county.json`, in which every figure is right. null takes a cell (or a sheet) away. */
export interface Input {
  readonly say: string;
  readonly edit: Record<string, Record<string, Content> | null>;
  /** Sheets put in beside those of the county. */
  readonly copy?: Record<string, string>;
  /** With 基础数据 from which every figure of the county follows (`test/cases/checks/record.json`). */
  readonly record?: boolean;
  /** Sheets that are hidden, and sheets that come before all others. */
  readonly hide?: readonly string[];
  readonly first?: readonly string[];
  /** Merged cells by sheet: `{ "表Ⅱ-2": ["C4:C6"] }`. */
  readonly merge?: Record<string, readonly string[]>;
  readonly profile?: string;
  /** The concessions that are claimed. */
  readonly concessions?: readonly ConcessionKey[];
}

const county = JSON.parse(readFileSync(join(CASES, 'county.json'), 'utf8')) as Sheets;
const record = JSON.parse(readFileSync(join(CASES, 'record.json'), 'utf8')) as Sheets[string];

/** The findings of a case, in the order of the form, by the profile and with the concessions that it names. */
export function checked(input: Input): CheckResult {
  const [book, profile] = [workbook(input), findProfile(input.profile ?? 'national')];
  const { concessions = [] } = input;
  const more = recordRules(book, { answers: {}, concessions, profile });
  return checkForm(readForm(book), profile, concessions, more);
}

/** The county with those edits. */
export function workbook({
  edit,
  copy = {},
  merge = {},
  hide = [],
  first = [],
  record: held,
}: Input): Workbook {
  const sheets = new Map(Object.entries(county));
  if (held) sheets.set(RAW_SHEET, record);
  for (const [name, from] of Object.entries(copy)) sheets.set(name, { ...county[from] });
  for (const [name, cells] of Object.entries(edit)) {
    if (cells === null) sheets.delete(name);
    else sheets.set(name, { ...sheets.get(name), ...cells });
  }
  return {
    sheets: [...sheets]
      .sort(([a], [b]) => Number(first.includes(b)) - Number(first.includes(a)))
      .map(([name, cells]) => {
        const rows = new Map<number, Cell[]>();
        for (const [at, content] of Object.entries(cells)) {
          const place = parseCell(at);
          if (!place) throw new Error(`${at} is no cell`);
          if (content === null) continue;
          rows.set(place.row, [...(rows.get(place.row) ?? []), cell(place.column, content)]);
        }
        return {
          name,
          visibility: hide.includes(name) ? ('hidden' as const) : ('visible' as const),
          protected: false,
          merges: (merge[name] ?? []).map(area),
          hiddenColumns: [],
          rows: [...rows]
            .sort(([a], [b]) => a - b)
            .map(([index, row]) => ({
              index,
              hidden: false,
              cells: row.sort((a, b) => a.column - b.column),
            })),
        };
      }),
  };
}

function area(text: string): Area {
  const [first, last] = text.split(':').map((address) => parseCell(address));
  if (!first || !last) throw new Error(`${text} is no area`);
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function cell(column: number, content: NonNullable<Content>): Cell {
  return typeof content === 'object' && 'value' in content
    ? { column, ...content }
    : { column, value: content };
}
