import { cellAt, rowsBetween } from '../../form/find/grid';
import { matchIdentity } from '../layouts/fields';
import { textOf } from '../../form/text/cell-text';
import { headingPart } from '../layouts/heading';
import type { IdentityField, RecordSource } from '../model';
import { isNoSchool } from '../words';
import type { Addressee } from './collect-sheet';

const SEARCHED = 30;

/** The schools that a list names: any sheet with a column of school names, the other words where it has them. */
export function readAddressees(sources: readonly RecordSource[]): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const { workbook } of sources) {
    for (const sheet of workbook.sheets) {
      const head = sheet.rows.find(
        ({ index, cells }) =>
          index <= SEARCHED &&
          cells.some(({ value }) => matchIdentity(headingPart(textOf(value)).words)?.field === 'name'),
      );
      if (!head) continue;
      const columns = new Map<IdentityField, number>();
      for (const { column, value } of head.cells) {
        const field = matchIdentity(headingPart(textOf(value)).words)?.field;
        if (field && !columns.has(field)) columns.set(field, column);
      }
      for (const row of rowsBetween(sheet, head.index + 1, Infinity)) {
        const at = (field: IdentityField): string => textOf(cellAt(row, columns.get(field))?.value);
        const name = at('name');
        if (name === '' || isNoSchool(name) || isNoSchool(textOf(row.cells[0]?.value))) continue;
        const code = at('code');
        const id = `${code}\u0000${name}`;
        if (!found.has(id)) found.set(id, { name, code, type: at('type'), founder: at('founder') });
      }
    }
  }
  return [...found.values()];
}
