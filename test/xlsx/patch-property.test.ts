import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { patchWorkbook, type CellEdit } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { cellsOf, onePart, sheetXml, zip } from './raw';

const cellXml = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `<v>${value}</v>`),
  fc.constant(''),
  fc.constant('<f>1+1</f><v>2</v>'),
);
const sheetRows = fc
  .uniqueArray(
    fc.tuple(fc.nat(12), fc.uniqueArray(fc.tuple(fc.nat(8), cellXml), { selector: ([column]) => column })),
    {
      selector: ([row]) => row,
    },
  )
  .map((rows) =>
    [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => {
        const inside = [...cells]
          .sort(([a], [b]) => a - b)
          .map(([column, xml]) => `<c r="${String.fromCharCode(65 + column)}${row + 1}" s="0">${xml}</c>`);
        return `<row r="${row + 1}">${inside.join('')}</row>`;
      })
      .join(''),
  );
const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ unit: 'binary' }).filter((text) => text.trim() !== ''),
  fc.constant(null),
);
const edits = fc.uniqueArray(
  fc.record({
    row: fc.nat(14),
    column: fc.nat(9),
    value,
    fill: fc.constantFrom('FFC7CE', '00B050'),
    noted: fc.boolean(),
  }),
  {
    selector: ({ row, column }) => `${row}:${column}`,
    maxLength: 12,
  },
);

test('patching gives what was asked for and changes nothing else', () => {
  fc.assert(
    fc.property(sheetRows, edits, (rows, wanted) => {
      const bytes = zip(
        onePart(sheetXml(rows), { 'xl/media/image1.png': new Uint8Array([1, 2, 3, 0, 255]) }),
      );
      const list = wanted.map(({ noted, ...edit }): CellEdit => ({
        sheet: '表1',
        ...edit,
        ...(noted ? { note: { author: '核验', text: '见说明' } } : {}),
      }));
      const after = patchWorkbook(bytes, list);
      const [before, now] = [bytes, after].map((file) => {
        const [sheet] = readWorkbook(file).sheets;
        return new Map(sheet ? [...cellsOf(sheet)] : []);
      });
      const expected = new Map(before);
      for (const { row, column, value: given } of wanted) {
        if (given === null) expected.delete(`${row}:${column}`);
        else expected.set(`${row}:${column}`, { column, value: Object.is(given, -0) ? 0 : given });
      }
      const plain = (cells: typeof expected | undefined) =>
        [...(cells ?? [])]
          .map(([place, cell]) => [place, Object.is(cell.value, -0) ? { ...cell, value: 0 } : cell])
          .sort();
      expect(plain(now)).toEqual(plain(expected));
      const [oldParts, newParts] = [unzipSync(bytes), unzipSync(after)];
      const touched = /sheet1\.xml$|Content_Types|workbook\.xml/;
      for (const [name, data] of Object.entries(oldParts)) {
        if (!touched.test(name)) expect(newParts[name]).toEqual(data);
      }
      expect(Object.keys(newParts).slice(0, Object.keys(oldParts).length)).toEqual(Object.keys(oldParts));
    }),
    { numRuns: 150 },
  );
});
