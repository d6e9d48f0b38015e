import { readForm } from '../../../src/form/read';
import type { TableId } from '../../../src/form/model';
import type { Content, Matrix } from '../support/grid';
import { workbook } from '../support/grid';
import { content } from '../support/model';
import { sheets, TABLES } from '../support/tables';

const whole = content(readForm(workbook(...sheets())));
const UNITS = ['人', '个', '%', '（元）', '㎡', '—'];

/** The table with each code written otherwise, under a row of units where one is wanted. */
function coded(id: TableId, write: (number: number) => Content, units: boolean): Matrix {
  const row = TABLES[id].findIndex((line) => line.includes('L1'));
  const each = (as: (number: number) => Content): Content[] =>
    (TABLES[id][row] ?? []).map((cell) =>
      /^L\d+$/.test(String(cell)) ? as(Number(String(cell).slice(1))) : cell,
    );
  return [
    ...TABLES[id].slice(0, row),
    ...(units ? [each((number) => UNITS[number % UNITS.length] ?? null)] : []),
    each(write),
    ...TABLES[id].slice(row + 1),
  ];
}

describe.each(['I', 'II-1', 'II-2', 'III', 'VI'] as const)('table %s', (id) => {
  const read = (write: (number: number) => Content, units: boolean) =>
    content(readForm(workbook(...sheets({ [id]: coded(id, write, units) }))));

  test.each<[string, (number: number) => Content]>([
    ['plain numbers', (number) => number],
    ['numbers in brackets', (number) => `（${number}）`],
    ['codes in brackets', (number) => `（L${number}）`],
  ])('whose columns have %s, also under their units, is read whole', (_, write) => {
    expect(read(write, false)).toEqual(whole);
    expect(read(write, true)).toEqual(whole);
  });

  test('with the units of its columns under the headings and no codes is read whole', () =>
    expect(read(() => null, true)).toEqual(whole));
});
