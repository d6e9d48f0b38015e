import type { NewCell, NewPage, NewRow, NewSheet, NewStyle } from '../../form/new-sheet';
import type { Area } from '../../form/workbook';
import { parseCell } from '../../form/references/address';
import { nth, raiseTo } from '../../standards/lists';
import type { Cell, Column, Link, NumberFormat, OpenBlock, Paper, Row, Table, Tone } from '../paper';
import { cellText, plainOf, richCell, unfolded } from '../paper';
import { ENTRY_FILL, HEAD_FILL, TONES } from '../tones';
import { displayWidth } from './width';

/** A paper as a worksheet. */
export interface PaperSheet {
  /** Its links are in it; a host that takes no links reads them from `links`. */
  readonly sheet: NewSheet;
  /** Cells that lead somewhere in the workbook: written as formulas or links by who has the workbook. */
  readonly links: readonly { readonly row: number; readonly column: number; readonly link: Link }[];
  /** The first table: its title row and where people type, for a refresh that keeps what they typed. */
  readonly table: {
    readonly head: number;
    readonly rows: readonly Row[];
    readonly columns: readonly Column[];
  } | null;
}

/** Between two pieces of one line: a blank as wide as a character. */
const GAP = '\u3000';
/** A line of text in a worksheet's usual 11 points, in points. */
const LINE = 15;
const FONT_SIZES = { 1: 16, 2: 13, 3: 11 } as const;

/**
 * Prints a paper into one worksheet: a block below the other, text across the whole width. Rows are as high as their texts
 * need, counted in half-width characters, so that Excel, WPS and LibreOffice need not measure.
 */
export function paperSheet({ title, blocks: folded, landscape, header, footer }: Paper): PaperSheet {
  const blocks = unfolded(folded);
  const writer = new SheetWriter(columnWidths(blocks));
  for (const block of blocks) writer.block(block);
  const printed = writer.done(title);
  const { table } = printed;
  const page: NewPage = {
    orientation: landscape ? 'landscape' : 'portrait',
    ...(table && !writer.mixed && { repeat: { first: table.head, last: table.head } }),
    ...(header !== undefined && { header: { left: plainLine(header) } }),
    footer: { ...(footer !== undefined && { left: plainLine(footer) }), right: '&P / &N' },
    ...(writer.breaks.length > 0 && { breaks: writer.breaks }),
  };
  return { ...printed, sheet: { ...printed.sheet, page } };
}

/** `&` has a meaning in headers and footers. */
function plainLine(text: string): string {
  return text.replace(/&/g, '&&');
}

/** The widest demand of each column over all tables; what stands alone needs none. */
function columnWidths(blocks: readonly OpenBlock[]): number[] {
  const widths: number[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    block.columns.forEach(({ width }, index) => raiseTo(widths, index, width));
    // Behind the last column, hidden: by what a line is known again.
    if (hasKeys(block)) raiseTo(widths, block.columns.length, KEY_WIDTH);
  }
  return widths.length > 0 ? widths : [90];
}

/** The head of the hidden column of keys. */
export const KEY_HEAD = '核验编号';
const KEY_WIDTH = 4;

function hasKeys({ rows }: Table): boolean {
  return rows.some(({ key }) => key !== undefined);
}

class SheetWriter {
  readonly breaks: number[] = [];
  /** A later table has other headings: those of the first must stand over none of its pages, nor stay on the screen above it. */
  mixed = false;
  private readonly hidden = new Set<number>();
  private filter: Area | null = null;
  private readonly cells: NewCell[] = [];
  private readonly merges: Area[] = [];
  private readonly heights = new Map<number, number>();
  private readonly links: { row: number; column: number; link: Link }[] = [];
  private table: PaperSheet['table'] = null;
  private frozen = 0;
  private row = 0;

  constructor(private readonly widths: readonly number[]) {}

