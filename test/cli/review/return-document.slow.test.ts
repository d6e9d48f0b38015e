import fc from 'fast-check';
import { ReturnDocument } from '../../../src/cli/review/return-document';
import { paperDocx } from '../../../src/docx/document';
import type { Paper } from '../../../src/papers/paper';
import { Package } from '../../../src/xlsx/package';

/** A list as `returnList` makes them. */
const listOf = (county: string, rows: readonly (readonly string[])[]): Paper => ({
  title: '退回修改清单',
  landscape: true,
  blocks: [
    { kind: 'heading', level: 1, text: county },
    { kind: 'text', text: `${rows.length} 处` },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 6, align: 'center' },
        { title: '问题', width: 20, wrap: true },
        { title: '更正情况', width: 16, entry: true, wrap: true },
      ],
      rows: rows.map((texts, index) => ({ cells: [index + 1, ...texts] })),
    },
  ],
});

function partsOf(bytes: Uint8Array): Map<string, string> {
  const source = Package.open(bytes);
  return new Map(source.entries.map(({ name }) => [name, source.text(name)]));
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', '甲\n乙', '<w:p>&amp;"\'', '⟦3⟧', '$1 $& $`', '\u202e\u0007', '__proto__'),
);
const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 });

describe('a list to send back, printed from the one that was set first', () => {
  test('is the document that the library sets, whatever its texts are', async () => {
    const printer = await ReturnDocument.like(listOf('甲县', [['一', '']]));
    await fc.assert(
      fc.asyncProperty(text, rows, async (county, cells) => {
        const paper = listOf(county, cells);
        const [mine, theirs] = [partsOf(printer.print(paper)), partsOf(await paperDocx([paper]))];
        expect([...mine.keys()]).toEqual([...theirs.keys()]);
        const other = [...theirs].flatMap(([name, part]) =>
          mine.get(name) === part.replaceAll('&apos;', "'") ? [] : [name],
        );
        expect(other).toEqual(['docProps/core.xml']);
      }),
      { numRuns: 40 },
    );
  });

  test('equal lists are equal files, whenever they are made', async () => {
    const paper = listOf('甲县', [['一', '二']]);
    const [one, other] = [await ReturnDocument.like(paper), await ReturnDocument.like(listOf('乙县', []))];
    expect(one.print(paper)).toEqual(other.print(paper));
    expect(partsOf(one.print(paper)).get('docProps/core.xml')).not.toContain('dcterms:created');
  });
});
