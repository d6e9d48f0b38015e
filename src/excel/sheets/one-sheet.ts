import type { NewSheet } from '../../form/new-sheet';
import { signOf } from '../../spreadsheet/spreadsheet';
import type { SheetSign } from '../../spreadsheet/types';
import { insertSheets } from './insert-sheets';
import { writeSheet } from './write-sheet';

/**
 * Writes a sheet of which there is one: an earlier one of ours (its first cell begins with the first cell of the
 * description) is cleared and written anew, so that formulas that point at it stay; another of that name is left alone.
 */
export async function replaceSheet(context: Excel.RequestContext, description: NewSheet): Promise<string> {
  const { earlier } = await sheetThere(context, signOf(description));
  if (!earlier) return (await insertSheets(context, [description]))[0] ?? description.name;
  earlier.freezePanes.unfreeze();
  earlier.autoFilter.remove();
  earlier.getRange().clear();
  earlier.getRange().dataValidation.clear();
  earlier.getRange().columnHidden = false;
  await writeSheet(context, earlier, description);
  earlier.activate();
  await context.sync();
  return description.name;
}

/** Whether a sheet of that name is there already, and whether it is one of ours. */
export async function whoseSheet(
  context: Excel.RequestContext,
  sign: SheetSign,
): Promise<'nobody' | 'ours' | 'other'> {
  return (await sheetThere(context, sign)).whose;
}

async function sheetThere(
  context: Excel.RequestContext,
  { name, title }: SheetSign,
): Promise<{ whose: 'nobody' | 'ours' | 'other'; earlier?: Excel.Worksheet }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return { whose: 'nobody' };
  const heading = sheet.getRange('A1');
  heading.load('values');
  await context.sync();
  const ours = title !== '' && String(heading.values[0]?.[0]).startsWith(title);
  return ours ? { whose: 'ours', earlier: sheet } : { whose: 'other' };
}

/** Removes a sheet of ours; false where there is none. The last visible sheet of a workbook cannot be removed: Excel refuses. */
export async function removeSheet(context: Excel.RequestContext, sign: SheetSign): Promise<boolean> {
  const { earlier } = await sheetThere(context, sign);
  if (!earlier) return false;
  earlier.delete();
  await context.sync();
  return true;
}
