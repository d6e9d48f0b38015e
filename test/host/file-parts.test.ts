import type { BookParts } from '../../src/host/model/book-parts';
import type { SheetParts } from '../../src/host/model/parts';
import { file, saved } from './edited-file';
import { SHEET_CHANGES } from './sheet-changes';

const BOOK_CHANGES: Readonly<Record<keyof BookParts, Partial<BookParts>>> = {
  order: {},
  names: { names: [{ name: '标准', formula: '="一类"', comment: '', visible: true }] },
  settings: { settings: { profile: '县域' } },
  protection: { protection: { password: undefined } },
};

const seen = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'id' ? undefined : inner instanceof Map ? [...inner] : inner,
    ),
  );

describe('every kind of change is in the file or named as left out', () => {
  const untouched: (keyof SheetParts)[] = ['format', 'page'];
  const kinds = Object.keys(SHEET_CHANGES) as (keyof SheetParts)[];
  test.each(kinds.filter((kind) => !untouched.includes(kind)))('%s of a sheet', (kind) => {
    const { left, sheet } = saved(file(), (one) => one.change(SHEET_CHANGES[kind]));
    if (left.length > 0) expect(left).toHaveLength(1);
    else expect(seen(sheet.parts[kind])).toEqual(seen(SHEET_CHANGES[kind][kind]));
  });

  test('the page of a sheet, its filter and what Excel keeps for both', () => {
    const { left, parts } = saved(file(), (one) =>
      one.change({ ...SHEET_CHANGES.page, ...SHEET_CHANGES.filter }),
    );
    const [text, workbook] = [parts['xl/worksheets/sheet1.xml'], parts['xl/workbook.xml']];
    expect(left).toEqual([]);
    expect(text).toContain('<pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(text).toContain('<autoFilter ref="A3:B4"');
    expect(text).toContain('<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>');
    expect(text).toContain('<oddFooter>&amp;C&amp;P / &amp;N</oddFooter>');
    expect(workbook).toMatch(/_xlnm\.Print_Titles"[^>]*>'[^']+'!\$1:\$2</);
    expect(workbook).toMatch(/_xlnm\._FilterDatabase"[^>]* hidden="1">'[^']+'!\$A\$3:\$B\$4</);
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
    expect(named).toEqual(['enableCalculation']);
    const ofBook = (Object.keys(BOOK_CHANGES) as (keyof BookParts)[]).filter(
      (kind) => saved(file(), (_, book) => book.change(BOOK_CHANGES[kind])).left.length > 0,
    );
    expect(ofBook).toEqual([]);
  });

  test('a calculation mode of the workbook is named', () => {
    const { left } = saved(file(), (_, book) => {
      book.calculationMode = 'Manual';
    });
    expect(left).toHaveLength(1);
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
