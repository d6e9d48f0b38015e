import readExcelFile from 'read-excel-file/node';
import type { NewCell } from '../src/form/new-sheet';
import { createWorkbook } from '../src/xlsx/create';
import { patchWorkbook, type CellEdit } from '../src/xlsx/patch';
import { readWorkbook } from '../src/xlsx/read';
import { below, type Line, medians, milliseconds } from './support/line';

const SCHOOLS = 1100;
const COLUMNS = 15;
const ROUNDS = 15;

/** A sheet like 表Ⅱ-2 of a large county: names, codes and figures with two decimals. */
function schools(count: number): Uint8Array {
  const cells: NewCell[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const figure = ((row * 7919 + column * 104729) % 100_000) / 100;
      const value = column === 1 ? `城关镇第${row + 1}小学` : column === COLUMNS - 1 ? '7项达标' : figure;
      cells.push({ row, column, value, style: { numberFormat: '0.00' } });
    }
  }
  return createWorkbook([{ name: '表Ⅱ-2', columnWidths: [], cells }]);
}

export async function run(): Promise<Line[]> {
  const bytes = schools(SCHOOLS);
  const large = schools(SCHOOLS * 8);
  const [ours = 0, theirs = 0, reading = 0] = await medians(
    ROUNDS,
    () => readWorkbook(bytes),
    () => readExcelFile(Buffer.from(bytes)),
    () => readWorkbook(large),
  );
  const edits = Array.from({ length: 3000 }, (_, index): CellEdit => ({
    sheet: '表Ⅱ-2',
    row: index % SCHOOLS,
    column: 3 + (index % 11),
    fill: 'FFC7CE',
    note: { author: '均衡核验', text: `低于标准 ${index}` },
  }));
  const [patching = 0] = await medians(3, () => patchWorkbook(bytes, edits));
  return [
    below(`xlsx: read ${SCHOOLS} schools (read-excel-file: ${milliseconds(theirs)})`, ours, theirs / 2),
    below(`xlsx: read ${SCHOOLS * 8} schools, against 8 times ${SCHOOLS}`, reading, ours * 8 * 1.5),
    below('xlsx: 3000 fills with notes', patching, 1000),
  ];
}
