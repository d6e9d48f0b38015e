import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/program';
import type { Sheet } from '../../src/form/workbook';
import { address } from '../../src/form/workbook';
import { createWorkbook } from '../../src/xlsx/create';
import { readWorkbook } from '../../src/xlsx/read';
import { unzip } from '../xlsx/raw';

/** 表Ⅱ-2 with two rows a stage and sums below each, 表Ⅲ beneath it on the same sheet, another sheet that refers to both. */
const FORM = join(__dirname, 'few-rows.xlsx');
const { rows: RAW } = JSON.parse(readFileSync(join(__dirname, '../cases/records/county.json'), 'utf8')) as {
  rows: (string | number | null)[][];
};

/** Seven schools, five of them with 小学 and three with 初中, filled into that form. */
function filled(): { bytes: Uint8Array; said: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'junheng-rows-'));
  const said: string[] = [];
  try {
    const [raw, target] = [join(folder, '学校数据.xlsx'), join(folder, '填好.xlsx')];
    const cells = RAW.flatMap((row, at) =>
      row.flatMap((value, column) => (value === null ? [] : [{ row: at, column, value }])),
    );
    writeFileSync(raw, createWorkbook([{ name: '学校数据', columnWidths: [12], cells }]));
    const terminal = {
      out: (text: string) => said.push(text),
      err: () => undefined,
      outIsTty: false,
      errIsTty: false,
      colour: false,
      now: () => new Date(0),
    };
    expect(run(['fill', raw, '--form', FORM, '--out', target], terminal)).toBe(0);
    return { bytes: new Uint8Array(readFileSync(target)), said };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { bytes, said } = filled();
const parts = unzip(bytes);
const sheetXml = parts['xl/worksheets/sheet1.xml'] ?? '';

function cellsOf(
  sheet: Sheet | undefined,
): Map<string, { value?: unknown; formula?: unknown; format?: unknown }> {
  return new Map(
    sheet?.rows.flatMap(({ index, cells }) =>
      cells.map((cell) => [address({ row: index, column: cell.column }), cell] as const),
    ),
  );
}

describe('a form with too few rows', () => {
  const [form, totals] = readWorkbook(bytes).sheets;
  const [before] = readWorkbook(new Uint8Array(readFileSync(FORM))).sheets;
  const cells = cellsOf(form);
  const names = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => cells.get(`B${from + at}`)?.value);

  test('gets a row for every school in its own block, formatted like its neighbours', () => {
    expect(names(4, 9)).toEqual(['青山小学', '白河小学', '柳湾小学', '石桥学校', '新渡小学', '小学小计']);
    expect(names(10, 13)).toEqual(['松坪中学', '梅岭中学', '石桥学校', '初中小计']);
    const styles = (row: number): string[] =>
      [
        ...(new RegExp(`<row r="${row}".*?</row>`, 's').exec(sheetXml)?.[0] ?? '').matchAll(
          / r="[A-O]\d+" s="(\d+)"/g,
        ),
      ].map(([, style]) => style ?? '');
    expect(styles(4)).toHaveLength(15);
    for (const row of [5, 6, 7, 8, 10, 11, 12]) {
      expect(styles(row)).toEqual(styles(4));
      expect(sheetXml).toMatch(new RegExp(`<row r="${row}"[^>]* ht="21"`));
    }
  });

  test('keeps sums, names, print area and what stands beneath and on other sheets', () => {
    expect(['D9', 'F9', 'D13', 'L19'].map((cell) => cells.get(cell)?.formula)).toEqual([
      'SUM(D4:D8)',
      'SUM(F4:F8)',
      'SUM(D10:D12)',
      'D9+D13',
    ]);
    const other = cellsOf(totals);
    expect(['B1', 'B2', 'B3'].map((cell) => other.get(cell)?.formula)).toEqual([
      '资源配置!D9+资源配置!D13',
      'SUM(小学在校生)',
      '资源配置!C19',
    ]);
    const workbook = parts['xl/workbook.xml'] ?? '';
    for (const area of ['$D$4:$D$8', '$D$10:$D$12', '$C$19:$I$19', '$A$1:$O$23', '$2:$3'])
      expect(workbook).toContain(`!${area}</definedName>`);
    expect([cells.get('A16')?.value, cells.get('C19')?.value, cells.get('J19')?.value]).toEqual([
      '表Ⅲ  县域义务教育校际均衡情况',
      6.3,
      '——',
    ]);
  });

  test('keeps merged cells, validations and conditional formats', () => {
    const merged = [...sheetXml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, area]) => area ?? '');
    const beside = [4, 5, 6, 7, 8, 10, 11, 12].map((row) => `R${row}:S${row}`);
    expect([...merged].sort()).toEqual(
      ['A1:O1', 'A14:O14', 'A16:J16', 'A17:B18', 'A19:A20', 'A21:A22', 'A23:J23', ...beside].sort(),
    );
    for (const areas of ['C4:C8 C10:C12', 'N4:N8 N10:N12']) expect(sheetXml).toContain(`sqref="${areas}"`);
    for (const areas of ['G4:M8', 'G10:M12', 'C19:J22'])
      expect(sheetXml).toContain(`<conditionalFormatting sqref="${areas}"`);
    expect(sheetXml).toContain('<formula>C19&gt;$L$19</formula>');
  });

  test('keeps the cells beside its fields, which move with their rows', () => {
    const moved = new Map([
      [4, 4],
      [5, 8],
      [7, 10],
      [8, 12],
    ]);
    const was = cellsOf(before);
    for (const [from, to] of moved) {
      expect(cells.get(`R${to}`)?.value).toBe(was.get(`R${from}`)?.value);
      expect(cells.get(`Q${to}`)?.formula).toBe(`D${to}/F${to}`);
    }
    for (const row of [6, 7, 11])
      for (const column of ['P', 'Q', 'R', 'S']) expect(cells.get(`${column}${row}`)?.value).toBeUndefined();
    expect(cells.get('Q2')?.value).toBe('备查');
  });

  test('the last line says how the filled form stands', () => {
    // 表Ⅰ and others are not on this form.
    expect(said.at(-1)).toMatch(/^有 \d+ 处填报问题，请用 junheng check 核验。\n$/);
  });
});
