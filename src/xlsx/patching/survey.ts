import type { Area } from '../../form/workbook';
import { damaged } from '../errors';
import { LIMITS } from '../limits';
import { columnOf, packCell, parseCells, rowOf } from '../../form/references/address';
import { XmlScanner } from '../xml/scanner';

/** A row of the sheet's text. `first` and `count` say which of the survey's cells are its own. */
export interface RowStretch {
  readonly index: number;
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly selfClosing: boolean;
  /** The format that new cells of the row take; null where the column decides. */
  readonly style: number | null;
  readonly cells: readonly CellStretch[];
}

export interface CellStretch {
  readonly column: number;
  readonly start: number;
  readonly inner: number;
  readonly end: number;
  readonly style: number;
  readonly formula: 'none' | 'plain' | 'shared' | 'master' | 'dependent';
  readonly group: string | null;
}

/** What the patcher needs to know of a worksheet before it touches it. */
export interface SheetSurvey {
  readonly rows: readonly { readonly index: number; readonly start: number }[];
  /** The rows asked for, with their cells. */
  readonly wanted: ReadonlyMap<number, RowStretch>;
  /** Ranges of formulas that fill several cells at once. */
  readonly arrays: readonly Area[];
  /** Column → format of cells that are not written. */
  readonly columnStyle: (column: number) => number;
}

interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** The merged areas of a worksheet. */
export function readMerges(text: string, part: string): Area[] {
  if (!text.includes('mergeCell')) return [];
  const scanner = new XmlScanner(part, text);
  const merges: Area[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token !== 'open' || scanner.depth !== 3 || scanner.name !== 'mergeCell') continue;
    const area = parseCells(scanner.attribute('ref') ?? '');
    if (area) merges.push(area);
  }
  return merges;
}

/** Steps through a worksheet once. Only the cells of the rows `isWanted` names are kept. */
export class Surveyor {
  private readonly rows: { index: number; start: number }[] = [];
  private readonly wanted = new Map<number, RowStretch>();
  private readonly arrays: Area[] = [];
  private readonly columns: ColumnStyle[] = [];
  private readonly scanner: XmlScanner;

  constructor(
    text: string,
    part: string,
    private readonly isWanted: (row: number) => boolean,
  ) {
    this.scanner = new XmlScanner(part, text);
  }

  survey(): SheetSurvey {
    const { scanner } = this;
    let row = -1;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open' || scanner.depth !== 3) continue;
      if (scanner.name === 'row') row = this.surveyRow(row + 1);
      else if (scanner.name === 'col') this.surveyColumn();
    }
    return {
      rows: this.rows,
      wanted: this.wanted,
      arrays: this.arrays,
      columnStyle: (column) =>
        this.columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0,
    };
  }

  private surveyColumn(): void {
    const style = Number(this.scanner.attribute('style') ?? 0);
    if (style === 0) return;
    const first = Number(this.scanner.attribute('min')) - 1;
    this.columns.push({ first, last: Number(this.scanner.attribute('max')) - 1, style });
  }

  private surveyRow(follows: number): number {
    const { scanner } = this;
    const { depth, start, end: inner, selfClosing } = scanner;
    const written = scanner.attribute('r');
    let index = written === null ? follows : Number(written) - 1;
    const style = scanner.flag('customFormat') ? Number(scanner.attribute('s') ?? 0) : null;
    const cells: CellStretch[] = [];
    let column = -1;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open') continue;
      if (scanner.name !== 'c') {
        scanner.skip();
        continue;
      }
      const reference = scanner.attribute('r');
      if (reference === null) column++;
      else {
        const packed = packCell(reference);
        if (packed < 0) throw damaged(scanner.part, 'reference');
        if (written === null) index = rowOf(packed);
        column = columnOf(packed);
      }
      const cell = this.surveyCell(column);
      if (this.isWanted(index)) cells.push(cell);
    }
    if (!(index >= 0 && index < LIMITS.rows)) throw damaged(scanner.part, 'reference');
    this.rows.push({ index, start });
    // A row written in two pieces keeps the one that has cells, or the first.
    if (this.isWanted(index) && (cells.length > 0 || !this.wanted.has(index))) {
      const innerEnd = selfClosing ? inner : scanner.start;
      this.wanted.set(index, { index, start, inner, innerEnd, selfClosing, style, cells });
    }
    return index;
  }

  private surveyCell(column: number): CellStretch {
    const { scanner } = this;
    const { depth, start, end: inner } = scanner;
    const style = Number(scanner.attribute('s') ?? 0);
    let formula: CellStretch['formula'] = 'none';
    let group: string | null = null;
    for (;;) {
      const token = scanner.next();
      if (token === 'close' && scanner.depth === depth) break;
      if (token !== 'open' || scanner.depth !== depth + 1 || scanner.name !== 'f') continue;
      const type = scanner.attribute('t');
      const area = parseCells(scanner.attribute('ref') ?? '');
      formula = 'plain';
      if ((type === 'array' || type === 'dataTable') && area) this.noteArray(area);
      if (type === 'shared') {
        group = scanner.attribute('si');
        formula = area ? 'master' : 'dependent';
      }
    }
    return { column, start, inner, end: scanner.end, style, formula, group };
  }

  private noteArray(area: Area): void {
    if (area.top !== area.bottom || area.left !== area.right) this.arrays.push(area);
  }
}
