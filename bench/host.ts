import { Book, keyOf } from '@junheng/host';
import { type RunningExcel, startExcel } from '../test/support/office/start-excel';
import { below, type Line, medians } from './support/line';

const ROWS = 1002;
const COLUMNS = 60;
const RUNS = 7;

/** A sheet as large as 表Ⅱ-2 of a county with 1000 schools. */
function largeBook(): Book {
  const book = new Book('bench.xlsx');
  const sheet = book.newSheet('表2-2');
  book.journal.unrecorded(() => {
    book.change({ order: [sheet] });
    for (let row = 0; row < ROWS; row += 1)
      for (let column = 0; column < COLUMNS; column += 1)
        sheet.put(keyOf(row, column), { content: column === 1 ? `学校${row}` : row * 7.13 + column });
  });
  return book;
}

function loadUsedRange({ Excel }: RunningExcel): Promise<unknown> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('表2-2').getUsedRange(true);
    used.load('values,valueTypes,address');
    await context.sync();
    if (used.values.length !== ROWS) throw new Error('The used range is not whole.');
  });
}

/** 2000 cells spread over the sheet, 200 addresses a call. */
function fillCells({ Excel }: RunningExcel): Promise<unknown> {
  const addresses = Array.from({ length: 2000 }, (_, i) => `${'BCDEFGHIJK'.charAt(i % 10)}${(i % 1000) + 2}`);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表2-2');
    for (let i = 0; i < addresses.length; i += 200)
      sheet.getRanges(addresses.slice(i, i + 200).join(',')).format.fill.color = '#FFC7CE';
    await context.sync();
  });
}

/** Speed of office.js and host together, in plain Node. */
export async function run(): Promise<Line[]> {
  const measure = async (name: string, limit: number, work: (excel: RunningExcel) => Promise<unknown>) => {
    const excel = await startExcel({ workbook: largeBook() });
    const [time = NaN] = await medians(RUNS, () => work(excel));
    return below(`office.js and host: ${name}`, time, limit);
  };
  return [
    await measure('load a used range of 1002 x 60', 150, loadUsedRange),
    await measure('2000 fills through RangeAreas', 100, fillCells),
  ];
}
