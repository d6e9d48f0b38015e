import { findLabelledTable } from '../form/columns/labelled-columns';
import type { LabelledLayout } from '../form/columns/labelled-columns';
import { readText } from '../form/figure/text-number';
import { cellAt } from '../form/find/grid';
import { textOf } from '../form/text/cell-text';
import type { CellValue, Workbook } from '../form/workbook';
import { PRICES } from '../messages/remedy';
import { INDICATORS } from '../standards/indicators';
import type { IndicatorSlug } from '../standards/types';
import { RESOURCE_UNITS } from './holding';

/** 测算单价: what one unit (person, ㎡, yuan, room) costs, in yuan. */
export interface Prices {
  /**
   * `county`: every price is the county's own; `examples`: some or all are the examples that ship;
   * `none`: the workbook has no such sheet, so only relative gaps can be compared.
   */
  readonly basis: 'county' | 'examples' | 'none';
  readonly perUnit: Readonly<Record<IndicatorSlug, number>>;
  /** Those that are still examples. */
  readonly examples: readonly IndicatorSlug[];
}

/** Examples to start from, in yuan a unit: [J], round figures that no county has to agree with. */
export const EXAMPLE_PRICES: Readonly<Record<IndicatorSlug, number>> = {
  degree: 20_000,
  backbone: 10_000,
  pe_arts: 80_000,
  rooms: 3_000,
  sports: 500,
  equipment: 1,
  multimedia: 30_000,
};

/** The examples, where a workbook has no prices of its own. */
export const NO_PRICES: Prices = {
  basis: 'none',
  perUnit: EXAMPLE_PRICES,
  examples: INDICATORS.map(({ slug }) => slug),
};

const PRICE_TABLE: LabelledLayout<'item' | 'example' | 'own'> = {
  columns: [
    { name: 'item', leaf: PRICES.columns.item.zh },
    { name: 'example', leaf: PRICES.columns.example.zh },
    { name: 'own', leaf: PRICES.columns.own.zh },
  ],
  needed: ['item', 'example', 'own'],
};

/** The prices of a workbook: from the sheet whose headings are those of 测算单价, whatever it is called. */
export function pricesIn(workbook: Workbook): Prices {
  for (const sheet of workbook.sheets) {
    const table = findLabelledTable(sheet, PRICE_TABLE);
    const [item, own] = [table?.columns.get('item'), table?.columns.get('own')];
    if (!table || item === undefined || own === undefined) continue;
    const set = new Map<IndicatorSlug, number>();
    for (const row of sheet.rows) {
      if (row.index <= table.bottom) continue;
      const indicator = INDICATORS.find(({ name }) => name.zh === textOf(cellAt(row, item)?.value));
      const price = priceOf(cellAt(row, own)?.value);
      if (indicator && price !== null) set.set(indicator.slug, price);
    }
    const examples = INDICATORS.map(({ slug }) => slug).filter((slug) => !set.has(slug));
    const perUnit = { ...EXAMPLE_PRICES, ...Object.fromEntries(set) };
    return { basis: examples.length === 0 ? 'county' : 'examples', perUnit, examples };
  }
  return NO_PRICES;
}

/** One line a price for the sheet 测算单价. */
export function priceLines(): readonly {
  readonly item: string;
  readonly unit: string;
  readonly example: number;
}[] {
  return INDICATORS.map(({ slug, name }) => ({
    item: name.zh,
    unit: `元/${RESOURCE_UNITS[slug]}`,
    example: EXAMPLE_PRICES[slug],
  }));
}

/** A price of 0 is one: what costs nothing is always bought first. */
function priceOf(value: CellValue | undefined): number | null {
  const read = typeof value === 'string' ? readText(value, { kind: 'integer', money: true }) : null;
  const price = read?.state === 'number' ? read.value : value;
  return typeof price === 'number' && Number.isFinite(price) && price >= 0 ? price : null;
}
