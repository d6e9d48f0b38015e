import { cellAt, rowsBetween } from '../../form/find/grid';
import { Headings } from '../../form/headings/headings';
import { textOf } from '../../form/text/cell-text';
import type { Sheet } from '../../form/workbook';
import { matchIdentity } from '../layouts/fields';
import { headingPath } from '../layouts/heading';
import { schoolHeadings } from '../layouts/heading-rows';
import { meansName } from '../layouts/mapping';
import type { IdentityField, RecordSource } from '../model';
import { isNoSchool } from '../words';
import type { Addressee } from './collect-sheet';

/** The schools that a list names: any sheet with a column of school names, the other words where it has them. */
export function readAddressees(sources: readonly RecordSource[]): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const { workbook } of sources) {
    for (const sheet of workbook.sheets) {
      // A list may have no other column.
      const head = schoolHeadings(sheet, (text) => meansName(text, new Map()), 1);
      if (!head) continue;
      const columns = identityColumns(new Headings(sheet, head.top, head.last), head.nameColumn);
      for (const addressee of listed(sheet, head.bottom, columns)) {
        const id = `${addressee.code}\u0000${addressee.name}`;
        if (!found.has(id)) found.set(id, addressee);
      }
    }
  }
  return [...found.values()];
}

function identityColumns(headings: Headings, name: number): ReadonlyMap<IdentityField, number> {
  const columns = new Map<IdentityField, number>([['name', name]]);
  for (let column = headings.left; column <= headings.right; column++) {
    const field = matchIdentity(headingPath(headings.over(column)).leaf)?.field;
    if (field && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

function listed(
  sheet: Sheet,
  headed: number,
  columns: ReadonlyMap<IdentityField, number>,
): readonly Addressee[] {
  return rowsBetween(sheet, headed + 1, Infinity).flatMap((row) => {
    const at = (field: IdentityField): string => textOf(cellAt(row, columns.get(field))?.value);
    const name = at('name');
    if (name === '' || isNoSchool(name) || isNoSchool(textOf(row.cells[0]?.value))) return [];
    return [{ name, code: at('code'), type: at('type'), founder: at('founder') }];
  });
}
