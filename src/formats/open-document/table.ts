import type { Cell, CellValue, Sheet } from '../../form/workbook';
import { isBlankText } from '../../form/text/key';
import { LIMITS, type Budget } from '../../xlsx/limits';
import { dateSerial } from '../../xlsx/reading/cell-value';
import type { XmlScanner } from '../../xlsx/xml/scanner';
import { cellOf, Grid } from '../grid';
import type { CellFormats } from './formats';
import { readParagraphs } from './text';

/** One worksheet: after `open` of a `table:table`. */
export function readTable(scanner: XmlScanner, formats: CellFormats, budget: Budget): Sheet {
  const { depth } = scanner;
  const name = scanner.prefixedAttribute('name') ?? '';
  const visible = !formats.hiddenTables.has(scanner.prefixedAttribute('style-name') ?? '');
  const isProtected = scanner.prefixedAttribute('protected') === 'true';
  const reader = new TableReader(scanner, formats, budget);
  reader.read(depth);
  return reader.grid.sheet(name, visible ? 'visible' : 'hidden', isProtected);
}

class TableReader {
  readonly grid: Grid;
  private row = 0;
  private column = 0;
  /** Each column's style for cells without one of their own, from the first column on; runs of equal ones are one. */
  private readonly columnStyles: { readonly to: number; readonly style: string | null }[] = [];

  constructor(
    private readonly scanner: XmlScanner,
    private readonly formats: CellFormats,
    budget: Budget,
  ) {
    this.grid = new Grid(budget);
  }

  read(depth: number): void {
    const { scanner } = this;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) return;
      if (token !== 'open') continue;
      if (scanner.name === 'table-column') this.readColumn();
      else if (scanner.name === 'table-row') this.readRow();
      else if (!GROUPS.has(scanner.name)) scanner.skip();
    }
  }

  private readColumn(): void {
    const from = this.columnStyles.at(-1)?.to ?? 0;
    const to = Math.min(LIMITS.columns, from + this.repeated('columns'));
    if (from < to)
      this.columnStyles.push({ to, style: this.scanner.prefixedAttribute('default-cell-style-name') });
    if (isHidden(this.scanner)) for (let at = from; at < to; at++) this.grid.hideColumn(at);
  }

  private readRow(): void {
    const { scanner } = this;
    const { depth } = scanner;
    const times = this.repeated('rows');
    const isHiddenRow = isHidden(scanner);
    const rowStyle = scanner.prefixedAttribute('default-cell-style-name');
    const cells: Cell[] = [];
    this.column = 0;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      if (scanner.name === 'table-cell') this.readCell(rowStyle, cells);
      else if (scanner.name === 'covered-table-cell') {
        this.column += this.repeated('columns');
        scanner.skip();
      }
    }
    // Blank rows to the end of the sheet are one row that is repeated.
    for (let step = 0; cells.length > 0 && step < times; step++) {
      if (isHiddenRow) this.grid.hideRow(this.row + step);
      for (const cell of cells) this.grid.put(this.row + step, cell);
    }
    this.row += times;
  }

  private readCell(rowStyle: string | null, cells: Cell[]): void {
    const { scanner, row, column } = this;
    const times = this.repeated('columns');
    const style = scanner.prefixedAttribute('style-name') ?? rowStyle ?? this.styleOf(column);
    const [right, down] = [this.number('number-columns-spanned', 1), this.number('number-rows-spanned', 1)];
    const written = writtenValue(scanner);
    const hasFormula = scanner.prefixedAttribute('formula') !== null;
    const text = readParagraphs(scanner);
    this.grid.merge({ top: row, left: column, bottom: row + down - 1, right: column + right - 1 });
    const value = /^(?:#|Err:\d)/.test(text) && hasFormula ? { error: text } : (written ?? text);
    if (typeof value !== 'string' || !isBlankText(value)) {
      for (let step = 0; step < times && column + step < LIMITS.columns; step++) {
        cells.push(cellOf(column + step, value, this.formats.of(style)));
        if (cells.length > LIMITS.columns) break;
      }
    }
    this.column = column + times;
  }

  private styleOf(column: number): string | null {
    return this.columnStyles.find(({ to }) => column < to)?.style ?? null;
  }

  private repeated(what: 'rows' | 'columns'): number {
    return this.number(`number-${what}-repeated`, 1);
  }

  private number(name: string, otherwise: number): number {
    const value = Number(this.scanner.prefixedAttribute(name) ?? otherwise);
    return Number.isInteger(value) && value > 0 ? Math.min(value, LIMITS.rows) : otherwise;
  }
}

/** What rows and columns may be wrapped in. */
const GROUPS = new Set([
  'table-columns',
  'table-header-columns',
  'table-column-group',
  'table-rows',
  'table-header-rows',
  'table-row-group',
]);

const isHidden = (scanner: XmlScanner): boolean => {
  const visibility = scanner.prefixedAttribute('visibility');
  return visibility === 'collapse' || visibility === 'filter';
};

/** The value that a cell's attributes give; null where it is the text that is shown. */
function writtenValue(scanner: XmlScanner): CellValue | null {
  const value = scanner.prefixedAttribute('value');
  switch (scanner.prefixedAttribute('value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return value === null || value.trim() === '' || !Number.isFinite(Number(value)) ? null : Number(value);
    case 'boolean':
      return scanner.prefixedAttribute('boolean-value') === 'true';
    case 'date':
      return dateSerial(scanner.prefixedAttribute('date-value') ?? '');
    default:
      return scanner.prefixedAttribute('string-value');
  }
}
