import { type Area, cellArea, columnsOf, rowsOf } from './area';
import { display } from './number-format';
import { type Cell, columnOfKey, rowOfKey, type Sheet } from './sheet';
import { typeOf } from './values';

const hasContent = (sheet: Sheet, row: number, column: number): boolean => {
  const cell = sheet.at(row, column);
  return cell?.content !== undefined || cell?.formula !== undefined;
};

/** The block of filled cells around a cell, bounded by empty rows and columns: Ctrl+Shift+*. */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  const filled = new Set<number>();
  for (const [key, cell] of sheet.cells)
    if (cell.content !== undefined || cell.formula !== undefined) filled.add(key);
  let region = start;
  for (;;) {
    const ring = {
      top: region.top - 1,
      left: region.left - 1,
      bottom: region.bottom + 1,
      right: region.right + 1,
    };
    let grown = region;
    for (const key of filled) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      if (row < ring.top || row > ring.bottom || column < ring.left || column > ring.right) continue;
      grown = {
        top: Math.min(grown.top, row),
        left: Math.min(grown.left, column),
        bottom: Math.max(grown.bottom, row),
        right: Math.max(grown.right, column),
      };
    }
    if (rowsOf(grown) === rowsOf(region) && columnsOf(grown) === columnsOf(region)) return region;
    region = grown;
  }
}

export type EdgeDirection = 'Up' | 'Down' | 'Left' | 'Right';

/** The cell where Ctrl+arrow ends. */
export function edgeFrom(sheet: Sheet, cell: Area, direction: EdgeDirection, last: Area): Area {
  const dRow = direction === 'Down' ? 1 : direction === 'Up' ? -1 : 0;
  const dColumn = direction === 'Right' ? 1 : direction === 'Left' ? -1 : 0;
  const used = sheet.usedArea(last, true);
  const inside = (row: number, column: number): boolean =>
    row >= last.top && row <= last.bottom && column >= last.left && column <= last.right;
  let { top: row, left: column } = cell;
  const startsInside = hasContent(sheet, row, column) && hasContent(sheet, row + dRow, column + dColumn);
  const beyond = (): boolean =>
    !used ||
    (dRow > 0 && row > used.bottom) ||
    (dColumn > 0 && column > used.right) ||
    (dRow < 0 && row < used.top) ||
    (dColumn < 0 && column < used.left);
  while (inside(row + dRow, column + dColumn)) {
    if (startsInside && !hasContent(sheet, row + dRow, column + dColumn)) break;
    row += dRow;
    column += dColumn;
    if (!startsInside && hasContent(sheet, row, column)) break;
    if (beyond()) {
      if (dRow !== 0) row = dRow > 0 ? last.bottom : last.top;
      else column = dColumn > 0 ? last.right : last.left;
      break;
    }
  }
  return cellArea(row, column);
}

export interface SearchCriteria {
  readonly completeMatch?: boolean | undefined;
  readonly matchCase?: boolean | undefined;
  readonly backwards?: boolean | undefined;
}

/** Cells whose shown text or formula holds the text, in reading order. `*` and `?` are wildcards, `~` takes their meaning away. */
export function search(sheet: Sheet, area: Area, text: string, criteria: SearchCriteria): number[] {
  const pattern = wildcard(text, criteria);
  const hits = [...sheet.cellsIn(area)]
    .filter(([key, cell]) => pattern.test(searchedText(sheet, key, cell)))
    .map(([key]) => key)
    .sort((a, b) => a - b);
  return criteria.backwards ? hits.reverse() : hits;
}

function searchedText(sheet: Sheet, key: number, cell: Cell): string {
  if (cell.formula !== undefined) return cell.formula;
  return display(cell.content, sheet.format(rowOfKey(key), columnOfKey(key)).numberFormat);
}

function wildcard(text: string, { completeMatch, matchCase }: SearchCriteria): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[\\^$.+()[\]{}|]/g, (token) => {
    if (token === '*') return '[\\s\\S]*';
    if (token === '?') return '[\\s\\S]';
    const letter = token.startsWith('~') ? token.slice(1) : token;
    return letter === '~' ? letter : `\\${letter}`;
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, matchCase ? 'u' : 'iu');
}

/** Which of the four value kinds Go To Special looks for. */
const VALUE_KINDS: Readonly<Record<string, readonly string[]>> = {
  All: ['Double', 'String', 'Boolean', 'Error'],
  Numbers: ['Double'],
  Text: ['String'],
  Logical: ['Boolean'],
  Errors: ['Error'],
  LogicalText: ['Boolean', 'String'],
  LogicalNumbers: ['Boolean', 'Double'],
  NumbersText: ['Double', 'String'],
  LogicalNumbersText: ['Boolean', 'Double', 'String'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsText: ['Error', 'String'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsLogicalText: ['Error', 'Boolean', 'String'],
  ErrorsLogicalNumber: ['Error', 'Boolean', 'Double'],
  ErrorsNumberText: ['Error', 'Double', 'String'],
};

/** The cells "Go To Special" finds, within the used range. Whole areas are answered only for the kinds that are cell by cell. */
export function specialCells(
  sheet: Sheet,
  area: Area,
  kind: 'Constants' | 'Formulas' | 'Blanks' | 'Visible',
  valueKind: string,
): { row: number; column: number }[] {
  const used = sheet.usedArea(area, false);
  if (!used) return [];
  const kinds = VALUE_KINDS[valueKind] ?? [];
  const found: { row: number; column: number }[] = [];
  for (let row = used.top; row <= used.bottom; row += 1)
    for (let column = used.left; column <= used.right; column += 1) {
      const cell = sheet.at(row, column);
      if (matches(sheet, row, column, cell, kind, kinds)) found.push({ row, column });
    }
  return found;
}

function matches(
  sheet: Sheet,
  row: number,
  column: number,
  cell: Cell | undefined,
  kind: string,
  kinds: readonly string[],
): boolean {
  const type = typeOf(cell?.content);
  if (kind === 'Blanks') return type === 'Empty' && cell?.formula === undefined;
  if (kind === 'Visible')
    return !sheet.parts.rows.get(row)?.hidden && !sheet.parts.columns.get(column)?.hidden;
  return (cell?.formula !== undefined) === (kind === 'Formulas') && kinds.includes(type);
}

export const isKnownValueKind = (kind: string): boolean => Object.hasOwn(VALUE_KINDS, kind);
