import { inflateAtOnce } from '../../src/cli/inflate';
import { readWorkbook } from '../../src/xlsx/read';
import { codeOf, onePart, sheetXml, zip } from './raw';

const GOOD = zip(
  onePart(
    sheetXml(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="inlineStr"><is><t>学校</t></is></c></row>',
    ),
  ),
);

test('unpacked at once by Node, whole and broken files come out the same', () => {
  expect(readWorkbook(GOOD, inflateAtOnce)).toEqual(readWorkbook(GOOD));
  for (let at = 0; at < GOOD.length; at++) {
    const bytes = GOOD.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    const outcome = (read: () => unknown): unknown => {
      let value: unknown;
      const code = codeOf(() => (value = read()));
      return { code, value };
    };
    expect(outcome(() => readWorkbook(bytes, inflateAtOnce))).toEqual(outcome(() => readWorkbook(bytes)));
  }
});
