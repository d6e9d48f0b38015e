import { createWorkbook } from '../../src/xlsx/create';
import type { Book } from '../../src/host/model/book';
import type { Sheet } from '../../src/host/model/sheet';
import { loadWorkbook } from '../../src/host/file/load';
import { saveWorkbook } from '../../src/host/file/save';
import { unzip } from '../xlsx/raw';

/** A small form: a heading, a validation, two notes, a sheet of explanations. */
export const file = (): Uint8Array =>
  createWorkbook([
    {
      name: '表1',
      columnWidths: [6, 24],
      freeze: { rows: 1, columns: 0 },
      cells: [
        { row: 0, column: 0, value: '学校' },
        { row: 1, column: 1, value: 4.5 },
      ],
      validations: [
        {
          areas: [{ top: 1, left: 1, bottom: 9, right: 1 }],
          constraint: { kind: 'decimal', min: 0, max: 9 },
          prompt: { title: '生均', text: '填写两位小数' },
        },
      ],
      notes: [
        { row: 1, column: 1, text: '低于标准' },
        { row: 2, column: 0, text: '请补填' },
      ],
    },
    { name: '说明', columnWidths: [], cells: [{ row: 0, column: 0, value: '填表说明' }] },
  ]);

const firstOf = (book: Book): Sheet => {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

/** Opens the file, changes the model, saves it and opens what was saved. */
export function saved(bytes: Uint8Array, change: (sheet: Sheet, book: Book) => void) {
  const loaded = loadWorkbook(bytes);
  change(firstOf(loaded.book), loaded.book);
  const result = saveWorkbook(loaded);
  const again = loadWorkbook(result.bytes).book;
  return { ...result, loaded, again, sheet: firstOf(again), parts: unzip(result.bytes) };
}
