import type { WpsBorders, WpsFont, WpsInterior, WpsLine, WpsRange } from '../../../src/wps/model';
import {
  type Area,
  cellsOf,
  clearAreas,
  contains,
  type Content,
  display,
  type Format,
  type FormatPatch,
  join,
  keyOf,
  MAX_COLUMNS,
  mergeCells,
  overlaps,
  paint,
  requireEditable,
  type Sheet,
  type Tracker,
  unmergeCells,
  writeArea,
  writeValues,
  type Written,
} from '@junheng/host';
import { errorNumber } from './error-numbers';
import type { WpsHost } from './host';
import { ALIGNMENTS, bordersOf, fontOf, interiorOf, lineOf, type Painter, span } from './look';
import { HostConditions, HostValidation } from './rules';

/** Cells of one sheet, held by a tracker: they go along when rows are inserted, and are gone with them. */
export class HostRange implements WpsRange {
  private readonly tracker: Tracker;

  constructor(
    private readonly host: WpsHost,
    private readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.tracker = { areas };
    sheet.trackers.add(this.tracker);
  }

  private get areas(): readonly Area[] {
    if (this.tracker.areas.length === 0 || !this.host.book.sheets.includes(this.sheet))
      throw new Error('Range');
    return this.tracker.areas;
  }

  private get area(): Area {
    const [area] = this.areas;
    if (!area) throw new Error('Range');
    return area;
  }

  get Value2(): unknown {
    return this.grid((row, column) => this.shown(this.sheet.content(row, column)));
  }

  set Value2(value: unknown) {
    this.write(value);
  }

  get Formula(): unknown {
    return this.grid((row, column) => {
      const cell = this.sheet.at(row, column);
      if (cell?.formula !== undefined) return cell.formula;
      return cell?.content === undefined ? this.host.answers.empty : this.shown(cell.content);
    });
  }

  set Formula(value: unknown) {
    this.write(value);
  }

  get NumberFormat(): unknown {
    return this.same(({ numberFormat }) => numberFormat);
  }

  set NumberFormat(format: unknown) {
    this.paint({ numberFormat: String(format) });
  }

  get Text(): unknown {
    const { top, left } = this.area;
    return display(this.sheet.content(top, left), this.sheet.format(top, left).numberFormat);
  }

  get Locked(): unknown {
    return this.same(({ locked }) => locked);
  }

  set Locked(locked: unknown) {
    this.paint({ locked: locked === true });
  }

  get Row(): number {
    return this.area.top + 1;
  }

  get Column(): number {
    return this.area.left + 1;
  }

  get MergeCells(): unknown {
    const { area } = this;
    const merges = this.sheet.parts.merges.filter((merge) => overlaps(merge, area));
    if (merges.length === 0) return false;
    const inside = merges.reduce((sum, merge) => sum + cellsOf(cut(merge, area)), 0);
    return inside === cellsOf(area) ? true : this.host.answers.mixed;
  }

  get MergeArea(): WpsRange {
    const { top, left } = this.area;
    const first = { top, left, bottom: top, right: left };
    const merge = this.sheet.parts.merges.find((one) => contains(one, first));
    return new HostRange(this.host, this.sheet, [merge ?? first]);
  }

  get EntireRow(): WpsLine {
    const { top, bottom } = this.area;
    return lineOf(this.host, this.sheet, 'rows', top, bottom);
  }

  get EntireColumn(): WpsLine {
    const { left, right } = this.area;
    return lineOf(this.host, this.sheet, 'columns', left, right);
  }

  get Areas() {
    const { areas } = this;
    return {
      Count: areas.length,
      Item: (index: number): WpsRange => {
        const area = areas[index - 1];
        if (!area) throw new Error('Areas.Item');
        return new HostRange(this.host, this.sheet, [area]);
      },
    };
  }

  get FormatConditions(): HostConditions {
    return new HostConditions(this.host, this.sheet, () => this.areas);
  }

  get Validation(): HostValidation {
    return new HostValidation(this.host, this.sheet, this.areas);
  }

  get Interior(): WpsInterior {
    return interiorOf(this.painter, this.host.answers);
  }

  get Font(): WpsFont {
    return fontOf(this.painter, this.host.answers);
  }

  get Borders(): WpsBorders {
    return bordersOf(this.painter);
  }

  private get painter(): Painter {
    return { same: (of) => this.same(of), paint: (patch) => this.paint(patch) };
  }

  get HasSpill(): unknown {
    const { top, left } = this.area;
    const spilled = [...this.sheet.cells.values()].some((cell) => cell.spilledFrom === keyOf(top, left));
    return spilled ? true : this.host.answers.mixed;
  }

