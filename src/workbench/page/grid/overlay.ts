import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { InterceptorEffectEnum } from '@univerjs/core';
import {
  type Book,
  type ConditionalFormat,
  type ConditionalLook,
  type Content,
  keyOf,
  type Sheet,
} from '@junheng/host';
import type { GridComponent } from './univer';

/**
 * Draws conditional formats over the cells without touching them: rules whose formula is true by itself, which is how an
 * add-in marks cells for a while, and rules that compare a cell with a number. Other rules of a file are kept, not drawn.
 */
export function drawConditionalFormats(grid: GridComponent, book: () => Book | null): void {
  const drawn = new WeakMap<readonly ConditionalFormat[], Painter>();
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 50,
    handler: (cell, { subUnitId, row, col }, next) => {
      const sheet = book()?.sheets.find(({ id }) => id === subUnitId);
      const rules = sheet?.parts.conditionalFormats;
      if (!sheet || !rules || rules.length === 0) return next(cell);
      let painter = drawn.get(rules);
      if (!painter) drawn.set(rules, (painter = painterOf(rules)));
      const look = painter(sheet, row, col);
      return next(look ? { ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...look } } : cell);
    },
  });
}

/** Knows whether conditional formats changed since they were drawn. */
export class DrawnRules {
  private drawn = new Map<Sheet, readonly ConditionalFormat[]>();

  constructor(private readonly book: Book) {
    this.isOutdated();
  }

  /** Asked before each redrawing; the answer counts as drawn. */
  isOutdated(): boolean {
    const now = new Map(this.book.sheets.map((sheet) => [sheet, sheet.parts.conditionalFormats]));
    const same = [...now].every(([sheet, rules]) => this.drawn.get(sheet) === rules);
    this.drawn = now;
    return !same;
  }
}

type Painter = (sheet: Sheet, row: number, column: number) => object | null;

/** Looks up marks in a table of cells where the areas are small, so that thousands of marks cost nothing while drawing. */
function painterOf(rules: readonly ConditionalFormat[]): Painter {
  const marked = new Map<number, object>();
  const rest: ConditionalFormat[] = [];
  for (const rule of rules) {
    if (!isAlwaysTrue(rule)) {
      if (rule.type === 'CellValue') rest.push(rule);
      continue;
    }
    const look = gridLook(rule.look);
    for (const area of rule.areas)
      for (let row = area.top; row <= Math.min(area.bottom, area.top + 20_000); row += 1)
        for (let column = area.left; column <= Math.min(area.right, area.left + 500); column += 1) {
          const key = keyOf(row, column);
          marked.set(key, { ...look, ...marked.get(key) });
        }
  }
  return (sheet, row, column) => {
    const mark = marked.get(keyOf(row, column));
    const compared = rest
      .filter(
        (rule) =>
          rule.areas.some((area) => inside(area, row, column)) && holds(rule, sheet.content(row, column)),
      )
      .map((rule) => gridLook(rule.look));
    return mark || compared.length > 0 ? Object.assign({}, ...compared.reverse(), mark) : null;
  };
}

const inside = (
  area: { top: number; left: number; bottom: number; right: number },
  row: number,
  column: number,
) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** `=TRUE`, `=1`, `=LEN("…")>0`. */
function isAlwaysTrue({ type, formula }: ConditionalFormat): boolean {
  if (type !== 'Custom') return false;
  const text = formula.replace(/^=/, '').replaceAll(/\s/g, '');
  return /^TRUE(\(\))?$|^1$/i.test(text) || /^LEN\("[^"]+"\)>0$/i.test(text);
}

function holds({ cellValue }: ConditionalFormat, content: Content): boolean {
  if (!cellValue || typeof content !== 'number') return false;
  const low = Number(cellValue.formula1.replace(/^=/, ''));
  const high = Number((cellValue.formula2 ?? '').replace(/^=/, ''));
  if (Number.isNaN(low)) return false;
  switch (cellValue.operator) {
    case 'Between':
      return content >= low && content <= high;
    case 'NotBetween':
      return content < low || content > high;
    case 'EqualTo':
      return content === low;
    case 'NotEqualTo':
      return content !== low;
    case 'GreaterThan':
      return content > low;
    case 'GreaterThanOrEqual':
      return content >= low;
    case 'LessThan':
      return content < low;
    case 'LessThanOrEqual':
      return content <= low;
    default:
      return false;
  }
}

function gridLook(look: ConditionalLook): object {
  return {
    ...(look.fillColor === undefined ? {} : { bg: { rgb: look.fillColor } }),
    ...(look.fontColor === undefined ? {} : { cl: { rgb: look.fontColor } }),
    ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
    ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
    ...(look.strikethrough === true ? { st: { s: 1 } } : {}),
    ...(look.underline !== undefined && look.underline !== 'None' ? { ul: { s: 1 } } : {}),
  };
}
