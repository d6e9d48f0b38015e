import { onePart, relationships, sheetXml, zip, MAIN, OFFICE } from '../../xlsx/raw';
import type { Parts } from '../../xlsx/raw';

/** A small file made to hold the program up: its name, and its bytes at a size (1: what a unit test may take). */
export interface Burden {
  readonly name: string;
  readonly make: (size: number) => Uint8Array;
}

const HEADINGS = [
  '序号',
  '学校名称',
  '举办者类型',
  '在校生数',
  '年级数',
  '班级数',
  '每百名学生拥有高于规定学历教师数',
];
const shared = (texts: readonly string[]): Parts => ({
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts
    .map((text) => `<si><t xml:space="preserve">${text}</t></si>`)
    .join('')}</sst>`,
});
const string = (index: number): string => `<c t="s"><v>${index}</v></c>`;
const repeated = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');
const rows = (count: number, inside: (index: number) => string): string =>
  repeated(count, (index) => `<row r="${index + 1}">${inside(index)}</row>`);
const heading = HEADINGS.map((_, index) => string(index)).join('');

/** One text of 200,000 characters in a cell: white space, brackets, what the form's own patterns look for. */
const RUNS = [
  ' ',
  '_',
  '[',
  '(',
  "'",
  '0',
  '1,',
  '9.',
  '，',
  '：',
  '表',
  '表Ⅱ-2',
  '初中',
  '小学',
  '第1条',
  '所',
  '共',
];
const MORE_RUNS = [
  '级、校际差异率',
  'L1 ',
  '%',
  '＿',
  '\u3000',
  '人',
  '序号',
  '-',
  '$',
  '不低于',
  '\u200b',
  '项达标',
  '约',
];
const longText = (piece: string): Burden => ({
  name: `a long text of “${piece}”`,
  make: (size) => {
    const text = `1${piece.repeat(Math.floor((200_000 * size) / piece.length))}x`;
    return zip(onePart(sheetXml(`<row r="1">${string(0)}</row>`), shared([text])));
  },
});

const onSheet = (name: string, inside: (size: number) => string, texts: readonly string[] = []): Burden => ({
  name,
  make: (size) => zip(onePart(inside(size), shared(texts))),
});

export const BURDENS: readonly Burden[] = [
  ...[...RUNS, ...MORE_RUNS].map(longText),
  onSheet('a shared formula of brackets', (size) =>
    sheetXml(
      `<row r="1"><c r="A1"><f t="shared" si="0">${'['.repeat(15_000 * size)}</f><v>1</v></c>${repeated(
        1000 * size,
        () => '<c><f t="shared" si="0"/><v>1</v></c>',
      )}</row>`,
    ),
  ),
  onSheet('every column hidden, over and over', (size) =>
    sheetXml('', '', `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(150_000 * size)}</cols>`),
  ),
  onSheet('columns that are no whole numbers', (size) =>
    sheetXml('', '', `<cols>${'<col min="1.1" max="16384" hidden="1"/>'.repeat(2000 * size)}</cols>`),
  ),
  onSheet('one row in many pieces', (size) =>
    sheetXml(repeated(50_000 * size, (index) => `<row r="1"><c r="A1"><v>${index}</v></c></row>`)),
  ),
  onSheet('a title on every row', (size) => sheetXml(rows(5000 * size, () => string(0) + string(1))), [
    '表Ⅱ-2 各校基本情况',
    '学校名称',
  ]),
  onSheet('headings on every row', (size) => sheetXml(rows(5000 * size, () => heading)), HEADINGS),
  onSheet(
    'headings and figures in turn',
    (size) =>
      sheetXml(rows(5000 * size, (i) => (i % 2 ? `<c><v>1</v></c>${string(1)}<c><v>7</v></c>` : heading))),
    HEADINGS,
  ),
  onSheet(
    'thousands of schools of one name',
    (size) =>
      sheetXml(
        rows(5000 * size, (i) =>
          i === 0
            ? heading
            : `<c><v>${i}</v></c>${string(1)}<c><v>7</v></c><c><v>500</v></c><c><v>6</v></c><c><v>12</v></c><c><v>4.5</v></c>`,
        ),
      ),
    HEADINGS,
  ),
  onSheet(
    'headings five thousand columns wide',
    (size) => sheetXml(rows(20 * size, () => repeated(5000, (index) => string(index % 7)))),
    HEADINGS,
  ),
  onSheet(
    'merged areas without end',
    (size) =>
      sheetXml(
        rows(1000 * size, () => heading),
        `<mergeCells>${repeated(50_000 * size, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</mergeCells>`,
      ),
    HEADINGS,
  ),
  onSheet('one long text in every cell', (size) => sheetXml(rows(200 * size, () => string(0).repeat(40))), [
    '表Ⅱ-2学校'.repeat(4000),
  ]),
  onSheet(
    'items of 表Ⅳ over and over',
    (size) => sheetXml(rows(5000 * size, (i) => `<c><v>${(i % 15) + 1}</v></c>${string(0)}${string(1)}`)),
    ['县域内义务教育学校规划布局合理', '小学 1 所，初中 2 所'],
  ),
  {
    name: 'a sheet that is listed many times',
    make: (size) =>
      zip(
        onePart(sheetXml(rows(20, () => heading)), {
          ...shared(HEADINGS),
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${repeated(
            500 * size,
            (i) => `<sheet name="表Ⅱ-2 (${i})" sheetId="${i + 1}" r:id="rId1"/>`,
          )}</sheets></workbook>`,
        }),
      ),
  },
  {
    name: 'thresholds of standards that are none',
    make: (size) =>
      zip(
        onePart(
          sheetXml(rows(5000 * size, (i) => (i ? `${string(2)}<c><v>1</v></c>` : string(0) + string(1)))),
          {
            ...shared(['键名', '本县标准', 'primary_cv'.repeat(9)]),
            'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="标准参数" sheetId="1" r:id="rId1"/></sheets></workbook>`,
            'xl/_rels/workbook.xml.rels': relationships(
              ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
              ['rId3', 'sharedStrings', 'sharedStrings.xml'],
            ),
          },
        ),
      ),
  },
];
