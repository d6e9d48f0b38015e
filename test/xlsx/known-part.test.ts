import { readWorkbook } from '../../src/xlsx/read';
import { makeCounty } from '../support/county/county';
import { unzipSync, zipSync } from 'fflate';

/** A file with one text of one of its parts written otherwise. */
function changed(file: Uint8Array, part: string, from: string, to: string): Uint8Array {
  const parts = unzipSync(file);
  const text = new TextDecoder().decode(parts[part]);
  expect(text).toContain(from);
  parts[part] = new TextEncoder().encode(text.split(from).join(to));
  return zipSync(parts);
}

describe('parts that are the same in many files', () => {
  const file = makeCounty(3).xlsx();
  const formats = (bytes: Uint8Array) =>
    new Set(
      readWorkbook(bytes).sheets.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((c) => c.format)),
      ),
    );

  test('are read from each file in which they differ', () => {
    const before = readWorkbook(file);
    const other = changed(file, 'xl/styles.xml', '<xf numFmtId="0"', '<xf numFmtId="10"');
    expect(formats(other)).not.toEqual(formats(file));
    const [first] = before.sheets;
    const renamed = changed(file, 'xl/workbook.xml', `name="${first?.name}"`, 'name="另一张"');
    expect(readWorkbook(renamed).sheets[0]?.name).toBe('另一张');
    expect(readWorkbook(file)).toEqual(before);
  });

  test('count for the limits of each file and are damaged where their checksum is wrong', () => {
    readWorkbook(file);
    const wrong = file.slice();
    const view = new DataView(wrong.buffer);
    const name = new TextEncoder().encode('xl/styles.xml');
    for (let at = 0; at + 46 + name.length < wrong.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      if (!name.every((byte, index) => wrong[at + 46 + index] === byte)) continue;
      view.setUint32(at + 16, view.getUint32(at + 16, true) ^ 1, true);
    }
    expect(() => readWorkbook(wrong)).toThrow();
    expect(readWorkbook(file).sheets).toHaveLength(7);
  });
});
