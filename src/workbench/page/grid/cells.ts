import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { Content } from '@junheng/host';

const ERROR =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA|CYCLE!|ERROR!|CONNECT!)$/;

/** What the grid stores for a content. */
export function gridValue(content: Content): { v: string | number | null; t: CellValueType | null } {
  switch (typeof content) {
    case 'undefined':
      return { v: null, t: null };
    case 'number':
      return { v: content, t: CellValueType.NUMBER };
    case 'boolean':
      return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'string':
      return { v: content, t: CellValueType.STRING };
    default:
      return { v: content.error, t: CellValueType.STRING };
  }
}

/** The content of a cell of the grid. `ofFormula`: texts that are error values are errors. */
export function contentOf(cell: Nullable<ICellData>, ofFormula: boolean): Content {
  if (!cell) return undefined;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') return undefined;
  if (typeof v === 'boolean') return v;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === '1' || String(v).toUpperCase() === 'TRUE';
  if (t === CellValueType.NUMBER) return Number(v);
  if (typeof v === 'number')
    return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
  return (ofFormula || t !== CellValueType.FORCE_STRING) && ERROR.test(v) ? { error: v } : v;
}

export function sameContent(a: Content, b: Content): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return a === b;
}
