import { readWordDocument } from '../../src/formats/word/read';
import { trackedIn } from '../../src/form/word-place';
import { docxOf, paragraph } from '../support/word-twin';

const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const words = (...texts: string[]): string => texts.map((text) => cell(paragraph(text))).join('');
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (widths: readonly number[], ...rows: string[]): string =>
  `<w:tbl><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
const read = (body: string, parts: Record<string, string> = {}): ReturnType<typeof values> =>
  values(readWordDocument(docxOf(body, parts)));

function values({ sheets }: ReturnType<typeof readWordDocument>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    sheets.map(({ name, rows, merges }) => [
      name,
      {
        ...Object.fromEntries(
          rows.flatMap(({ index, cells }) => cells.map(({ column, value }) => [`${index} ${column}`, value])),
        ),
        ...(merges.length > 0 && { merges }),
      },
    ]),
  );
}

test('a table takes the title above it and the note below it; the next title belongs to the next table', () => {
  const found = read(
    paragraph('前言') +
      paragraph('表Ⅲ 县域义务教育校际均衡情况') +
      table([10, 10], row(words('甲', '1.50'))) +
      paragraph('注：说明') +
      paragraph('表Ⅵ 社会认可度调查情况') +
      table([10], row(words('95.5%'))),
  );
  expect(found).toEqual({
    '表Ⅲ（Word第1个表格）': {
      '0 0': '前言',
      '1 0': '表Ⅲ 县域义务教育校际均衡情况',
      '3 0': '甲',
      '3 1': 1.5,
      '4 0': '注：说明',
    },
    '表Ⅵ（Word第2个表格）': { '0 0': '表Ⅵ 社会认可度调查情况', '3 0': 0.955 },
  });
});

test('tracked changes that nobody accepted are read as if accepted, and told once with their tables', () => {
  const book = readWordDocument(
    docxOf(
      paragraph('表Ⅲ 县域义务教育校际均衡情况') +
        table(
          [10],
          row(
            cell(
              '<w:p><w:del><w:r><w:delText>1.5</w:delText></w:r></w:del><w:ins><w:r><w:t>2.5</w:t></w:r></w:ins></w:p>',
            ),
          ),
        ) +
        paragraph('表Ⅵ 社会认可度调查情况') +
        table([10, 10], row(words('95.5%') + cell(paragraph('9'), '<w:rPr/>'))),
    ),
  );
  expect(values(book)).toMatchObject({
    '表Ⅲ（Word第1个表格）': { '3 0': 2.5 },
    '表Ⅵ（Word第2个表格）': { '3 0': 0.955 },
  });
  expect(trackedIn(book)).toEqual(['表Ⅲ（Word第1个表格）']);
});

test.each([
  ['Wingdings 2', 'R', '√'],
  ['Wingdings 2', 'Q', '×'],
  ['Wingdings 2', '\uf0a3', '□'],
  ['Wingdings', 'ü', '√'],
  ['Wingdings', '是', '是'],
  ['宋体', 'R', 'R'],
])('in the font %s %s is shown as %s', (font, letter, shown) => {
  const run = `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${letter}</w:t></w:r></w:p>`;
  expect(read(table([10], row(cell(run))))).toEqual({ Word第1个表格: { '3 0': shown } });
});

test.each([
  ['a row', '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>', 1],
  ['a row put in', '<w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p/></w:tc></w:tr>', 1],
  ['a cell', row(cell(paragraph('1'), '<w:cellIns/>')), 1],
  ['text moved away', row(cell('<w:p><w:moveFrom><w:r><w:t>1</w:t></w:r></w:moveFrom></w:p>')), 1],
  ['other looks', row(cell('<w:p><w:r><w:rPr><w:rPrChange/></w:rPr><w:t>1</w:t></w:r></w:p>')), 0],
])('%s tracked', (_, changed, tables) => {
  expect(trackedIn(readWordDocument(docxOf(table([10], row(words('甲')), changed))))).toHaveLength(tables);
});

test('merged cells are merged, and columns that miss each other by a hair are one', () => {
  const found = read(
    table(
      [500, 20, 480, 20, 500],
      row(
        cell(paragraph('上'), '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'),
        cell(paragraph('宽'), '<w:gridSpan w:val="3"/>'),
      ),
      row(
        cell(paragraph(''), '<w:vMerge/>'),
        cell(paragraph('乙'), '<w:gridSpan w:val="3"/>'),
        cell(paragraph('丙')),
      ),
      row(
        cell(paragraph('1'), '<w:gridSpan w:val="2"/>'),
        cell(paragraph('2')),
        cell(paragraph('3'), '<w:gridSpan w:val="2"/>'),
      ),
    ),
  );
  const [sheet] = Object.values(found);
  expect(sheet).toMatchObject({
    '3 0': '上',
    '3 1': '宽',
    '4 1': '乙',
    '4 2': '丙',
    '5 0': 1,
    '5 1': 2,
    '5 2': 3,
  });
  expect(sheet?.merges).toEqual(
    expect.arrayContaining([
      { top: 3, left: 0, bottom: 4, right: 0 },
      { top: 3, left: 1, bottom: 3, right: 2 },
    ]),
  );
});

test('what is deleted or hidden is no text; insertions, content controls and signs of symbol fonts are', () => {
  const found = read(
    table(
      [10, 10, 10, 10],
      row(
        cell(
          '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>',
        ),
        cell('<w:sdt><w:sdtContent><w:p><w:r><w:t>选</w:t></w:r></w:p></w:sdtContent></w:sdt>'),
        cell('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:t>见</w:t></w:r></w:p>'),
        cell('<w:p><w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r></w:p>'),
      ),
    ),
  );
  expect(Object.values(found)[0]).toEqual({ '3 0': '新', '3 1': '选', '3 2': '见', '3 3': '√' });
});

test('numbers that Word counts by itself are read, and restart where the list does', () => {
  const item = (list: number): string =>
    row(
      cell(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`),
      words('校'),
    );
  const lvl = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>';
  const numbering =
    `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">${lvl}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>' +
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>';
  const found = read(table([10, 10], item(1), item(1), item(2)), { 'word/numbering.xml': numbering });
  expect(Object.values(found)[0]).toMatchObject({ '3 0': 1, '4 0': 2, '5 0': 1 });
});

const three = [10, 10, 10];
const items = row(words('名称', '指标值或简要结论', '是否达标'));
const item = (number: number, name: string): string => row(words(`${number}. ${name}`, '已实现', '√'));

test('a table that goes on after a page has the headings of the one before on top, and its own rows', () => {
  const found = read(
    paragraph('表Ⅴ 教育质量评估指标') +
      table(three, items, item(3, '所有学校建立章程'), item(6, '德育工作、校园文化建设')) +
      paragraph('（续表）') +
      table(three, item(7, '课程开齐开足'), item(8, '无过重课业负担')),
  );
  expect(found['Word第2个表格']).toMatchObject({
    '2 0': '名称',
    '2 2': '是否达标',
    '3 0': '7. 课程开齐开足',
    '4 0': '8. 无过重课业负担',
  });
});

test('headings drawn as a table of their own stand over the rows under them', () => {
  const found = read(table(three, items) + table(three, item(7, '课程开齐开足'), item(8, '无过重课业负担')));
  expect(Object.keys(found)).toEqual(['Word第2个表格']);
  expect(found['Word第2个表格']).toMatchObject({ '2 0': '名称', '3 0': '7. 课程开齐开足' });
});

test('a text box is read where it stands, once, whether it holds a title or a table', () => {
  const content = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`;
  const both = (inner: string): string =>
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>' +
    `${content(inner)}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content(inner)}` +
    '</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
  const found = read(
    both(paragraph('表Ⅲ 县域义务教育校际均衡情况')) + both(table([10, 10], row(words('甲', '1')))),
  );
  expect(found).toEqual({
    '表Ⅲ（Word第1个表格）': { '0 0': '表Ⅲ 县域义务教育校际均衡情况', '3 0': '甲', '3 1': 1 },
  });
});

