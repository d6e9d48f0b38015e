import type { StopWatching, WorkbookListener } from '../../spreadsheet/types';
import type { Book } from '@junheng/host';

/** Tells of what a person does to the workbook, undo included, and of results; our own writes are left out. */
export function watchBook(book: Book, listener: WorkbookListener): StopWatching {
  const stop = book.listen((event) => {
    switch (event.kind) {
      case 'selected': {
        const [area] = event.areas;
        if (area) listener.selected({ sheet: event.sheet.id, row: area.top, column: area.left });
        return;
      }
      case 'restored':
        // An undone sheet may be a new one or gone: whoever is told reads all sheets by their ids.
        for (const { id } of event.sheets) listener.changed(id, true);
        return;
      case 'calculated':
        listener.changed(event.sheet.id, false);
        return;
      case 'edited':
      case 'sheetAdded':
      case 'sheetDeleted':
        if (event.origin === 'user') listener.changed(event.sheet.id, event.kind !== 'sheetAdded');
        return;
      default:
    }
  });
  return async () => stop();
}