  block(block: OpenBlock): void {
    switch (block.kind) {
      case 'heading': {
        if (block.level > 1 && this.row > 0) this.row += 1;
        const text = block.aside ? `${block.text}${GAP}${plainOf(block.aside)}` : block.text;
        return this.line(
          text,
          { bold: true, fontSize: FONT_SIZES[block.level] },
          FONT_SIZES[block.level] / 11,
        );
      }
      case 'text':
        return this.line(plainOf(block.text), toneStyle(block.tone), 1);
      case 'callout':
        return this.line(
          `${block.title}${GAP}${plainOf(block.text)}`,
          { ...toneStyle(block.tone), bold: true },
          1,
        );
      case 'figures':
        for (const { title, value, unit, lines } of block.figures) {
          this.line([`${title}：${value} ${unit}`, ...lines].join(GAP), {}, 1);
        }
        return;
      case 'table':
        return this.printTable(block);
      case 'bars':
        this.line(block.title, { bold: true }, 1);
        for (const { label, shown } of block.bars) this.line(`${label}${GAP}${shown}`, {}, 1);
        return;
      case 'notes':
        block.notes.forEach((note, index) => this.line(`〔${index + 1}〕${note}`, toneStyle('quiet'), 1));
        return;
      case 'break':
        if (this.row > 0) this.breaks.push(this.row);
    }
  }

  done(name: string): PaperSheet {
    const inBook = this.links.flatMap(({ row, column, link }) => {
      const target = link.kind === 'cell' ? parseCell(link.address) : null;
      return link.kind === 'cell' && target
        ? [{ row, column, target: { sheet: link.sheet, ...target } }]
        : [];
    });
    const sheet: NewSheet = {
      name,
      columnWidths: this.widths,
      rowHeights: this.heights,
      cells: this.cells,
      merges: this.merges,
      ...(this.filter && { filter: this.filter }),
      ...(this.hidden.size > 0 && { hiddenColumns: [...this.hidden] }),
      ...(inBook.length > 0 && { hyperlinks: inBook }),
      ...(this.table && !this.mixed && { freeze: { rows: this.table.head + 1, columns: this.frozen } }),
    };
    return { sheet, links: this.links, table: this.table };
  }

  /** One text across all columns. */
  private line(text: string, style: NewStyle, scale: number): void {
    const width = this.widths.reduce((sum, one) => sum + one, 0);
    this.cells.push({
      row: this.row,
      column: 0,
      ...(text !== '' && { value: text }),
      style: { wrap: true, ...style },
    });
    if (this.widths.length > 1) {
      this.merges.push({ top: this.row, left: 0, bottom: this.row, right: this.widths.length - 1 });
    }
    this.heights.set(this.row, LINE * scale * linesIn(text, width / scale));
    this.row += 1;
  }

  private printTable(table: Table): void {
    const { columns, rows, caption, bare, frozen = 0 } = table;
    if (caption) this.line(caption, { bold: true }, 1);
    if (!bare) {
      this.mixed ||= this.table !== null && !sameTitles(this.table.columns, columns);
      this.table ??= { head: this.row, rows, columns };
      this.frozen ||= frozen;
      const style: NewStyle = { bold: true, border: true, wrap: true, center: true, fill: HEAD_FILL };
      columns.forEach(({ title }, column) => this.cells.push({ row: this.row, column, value: title, style }));
      const most = Math.max(...columns.map(({ title }, column) => linesIn(title, nth(this.widths, column))));
      this.heights.set(this.row, LINE * most + 3);
      this.row += 1;
    }
    const first = this.row;
    const keys = hasKeys(table);
    if (keys) this.hidden.add(columns.length);
    if (keys && !bare) this.cells.push({ row: first - 1, column: columns.length, value: KEY_HEAD });
    for (const row of rows) {
      if (row.key !== undefined) this.cells.push({ row: this.row, column: columns.length, value: row.key });
      this.printRow(row, columns);
    }
    if (table.sortable && !bare && this.filter === null && rows.every(({ kind }) => kind === undefined)) {
      this.filter = { top: first - 1, left: 0, bottom: this.row - 1, right: columns.length - 1 };
    }
  }

