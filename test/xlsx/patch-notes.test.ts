import { MAIN, OFFICE, RELATIONSHIPS, onePart, relationships, sheetXml, type Parts } from './raw';
import { edit, note, patched } from './patched';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('notes', () => {
  const comments = (list: string): string =>
    `<comments xmlns="${MAIN}"><authors><author>王老师</author><author>均衡核验</author></authors><commentList>${list}</commentList></comments>`;
  const vml = '<xml xmlns:v="v"><v:shape id="_x0000_s1030"/></xml>';
  const withNotes = (list: string): Parts =>
    onePart(
      sheetXml('', '<pageMargins/><legacyDrawing r:id="rId7"/><legacyDrawingHF r:id="rId8"/><extLst/>'),
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['rId8', 'vmlDrawing', '../drawings/header.vml'],
          ['rId7', 'vmlDrawing', '/xl/drawings/notes.vml'],
          ['rId1', 'comments', '/xl/Comments1.xml'],
        ),
        'xl/comments1.xml': comments(list),
        'xl/drawings/notes.vml': vml,
        'xl/drawings/header.vml': '<xml/>',
      },
    );
  const own = (ref: string, author: number, inside: string): string =>
    `<comment ref="${ref}" authorId="${author}"><text>${inside}</text></comment>`;

  test('a first note brings its part, its box, and all that leads to them', () => {
    const after = patched(
      onePart(sheetXml('<row r="1"/>', '<pageMargins/><tableParts/>')),
      edit(3, 4, note('低于 4.2')),
    );
    expect(after[SHEET]).toContain(
      `<pageMargins/><legacyDrawing xmlns:r="${OFFICE}" r:id="rId2"/><tableParts/>`,
    );
    expect(after['xl/worksheets/_rels/sheet1.xml.rels']).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
    );
    expect(after['xl/comments1.xml']).toContain('<author>均衡核验</author>');
    expect(after['xl/drawings/vmlDrawing1.vml']).toContain('<x:Row>3</x:Row><x:Column>4</x:Column>');
    expect(after['[Content_Types].xml']).toMatch(/PartName="\/xl\/comments1\.xml".*Extension="vml"/);
  });

  test('notes join those that are there, in the drawing of the notes and not that of the header', () => {
    const before = withNotes(own('B2', 0, '<t>原有</t>'));
    const after = patched(before, edit(0, 0, note('新')));
    expect(after['xl/comments1.xml']).toContain(
      own('B2', 0, '<t>原有</t>') + '<comment ref="A1" authorId="1">',
    );
    expect(after['xl/drawings/notes.vml']).toContain('_x0000_s1031');
    expect(after['xl/drawings/header.vml']).toBe('<xml/>');
    expect(after[SHEET]).toBe(before[SHEET]);
  });

  test('what someone else wrote stays, and ours is not added twice', () => {
    const once = patched(withNotes(own('A1', 0, '<t>请核对</t>')), edit(0, 0, note('低于 4.2')));
    expect(once['xl/comments1.xml']).toMatch(
      /<comment ref="A1" authorId="0"><text><r><t>请核对<\/t><\/r><r>.*\n\n低于 4\.2<\/t><\/r><\/text>/s,
    );
    expect(once['xl/drawings/notes.vml']).toBe(vml);
    const twice = patched(once, edit(0, 0, note('低于 4.2')));
    expect(twice['xl/comments1.xml']).toBe(once['xl/comments1.xml']);
  });

  test('our own earlier note is replaced', () => {
    const after = patched(withNotes(own('A1', 1, '<r><t>旧</t></r>')), edit(0, 0, note('新')));
    expect(after['xl/comments1.xml']).not.toContain('旧');
    expect(after['xl/comments1.xml']?.match(/<comment /g)).toHaveLength(1);
  });

  test('a threaded comment stays whole', () => {
    const before = withNotes(own('A1', 0, '<t>[线程批注]</t>'));
    before['xl/threadedComments/threadedComment1.xml'] =
      '<ThreadedComments><threadedComment ref="A1"/></ThreadedComments>';
    const after = patched(before, edit(0, 0, note('新')), edit(5, 5, note('另')));
    expect(after['xl/threadedComments/threadedComment1.xml']).toBe(
      before['xl/threadedComments/threadedComment1.xml'],
    );
    expect(after['xl/comments1.xml']).toContain('ref="F6"');
  });

  test('strict files get strict relations', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = Object.fromEntries(
      Object.entries(onePart(sheetXml(''))).map(([name, xml]) => [
        name,
        String(xml)
          .replaceAll(OFFICE, strict)
          .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
      ]),
    );
    const after = patched(parts, edit(0, 0, note('新')));
    expect(after['xl/worksheets/_rels/sheet1.xml.rels']).toContain(`Type="${strict}/comments"`);
    expect(after[SHEET]).toContain(`<legacyDrawing xmlns:r="${strict}"`);
    expect(after['xl/comments1.xml']).toContain('purl.oclc.org/ooxml/spreadsheetml/main');
  });
});
