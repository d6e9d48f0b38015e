import { key } from '../../form/text/key';
import type { BuildingItem } from './building-table';
import { BUILDING_TABLE, itemColumns, numberOf, SUMS } from './building-table';
import type { ExistingLedger } from './existing';
import { columnsWithRecords, markOf, OWN, plainValue } from './table';
import type { LedgerTable } from './table';

/** A heading of a verdict, not of a thing. */
const VERDICT = /达标$/;
/** Not more than this: `≤45`, `<=45`, `不超过45`. */
const MOST = /^(?:≤|<|不超过|不大于|不高于)/;

/** Standards that a county added itself: columns of its own in which the line 要求 holds a number. */
export function ownItems(existing: ExistingLedger | null): readonly BuildingItem[] {
  if (!existing) return [];
  const known = new Set(columnsWithRecords(BUILDING_TABLE).map(({ heading }) => key(heading)));
  const { sheet, heading: headingRow, lines } = existing;
  const head = sheet.rows.find(({ index }) => index === headingRow);
  const askedRow = lines.find((line) => line.key === SUMS.asked)?.row;
  const asked = new Map(
    sheet.rows.find(({ index }) => index === askedRow)?.cells.map(({ column, value }) => [column, value]),
  );
  const seen = new Set<string>();
  return (head?.cells ?? []).flatMap(({ column, value }): BuildingItem[] => {
    const heading = typeof value === 'string' ? value.trim() : '';
    const name = key(heading);
    if (name === '' || known.has(name) || seen.has(name) || VERDICT.test(heading)) return [];
    const text = plainValue(asked.get(column)).normalize('NFKC').trim();
    const limit = numberOf(text.replace(/^(?:不超过|不大于|不高于|不少于|不低于|不小于)/, ''));
    if (limit === null) return [];
    seen.add(name);
    const standard = { value: limit, ...(MOST.test(text) && { most: true }) };
    // By a mark: a heading may hold what separates the parts of a record.
    return [{ name: `${OWN}${markOf(name)}`, heading, from: 'person', asked: () => standard }];
  });
}

/** The building ledger with the county's own standards: a column for the figure, and one for the verdict. */
export function withOwnItems(items: readonly BuildingItem[]): LedgerTable {
  if (items.length === 0) return BUILDING_TABLE;
  return { ...BUILDING_TABLE, columns: [...BUILDING_TABLE.columns, ...items.flatMap(itemColumns)] };
}
