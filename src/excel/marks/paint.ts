import { MARK_COLOURS, MARKS } from '../../checks/findings/colours';
import type { Mark } from '../../checks/findings/colours';
import { addressStrings } from '../../spreadsheet/addresses';
import { LONGEST_ADDRESS } from '../area-of';
import { excelErrorOf } from '../errors';
import { SpreadsheetError } from '../../spreadsheet/problem';
import { grouped, nth, putUnder } from '../../standards/lists';
import type { MarkedCell, OpenWorkbook } from '../../spreadsheet/types';
import { askForHint } from './notes';
import { formulaOfMark, isMark } from '../../spreadsheet/mark-rule';

/** Our rules by the id of their sheet. */
export type Marks = ReadonlyMap<string, readonly string[]>;

export interface Painted {
  readonly marks: Marks;
  /** Protected sheets: what was to be marked or unmarked there was left as it is. */
  readonly locked: readonly string[];
  /** Notes may be in the workbook: they are looked for only then. */
  readonly notes: boolean;
  /** The name of the workbook that was marked. */
  readonly name: string;
}

/** More rounds than any real workbook needs: marks, then copies of marks, then sheets that came meanwhile. */
const MOST_ROUNDS = 6;

interface Sheets {
  readonly ids: readonly string[];
  readonly locked: ReadonlyMap<string, string>;
}

interface Wish {
  readonly sheet: string;
  readonly mark: Mark;
  readonly addresses: readonly string[];
}

/**
 * Puts exactly these marks into the workbook and takes every other mark of ours away; with no cells it unmarks.
 * Formats of cells are never touched, rules that are not ours never changed.
 *
 * One sync, as long as `known` (from the last call) is right: it deletes, adds, and loads what is there now. What that
 * shows beside the wish (marks of an earlier session, pasted copies, copied sheets) is deleted in a further sync.
 */
export async function paintMarks(
  context: Excel.RequestContext,
  open: OpenWorkbook,
  cells: readonly MarkedCell[],
  known: Marks = new Map(),
): Promise<Painted> {
  let sheets = sheetsOf(open);
  let wishes: readonly Wish[] | null = wishesOf(open, cells);
  let old = known;
  const own = new Map<string, string[]>();
  const locked = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    try {
      const seen = await oneRound(context, sheets, old, wishes ?? [], own, locked);
      wishes = null;
      old = without(seen.marks, own);
      const grown = seen.sheets.ids.some((id) => !sheets.ids.includes(id));
      sheets = seen.sheets;
      if (!grown && old.size === 0) {
        const { name } = context.workbook;
        return { marks: own, locked: [...locked], notes: seen.notes, name };
      }
      if (grown) old = without(await loadMarks(context, sheets.ids), own);
    } catch (error) {
      if (!['gone', 'protected', 'failed'].includes(excelErrorOf(error).problem) || round > 1) throw error;
      // A rule or a sheet went away, or was locked, since it was last seen: look again and start over.
      sheets = await loadSheets(context);
      old = await loadMarks(context, sheets.ids);
      wishes = wishesOf(open, cells);
      own.clear();
    }
  }
  throw new SpreadsheetError('failed', { reason: 'marks' });
}

/** Where nothing was read: marks are then looked for. */
export const NO_WORKBOOK: OpenWorkbook = { workbook: { sheets: [] }, ids: [], name: '' };

/** Takes every mark of ours away. */
export function eraseMarks(
  context: Excel.RequestContext,
  open: OpenWorkbook | null,
  known?: Marks,
): Promise<Painted> {
  return paintMarks(context, open ?? NO_WORKBOOK, [], known);
}

