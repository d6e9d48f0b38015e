import { key } from '../../form/text/key';
import type { Sheet, Workbook } from '../../form/workbook';

/** The two figures of money that must not become less from one year to the next (docs/sources.md#district-plan-funds). */
export const FUND_FIGURES = [
  { slug: 'spending', name: '一般公共预算教育支出' },
  { slug: 'spending_per_pupil', name: '生均一般公共预算教育支出' },
] as const;

export type FundFigure = (typeof FUND_FIGURES)[number]['slug'];

/** As a workbook says them beside the form, in its own unit; null where it does not. */
export type Funds = Readonly<Record<FundFigure, number | null>>;

/** One of the two from one year to the next. */
export interface FundsChange {
  readonly figure: FundFigure;
  /** In the order of the years. */
  readonly values: readonly (number | null)[];
  /** Places of the years that have less than the year before. */
  readonly less: readonly number[];
}

/**
 * Looks for the two figures on any sheet of a workbook: the words, a unit behind them or not, and the number to the right or below.
 * The declaration form itself does not ask for them.
 */
export function fundsIn({ sheets }: Workbook): Funds {
  const find = (name: string): number | null => {
    for (const sheet of sheets) {
      const value = besideLabel(sheet, name);
      if (value !== null) return value;
    }
    return null;
  };
  const [spending, perPupil] = FUND_FIGURES;
  return { spending: find(spending.name), spending_per_pupil: find(perPupil.name) };
}

function besideLabel({ rows }: Sheet, name: string): number | null {
  for (const [index, { cells }] of rows.entries()) {
    for (const [at, { column, value }] of cells.entries()) {
      if (typeof value !== 'string' || value.length > 60 || withoutUnit(value) !== key(name)) continue;
      const right = cells[at + 1]?.value;
      if (typeof right === 'number') return right;
      const below = rows[index + 1]?.cells.find((cell) => cell.column === column)?.value;
      if (typeof below === 'number') return below;
    }
  }
  return null;
}

/** `一般公共预算教育支出（万元）` → `一般公共预算教育支出` */
function withoutUnit(text: string): string {
  const plain = key(text);
  const bracket = plain.indexOf('(');
  return bracket < 0 ? plain : plain.slice(0, bracket);
}

/** Which of the years have less than the year before. */
export function neverLess(years: readonly Funds[]): FundsChange[] {
  return FUND_FIGURES.map(({ slug }) => {
    const values = years.map((funds) => funds[slug]);
    const less = values.flatMap((value, index) => {
      const before = values[index - 1] ?? null;
      return value !== null && before !== null && value < before ? [index] : [];
    });
    return { figure: slug, values, less };
  });
}
