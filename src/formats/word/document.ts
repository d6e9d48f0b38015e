import { LIMITS, type Budget } from '../../xlsx/limits';
import type { XmlScanner } from '../../xlsx/xml/scanner';
import type { Numbering } from './numbering';
import { readParagraph } from './paragraph';

/** A cell as Word holds it: `span` grid columns wide; `continues` the cell above it. */
export interface WordCell {
  readonly text: string;
  readonly span: number;
  readonly continues: boolean;
}

/** A row; `before`: grid columns that it leaves out at its beginning. */
export interface WordRow {
  readonly before: number;
  readonly cells: readonly WordCell[];
}

export interface WordTable {
  /** Widths of the grid's columns in twentieths of a point; 0 where the file gives none. */
  readonly widths: readonly number[];
  readonly rows: readonly WordRow[];
}

/** What stands in the document from top to bottom. */
export type Block = { readonly paragraph: string } | { readonly table: WordTable };

/** Word's own limit is 63 columns. */
const WIDEST_SPAN = 1000;

/** Reads the body of a document; tables inside cells come after the table that they stand in. */
export class DocumentReader {
  private readonly inner: WordTable[] = [];

  constructor(
    private readonly scanner: XmlScanner,
    private readonly numbering: Numbering,
    private readonly budget: Budget,
  ) {}

  read(): Block[] {
    const { scanner } = this;
    const blocks: Block[] = [];
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'p') {
        const paragraph = this.paragraph();
        if (paragraph.trim() !== '') blocks.push({ paragraph });
      } else if (scanner.name === 'tbl') {
        blocks.push({ table: this.table() }, ...this.inner.splice(0).map((table) => ({ table })));
      } else if (!CONTAINERS.has(scanner.name)) scanner.skip();
    }
    return blocks;
  }

  private paragraph(): string {
    const text = readParagraph(this.scanner, this.numbering);
    this.budget.takeCharacters(text.length);
    return text;
  }

  private table(): WordTable {
    const { scanner } = this;
    const { depth } = scanner;
    const widths: number[] = [];
    const rows: WordRow[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) return { widths, rows };
      if (token !== 'open') continue;
      if (scanner.name === 'gridCol' && widths.length < LIMITS.columns)
        widths.push(numberOf(scanner, 'w', 0));
      else if (scanner.name === 'tr') rows.push(this.row());
      else if (scanner.name !== 'tblGrid' && !CONTAINERS.has(scanner.name)) scanner.skip();
    }
  }

  private row(): WordRow {
    const { scanner } = this;
    const { depth } = scanner;
    const cells: WordCell[] = [];
    let before = 0;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) return { before, cells };
      if (token !== 'open') continue;
      if (scanner.name === 'tc') cells.push(this.cell());
      else if (scanner.name === 'gridBefore') before = Math.min(WIDEST_SPAN, numberOf(scanner, 'val', 0));
      else if (scanner.name !== 'trPr' && !CONTAINERS.has(scanner.name)) scanner.skip();
    }
  }

  private cell(): WordCell {
    const { scanner } = this;
    const { depth } = scanner;
    this.budget.takeCells(1);
    const lines: string[] = [];
    let [span, continues] = [1, false];
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      if (scanner.name === 'p') lines.push(this.paragraph());
      else if (scanner.name === 'tbl') {
        const at = this.inner.length;
        this.inner.splice(at, 0, this.table());
      } else if (scanner.name === 'gridSpan')
        span = Math.min(WIDEST_SPAN, Math.max(1, numberOf(scanner, 'val', 1)));
      else if (scanner.name === 'vMerge') continues = scanner.prefixedAttribute('val') !== 'restart';
      else if (scanner.name !== 'tcPr' && !CONTAINERS.has(scanner.name)) scanner.skip();
    }
    return { text: lines.filter((line) => line.trim() !== '').join('\n'), span, continues };
  }
}

/** What paragraphs, rows and cells may be wrapped in: content controls, tracked insertions, custom XML. */
const CONTAINERS = new Set([
  'document',
  'body',
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
]);

function numberOf(scanner: XmlScanner, attribute: string, otherwise: number): number {
  const value = Number(scanner.prefixedAttribute(attribute) ?? NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