  get SpillingToRange(): WpsRange {
    const { top, left } = this.area;
    const keys = [...this.sheet.cells].filter(([, cell]) => cell.spilledFrom === keyOf(top, left));
    const bottom = Math.max(top, ...keys.map(([key]) => Math.floor(key / MAX_COLUMNS)));
    const right = Math.max(left, ...keys.map(([key]) => key % MAX_COLUMNS));
    return new HostRange(this.host, this.sheet, [{ top, left, bottom, right }]);
  }

  get ColumnWidth(): unknown {
    return this.sheet.parts.columns.get(this.area.left)?.size;
  }

  set ColumnWidth(width: unknown) {
    this.resize('columns', Number(width) * 5.25 + 3.75);
  }

  get RowHeight(): unknown {
    return this.sheet.parts.rows.get(this.area.top)?.size;
  }

  set RowHeight(height: unknown) {
    this.resize('rows', Number(height));
  }

  get HorizontalAlignment(): unknown {
    return this.same(({ horizontalAlignment }) => horizontalAlignment);
  }

  set HorizontalAlignment(value: unknown) {
    this.paint({ horizontalAlignment: ALIGNMENTS[String(value)] ?? 'General' });
  }

  get VerticalAlignment(): unknown {
    return this.same(({ verticalAlignment }) => verticalAlignment);
  }

  set VerticalAlignment(value: unknown) {
    this.paint({ verticalAlignment: ALIGNMENTS[String(value)] ?? 'Center' });
  }

  get WrapText(): unknown {
    return this.same(({ wrapText }) => wrapText);
  }

  set WrapText(wrap: unknown) {
    this.paint({ wrapText: wrap === true });
  }

  Address(): unknown {
    if (this.tracker.areas.length === 0) return this.host.missing('Address');
    return this.areas.map((area) => writeArea(area, true)).join(',');
  }

  SpecialCells(type: number): WpsRange | null {
    if (type !== -4174) throw new Error('SpecialCells');
    const areas = join(this.sheet.parts.validations.flatMap((rule) => rule.areas));
    return areas.length > 0 ? new HostRange(this.host, this.sheet, areas) : this.host.missing('SpecialCells');
  }

  Select(): void {
    if (this.host.book.active !== this.sheet) throw new Error('Select');
    this.host.book.select(this.sheet, this.areas);
  }

  Merge(): void {
    mergeCells(this.sheet, this.area);
  }

  UnMerge(): void {
    unmergeCells(this.sheet, this.area);
  }

  Clear(): void {
    clearAreas(this.host.book, this.sheet, this.areas, 'All');
  }

  private grid(valueAt: (row: number, column: number) => unknown): unknown {
    const { top, left, bottom, right } = this.area;
    if (top === bottom && left === right) return valueAt(top, left);
    if (cellsOf(this.area) > 5_000_000) throw new Error('Value2');
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) =>
      Array.from({ length: right - left + 1 }, (__, j) => valueAt(top + i, left + j)),
    );
    const { grids } = this.host.answers;
    const line = top === bottom || left === right;
    return grids === 'flat' || (grids === 'flat lines' && line) ? rows.flat() : rows;
  }

  private shown(content: Content): unknown {
    const { empty, errors } = this.host.answers;
    if (content === undefined) return empty;
    if (typeof content !== 'object') return content;
    return errors === 'number' ? errorNumber(content.error) : content.error;
  }

  private write(value: unknown): void {
    const grid = Array.isArray(value) ? (value as readonly unknown[]) : null;
    const flat = grid?.flat();
    const firstOnly = this.host.answers.writes === 'first value' && grid !== null;
    for (const area of this.areas) {
      requireEditable(this.sheet, area);
      const width = area.right - area.left + 1;
      writeValues(this.host.book, this.sheet, area, (row, column) => {
        const one = firstOnly ? flat?.[0] : grid ? flat?.[row * width + column] : value;
        return one === null || one === undefined ? '' : (one as Written);
      });
    }
  }

  private same<T>(of: (format: Format) => T): T | null | undefined | '' {
    const { top, left } = this.area;
    const first = of(this.sheet.format(top, left));
    for (const area of this.areas) {
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1)
          if (of(this.sheet.format(row, column)) !== first) return this.host.answers.mixed;
    }
    return first;
  }

  private paint(patch: FormatPatch): void {
    paint(this.host.book, this.sheet, this.areas, patch);
  }

  private resize(kind: 'rows' | 'columns', size: number): void {
    const { top, left, bottom, right } = this.area;
    const lines = new Map(this.sheet.parts[kind]);
    for (const line of kind === 'rows' ? span(top, bottom) : span(left, right))
      lines.set(line, { ...lines.get(line), size });
    this.sheet.change({ [kind]: lines });
  }
}

const cut = (a: Area, b: Area): Area => ({
  top: Math.max(a.top, b.top),
  left: Math.max(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.min(a.right, b.right),
});
