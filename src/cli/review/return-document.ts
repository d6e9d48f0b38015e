import { visible } from '../../messages/visible';
import type { Block, Cell, Paper } from '../../papers/paper';
import { richCell } from '../../papers/paper';
import { Package } from '../../xlsx/package';
import { escapeXml } from '../../xlsx/xml/escape';
import type { ZipEntry } from '../../xlsx/zip/directory';
import { packEntry, writeZip } from '../../xlsx/zip/write';
import { deflateAtOnce } from '../deflate';
import { inflateAtOnce } from '../inflate';

/** The part that differs from list to list. */
const DOCUMENT = 'word/document.xml';
/** Says when the document was made: left out, so that equal lists are equal files. */
const CORE = 'docProps/core.xml';
const DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

const mark = (index: number): string => `⟦${index}⟧`;
const MARK = /⟦\d+⟧/;

/** A paragraph with its text cut out. */
interface Paragraph {
  readonly before: string;
  readonly head: string;
  readonly tail: string;
}

/** A piece of the document with texts to be filled in. */
interface Piece {
  readonly paragraphs: readonly Paragraph[];
  readonly after: string;
}

/**
 * Lists of one shape for Word. Thousands of them differ in their texts alone, so the first is set by the library with a mark
 * for each text, and all are printed from that: a fiftieth of the time, the same document.
 */
export class ReturnDocument {
  private constructor(
    private readonly entries: readonly ZipEntry[],
    private readonly pieces: { readonly top: Piece; readonly row: Piece; readonly end: string },
  ) {}

  /** Made ready after one list; others have the same blocks and columns. */
  static async like(paper: Paper): Promise<ReturnDocument> {
    const { paperDocx } = await import('../../docx/document');
    const source = Package.open(await paperDocx([marked(paper)]), inflateAtOnce);
    const document = source.text(DOCUMENT);
    const rows = document.lastIndexOf('<w:tr>');
    const end = document.lastIndexOf('</w:tr>') + '</w:tr>'.length;
    const encoder = new TextEncoder();
    return new ReturnDocument(
      source.entries.map((entry) => {
        const text = source.text(entry.name);
        const content = entry.name === CORE ? text.replace(DATES, '') : text;
        return packEntry(entry.name, encoder.encode(content), undefined, deflateAtOnce);
      }),
      {
        top: pieceOf(document.slice(0, rows)),
        row: pieceOf(document.slice(rows, end)),
        end: document.slice(end),
      },
    );
  }

  /** The bytes of a .docx. */
  print(paper: Paper): Uint8Array {
    const { top, row, end } = this.pieces;
    const { texts, rows } = textsOf(paper);
    const head = filled(
      top,
      texts.map((text) => [text]),
    );
    // A text of several lines makes several paragraphs of its cell.
    const written = rows.map((cells) =>
      filled(
        row,
        cells.map((text) => text.split('\n')),
      ),
    );
    const content = new TextEncoder().encode(head + written.join('') + end);
    const document = packEntry(DOCUMENT, content, undefined, deflateAtOnce);
    return writeZip(this.entries.map((entry) => (entry.name === DOCUMENT ? document : entry)));
  }
}

/** The same paper with a mark for every text, and one row. */
function marked(paper: Paper): Paper {
  let marks = 0;
  const blocks = paper.blocks.map((block): Block => {
    if (block.kind === 'heading' || block.kind === 'text') return { ...block, text: mark(marks++) };
    if (block.kind !== 'table') return block;
    return { ...block, rows: [{ cells: block.columns.map(() => mark(marks++)) }] };
  });
  return { ...paper, blocks };
}

/** What stands where the marks are. */
function textsOf({ blocks }: Paper): { texts: string[]; rows: string[][] } {
  const text = (cell: Cell): string => String(richCell(cell).value ?? '');
  return {
    texts: blocks.flatMap((block) =>
      (block.kind === 'heading' || block.kind === 'text') && typeof block.text === 'string'
        ? [block.text]
        : [],
    ),
    rows: blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(text)) : [],
    ),
  };
}

function pieceOf(xml: string): Piece {
  const paragraphs: Paragraph[] = [];
  let from = 0;
  for (;;) {
    const found = MARK.exec(xml.slice(from));
    if (!found) return { paragraphs, after: xml.slice(from) };
    const at = from + found.index;
    const start = xml.lastIndexOf('<w:p>', at);
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    paragraphs.push({
      before: xml.slice(from, start),
      head: xml.slice(start, at),
      tail: xml.slice(at + found[0].length, end),
    });
    from = end;
  }
}

/** A piece with these texts, each in so many paragraphs. */
function filled({ paragraphs, after }: Piece, texts: readonly (readonly string[])[]): string {
  const written = paragraphs.map(
    ({ before, head, tail }, index) =>
      before + (texts[index] ?? []).map((line) => head + escapeXml(visible(line)) + tail).join(''),
  );
  return written.join('') + after;
}
