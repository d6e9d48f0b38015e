import { readText } from '../../form/figure/text-number';
import { yearIn } from '../../form/layout/set-words';
import { key } from '../../form/text/key';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../form/workbook';

/** The two figures of money that must not become less from one year to the next (docs/sources.md#district-plan-funds). */
export const FUND_FIGURES = [
  { slug: 'spending', name: '一般公共预算教育支出' },
  { slug: 'spending_per_pupil', name: '生均一般公共预算教育支出' },
] as const;

export type FundFigure = (typeof FUND_FIGURES)[number]['slug'];

/** A unit of money: `{ name: '万元', yuan: 10000 }`. */
export interface MoneyUnit {
  readonly name: string;
  readonly yuan: number;
}

const UNITS: readonly MoneyUnit[] = [
  { name: '亿元', yuan: 100_000_000 },
  { name: '万元', yuan: 10_000 },
  { name: '千元', yuan: 1000 },
  { name: '元', yuan: 1 },
];

/** One figure that a workbook says, in the unit it says it in. */
export interface FundSaid {
  readonly value: number;
  /** Null where it is not told. */
  readonly unit: MoneyUnit | null;
  /** Of which year, as the heading over it, the words beside it or the sheet's name say; null where nothing does. */
  readonly year: number | null;
  /** 本年 0, 上年 1; null where neither is said. */
  readonly ago: 0 | 1 | null;
}

/** As a workbook says them beside the form; empty where it does not. */
export type Funds = Readonly<Record<FundFigure, readonly FundSaid[]>>;

/**
 * Looks for the two figures on any sheet of a workbook: the words, a unit behind them or not, and the number to the right or below; of
 * several numbers there each is told that has a year (or 本年, 上年) over it or beside it. The declaration form does not ask for them.
 */
export function fundsIn({ sheets }: Workbook): Funds {
  const [spending, perPupil] = FUND_FIGURES;
  const find = (name: string): FundSaid[] => sheets.flatMap((sheet) => saidOn(sheet, key(name)));
  return { spending: find(spending.name), spending_per_pupil: find(perPupil.name) };
}

function saidOn(sheet: Sheet, name: string): FundSaid[] {
  const ofSheet = yearIn(key(sheet.name));
  return sheet.rows.flatMap((row, at) =>
    row.cells.flatMap((cell): FundSaid[] => {
      const { value } = cell;
      if (typeof value !== 'string' || value.length > 60 || withoutUnit(value) !== name) return [];
      const unit = unitOf(value);
      return (beside(sheet, at, cell) ?? below(sheet, at, cell)).map((said) => ({
        ...said,
        unit: said.unit ?? unit,
        year: said.year ?? (said.ago === null ? ofSheet : null),
      }));
    }),
  );
}

/** Numbers to the right, up to the next words; null where the first cell there is none. */
function beside({ rows }: Sheet, at: number, { column }: Cell): FundSaid[] | null {
  const numbers = leading(rows[at]?.cells.filter((cell) => cell.column > column) ?? [], ({ value }) => value);
  if (numbers.length === 0) return null;
  return told(
    numbers.map(({ from, number }) => ({
      ...number,
      ...timeOf(
        rows
          .slice(Math.max(0, at - HEADINGS), at)
          .reverse()
          .filter(isHeading)
          .map(({ cells }) => cells.find((cell) => cell.column === from.column)?.value),
      ),
    })),
  );
}

/** Rows above a figure in which its year may stand. */
const HEADINGS = 12;

/** A row of figures is no heading, be one of them by chance like a year. */
const isHeading = ({ cells }: Row): boolean =>
  cells.every(({ value }) => typeof value !== 'number' || timeIn(value) !== null);

/** Numbers under the words, up to the next words. */
function below({ rows }: Sheet, at: number, { column }: Cell): FundSaid[] {
  const under = rows.slice(at + 1).flatMap((row): { row: Row; cell: Cell }[] => {
    const cell = row.cells.find((one) => one.column === column);
    return cell ? [{ row, cell }] : [];
  });
  return told(
    leading(under, ({ cell }) => cell.value).map(({ from, number }) => ({
      ...number,
      ...timeOf(from.row.cells.filter((cell) => cell.column < column).map(({ value }) => value)),
    })),
  );
}

interface Number {
  readonly value: number;
  readonly unit: MoneyUnit | null;
}

function leading<From>(
  list: readonly From[],
  valueOf: (one: From) => CellValue,
): { readonly from: From; readonly number: Number }[] {
  const found: { from: From; number: Number }[] = [];
  for (const from of list) {
    const number = numberOf(valueOf(from));
    if (!number) break;
    found.push({ from, number });
  }
  return found;
}

/** Those that have a time; where none has, the first. */
function told(found: readonly FundSaid[]): FundSaid[] {
  const dated = found.filter(({ year, ago }) => year !== null || ago !== null);
  return dated.length > 0 ? dated : found.slice(0, 1);
}

type Time = Pick<FundSaid, 'year' | 'ago'>;

/** The first of the cells that says a time and nothing that is measured over time. */
function timeOf(values: readonly (CellValue | undefined)[]): Time {
  for (const value of values) {
    const time = value === undefined ? null : timeIn(value);
    if (time) return time;
  }
  return { year: null, ago: null };
}

function timeIn(value: CellValue): Time | null {
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 2000 && value < 2050 ? { year: value, ago: null } : null;
  if (typeof value !== 'string' || value.length > 20) return null;
  const text = key(value);
  // 2024年比2023年增长 is no year's figure.
  if (/增|减|比|率|差/.test(text)) return null;
  const year = yearIn(text);
  if (year !== null) return { year, ago: null };
  if (/^(?:本|今|当)年度?/.test(text)) return { year: null, ago: 0 };
  return /^(?:上一?|去)年度?/.test(text) ? { year: null, ago: 1 } : null;
}

/** A number, or a text that says one with its unit: `8.2亿元`. */
function numberOf(value: CellValue): Number | null {
  if (typeof value === 'number') return { value, unit: null };
  if (typeof value !== 'string' || value.length > 30) return null;
  const text = key(value);
  const unit = UNITS.find(({ name }) => text.endsWith(name)) ?? null;
  const plain = unit ? text.slice(0, -unit.name.length) : text;
  const read = readText(plain, { kind: 'decimal' });
  return read.state === 'number' ? { value: read.value, unit } : null;
}

/** `一般公共预算教育支出（万元）` → `一般公共预算教育支出` */
function withoutUnit(text: string): string {
  const [plain = ''] = key(text).split(/[(:[/]/);
  return plain.replace(/^[\d一二三四五六七八九十]+[.、]/, '');
}

/** The unit behind the words: in brackets, after a colon or a stroke. */
function unitOf(text: string): MoneyUnit | null {
  const behind = key(text)
    .split(/[(:[/]/)
    .slice(1)
    .join('');
  return UNITS.find(({ name }) => behind.includes(name)) ?? null;
}