test('lines parted by tabs are a table, and no table that Word counts', () => {
  const line = (...texts: string[]): string =>
    `<w:p><w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;
  const found = read(
    paragraph('表Ⅵ 社会认可度调查情况') +
      line('', '问卷总数', '', '有效') +
      line('计', '120', '', '118') +
      line('家长', '80', '', '79') +
      table([10], row(words('别的'))),
  );
  expect(found).toMatchObject({
    '表Ⅵ（Word第1处制表符文字）': { '3 1': '问卷总数', '4 0': '计', '4 1': 120, '5 3': 79 },
    Word第1个表格: { '3 0': '别的' },
  });
});

test('a date or a signature under a table is no row of it', () => {
  const found = read(table([10], row(words('甲'))) + paragraph('某县教育局') + paragraph('注：说明'));
  expect(Object.values(found)[0]).toEqual({ '3 0': '甲', '4 0': '注：说明' });
});

test('a row deleted while changes were tracked is gone, and marks of notes typed by hand are no part of a figure', () => {
  const raised = (text: string): string =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const figure = (text: string, mark: string): string =>
    cell(`<w:p><w:r><w:t>${text}</w:t></w:r>${raised(mark)}</w:p>`);
  const found = read(
    table(
      [10, 10, 10],
      '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>' + words('删', '去', '了') + '</w:tr>',
      row(figure('8.53', '①'), figure('8.53', '1'), figure('面积m', '2')),
    ),
  );
  expect(Object.values(found)[0]).toEqual({ '3 0': 8.53, '3 1': 8.53, '3 2': '面积m2' });
});
