import { readFileSync, writeFileSync } from 'node:fs';
import { run } from '../../src/cli/program';
import { paperSheet } from '../../src/papers/print/worksheet';
import { paperText } from '../../src/papers/print/text';
import { MOST_CELLS, traceBlocks } from '../../src/papers/trace/trace-blocks';
import { fileNames, placesText } from '../../src/papers/trace/raw-places';
import { plainOf } from '../../src/papers/paper';
import { readForm } from '../../src/form/read';
import { asWorkbook } from '../../src/form/template/as-workbook';
import { emptyForm } from '../../src/form/template/empty-form';
import { readRecords } from '../../src/records/read';
import { findProfile } from '../../src/standards/profiles';
import { createWorkbook } from '../../src/xlsx/create';
import { patchWorkbook } from '../../src/xlsx/patch';
import { inOwnFolder } from '../cli/support/own-folder';
import { source } from '../support/records/rows';

const HEADS = [
  '学校名称',
  '办学类型',
  '举办者类型',
  '小学在校学生数',
  '初中在校学生数',
  '小学年级数',
  '初中年级数',
  '小学教学班数',
  '初中教学班数',
  '教学及辅助用房（㎡）',
  '室内体育用房（㎡）',
  '运动场地面积（㎡）',
  '改造、租用运动场馆面积（㎡）',
  '网络多媒体教室数',
];
const EVIL = `</summary><script>alert(1)</script>{count}'"&`;
const MIXED = [EVIL, '九年一贯制学校', '民办', 600, 400, 6, 3, 14, 9, 1234, 120, 5000, 300, 30];
// 4.4951 ㎡ a pupil is written 4.50, which is the standard.
const PRIMARY = ['青山小学', '小学', '民办', 1000, '', 6, '', 25, '', 4495.1, 0, 8000, '', 30];

const workbook = (rows: readonly (string | number)[][]): Uint8Array =>
  createWorkbook([
    {
      name: '学校',
      columnWidths: [20],
      cells: rows.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
    },
  ]);

const said: string[] = [];
const terminal = {
  out: (text: string) => said.push(text),
  err: (text: string) => said.push(text),
  outIsTty: false,
  errIsTty: false,
  colour: false,
  now: () => new Date(2026, 10, 23, 9, 30),
};

/** The text of a fold of a page, by what it begins with: cells end in `|`. */
const foldOf = (page: string, title: string): string =>
  page
    .split('<details class="folded">')
    .map((part) =>
      (part.split('</details>')[0] ?? '')
        .replace(/<\/t[dr]>/g, '|')
        .replace(/<[^>]*>/g, '')
        .replace(/\s*\n\s*/g, ''),
    )
    .find((part) => part.startsWith(title)) ?? '';

