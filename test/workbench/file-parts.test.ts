import { createWorkbook } from '../../src/xlsx/create';
import { Package } from '../../src/xlsx/package';
import { insertCells } from '../../src/workbench/host/model/structure';
import type { SheetParts } from '../../src/workbench/host/model/parts';
import type { BookParts } from '../../src/workbench/host/model/book';
import type { Book } from '../../src/workbench/host/model/book';
import { keyOf, type Sheet } from '../../src/workbench/host/model/sheet';
import { loadWorkbook } from '../../src/workbench/host/file/load';
import { saveWorkbook } from '../../src/workbench/host/file/save';
import { MAIN, onePart, sheetXml, unzip, zip } from '../xlsx/raw';

const file = (): Uint8Array =>
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

function saved(bytes: Uint8Array, change: (sheet: Sheet, book: Book) => void) {
  const loaded = loadWorkbook(bytes);
  change(firstOf(loaded.book), loaded.book);
  const result = saveWorkbook(loaded);
  const again = loadWorkbook(result.bytes).book;
  return { ...result, loaded, again, sheet: firstOf(again), parts: unzip(result.bytes) };
}

const area = { top: 2, left: 0, bottom: 3, right: 1 };

/** A change of every kind of thing that lies on a sheet: a kind added to the model is missing here until it is saved. */
const SHEET_CHANGES: Readonly<Record<keyof SheetParts, Partial<SheetParts>>> = {
  name: { name: '学校 <1>' },
  visibility: { visibility: 'Hidden' },
  tabColor: { tabColor: '#00B050' },
  showGridlines: { showGridlines: false },
  showHeadings: { showHeadings: false },
  enableCalculation: { enableCalculation: false },
  standardWidth: { standardWidth: 81.75 },
  columns: { columns: new Map([[4, { size: 81.75, hidden: true }]]) },
  rows: { rows: new Map([[5, { size: 33, hidden: true }]]) },
  format: {},
  merges: { merges: [area] },
  conditionalFormats: {
    conditionalFormats: [
      {
        id: '1',
        type: 'CellValue',
        areas: [area],
        stopIfTrue: true,
        formula: '',
        cellValue: { operator: 'Between', formula1: '=1', formula2: '=2' },
        look: {
          fillColor: '#FFC7CE',
          fontColor: '#9C0006',
          bold: true,
          underline: 'Double',
          numberFormat: '0.000',
          borders: { EdgeTop: { style: 'Continuous', weight: 'Thin', color: '#FF0000' } },
        },
      },
    ],
  },
  validations: {
    validations: [
      {
        areas: [area],
        type: 'WholeNumber',
        rule: { wholeNumber: { operator: 'GreaterThan', formula1: 0 } },
        ignoreBlanks: false,
        errorAlert: { message: '须为“正”整数', title: '人数', showAlert: true, style: 'Warning' },
        prompt: { message: '', title: '', showPrompt: false },
      },
    ],
  },
  hyperlinks: {
    hyperlinks: [
      { area, address: 'https://example.cn/?a&b', documentReference: undefined, screenTip: '网址' },
      { area: { top: 0, left: 0, bottom: 0, right: 0 }, address: undefined, documentReference: '说明!A1' },
    ],
  },
  comments: {
    comments: [
      {
        id: 'c',
        row: 6,
        column: 0,
        content: '请核实',
        author: '张',
        created: '',
        resolved: false,
        replies: [{ id: 'r', content: '已核实', author: '李', created: '' }],
      },
    ],
  },
  notes: { notes: [{ row: 3, column: 3, text: '新的备注' }] },
  charts: {
    charts: [
      {
        id: 'g',
        name: '图',
        type: 'ColumnClustered',
        series: [],
        left: 0,
        top: 0,
        width: 10,
        height: 10,
        title: '',
        titleVisible: false,
        legendVisible: false,
        legendPosition: 'Right',
        options: {},
      },
    ],
  },
  tables: {
    tables: [{ id: 't', name: '表', area, showHeaders: true, showTotals: false, style: '', options: {} }],
  },
  names: { names: [{ name: '校数', formula: '=表1!$A$1', comment: '所数', visible: false }] },
  protection: {
    protection: {
      options: Object.fromEntries(
        'AutoFilter DeleteColumns DeleteRows EditObjects EditScenarios FormatCells FormatColumns FormatRows InsertColumns InsertHyperlinks InsertRows PivotTables Sort'
          .split(' ')
          .map((name, index): [string, unknown] => [`allow${name}`, index % 2 === 0])
          .concat([['selectionMode', 'Unlocked']]),
      ),
      password: undefined,
    },
  },
  frozen: { frozen: { rows: 2, columns: 1 } },
  customProperties: { customProperties: { 县: '甲县' } },
};

