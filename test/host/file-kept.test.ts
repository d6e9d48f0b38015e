import { Package } from '../../src/xlsx/package';
import { insertCells } from '../../src/host/model/structure';
import { keyOf } from '../../src/host/model/sheet';
import { MAIN, onePart, sheetXml, zip } from '../xlsx/raw';
import { file, saved } from './edited-file';
import { area, SHEET_CHANGES } from './sheet-changes';

describe('what was in the file stays as it was', () => {
  test('a change of one kind leaves the other parts of the file alone', () => {
    const bytes = file();
    const { bytes: after } = saved(bytes, (one) => one.change({ tabColor: '#FF0000' }));
    const [old, now] = [Package.open(bytes), Package.open(after)];
    const changed = old.entries
      .filter(({ name }) => now.text(name) !== old.text(name))
      .map(({ name }) => name);
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('notes and validations move with inserted rows, boxes included; a note whose row goes, goes', () => {
    const { sheet, parts } = saved(file(), (one, book) =>
      insertCells(book, one, { top: 1, left: 0, bottom: 2, right: 16_383 }, 'row'),
    );
    expect(sheet.parts.notes).toEqual([
      { row: 3, column: 1, text: '低于标准' },
      { row: 4, column: 0, text: '请补填' },
    ]);
    expect(parts['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>3</x:Row><x:Column>1</x:Column>');
    expect(sheet.parts.validations[0]).toMatchObject({ areas: [{ top: 3 }], prompt: { title: '生均' } });
    const gone = saved(file(), (one) => one.change({ notes: one.parts.notes.slice(1) }));
    expect(gone.sheet.parts.notes).toEqual([{ row: 2, column: 0, text: '请补填' }]);
    expect(gone.parts['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /g)).toHaveLength(1);
  });

  test('what lies on a sheet at a place the model does not know is named when rows are inserted', () => {
    const bytes = zip(
      onePart(
        sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter><rowBreaks count="1"><brk id="4"/></rowBreaks>',
        ),
      ),
    );
    const { left, parts } = saved(bytes, (one, book) =>
      insertCells(book, one, { top: 0, left: 0, bottom: 0, right: 16_383 }, 'row'),
    );
    expect(left).toHaveLength(1);
    // A filter goes along, with its conditions.
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<autoFilter ref="A2:B10"><filterColumn colId="0"/></autoFilter>',
    );
  });

  const FORMULAS =
    '<row r="1" outlineLevel="1" ht="20"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="B1"><v>1</v></c>' +
    '<c r="C1" cm="1"><f t="array" ref="C1:D1">B1:B2*1</f><v>1</v></c><c r="D1"><v>3</v></c></row>' +
    '<row r="2" outlineLevel="1"><c r="A2"><f t="shared" si="0"/><v>6</v></c><c r="B2"><v>3</v></c><c r="C2"><f t="array" ref="C2">SUM(B1:B2*B1:B2)</f><v>10</v></c></row>';

  test('array formulas stay such, shared ones become plain, groups of rows and heights stay', () => {
    const { sheet, parts } = saved(zip(onePart(sheetXml(FORMULAS))), (one) =>
      one.put(keyOf(4, 0), { content: 7 }),
    );
    const text = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(text).toContain('<f t="array" ref="C1:D1">B1:B2*1</f>');
    expect(text).toContain('<f t="array" ref="C2">SUM(B1:B2*B1:B2)</f>');
    expect(text).toContain('cm="1"');
    expect(text).toContain('<row r="1" ht="20" outlineLevel="1">');
    expect([sheet.at(0, 0)?.formula, sheet.at(1, 0)?.formula]).toEqual(['=B1*2', '=B2*2']);
    expect(sheet.at(0, 3)).toMatchObject({ content: 3, spilledFrom: keyOf(0, 2) });
  });

  test('an array formula that moves fills the area below', () => {
    const { parts, sheet } = saved(zip(onePart(sheetXml(FORMULAS))), (one, book) =>
      insertCells(book, one, { top: 0, left: 0, bottom: 1, right: 16_383 }, 'row'),
    );
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<f t="array" ref="C3:D3">B3:B4*1</f>');
    expect(sheet.at(2, 3)?.spilledFrom).toBe(keyOf(2, 2));
  });

  test('a result that spilled is found again as one', () => {
    const { sheet } = saved(file(), (one) => {
      one.put(keyOf(4, 0), { formula: '=JH.SPLIT(A1)', content: 1 });
      one.put(keyOf(5, 0), { content: 2, spilledFrom: keyOf(4, 0) });
    });
    expect(sheet.at(4, 0)?.formula).toBe('=JH.SPLIT(A1)');
    expect(sheet.at(5, 0)).toMatchObject({ content: 2, spilledFrom: keyOf(4, 0) });
  });

  test('a file whose elements carry a prefix is written with it', () => {
    const x = (text: string): string =>
      text.replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replaceAll(' xmlns="', ' xmlns:x="');
    const sheet = x(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const styles = x(
      `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`,
    );
    const result = saved(zip(onePart(sheet, { 'xl/styles.xml': styles })), (one, book) => {
      const format = book.formats.change(one.format(0, 0), {
        fillColor: '#FF0000',
        fillPattern: 'Solid',
        horizontalAlignment: 'Right',
        numberFormat: '0.00',
      });
      one.put(keyOf(0, 0), { content: 2, format });
      one.change({
        ...SHEET_CHANGES.merges,
        ...SHEET_CHANGES.validations,
        ...SHEET_CHANGES.hyperlinks,
        ...SHEET_CHANGES.conditionalFormats,
        ...SHEET_CHANGES.frozen,
        ...SHEET_CHANGES.tabColor,
        ...SHEET_CHANGES.notes,
      });
    });
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/styles.xml'])
      expect((result.parts[part] ?? '').match(/<\/?(?!x:|\?|\/)[a-z][^>]*>/gi)).toBeNull();
    expect(result.sheet.format(0, 0)).toMatchObject({ fillColor: '#FF0000', horizontalAlignment: 'Right' });
    expect(result.sheet.parts.merges).toEqual([area]);
    expect(result.sheet.parts.notes).toHaveLength(1);
  });

  test('a workbook that came without styles gets them when it needs them', () => {
    const bytes = zip(onePart(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
    const { sheet } = saved(bytes, (one, book) =>
      one.put(keyOf(0, 0), { content: 1, format: book.formats.change(one.format(0, 0), { bold: true }) }),
    );
    expect(sheet.format(0, 0).bold).toBe(true);
  });
});
