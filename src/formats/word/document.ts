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
  /** Something in it was put in, deleted or moved while changes were tracked, and is not yet accepted. */
  readonly tracked?: true;
}

/** What stands in the document from top to bottom. */
export type Block = { readonly paragraph: string } | { readonly table: WordTable };

/** Word's own limit is 63 columns. */
const WIDEST_SPAN = 1000;

/** Word itself allows no text box inside another. */
const DEEPEST_BOX = 8;

/** Reads the body of a document; text boxes come after the paragraph, tables inside cells after the table that they stand in. */
export class DocumentReader {
  private readonly inner: Block[] = [];
  private boxes = 0;
  /** Tracked changes seen so far. */
  private changes = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly numbering: Numbering,
    private readonly budget: Budget,
  ) {}

  read(): Block[] {
    return this.blocks(0);
  }

  /** What stands inside the element of this depth, or to the end of the document. */
  private blocks(depth: number): Block[] {
    const { scanner } = this;
    const blocks: Block[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === 'end' || (token === 'close' && scanner.depth === depth)) return blocks;
      if (token !== 'open') continue;
      const at = this.inner.length;
      if (scanner.name === 'p') {
        const paragraph = this.paragraph();
        if (paragraph.trim() !== '') blocks.push({ paragraph });
      } else if (scanner.name === 'tbl') blocks.push({ table: this.table() });
      else if (!CONTAINERS.has(scanner.name)) scanner.skip();
      for (const block of this.inner.splice(at)) blocks.push(block);
    }
  }

  private paragraph(): string {
    const readBox = (): void => {
      if (this.boxes === DEEPEST_BOX) return this.scanner.skip();
      this.boxes++;
      for (const block of this.blocks(this.scanner.depth)) this.inner.push(block);
      this.boxes--;
    };
    const text = readParagraph(this.scanner, this.numbering, readBox, () => this.note());
    this.budget.takeCharacters(text.length);
    return text;
  }

  /** After `open`: counts what is not settled until somebody accepts or rejects it. */
  private note(): void {
    if (TRACKED.has(this.scanner.name)) this.changes++;
  }

  private table(): WordTable {
    const { scanner } = this;
    const { depth } = scanner;
    const before = this.changes;
    const widths: number[] = [];
    const rows: WordRow[] = [];
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth)
        return { widths, rows, ...(this.changes > before && { tracked: true }) };
      if (token !== 'open') continue;
      this.note();
      if (scanner.name === 'gridCol' && widths.length < LIMITS.columns)
        widths.push(numberOf(scanner, 'w', 0));
      else if (scanner.name === 'tr') {
        const row = this.row();
        if (row) rows.push(row);
      } else if (scanner.name !== 'tblGrid' && !CONTAINERS.has(scanner.name)) scanner.skip();
    }
  }

  /** Null for a row that was deleted while changes were tracked. */
  private row(): WordRow | null {
    const { scanner } = this;
    const { depth } = scanner;
    const cells: WordCell[] = [];
    let before = 0;
    let isDeleted = false;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) return isDeleted ? null : { before, cells };
      if (token !== 'open') continue;
      this.note();
      if (scanner.name === 'del') {
        isDeleted = true;
        scanner.skip();
      } else if (scanner.name === 'tc') cells.push(this.cell());
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
      this.note();
      if (scanner.name === 'p') lines.push(this.paragraph());
      else if (scanner.name === 'tbl') {
        const at = this.inner.length;
        this.inner.splice(at, 0, { table: this.table() });
      } else if (scanner.name === 'gridSpan')
        span = Math.min(WIDEST_SPAN, Math.max(1, numberOf(scanner, 'val', 1)));
      else if (scanner.name === 'vMerge') continues = scanner.prefixedAttribute('val') !== 'restart';
      else if (scanner.name !== 'tcPr' && !CONTAINERS.has(scanner.name)) scanner.skip();
    }
    return { text: lines.filter((line) => line.trim() !== '').join('\n'), span, continues };
  }
}

/** How Word marks what was put in, deleted or moved; a mere change of looks is none. */
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']);

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
