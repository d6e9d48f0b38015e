import { mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import { Sheet } from '@junheng/host';
import type { Link } from './link';
import { styleOf } from './look';
import { sheetSnapshot } from './snapshot';

/** The sheets of a workbook and their order, in both directions. A deleted sheet is kept, so that undo brings all of it back. */
export class Sheets {
  private readonly known = new Map<string, Sheet>();

  constructor(private readonly link: Link) {
    this.remember();
  }

  find(id: string): Sheet | undefined {
    return this.link.book.sheets.find((sheet) => sheet.id === id);
  }

  /** The user added a sheet in the grid, or undid a deletion. */
  inserted({ sheet: data }: IInsertSheetMutationParams): Sheet {
    const { book } = this.link;
    const sheet = this.known.get(data.id) ?? new Sheet(data.id, data.name, book.journal);
    this.known.set(sheet.id, sheet);
    if (!book.sheets.includes(sheet)) {
      book.transact('user', () => {
        book.change({ order: this.inOrderOfGrid([...book.sheets, sheet]) });
        book.emit({ kind: 'sheetAdded', sheet, origin: 'user' });
      });
    }
    return sheet;
  }

  removed(id: string): void {
    const { book } = this.link;
    const sheet = this.find(id);
    if (!sheet) return;
    book.transact('user', () => {
      book.change({ order: book.sheets.filter((one) => one !== sheet) });
      book.emit({ kind: 'sheetDeleted', sheet, origin: 'user' });
    });
  }

  reordered(): void {
    const { book } = this.link;
    const order = this.inOrderOfGrid(book.sheets);
    if (order.every((sheet, index) => book.sheets[index] === sheet)) return;
    book.transact('user', () => {
      const before = book.sheets;
      book.change({ order });
      for (const [after, sheet] of order.entries())
        if (before[after] !== sheet)
          book.emit({ kind: 'sheetMoved', sheet, before: before.indexOf(sheet), after, origin: 'user' });
    });
  }

  /** What the add-in did to the sheets goes into the grid. */
  push(): void {
    this.remember();
    const { book, workbook } = this.link;
    for (const worksheet of [...workbook.getSheets()]) {
      const id = worksheet.getSheetId();
      if (!this.find(id))
        this.link.run(RemoveSheetMutation.id, { subUnitId: id, subUnitName: worksheet.getName() });
    }
    for (const [index, sheet] of book.sheets.entries()) {
      const at = workbook.getSheets().findIndex((worksheet) => worksheet.getSheetId() === sheet.id);
      if (at < 0)
        this.link.run(InsertSheetMutation.id, {
          index,
          sheet: mergeWorksheetSnapshotWithDefault(sheetSnapshot(sheet, styleOf)),
        });
      else if (at !== index)
        this.link.run(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder: at, toOrder: index });
    }
  }

  private remember(): void {
    for (const sheet of this.link.book.sheets) this.known.set(sheet.id, sheet);
  }

  private inOrderOfGrid(sheets: readonly Sheet[]): Sheet[] {
    const order = this.link.workbook.getSheets().map((worksheet) => worksheet.getSheetId());
    return [...sheets].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }
}
