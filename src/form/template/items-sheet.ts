import { GUARANTEE_NOTE } from '../layout/guarantee';
import { ITEM_COLUMNS } from '../layout/items';
import type { ItemLayout } from '../layout/sentence';
import type { NewSheet } from '../new-sheet';
import type { TableId } from '../table-id';
import { MARK_CHOICES } from './schools-sheet';
import { SheetBuilder } from './sheet-builder';
import { HEADING, LABEL, MARK, WORDS } from './styles';

/** 表Ⅳ or 表Ⅴ: names, sentences with blanks, marks. */
export function itemsSheet(id: TableId, items: readonly ItemLayout[]): NewSheet {
  const sheet = new SheetBuilder(id, ITEM_COLUMNS.length);
  ITEM_COLUMNS.forEach(({ heading }, column) => sheet.put(1, column, heading, HEADING));
  items.forEach(({ item, name, sentence }, index) => {
    const row = index + 2;
    sheet
      .put(row, 0, `${item}. ${name}`, { ...LABEL, center: false })
      .put(row, 1, sentence?.printed ?? null, WORDS)
      .put(row, 2, null, MARK)
      .height(row, (sentence?.printed.length ?? 0) > 70 ? 52 : 34);
  });
  const last = items.length + 1;
  sheet
    .validate([{ top: 2, left: 2, bottom: last, right: 2 }], {
      constraint: { kind: 'list', list: MARK_CHOICES },
      error: '请填“是”或“否”。',
    })
    .comment(1, 1, '把数字填在“＿＿”处（可以覆盖下划线）；没有“＿＿”的写简要结论。')
    .comment(1, 2, '填“是”或“否”。');
  if (id === 'IV') sheet.footnote(last + 1, GUARANTEE_NOTE, 22);
  return sheet.build([46, 78, 11], { rows: 2, columns: 1 });
}
