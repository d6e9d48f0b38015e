import { readWordDocument } from '../../src/formats/word/read';
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
