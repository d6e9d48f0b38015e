import { columnOf, packCell, parseCells, rowOf } from '../../form/references/address';
import { type Copies, copiesOf } from '../../form/references/move-formula';
import type { Area, Cell, CellValue, Row, Sheet } from '../../form/workbook';
import { damaged } from '../errors';
import { LIMITS, type Budget } from '../limits';
import type { XmlScanner } from '../xml/scanner';
import { cellValue, sharedString } from './cell-value';
import { PlainCell } from './plain-cell';
import { HiddenColumns } from './hidden-columns';
import { readRichText } from './rich-text';
import { wholeNumber } from './whole-number';

/** What the cells of all sheets refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  /** By cell format; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  readonly budget: Budget;
}

interface SharedFormula {
  readonly copy: Copies;
  readonly row: number;
  readonly column: number;
}

/** Reads one worksheet part. Only cells with content are made: formatting costs time but no memory. */
export class SheetReader {
  private rows: Row[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenColumns = new HiddenColumns();
  private readonly shared = new Map<string, SharedFormula>();
  private isProtected = false;
  private ascending = true;
  private readonly plain = new PlainCell();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly sources: CellSources,
  ) {}

  read(): Omit<Sheet, 'name' | 'visibility'> {
    const { scanner } = this;
    let root = false;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.depth === 1 && scanner.name !== 'worksheet') throw damaged(scanner.part, 'root');
      root = true;
      if (scanner.depth === 2) this.readPiece();
    }
    if (!root) throw damaged(scanner.part, 'root');
    return {
      rows: this.ascending ? this.rows : inOrder(this.rows),
      merges: this.merges,
      hiddenColumns: this.hiddenColumns.list(),
      protected: this.isProtected,
    };
  }

  private readPiece(): void {
    const { scanner } = this;
    if (scanner.name === 'sheetData') this.readRows();
    else if (scanner.name === 'sheetProtection') this.isProtected = scanner.flag('sheet');
    else if (scanner.name === 'cols') this.eachChild('col', () => this.readColumns());
    else if (scanner.name === 'mergeCells') this.eachChild('mergeCell', () => this.readMerge());
  }

  private eachChild(name: string, read: () => void): void {
    const { scanner } = this;
    const { depth } = scanner;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) return;
      if (token === 'open' && scanner.depth === depth + 1 && scanner.name === name) read();
    }
  }

  private readColumns(): void {
    if (!this.scanner.flag('hidden')) return;
    const first = wholeNumber(this.scanner.attribute('min'));
    const last = wholeNumber(this.scanner.attribute('max'));
    if (first !== null && last !== null) this.hiddenColumns.add(first, last);
  }

  private readMerge(): void {
    const area = parseCells(this.scanner.attribute('ref') ?? '');
    if (!area || (area.top === area.bottom && area.left === area.right)) return;
    this.sources.budget.takeCells(1);
    this.merges.push(area);
  }

  private readRows(): void {
    const { scanner } = this;
    const { depth } = scanner;
    let index = -1;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) return;
      if (token === 'open') {
        if (scanner.name === 'row') index = this.readRow(index + 1);
        else scanner.skip();
      }
    }
  }

  /** A row without a number follows the one before it, unless its cells say otherwise. */
  private readRow(follows: number): number {
    const { scanner, sources, plain } = this;
    const { depth } = scanner;
    const written = scanner.attribute('r');
    const hidden = scanner.flag('hidden');
    let index = written === null ? follows : (wholeNumber(written) ?? 0) - 1;
    if (!(Number.isInteger(index) && index >= 0 && index < LIMITS.rows))
      throw damaged(scanner.part, 'reference');
    const cells: Cell[] = [];
    let ascending = true;
    let column = -1;
    let known = written !== null;
    for (;;) {
      while (scanner.leap(plain.recognise)) {
        if (known && plain.row !== index) throw damaged(scanner.part, 'reference');
        index = plain.row;
        known = true;
        ascending &&= plain.column > column;
        column = plain.column;
        const cell = this.plainCell();
        if (cell) cells.push(cell);
      }
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      if (scanner.name !== 'c') {
        scanner.skip();
        continue;
      }
      const reference = scanner.attribute('r');
      const before = column;
      if (reference === null) column++;
      else {
        const packed = packCell(reference);
        if (packed < 0 || (known && rowOf(packed) !== index)) throw damaged(scanner.part, 'reference');
        index = rowOf(packed);
        known = true;
        column = columnOf(packed);
      }
      const cell = this.readCell(index, column);
      ascending &&= column > before;
      if (cell) cells.push(cell);
    }
    if (cells.length > 0) {
      sources.budget.takeCells(cells.length);
      const last = this.rows[this.rows.length - 1];
      if (last && last.index >= index) this.ascending = false;
      this.rows.push({ index, hidden, cells: ascending ? cells : byColumn(cells) });
    }
    return index;
  }

  private plainCell(): Cell | null {
    const { strings, formats, budget } = this.sources;
    const { kind, column, style } = this.plain;
    if (kind === 'empty') return null;
    let value: CellValue = this.plain.value;
    if (kind === 'inline') value = this.plain.inline.text;
    else if (kind === 'string') value = sharedString(strings, value, this.scanner.part);
    if (typeof value === 'string') {
      budget.takeCharacters(value.length);
      if (value.trim() === '') return null;
    }
    const format = formats[style];
    return format === undefined ? { column, value } : { column, value, format };
  }

  private readCell(row: number, column: number): Cell | null {
    const { scanner } = this;
    if (scanner.selfClosing) return null;
    const { depth } = scanner;
    const type = scanner.attribute('t');
    const style = scanner.attribute('s');
    let written = '';
    let formula: string | null = null;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      if (scanner.name === 'v') written = scanner.readText();
      else if (scanner.name === 'f') formula = this.readFormula(row, column);
      else if (scanner.name === 'is' && type === 'inlineStr') written = readRichText(scanner);
      else scanner.skip();
    }
    return this.makeCell(column, type, written, formula, style);
  }

  /** Blank text is no content. A formula that was never computed is: its value is ''. */
  private makeCell(
    column: number,
    type: string | null,
    written: string,
    formula: string | null,
    style: string | null,
  ): Cell | null {
    const { strings, formats, budget } = this.sources;
    let value: CellValue = '';
    if (written !== '' && type === 'inlineStr') value = written;
    else if (written !== '') value = cellValue(type, written, strings, this.scanner.part);
    if (typeof value === 'string') {
      if (value.trim() === '' && (formula === null || (type !== null && type !== 'n'))) return null;
      budget.takeCharacters(value.length);
    }
    const format = style === null ? formats[0] : formats[Number(style)];
    if (formula !== null) {
      budget.takeCharacters(formula.length);
      if (value === '') return { column, value, formula, uncomputed: true };
      return format === undefined ? { column, value, formula } : { column, value, formula, format };
    }
    return format === undefined ? { column, value } : { column, value, format };
  }

  /** The formula's text; that of a shared formula as it reads in this cell. */
  private readFormula(row: number, column: number): string {
    const { scanner, shared } = this;
    const type = scanner.attribute('t');
    const group = scanner.attribute('si');
    const formula = scanner.readText().trim();
    if (type === 'shared' && group !== null) {
      const master = shared.get(group);
      if (formula !== '') shared.set(group, { copy: copiesOf(formula, 'around'), row, column });
      else if (master) return master.copy(row - master.row, column - master.column);
    }
    if (formula !== '') return formula;
    return type === 'dataTable' ? 'TABLE()' : '?';
  }
}

/** Cells of one row from left to right; of two in the same place the later stands. */
function byColumn(cells: readonly Cell[]): Cell[] {
  const places = new Map(cells.map((cell) => [cell.column, cell]));
  return [...places.values()].sort((a, b) => a.column - b.column);
}

/** Rows from top to bottom; rows written in several pieces are joined. */
function inOrder(rows: readonly Row[]): Row[] {
  const pieces = new Map<number, Row[]>();
  for (const row of rows) {
    const before = pieces.get(row.index);
    if (before) before.push(row);
    else pieces.set(row.index, [row]);
  }
  return [...pieces]
    .sort(([a], [b]) => a - b)
    .map(([index, parts]) => ({
      index,
      hidden: parts.some(({ hidden }) => hidden),
      cells: byColumn(parts.flatMap(({ cells }) => cells)),
    }));
}