async function oneRound(
  context: Excel.RequestContext,
  sheets: Sheets,
  old: Marks,
  wishes: readonly Wish[],
  own: Map<string, string[]>,
  locked: Set<string>,
): Promise<{ sheets: Sheets; marks: Marks; notes: boolean }> {
  const worksheets = context.workbook.worksheets;
  for (const [id, rules] of old) {
    const name = sheets.locked.get(id);
    if (name !== undefined) {
      locked.add(name);
      continue;
    }
    const formats = worksheets.getItem(id).getRange().conditionalFormats;
    rules.forEach((rule) => formats.getItem(rule).delete());
  }
  const added: { sheet: string; rule: Excel.ConditionalFormat }[] = [];
  for (const { sheet, mark, addresses } of wishes) {
    const name = sheets.locked.get(sheet);
    if (name !== undefined) locked.add(name);
    else for (const address of addresses) added.push({ sheet, rule: addRule(context, sheet, address, mark) });
  }
  const list = askForSheets(context);
  context.workbook.load('name');
  const hint = askForHint(context);
  const formats = sheets.ids.map((id) => ({ id, formats: askForRules(context, id) }));
  await context.sync();
  for (const { sheet, rule } of added) putUnder(own, sheet, rule.id);
  const now = sheetsNow(list);
  const marks = new Map(marksAmong(formats));
  for (const [id, name] of now.locked) {
    // What stands there cannot be taken away now; it is told, and no reason for another round.
    if (marks.delete(id) && !own.has(id)) locked.add(name);
  }
  return { sheets: now, marks, notes: hint() };
}

function addRule(
  context: Excel.RequestContext,
  sheet: string,
  address: string,
  mark: Mark,
): Excel.ConditionalFormat {
  const cells = context.workbook.worksheets.getItem(sheet).getRanges(address);
  const rule = cells.conditionalFormats.add('Custom');
  rule.custom.rule.formula = formulaOfMark(mark);
  rule.custom.format.fill.color = `#${MARK_COLOURS[mark].fill}`;
  rule.load('id');
  return rule;
}

function askForSheets(context: Excel.RequestContext): Excel.WorksheetCollection {
  const list = context.workbook.worksheets;
  list.load('items/id,items/name,items/protection/protected');
  return list;
}

function askForRules(context: Excel.RequestContext, id: string): Excel.ConditionalFormatCollection {
  const formats = context.workbook.worksheets.getItem(id).getRange().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return formats;
}

async function loadSheets(context: Excel.RequestContext): Promise<Sheets> {
  const list = askForSheets(context);
  await context.sync();
  return sheetsNow(list);
}

async function loadMarks(context: Excel.RequestContext, ids: readonly string[]): Promise<Marks> {
  const formats = ids.map((id) => ({ id, formats: askForRules(context, id) }));
  await context.sync();
  return marksAmong(formats);
}

function sheetsNow(list: Excel.WorksheetCollection): Sheets {
  const locked = list.items.filter(({ protection }) => protection.protected);
  return {
    ids: list.items.map(({ id }) => id),
    locked: new Map(locked.map(({ id, name }) => [id, name])),
  };
}

function sheetsOf({ workbook, ids }: OpenWorkbook): Sheets {
  const locked = workbook.sheets.flatMap((sheet, i): [string, string][] =>
    sheet.protected ? [[nth(ids, i), sheet.name]] : [],
  );
  return { ids, locked: new Map(locked) };
}

function marksAmong(found: readonly { id: string; formats: Excel.ConditionalFormatCollection }[]): Marks {
  const marks = new Map<string, string[]>();
  for (const { id, formats } of found) {
    const ours = formats.items.filter(
      ({ type, customOrNullObject: custom }) => type === 'Custom' && isMark(custom.rule.formula),
    );
    if (ours.length > 0) marks.set(id, [...new Set(ours.map((rule) => rule.id))]);
  }
  return marks;
}

function without(marks: Marks, own: Marks): Marks {
  const rest = new Map<string, readonly string[]>();
  for (const [id, rules] of marks) {
    const others = rules.filter((rule) => !own.get(id)?.includes(rule));
    if (others.length > 0) rest.set(id, others);
  }
  return rest;
}

function wishesOf({ workbook, ids }: OpenWorkbook, cells: readonly MarkedCell[]): Wish[] {
  return [...grouped(cells, (cell) => cell.sheet)].flatMap(([name, group]) => {
    const sheet = ids[workbook.sheets.findIndex((one) => one.name === name)];
    if (sheet === undefined) return [];
    return MARKS.map((mark) => ({
      sheet,
      mark,
      addresses: addressStrings(
        group.filter((cell) => cell.mark === mark),
        LONGEST_ADDRESS,
      ),
    })).filter(({ addresses }) => addresses.length > 0);
  });
}
