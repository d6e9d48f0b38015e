import type { NewSheet } from '../../form/new-sheet';
import { writeSheet } from './write-sheet';

/** The longest name of a worksheet. */
const LONGEST_NAME = 31;

/** `表Ⅰ` or, where that is taken whatever its case, `表Ⅰ (2)`. */
export function freeName(name: string, taken: Iterable<string>): string {
  const lower = new Set([...taken].map((one) => one.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const free = name.slice(0, LONGEST_NAME - suffix.length) + suffix;
    if (!lower.has(free.toLowerCase())) return free;
  }
}

/** Adds the described sheets behind the last one and shows the first of them. Gives their names; a taken name gets a number. */
export async function insertSheets(
  context: Excel.RequestContext,
  descriptions: readonly NewSheet[],
): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const names: string[] = [];
  for (const description of descriptions) {
    const name = freeName(description.name, [...taken, ...names]);
    await writeSheet(context, worksheets.add(name), description);
    names.push(name);
  }
  const [first] = names;
  if (first !== undefined) worksheets.getItem(first).activate();
  await context.sync();
  return names;
}

/**
 * Writes a sheet of which there is one: an earlier one of ours (its first cell begins with the first cell of the
 * description) is cleared and written anew, so that formulas that point at it stay; another of that name is left alone.
 */
export async function replaceSheet(context: Excel.RequestContext, description: NewSheet): Promise<string> {
  const { earlier } = await sheetThere(context, description);
  if (!earlier) return (await insertSheets(context, [description]))[0] ?? description.name;
  earlier.freezePanes.unfreeze();
  earlier.getRange().clear();
  earlier.getRange().dataValidation.clear();
  await writeSheet(context, earlier, description);
  earlier.activate();
  await context.sync();
  return description.name;
}

/** Whether a sheet of that name is there already, and whether it is one of ours. */
export async function whoseSheet(
  context: Excel.RequestContext,
  description: NewSheet,
): Promise<'nobody' | 'ours' | 'other'> {
  return (await sheetThere(context, description)).whose;
}

async function sheetThere(
  context: Excel.RequestContext,
  { name, cells }: NewSheet,
): Promise<{ whose: 'nobody' | 'ours' | 'other'; earlier?: Excel.Worksheet }> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return { whose: 'nobody' };
  const heading = sheet.getRange('A1');
  heading.load('values');
  await context.sync();
  const title = cells.find(({ row, column }) => row === 0 && column === 0)?.value;
  const ours = typeof title === 'string' && String(heading.values[0]?.[0]).startsWith(title);
  return ours ? { whose: 'ours', earlier: sheet } : { whose: 'other' };
}
