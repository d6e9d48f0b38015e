import { unzipSync, strFromU8 } from 'fflate';
import { paperDocx } from '../../src/docx/document';
import type { Paper } from '../../src/papers/paper';

const paper: Paper = {
  title: '县21自评报告',
  official: true,
  blocks: [
    { kind: 'heading', level: 1, text: '县21 <自评> 报告' },
    { kind: 'heading', level: 2, text: '一、基本情况' },
    { kind: 'text', text: [{ text: '共 37 所' }, { text: '【请写】', tone: 'prompt' }] },
    {
      kind: 'table',
      caption: '各校',
      landscape: true,
      columns: [
        { title: '学校', width: 20 },
        { title: '差距', width: 8, format: { decimals: 2 } },
      ],
      rows: [
        { kind: 'band', cells: [{ value: '小学', span: 2 }] },
        { cells: ['甲\u0007\u202E乙', { value: 0.7, tone: 'below', sign: '▼' }] },
      ],
    },
    {
      kind: 'bars',
      title: '差异系数',
      limit: { value: 0.5, text: '≤0.50' },
      bars: [
        { label: '学历', value: 0.6, shown: '0.600 超限', over: true },
        { label: '骨干', value: null, shown: '算不出', over: false },
      ],
    },
  ],
};

async function parts(papers: readonly Paper[]): Promise<ReadonlyMap<string, string>> {
  const files = unzipSync(await paperDocx(papers));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a paper as a Word document', () => {
  test('official papers follow GB/T 9704: margins, fonts, line height, indents, page numbers on both sides', async () => {
    const files = await parts([paper]);
    const body = files.get('word/document.xml') ?? '';
    expect(body).toMatch(
      /<w:pgMar [^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1588"/,
    );
    expect(body).toContain('w:eastAsia="方正小标宋简体"');
    expect(body).toContain('w:eastAsia="仿宋_GB2312"');
    expect(body).toContain('w:eastAsia="黑体"');
    expect(body).toMatch(/w:line="560" w:lineRule="exact"/);
    expect(body).toContain('w:firstLine="640"');
    expect(files.get('word/settings.xml')).toContain('w:evenAndOddHeaders');
    const footers = [...files].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml);
    expect(footers).toHaveLength(2 * 3);
    expect(footers.join()).toMatch(/<w:jc w:val="right"\/>[^]*<w:jc w:val="left"\/>/);
  });

  test('fonts that a computer may lack are named with what stands in for them; none is embedded', async () => {
    const files = await parts([paper]);
    expect(files.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
    expect([...files.keys()].filter((name) => name.includes('fonts/'))).toEqual([]);
  });

  test('headings are headings, table heads are repeated, a wide table turns the page and turns it back', async () => {
    const body = (await parts([paper])).get('word/document.xml') ?? '';
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>/);
    expect(body.match(/<w:tblHeader/g)).toHaveLength(1);
    expect([...body.matchAll(/w:orient="(\w+)"/g)].map(([, side]) => side)).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
  });

  test('the mark of a source leads to its note at the end, from texts and from cells; each paper has its own notes', async () => {
    const noted: Paper = {
      title: '核验报告',
      blocks: [
        { kind: 'text', text: [{ text: '依据', notes: [1] }] },
        {
          kind: 'table',
          columns: [{ title: '问题', width: 20 }],
          rows: [{ cells: [{ value: '缺图书', lines: [{ label: '依据', text: '教督', notes: [2] }] }] }],
        },
        { kind: 'notes', notes: ['教督〔2017〕6号', '国教督办函〔2019〕30号'] },
      ],
    };
    const body = (await parts([noted, noted])).get('word/document.xml') ?? '';
    const marks = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const notes = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(marks).toEqual(['note1-1', 'note1-2', 'note2-1', 'note2-2']);
    expect(notes).toEqual(marks);
  });

  test('the mark of a source stands raised behind the words beside a heading too, and leads to its note', async () => {
    const noted: Paper = {
      title: '核验报告',
      blocks: [
        { kind: 'heading', level: 2, text: '未达标学校', aside: [{ text: '每校至少 6 项', notes: [1] }] },
        { kind: 'notes', notes: ['教督〔2017〕6号'] },
      ],
    };
    const body = (await parts([noted])).get('word/document.xml') ?? '';
    expect(body).toMatch(/w:anchor="note1-1"[^]*?<w:vertAlign w:val="superscript"\/>[^]*?〔1〕/);
  });

  test('Chinese quotation marks are Chinese, digits beside them Latin; the language is named', async () => {
    const quoted: Paper = { title: '甲', official: true, blocks: [{ kind: 'text', text: '至少“6项”' }] };
    const files = await parts([quoted]);
    const body = files.get('word/document.xml') ?? '';
    const fonts = [...body.matchAll(/<w:rFonts([^>]*)\/>[^]*?<w:t [^>]*>([^<]*)</g)];
    expect(fonts.map(([, font = '', text]) => [text, /w:ascii="([^"]*)"/.exec(font)?.[1]])).toEqual([
      ['至少', 'Times New Roman'],
      ['“', '仿宋_GB2312'],
      ['6项', 'Times New Roman'],
      ['”', '仿宋_GB2312'],
    ]);
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="zh-CN"');
  });

  test('a title breaks where it is told, small tables stay whole and the signature takes lines before it along', async () => {
    const signed: Paper = {
      title: '甲',
      official: true,
      blocks: [
        { kind: 'heading', level: 1, text: '某县\n自评报告' },
        { kind: 'text', text: '甲' },
        { kind: 'table', columns: [{ title: '列', width: 9 }], rows: [{ cells: ['一'] }, { cells: ['二'] }] },
        { kind: 'text', text: '乙' },
        { kind: 'text', text: '县政府', align: 'right' },
        { kind: 'text', text: '日期', align: 'right' },
      ],
    };
    const body = (await parts([signed])).get('word/document.xml') ?? '';
    expect(body).toMatch(/某县<[^]*?<w:br\/>[^]*?>自评报告</);
    const kept = (body.match(/<w:p>.*?<\/w:p>/g) ?? []).filter((one) => /<w:keepNext\/>/.test(one));
    const texts = kept.map((one) =>
      [...one.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    );
    expect(texts).toEqual(['某县自评报告', '甲', '列', '一', '乙', '县政府']);
  });

  test('what files hold is text: no markup, no steering characters', async () => {
    const body = (await parts([paper])).get('word/document.xml') ?? '';
    expect(body).toContain('县21 &lt;自评&gt; 报告');
    expect(body).toContain('甲\\u0007\\u202E乙');
    expect(body).not.toContain('\u202E');
  });

  test('figures are drawn as a chart whose data stay in the document, with words for who cannot see it', async () => {
    const files = await parts([paper]);
    const chart = [...files].find(([name]) => /charts\/chart\d*\.xml$/.test(name))?.[1] ?? '';
    expect(chart).toContain('<c:v>0.6</c:v>');
    expect(chart).toContain('学历 ▲');
    expect(files.get('word/document.xml')).toContain('descr="学历 0.600 超限；骨干 算不出"');
  });

  test('several papers make one document, each from a page of its own', async () => {
    const small: Paper = {
      title: '甲',
      blocks: [{ kind: 'heading', level: 1, text: '甲' }, { kind: 'break' }, { kind: 'text', text: '乙' }],
    };
    const body = (await parts([small, small])).get('word/document.xml') ?? '';
    expect(body.match(/<w:sectPr/g)).toHaveLength(2);
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });
});
