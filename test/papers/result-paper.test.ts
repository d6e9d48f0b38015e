import { readForm } from '../../src/form/read';
import { isResultSheet } from '../../src/form/find/own-sheets';
import { resultPaper } from '../../src/papers/result-paper';
import type { Typed } from '../../src/papers/typed';
import { typedIn } from '../../src/papers/typed';
import { paperSheet } from '../../src/papers/print/worksheet';
import { inflateAtOnce } from '../../src/cli/inflate';
import { createWorkbook } from '../../src/xlsx/create';
import { patchWorkbook } from '../../src/xlsx/patch';
import { readWorkbook } from '../../src/xlsx/read';
import { NATIONAL } from '../../src/standards/national';
import { ANHUI_TIANJIAAN } from '../../src/standards/district';
import type { Finding } from '../../src/checks/findings/finding';
import { at, finding } from '../cli/support/sample';

const time = new Date(2026, 10, 28);
const one = (cell: string, school: string): Finding =>
  finding(at('表Ⅱ-2', cell), { table: 'II-2', school, subject: { table: 'II-2', school, figure: 'L4' } });
const findings = [one('D6', '甲校'), one('D7', '乙校'), one('D8', '丙校')];

function sheetOf(listed: readonly Finding[], typed: Typed = new Map(), language: 'zh' | 'en' = 'zh') {
  const result = { findings: listed, verdict: 'not-met' as const, concessions: [] };
  return paperSheet(resultPaper({ result, profile: NATIONAL, time, typed }, language));
}
const read = (bytes: Uint8Array) => readWorkbook(bytes, inflateAtOnce);

/** What stands in the column of a head, line by line. */
function column(bytes: Uint8Array, head: string): (string | number)[] {
  const rows = read(bytes).sheets[0]?.rows ?? [];
  const heads = rows.find(({ cells }) => cells.some(({ value }) => value === head));
  const place = heads?.cells.find(({ value }) => value === head)?.column;
  return rows
    .filter(({ index }) => index > (heads?.index ?? 0))
    .map(({ cells }) => {
      const value = cells.find((cell) => cell.column === place)?.value;
      return typeof value === 'number' || typeof value === 'string' ? value : '';
    });
}

describe('核验结果', () => {
  test('what people typed survives a refresh, whatever was sorted, mended and found since', () => {
    const { sheet, table } = sheetOf(findings);
    const head = table?.head ?? 0;
    const bytes = patchWorkbook(createWorkbook([sheet]), [
      { sheet: '核验结果', row: head + 2, column: 11, value: '张主任' },
      { sheet: '核验结果', row: head + 2, column: 12, value: 46_000 },
      { sheet: '核验结果', row: head + 3, column: 10, value: '基建科' },
    ]);
    const typed = typedIn(read(bytes));
    expect(typed.size).toBe(2);
    // 甲校 was mended, 丁校 is new, the order is another.
    const again = createWorkbook([
      sheetOf(
        [one('D9', '丁校'), findings[2], findings[1]].flatMap((f) => f ?? []),
        typed,
      ).sheet,
    ]);
    expect(column(again, '学校').slice(0, 3)).toEqual(['丁校', '丙校', '乙校']);
    expect(column(again, '责任人').slice(0, 3)).toEqual(['', '', '张主任']);
    expect(column(again, '期限').slice(0, 3)).toEqual(['', '', 46_000]);
    expect(column(again, '责任单位').slice(0, 3)).toEqual(['', '基建科', '']);
  });

  test('a line that was typed into stays when its finding is gone, and says so', () => {
    const typed = new Map([
      [
        'entry/not-integer table=II-2;school=乙校',
        new Map<string, string>([
          ['person', '李老师'],
          ['school', '乙校'],
          ['message', '应填整数'],
        ]),
      ],
    ]);
    const bytes = createWorkbook([sheetOf([], typed).sheet]);
    expect(column(bytes, '责任人')).toEqual(['李老师']);
    expect(column(bytes, '问题')).toEqual(['（已改正或不再出现） 应填整数']);
    expect(typedIn(read(bytes)).get('entry/not-integer table=II-2;school=乙校')?.get('person')).toBe(
      '李老师',
    );
  });

  test('the office is put where the profile names one, and another is kept', () => {
    const below = finding(at('表Ⅱ-2', 'J6'), {
      rule: 'standard/indicator',
      category: 'standard',
      subject: { standard: 'primary_rooms', school: '甲校' },
    });
    const result = { findings: [below], verdict: 'not-met' as const, concessions: [] };
    const source = { result, profile: ANHUI_TIANJIAAN, time, typed: new Map() };
    const bytes = createWorkbook([paperSheet(resultPaper(source, 'zh')).sheet]);
    expect(column(bytes, '责任单位')[0]).toContain('区教体局');
  });

  test.each(['zh', 'en'] as const)(
    'in %s it is known as ours and never read as a table of the form',
    (language) => {
      const workbook = read(createWorkbook([sheetOf(findings, new Map(), language).sheet]));
      expect(workbook.sheets.map(isResultSheet)).toEqual([true]);
      expect(readForm(workbook).tables).toEqual([]);
    },
  );

  test('is set across the page with its heads repeated, a filter, links and rows as high as their texts', () => {
    const { sheet, links, table } = sheetOf(findings);
    const head = table?.head ?? -1;
    expect(sheet.page).toMatchObject({ orientation: 'landscape', repeat: { first: head, last: head } });
    expect(sheet.filter).toMatchObject({ top: head, bottom: head + findings.length });
    expect(sheet.freeze).toMatchObject({ rows: head + 1 });
    expect(links.map(({ link }) => link)).toContainEqual({ kind: 'cell', sheet: '表Ⅱ-2', address: 'D7' });
    expect(sheet.hyperlinks).toHaveLength(findings.length);
    expect(sheet.hiddenColumns).toEqual([15]);
    for (let row = head; row <= head + findings.length; row++)
      expect(sheet.rowHeights?.get(row)).toBeGreaterThan(15);
  });
});
