import fc from 'fast-check';
import { packCell, parseArea, parseCell, parseCells } from '../../src/form/references/address';
import { areaOf, mapReferences, referencesIn } from '../../src/form/references/formula';
import { offsetFormula, renameInFormula, shiftFormula } from '../../src/form/references/move-formula';
import { quotedSheet, sheetBeforeMark } from '../../src/form/references/sheet-name';
import { rowsInserted, shiftArea } from '../../src/form/references/shift';
import { MAX_COLUMNS, MAX_ROWS } from '../../src/form/references/sheet-size';
import { address, areaAddress } from '../../src/form/workbook';

const line = (count: number) => fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: count - 1 }));
const cell = fc.record({ row: line(MAX_ROWS), column: line(MAX_COLUMNS) });
const fixed = fc.constantFrom('', '$');
/** A cell of a formula as its text, and where it stands. */
const written = fc.tuple(cell, fixed, fixed).map(([place, column, row]) => ({
  place,
  columnFixed: column === '$',
  rowFixed: row === '$',
  text: address(place).replace(/^[A-Z]+/, (letters) => column + letters + row),
}));
/** What holds something that looks like a reference and is none. */
const other = fc.constantFrom(
  '"A1"',
  '"他说""B2"""',
  'LOG10(2)',
  '率A1',
  'Rate_6.A1',
  '表[[#This Row],[A1]]',
  'XFE1',
  'A1048577',
  '1.5E3',
  '#N/A',
  '#REF!$A$1',
  "'A1'",
  'TRUE',
);
const sheetName = fc.constantFrom('表1', '表 Ⅱ-2', "它's", 'A1', 'R1C1', 'Sheet9', '一（二）', '');
const prefixOf = (name: string): string => (name === '' ? '' : `${sheetBeforeMark(name)}!`);

describe('an address', () => {
  it('is read as it was written, `$` and small letters alike', () => {
    fc.assert(
      fc.property(written, ({ place, text }) => {
        expect(parseCell(text)).toEqual(place);
        expect(parseCell(text.toLowerCase())).toEqual(place);
        expect(packCell(text)).toBe(place.row * MAX_COLUMNS + place.column);
      }),
    );
  });

  it('of an area is read whatever its corners', () => {
    fc.assert(
      fc.property(written, written, (one, two) => {
        const area = parseCells(`${one.text}:${two.text}`);
        expect(area).toEqual(parseCells(`${two.text}:${one.text}`));
        expect(area && parseArea(areaAddress(area))).toEqual(area);
        expect(area).toEqual(referencesIn(`${one.text}:${two.text}`).map(areaOf)[0]);
      }),
    );
  });

  it.each([
    ['A:C', { top: 0, left: 0, bottom: MAX_ROWS - 1, right: 2 }],
    ['$5:$2', { top: 1, left: 0, bottom: 4, right: MAX_COLUMNS - 1 }],
    [
      'XFD1048576',
      { top: MAX_ROWS - 1, left: MAX_COLUMNS - 1, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 },
    ],
  ])('of whole lines and at the edge: %s', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  it.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'A1048577',
    'A1:B2:C3',
    'A1:',
    'A:1',
    'A1 ',
    '表A1',
    'ŁA1',
    '$$A1',
    'A$$1',
  ])('is not what this is: %j', (text) => expect(parseArea(text)).toBeNull());
});

