import { TABLES } from '../layout/tables';
import { key } from '../text/key';
import { isNoteText } from '../text/row-words';
import type { Candidate } from './candidate';
import { cellAt, rowsBetween } from './grid';
import { itemNamed, withoutStage } from './signs';

/** What stands in a table's rows, one word for each, to tell a copy of it from the next page of it. */
export function contentOf(candidate: Candidate): ReadonlySet<string> {
  const content = new Set<string>();
  const { reading } = TABLES[candidate.id];
  let stage = '';
  for (const row of rowsBetween(candidate.sheet, candidate.headerBottom + 1, candidate.bottom)) {
    if (candidate.repeated.has(row.index)) continue;
    const text = (column: number | undefined): string => {
      const value = cellAt(row, column)?.value;
      return value === undefined || typeof value === 'object' ? '' : key(String(value));
    };
    switch (reading.by) {
      case 'one-row':
        if (row.cells.filter(({ value }) => typeof value === 'number').length >= 3) content.add('figures');
        break;
      case 'schools': {
        const name = text(candidate.columns.get('name'));
        if (name !== '' && !isNoteText(name))
          content.add(`${name} ${text(candidate.columns.get('enrolment'))}`);
        break;
      }
      case 'items': {
        const item = itemNamed(text(candidate.columns.get('label')));
        if (item?.table === candidate.id) content.add(String(item.item));
        break;
      }
      default: {
        const labels = row.cells
          .filter(({ column }) => column >= candidate.left && column < candidate.left + 3)
          .map(({ value }) => (typeof value === 'string' ? key(value) : ''));
        const label = labels.join('');
        if (/^(?:小学|初中)/.test(label)) stage = label.slice(0, 2);
        const known = reading.rows.find((line) => line.known.test(withoutStage(label)));
        if (known) content.add(`${stage} ${known.name}`);
      }
    }
  }
  return content;
}
