import type { Area } from '../../form/workbook';
import { areaOf } from '../area-of';
import { cellCount } from './blocks';
import type { Block } from './blocks';

/** Excel refuses to list more than 512 merged areas at once; so many cells cannot hold more. */
const CELLS_WITHOUT_RISK = 1024;

export interface MergeRequest {
  readonly sheet: number;
  readonly found: Excel.RangeAreas;
}

/** Asks for the merged areas of a block; to be followed by a sync. */
export function askForMerges(context: Excel.RequestContext, id: string, block: Block): MergeRequest {
  const range = rangeOf(context.workbook.worksheets.getItem(id), block);
  const found = range.getMergedAreasOrNullObject();
  found.areas.load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet: block.sheet, found };
}

export function mergesOf({ found }: MergeRequest): Area[] {
  if (found.isNullObject) return [];
  return found.areas.items.map(areaOf);
}

/** The block in bands so small that listing their merged areas cannot be refused. */
export function bandsOf(block: Block): Block[] {
  const width = block.right - block.left + 1;
  const columns = Math.min(width, CELLS_WITHOUT_RISK);
  const rows = Math.max(1, Math.floor(CELLS_WITHOUT_RISK / columns));
  const bands: Block[] = [];
  for (let top = block.top; top <= block.bottom; top += rows) {
    for (let left = block.left; left <= block.right; left += columns) {
      const bottom = Math.min(top + rows - 1, block.bottom);
      const right = Math.min(left + columns - 1, block.right);
      const band = { ...block, top, left, bottom, right };
      if (cellCount(band) > 1) bands.push(band);
    }
  }
  return bands;
}

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
