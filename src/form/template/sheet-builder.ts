import type { FigureSpec } from '../layout/spec';
import { TABLES } from '../layout/tables';
import type { TableId } from '../model';
import type { Area } from '../workbook';
import type { NewCell, NewNote, NewSheet, NewStyle, NewValidation } from '../new-sheet';
import { figureStyle, NOTE, TITLE } from './styles';

/** Puts one table of the empty form together, cell by cell. */
export class SheetBuilder {
  private readonly cells: NewCell[] = [];
  private readonly merges: Area[] = [];
  private readonly validations: NewValidation[] = [];
  private readonly notes: NewNote[] = [];
  private readonly heights = new Map<number, number>();

  /** The title takes the first row, over `width` columns. */
  constructor(
    private readonly id: TableId,
    private readonly width: number,
  ) {
    const { numeral, title } = TABLES[id].title;
    this.put(0, 0, `表${numeral}  ${title}`, TITLE)
      .merge(0, 0, 0, width - 1)
      .height(0, 32);
  }

  put(row: number, column: number, value: string | number | null, style: NewStyle): this {
    this.cells.push(value === null ? { row, column, style } : { row, column, value, style });
    return this;
  }

  /** A value over a rectangle; its other cells get the style too, so that the border goes round. */
  over(area: Area, value: string, style: NewStyle): this {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        this.put(row, column, row === area.top && column === area.left ? value : null, style);
      }
    }
    return this.merge(area.top, area.left, area.bottom, area.right);
  }

  merge(top: number, left: number, bottom: number, right: number): this {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
    return this;
  }

  height(row: number, points: number): this {
    this.heights.set(row, points);
    return this;
  }

  comment(row: number, column: number, text: string): this {
    this.notes.push({ row, column, text });
    return this;
  }

  /** Empty cells for figures, which take only numbers of their kind. */
  figures(specs: readonly FigureSpec[], left: number, top: number, bottom = top): this {
    specs.forEach((spec, index) => {
      const column = left + index;
      for (let row = top; row <= bottom; row++) this.put(row, column, null, figureStyle(spec));
      if (spec.kind === 'code') return;
      const kind = spec.kind === 'integer' ? 'whole' : 'decimal';
      const constraint =
        spec.kind === 'percent' ? ({ kind, min: 0, max: 100 } as const) : ({ kind, min: 0 } as const);
      const unit = spec.unit.zh === '' ? '' : `，单位：${spec.unit.zh}`;
      const decimals =
        spec.kind === 'integer' ? '整数' : `${spec.kind === 'percent' ? 1 : (spec.decimals ?? 2)} 位小数`;
      this.validate([{ top, left: column, bottom, right: column }], {
        constraint,
        prompt: { title: spec.code, text: `${spec.label.zh}：${decimals}${unit}` },
        error: `${spec.label.zh}应填不小于 0 的${spec.kind === 'integer' ? '整数' : '数'}${spec.kind === 'percent' ? '，不大于 100' : ''}。`,
      });
    });
    return this;
  }

  validate(areas: readonly Area[], rest: Omit<NewValidation, 'areas'>): this {
    this.validations.push({ areas, ...rest });
    return this;
  }

  footnote(row: number, text: string, points = 32): this {
    return this.put(row, 0, text, NOTE)
      .merge(row, 0, row, this.width - 1)
      .height(row, points);
  }

  build(columnWidths: readonly number[], freeze: { rows: number; columns: number }): NewSheet {
    return {
      name: `表${TABLES[this.id].title.numeral}`,
      columnWidths,
      rowHeights: this.heights,
      cells: this.cells,
      merges: this.merges,
      freeze,
      validations: this.validations,
      notes: this.notes,
    };
  }
}
