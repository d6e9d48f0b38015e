import * as fc from 'fast-check';
import { PlainCell } from '../../src/xlsx/reading/plain-cell';
import { PlainString } from '../../src/xlsx/reading/plain-string';
import { readRichText } from '../../src/xlsx/reading/rich-text';
import { XmlScanner } from '../../src/xlsx/xml/scanner';

const cell = new PlainCell();
const read = (text: string) => ({ end: cell.recognise(text, 0), ...cell, recognise: undefined });

test('a number, a shared string, and a cell that only has a format', () => {
  expect(read('<c r="B7" s="3"><v>4.25</v></c><c')).toMatchObject({
    end: 31,
    row: 6,
    column: 1,
    style: 3,
    kind: 'number',
    value: 4.25,
  });
  expect(read('<c r="XFD1048576" t="s"><v>12</v></c>')).toMatchObject({
    row: 1048575,
    column: 16383,
    style: 0,
    kind: 'string',
    value: 12,
  });
  expect(read('<c s="3" r="A1"/>')).toMatchObject({ end: 17, kind: 'empty', style: 3 });
  expect(read('<c r="A1" t="inlineStr"><is><t>校</t></is></c>')).toMatchObject({ end: 45, kind: 'inline' });
  expect(cell.inline.text).toBe('校');
});

test('a text is the one that the scanner reads, or is left to it', () => {
  const piece = fc.constantFrom(
    '校',
    ' ',
    '\n',
    '\r',
    '&lt;',
    '_x000D_',
    '_x',
    'a',
    '　',
    '<!-- -->',
    '<![CDATA[x]]>',
  );
  const plain = new PlainString('si');
  fc.assert(
    fc.property(fc.array(piece), fc.boolean(), (pieces, keeps) => {
      const text = `<si><t${keeps ? ' xml:space="preserve"' : ''}>${pieces.join('')}</t></si>`;
      const end = plain.recognise(`${text}<si>`, 0);
      const isPlain = !/[&\r]|<!/.test(pieces.join(''));
      expect(end).toBe(isPlain ? text.length : -1);
      const scanner = new XmlScanner('sharedStrings', text);
      scanner.next();
      if (isPlain) expect(plain.text).toBe(readRichText(scanner));
    }),
  );
});

test.each([
  ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>'],
  ['rich text in the cell', '<c r="A1" t="inlineStr"><is><r><t>校</t></r></is></c>'],
  ['a cell of text that is broken off', '<c r="A1" t="inlineStr"><is><t>校</t></is>'],
  ['a text where none is told', '<c r="A1"><is><t>校</t></is></c>'],
  ['a truth value', '<c r="A1" t="b"><v>1</v></c>'],
  ['no place', '<c s="3"><v>1</v></c>'],
  ['a place beyond the sheet', '<c r="XFE1"><v>1</v></c>'],
  ['a row beyond the sheet', '<c r="A1048577"><v>1</v></c>'],
  ['no number', '<c r="A1"><v>1.2.3</v></c>'],
  ['no finite number', '<c r="A1"><v>1e999</v></c>'],
  ['nothing', '<c r="A1"><v></v></c>'],
  ['apostrophes', "<c r='A1'><v>1</v></c>"],
  ['a prefix', '<x:c r="A1"><x:v>1</x:v></x:c>'],
  ['an end that has not come yet', '<c r="A1"><v>1</v></'],
  ['a number that may go on', '<c r="A1"><v>12'],
  ['a column element', '<col min="1" max="2"/>'],
])('%s is left to the scanner', (_, text) => expect(read(text).end).toBe(-1));

test('every number is the one that Number reads', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
        fc.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 18n), fc.nat(18)).map(([negative, digits, decimals]) => {
          const text = String(digits).padStart(decimals + 1, '0');
          const point = text.length - decimals;
          return `${negative ? '-' : ''}${text.slice(0, point)}${decimals > 0 ? '.' : ''}${text.slice(point)}`;
        }),
      ),
      (text) => {
        const { end, value } = read(`<c r="A1"><v>${text}</v></c>`);
        expect(end).toBeGreaterThan(0);
        expect(Object.is(value, Number(text))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  ));
