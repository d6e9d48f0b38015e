import type { Area, Row, Sheet } from '../../form/workbook';
import { areaAddress } from '../../form/workbook';
import { areaOf } from '../area-of';
import { excelErrorOf } from '../errors';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { OpenWorkbook, ReadOptions } from '../../spreadsheet/types';
import { cellCount, CELLS_PER_REQUEST, planRequests } from './blocks';
import type { Block } from './blocks';
import { cellsOf } from './cells';
import { askForMerges, bandsOf, mergesOf, rangeOf } from './merges';

/** A sheet on its way into the port's shape. */
interface Draft {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly protected: boolean;
  readonly rows: Map<number, Row>;
  readonly merges: Map<string, Area>;
  readonly hiddenColumns: number[];
  /** The sheet of the earlier reading, when nothing in it changed. */
  readonly earlier: Sheet | undefined;
}

const VISIBILITY: Readonly<Record<string, Sheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/**
 * The open workbook in the port's type. Three syncs: the sheets, what each uses (values only, formatting alone makes no
 * cell), and the cells; a larger workbook takes one more for every 50 000 cells, and between two the page is free to act.
 * Throws SpreadsheetError: `too-large`, `cancelled`.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadOptions = {},
): Promise<OpenWorkbook> {
  const drafts = await readSheets(context, options);
  const used = await readUsed(context, drafts);
  const total = used.reduce((sum, block) => sum + cellCount(block), 0);
  if (options.largest !== undefined && total > options.largest) {
    throw new SpreadsheetError('too-large', { cells: total });
  }
  let done = 0;
  const requests = planRequests(used);
  const tell = (next: readonly Block[] = []): void => {
    const sheets = new Set(next.map(({ sheet }) => drafts[sheet]?.name ?? ''));
    options.onProgress?.(done, total, [...sheets]);
  };
  tell(requests[0]);
  const withMerges = new Set<number>();
  for (const [index, blocks] of requests.entries()) {
    if (options.signal?.aborted) throw new SpreadsheetError('cancelled');
    const first = blocks.filter(({ sheet }) => !withMerges.has(sheet));
    first.forEach(({ sheet }) => withMerges.add(sheet));
    const areas = used.filter(({ sheet }) => first.some((block) => block.sheet === sheet));
    await readBlocks(context, drafts, blocks, areas);
    done += blocks.reduce((sum, block) => sum + cellCount(block), 0);
    tell(requests[index + 1]);
  }
  const { name } = context.workbook;
  return { workbook: { sheets: drafts.map(finish) }, ids: drafts.map(({ id }) => id), name };
}

async function readSheets(context: Excel.RequestContext, { since, only }: ReadOptions): Promise<Draft[]> {
  const sheets = context.workbook.worksheets;
  context.workbook.load('name');
  sheets.load('items/id,items/name,items/visibility,items/protection/protected');
  await context.sync();
  const wanted = sheets.items.filter(({ name }) => only === undefined || name === only);
  return wanted.map(({ id, name, visibility, protection }) => {
    const known = since && !since.changed.has(id) ? since.open.ids.indexOf(id) : -1;
    return {
      id,
      name,
      visibility: VISIBILITY[visibility] ?? 'visible',
      protected: protection.protected,
      rows: new Map(),
      merges: new Map(),
      hiddenColumns: [],
      earlier: since?.open.workbook.sheets[known],
    };
  });
}

async function readUsed(context: Excel.RequestContext, drafts: readonly Draft[]): Promise<Block[]> {
  const asked = drafts.flatMap(({ id, earlier }, sheet) => {
    if (earlier) return [];
    const range = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return [{ sheet, range }];
  });
  if (asked.length === 0) return [];
  await context.sync();
  return asked.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [{ sheet, ...areaOf(range) }]));
}

/** The cells of some blocks and the merged areas of some sheets in one sync; in halves or bands where Excel refuses. */
async function readBlocks(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  blocks: readonly Block[],
  merged: readonly Block[],
): Promise<void> {
  const idOf = ({ sheet }: Block): string => drafts[sheet]?.id ?? '';
  const asked = blocks.map((block) => ask(context, idOf(block), block));
  const areas = merged.map((block) => askForMerges(context, idOf(block), block));
  try {
    await context.sync();
  } catch (error) {
    if (merged.length > 0) {
      await readBlocks(context, drafts, blocks, []);
      await readMergesInBands(context, drafts, merged);
      return;
    }
    const cells = blocks.reduce((sum, block) => sum + cellCount(block), 0);
    const limit = Math.floor(Math.min(cells, CELLS_PER_REQUEST) / 2);
    const halves = planRequests(blocks, limit);
    if (excelErrorOf(error).problem !== 'too-large' || halves.length < 2) throw error;
    for (const half of halves) await readBlocks(context, drafts, half, []);
    return;
  }
  for (const one of asked) take(drafts[one.block.sheet], one);
  for (const one of areas) keepMerges(drafts[one.sheet], mergesOf(one));
}

async function readMergesInBands(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  merged: readonly Block[],
): Promise<void> {
  const asked = merged
    .flatMap(bandsOf)
    .map((band) => askForMerges(context, drafts[band.sheet]?.id ?? '', band));
  await context.sync();
  for (const one of asked) keepMerges(drafts[one.sheet], mergesOf(one));
}

interface Asked {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

function ask(context: Excel.RequestContext, id: string, block: Block): Asked {
  const range = rangeOf(context.workbook.worksheets.getItem(id), block);
  range.load('values,valueTypes,formulas,numberFormat');
  return {
    block,
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

function take(draft: Draft | undefined, { block, range, rows, columns }: Asked): void {
  if (!draft) return;
  const { values, valueTypes: kinds, formulas, numberFormat: formats } = range;
  // Above its limits Excel leaves the grids out instead of refusing.
  if (!values || !formulas) throw new SpreadsheetError('too-large', { cells: cellCount(block) });
  for (let i = 0; i < values.length; i += 1) {
    const cells = cellsOf({ values, kinds, formulas, formats }, i, block.left);
    if (cells.length === 0) continue;
    const index = block.top + i;
    draft.rows.set(index, { index, hidden: rows.value[i]?.rowHidden === true, cells });
  }
  if (draft.hiddenColumns.length > 0) return;
  columns.value.forEach(({ columnHidden }, j) => {
    if (columnHidden === true) draft.hiddenColumns.push(block.left + j);
  });
}

function keepMerges(draft: Draft | undefined, merges: readonly Area[]): void {
  for (const area of merges) draft?.merges.set(areaAddress(area), area);
}

function finish({ name, visibility, earlier, rows, merges, hiddenColumns, ...draft }: Draft): Sheet {
  const content = earlier ?? {
    rows: [...rows.values()].sort((a, b) => a.index - b.index),
    merges: [...merges.values()],
    hiddenColumns,
  };
  return { ...content, name, visibility, protected: draft.protected };
}