describe('the page of a filling', () => {
  inOwnFolder(() => ({ '学校.xlsx': workbook([HEADS, MIXED, PRIMARY]) }));
  const fill = (): string => {
    run(['fill', '学校.xlsx', '--out', '申报表.xlsx', '--html', '说明.html', '--concession', 'b'], terminal);
    return readFileSync('说明.html', 'utf8');
  };

  test('leads from every filled cell to its raw cells and its calculation', () => {
    const page = fill();
    const mixed = foldOf(page, '&lt;/summary&gt;');
    expect(mixed).toContain(
      '|表Ⅱ-2!J4|L10 教学及辅助用房|1.07|(1234 − 120) ÷ (600 + 400×1.1) = 1.07|学校.xlsx 学校!J2 K2||',
    );
    expect(mixed).toContain('L4 在校生数|600|600|学校.xlsx 学校!D2||');
    expect(mixed).toContain('(120 + 5000 + 300) ÷ (600 + 400×1.1) = 5.21');
    expect(mixed).toContain('已按放宽条款 b 计入改造、租用场馆');
    expect(mixed).toContain('算不出：缺原始数字，或疑问没有答复');
    const primary = foldOf(page, '青山小学');
    expect(primary).toContain('边界提示 1');
    expect(primary).toContain(
      'L10 教学及辅助用房|4.50|(4495.1 − 0) ÷ 1000 = 4.50|学校.xlsx 学校!J3 K3|边界提示：实际 4.4951，写成 4.5，落在标准 4.5 的另一边|',
    );
    expect(primary).not.toContain('放宽条款 b');
    expect(foldOf(page, '全县的栏')).toContain('2 行的总量相加，除以在校生数相加');
  });

  test('opens with what is asked and found, and every word of a file stays a word', () => {
    const page = fill();
    const [above = ''] = page.split('id="trace"');
    expect(above).toContain('原始数据里的问题');
    expect(page).not.toContain('<script>alert');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('{count}&#39;&quot;&amp;');
    expect(page).not.toMatch(/ style="|(src|href)="(?!#)/);
  });

  test('never takes the place of the form or of the raw data', () => {
    expect(run(['fill', '学校.xlsx', '--html', '学校.xlsx', '--force'], terminal)).toBe(2);
    expect(run(['fill', '学校.xlsx', '--out', 'a.xlsx', '--html', './a.xlsx'], terminal)).toBe(2);
  });

  test('the report of a check has the same, and says where the form holds something else', () => {
    fill();
    writeFileSync(
      '改.xlsx',
      patchWorkbook(readFileSync('申报表.xlsx'), [{ sheet: '表Ⅱ-2', row: 3, column: 9, value: 9.99 }]),
    );
    run(['check', '改.xlsx', '--html', '核验.html', '--concession', 'b'], terminal);
    const mixed = foldOf(readFileSync('核验.html', 'utf8'), '&lt;/summary&gt;');
    expect(mixed).toContain('1 格与申报表不同');
    expect(mixed).toMatch(
      /1\.07\|\(1234 − 120\) ÷ \(600 \+ 400×1\.1\) = 1\.07\|基础数据!AH4 AI4\|申报表上是 9\.99\|/,
    );
  });
});

describe('a county too large for one page', () => {
  const schools = Array.from({ length: 600 }, (_, index) => [`第${index + 1}小学`, ...PRIMARY.slice(1)]);
  const county = readRecords([source('a.xlsx', { 学校: [HEADS, ...schools] })]);
  const form = readForm(asWorkbook(emptyForm()));
  const blocks = traceBlocks({ county, form, profile: findProfile('national') }, 'zh');

  test('is told how many schools are left out and where they stand', () => {
    const folds = blocks.filter(({ kind }) => kind === 'folded');
    const perSchool = 12;
    const shown = Math.floor(MOST_CELLS / perSchool);
    expect(folds.filter((block) => block.kind === 'folded' && block.title.endsWith('小学'))).toHaveLength(
      shown,
    );
    const last = blocks.at(-1);
    if (last?.kind !== 'text') throw new Error(last?.kind);
    expect(plainOf(last.text)).toContain(`另有 ${600 - shown} 所学校`);
    expect(plainOf(last.text)).toContain('--trace');
  });

  test('stands open where nothing can be folded', () => {
    const paper = { title: 'A', blocks: blocks.slice(0, 3) };
    expect(paperText(paper)).toContain('【全县的栏');
    expect(JSON.stringify(paperSheet(paper).sheet.cells)).toContain('全县的栏');
  });
});

test('files that end alike are told apart', () => {
  const nameOf = fileNames(['a/学校.xlsx', 'b/学校.xlsx', 'b/名册.xlsx']);
  const at = (file: string): Parameters<typeof placesText>[0][number] => ({
    file,
    sheet: '表',
    row: 0,
    column: 1,
  });
  expect(placesText([at('a/学校.xlsx'), at('b/学校.xlsx'), at('b/名册.xlsx')], 2, nameOf)).toBe(
    'a/学校.xlsx 表!B1 b/学校.xlsx 表!B1 …(3)',
  );
  expect(nameOf('b/名册.xlsx')).toBe('名册.xlsx');
});