const BOOK_CHANGES: Readonly<Record<keyof BookParts, Partial<BookParts>>> = {
  order: {},
  names: { names: [{ name: '标准', formula: '="一类"', comment: '', visible: true }] },
  settings: { settings: { profile: '县域' } },
  customProperties: { customProperties: { 县: '甲县' } },
  properties: { properties: { Title: '申报表' } },
  protection: { protection: { password: undefined } },
};

const seen = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'id' ? undefined : inner instanceof Map ? [...inner] : inner,
    ),
  );

describe('every kind of change is in the file or named as left out', () => {
  const untouched: (keyof SheetParts)[] = ['format'];
  const kinds = Object.keys(SHEET_CHANGES) as (keyof SheetParts)[];
  test.each(kinds.filter((kind) => !untouched.includes(kind)))('%s of a sheet', (kind) => {
    const { left, sheet } = saved(file(), (one) => one.change(SHEET_CHANGES[kind]));
    if (left.length > 0) expect(left).toHaveLength(1);
    else expect(seen(sheet.parts[kind])).toEqual(seen(SHEET_CHANGES[kind][kind]));
  });

  test('the format of a whole sheet reaches cells that are not there yet', () => {
    const { sheet, left } = saved(file(), (one, book) =>
      one.change({
        format: book.formats.change(one.format(50, 50), { fillColor: '#FFF2CC', fillPattern: 'Solid' }),
      }),
    );
    expect(sheet.format(50, 50).fillColor).toBe('#FFF2CC');
    expect(left).toEqual([]);
  });

  test.each((Object.keys(BOOK_CHANGES) as (keyof BookParts)[]).filter((kind) => kind !== 'order'))(
    '%s of the workbook',
    (kind) => {
      const { left, again } = saved(file(), (_, book) => book.change(BOOK_CHANGES[kind]));
      if (left.length > 0) expect(left).toHaveLength(1);
      else expect(again.parts[kind]).toEqual(BOOK_CHANGES[kind][kind]);
    },
  );

  test('only these kinds are left out', () => {
    const named = kinds.filter(
      (kind) => saved(file(), (one) => one.change(SHEET_CHANGES[kind])).left.length > 0,
    );
    expect(named).toEqual(['enableCalculation', 'comments', 'charts', 'tables', 'customProperties']);
    const ofBook = (Object.keys(BOOK_CHANGES) as (keyof BookParts)[]).filter(
      (kind) => saved(file(), (_, book) => book.change(BOOK_CHANGES[kind])).left.length > 0,
    );
    expect(ofBook).toEqual(['settings', 'customProperties', 'properties']);
  });

  test('a calculation mode of the workbook is named', () => {
    const { left } = saved(file(), (_, book) => {
      book.calculationMode = 'Manual';
    });
    expect(left).toHaveLength(1);
  });

  test('a comment with its reply becomes a note', () => {
    const { sheet } = saved(file(), (one) => one.change(SHEET_CHANGES.comments));
    expect(sheet.parts.notes.at(-1)).toEqual({ row: 6, column: 0, text: '张:\n请核实\n\n李:\n已核实' });
  });

  test('a password is kept as the hash Excel makes of it; one it cannot hold is named', () => {
    const protect = (password: string) =>
      saved(file(), (one, book) => {
        one.change({ protection: { options: {}, password } });
        book.change({ protection: { password } });
      });
    const secret = protect('secret');
    expect(secret.parts['xl/worksheets/sheet1.xml']).toContain('password="DAA7"');
    expect(secret.parts['xl/workbook.xml']).toContain('workbookPassword="DAA7"');
    expect(secret.left).toEqual([]);
    expect(protect('密码').left).toHaveLength(1);
  });
});

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
      onePart(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', '<autoFilter ref="A1:B9"/>')),
    );
    const { left } = saved(bytes, (one, book) =>
      insertCells(book, one, { top: 0, left: 0, bottom: 0, right: 16_383 }, 'row'),
    );
    expect(left).toHaveLength(1);
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