  private printRow(row: Row, columns: readonly Column[]): void {
    const { cells, merges, links, height } = printedRow(row, columns, this.widths, this.row);
    this.cells.push(...cells);
    this.merges.push(...merges);
    this.links.push(...links);
    this.heights.set(this.row, height);
    this.row += 1;
  }
}

const sameTitles = (one: readonly Column[], other: readonly Column[]): boolean =>
  one.length === other.length && one.every(({ title }, at) => title === other[at]?.title);

/** A row of a table at row `at` of a worksheet whose columns are so wide: its cells from left to right. */
export function printedRow(
  { cells, kind }: Row,
  columns: readonly Column[],
  widths: readonly number[],
  at: number,
): NewRow & { readonly merges: readonly Area[]; readonly links: PaperSheet['links'] } {
  const written: NewCell[] = [];
  const merges: Area[] = [];
  const links: { row: number; column: number; link: Link }[] = [];
  let column = 0;
  let most = 1;
  for (const cell of cells) {
    const { value: plain, span = 1, link, lines = [], sign } = richCell(cell);
    const style = cellStyle(cell, columns[column], kind);
    const value =
      lines.length > 0 || (sign && typeof plain === 'string') ? cellText(cell, columns[column]) : plain;
    written.push({ row: at, column, ...(value !== null && value !== '' && { value }), style });
    for (let k = 1; k < span; k++) written.push({ row: at, column: column + k, style });
    if (span > 1) merges.push({ top: at, left: column, bottom: at, right: column + span - 1 });
    if (link) links.push({ row: at, column, link });
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    if (style.wrap) most = Math.max(most, linesIn(cellText(cell, columns[column]), width));
    column += span;
  }
  return { row: at, height: LINE * most + 3, cells: written, merges, links };
}

function cellStyle(cell: Cell, column: Column | undefined, kind: Row['kind']): NewStyle {
  const { value, tone, strong, sign, format, align, link } = richCell(cell);
  const ink = tone && INKS.has(tone) ? TONES[tone].ink : link ? LINK : null;
  const ground = tone && !INKS.has(tone) ? TONES[tone].fill : null;
  const fill = ground ?? (kind ? HEAD_FILL : column?.entry ? ENTRY_FILL : null);
  const code = typeof value === 'number' ? numberFormat(format ?? column?.format, sign) : null;
  return {
    border: true,
    ...(column?.wrap !== false && typeof value !== 'number' && { wrap: true }),
    ...((strong || kind) && { bold: true }),
    ...(fill && { fill }),
    ...(ink && { color: ink }),
    ...((align ?? column?.align) === 'right' && { align: 'right' as const }),
    ...(code && { numberFormat: code }),
    ...((align ?? column?.align) === 'center' && { center: true }),
    ...(column?.entry && { locked: false }),
  };
}

/** Tones that colour the text of a cell and not its ground. */
const INKS: ReadonlySet<Tone> = new Set<Tone>(['quiet', 'good', 'bad', 'open']);
const LINK = '14577F';

/** Excel's code for a format; a sign stands before the figure, which stays a figure. */
function numberFormat(
  { decimals, percent = false, grouped = false }: NumberFormat = {},
  sign?: string,
): string | null {
  if (decimals === undefined && !percent && !grouped && !sign) return null;
  const whole = grouped ? '#,##0' : '0';
  const places = decimals === undefined ? '.######' : decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const body =
    decimals === undefined && !percent && !grouped ? 'General' : `${whole}${places}${percent ? '%' : ''}`;
  return sign ? `"${sign.replace(/"/g, '')} "${body}` : body;
}

function toneStyle(tone: Tone | undefined): NewStyle {
  const fill = tone ? TONES[tone].fill : null;
  return fill ? { fill } : {};
}

/** How many lines a text takes in so many half-width characters; some room is left for wider letters. */
function linesIn(text: string, width: number): number {
  const room = Math.max(2, width * 0.95);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}