describe('a formula', () => {
  const reference = fc.tuple(sheetName, written, fc.option(written, { nil: undefined }));
  const piece = fc.oneof(
    other.map((text) => ({ text, found: undefined })),
    reference.map(([sheet, first, last]) => {
      const text = prefixOf(sheet) + first.text + (last ? `:${last.text}` : '');
      return { text, found: { text, sheet: sheet || undefined } };
    }),
  );
  const pieces = fc
    .array(fc.tuple(piece, fc.constantFrom('+', ',', ' ', '+SUM(', '=', '&', ';', '{', ')*')))
    .map((all) => ({
      formula: all.map(([{ text }, operator]) => text + operator).join(''),
      found: all.flatMap(([{ found }]) => found ?? []),
    }));

  it('gives every reference it holds, and nothing else, and stays as it is', () => {
    fc.assert(
      fc.property(pieces, ({ formula, found }) => {
        expect(referencesIn(formula).map(({ text, sheet }) => ({ text, sheet }))).toEqual(found);
        expect(mapReferences(formula, ({ text }) => text)).toBe(formula);
      }),
    );
  });

  it('never loses a character, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`A1$:'"![](){}#,;+.表Ⅱ\\ `) }), (formula) => {
        expect(mapReferences(formula, ({ text }) => text)).toBe(formula);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["[1]表1!A1+'[x.xlsx]表1'!A1+表1:表3!A1", ['[1]表1', '[x.xlsx]表1', '表1:表3']],
    ["'表Ⅱ-2'!$D$4:INDEX('表Ⅱ-2'!$D:$D,9)", ['表Ⅱ-2', '表Ⅱ-2']],
    ['A1:LOG10(B2)', [undefined, undefined]],
    ['SUM(A1#)-B2%', [undefined, undefined]],
  ])('names its sheets: %s', (formula, sheets) => {
    expect(referencesIn(formula).map(({ sheet }) => sheet)).toEqual(sheets);
  });

  it('copied and copied back is the same where nothing left the sheet', () => {
    const near = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(pieces, near, near, ({ formula }, rows, columns) => {
        const back = offsetFormula(
          offsetFormula(formula, rows, columns, 'around'),
          -rows,
          -columns,
          'around',
        );
        expect(back).toBe(formula);
      }),
    );
  });

  it('copied moves each corner that is not fixed; over the edge it is lost, or comes in again', () => {
    const far = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(written, far, far, ({ place, columnFixed, rowFixed, text }, rows, columns) => {
        const row = rowFixed ? place.row : place.row + rows;
        const column = columnFixed ? place.column : place.column + columns;
        const inside = row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
        const round = { row: (row + MAX_ROWS) % MAX_ROWS, column: (column + MAX_COLUMNS) % MAX_COLUMNS };
        const [lost, around] = (['lost', 'around'] as const).map((edge) =>
          offsetFormula(text, rows, columns, edge),
        );
        expect(parseCell(around ?? '')).toEqual(round);
        expect(lost).toBe(inside ? around : '#REF!');
      }),
    );
  });

  it('follows rows that are put in and taken out again', () => {
    fc.assert(
      fc.property(pieces, fc.nat({ max: 30 }), fc.integer({ min: 1, max: 5 }), ({ formula }, at, count) => {
        const shift = rowsInserted(at, count);
        const after = shiftFormula(formula, '表1', '表1', shift);
        if (after.split('#REF!').length === formula.split('#REF!').length) {
          const areas = referencesIn(formula).map((one) =>
            (one.sheet ?? '表1') === '表1' ? shiftArea(areaOf(one), shift) : areaOf(one),
          );
          expect(referencesIn(after).map(areaOf)).toEqual(areas);
        }
        // Another sheet's rows change nothing that does not name it.
        expect(shiftFormula(formula, '', '别的表', shift)).toBe(formula);
      }),
    );
  });

  it('follows a sheet that is renamed, in quotes where it must be', () => {
    expect(renameInFormula('表1!A1+表1:表3!B2+Rate', '表1', '表 1')).toBe("'表 1'!A1+'表 1:表3'!B2+Rate");
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 9 }).filter((name) => !name.includes(':')),
        (name) => {
          for (const mark of [quotedSheet(name), sheetBeforeMark(name)])
            expect(referencesIn(`${mark}!A1`).map(({ sheet }) => sheet)).toEqual([name]);
          expect(renameInFormula('表1!A1', '表1', name)).toBe(`${sheetBeforeMark(name)}!A1`);
        },
      ),
    );
  });
});
