import type { OpenWorkbook } from '../spreadsheet/types';

/**
 * The name of the workbook that is open now where it is another than the one that was read: of another name, or without
 * any of its sheets. Null where it is the same. One sync.
 */
export async function otherWorkbook(
  context: Excel.RequestContext,
  { name, ids }: OpenWorkbook,
): Promise<string | null> {
  const { workbook } = context;
  workbook.load('name');
  workbook.worksheets.load('items/id');
  await context.sync();
  const known = workbook.worksheets.items.some(({ id }) => ids.includes(id));
  return workbook.name === name && known ? null : workbook.name;
}
