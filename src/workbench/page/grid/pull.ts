import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import { type Cell, clearSpillOf, type Content, gather, keyOf, type Sheet } from '@junheng/host';
import { contentOf, sameContent } from './cells';
import { cellsWithin, type Extent, type Link } from './link';
import { lookChange } from './look';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a comparison found: typed cells, painted cells, new results of formulas, and cells that may not be changed. */
interface Differences {
  readonly edited: (Place & { readonly cell: Cell })[];
  readonly painted: (Place & { readonly cell: Cell })[];
  readonly calculated: (Place & { readonly content: Content })[];
  readonly refused: Place[];
}

/**
 * Brings what the user did in the grid into the workbook: one step of undo and one event, whatever the number of cells.
 * Results of calculation are told apart: they are no edit. Answers the cells of a protected sheet that must be put back.
 */
export function pull(link: Link, sheet: Sheet, extent: Extent): Place[] {
  const worksheet = link.worksheet(sheet);
  if (!worksheet) return [];
  const found = compare(link, sheet, worksheet, extent);
  if (found.edited.length > 0 || found.painted.length > 0) applyEdits(link, sheet, found);
  if (found.calculated.length > 0) applyResults(link, sheet, found.calculated);
  return found.refused;
}

function compare(link: Link, sheet: Sheet, worksheet: Worksheet, extent: Extent): Differences {
  const found: Differences = { edited: [], painted: [], calculated: [], refused: [] };
  const matrix = worksheet.getCellMatrix();
  for (const [row, column] of cellsWithin(sheet, worksheet, extent)) {
    const theirs = matrix.getValue(row, column);
    const ours = sheet.at(row, column);
    if (!theirs && !ours) continue;
    const place = { row, column };
    const formula = link.formula(sheet, row, column, theirs);
    const content = formula !== undefined && theirs?.v === '' ? '' : contentOf(theirs, formula !== undefined);
    const spilled = ours?.spilledFrom !== undefined && formula === undefined && content === undefined;
    const patch = look(sheet, worksheet, place, theirs, ours);
    const format = patch ? link.book.formats.change(sheet.format(row, column), patch) : ours?.format;
    const typed =
      formula !== ours?.formula ||
      (formula === undefined && !spilled && !sameContent(content, ours?.content));
    if ((typed || patch) && sheet.parts.protection && sheet.format(row, column).locked)
      found.refused.push(place);
    else if (typed)
      found.edited.push({ ...place, cell: { formula, format, content: valueOf(formula, content) } });
    else {
      if (patch) found.painted.push({ ...place, cell: { ...ours, format } });
      if (formula !== undefined && content !== undefined && !sameContent(content, ours?.content))
        found.calculated.push({ ...place, content });
    }
  }
  return found;
}

/** A formula waits for its result with 0, as a new one does in Excel. */
const valueOf = (formula: string | undefined, content: Content): Content =>
  formula === undefined ? content : (content ?? 0);

function look(
  sheet: Sheet,
  worksheet: Worksheet,
  { row, column }: Place,
  theirs: Nullable<ICellData>,
  ours: Cell | undefined,
): ReturnType<typeof lookChange> {
  if (!theirs?.s && !ours?.format) return null;
  return lookChange(sheet.format(row, column), worksheet.getComposedCellStyle(row, column));
}

function applyEdits(link: Link, sheet: Sheet, { edited, painted }: Differences): void {
  const { book } = link;
  const [first] = edited;
  const before = first && edited.length === 1 ? sheet.at(first.row, first.column) : undefined;
  book.transact('user', () => {
    for (const { row, column, cell } of edited) {
      const key = keyOf(row, column);
      clearSpillOf(sheet, key);
      sheet.put(key, withoutNothing(cell));
    }
    for (const { row, column, cell } of painted) sheet.put(keyOf(row, column), withoutNothing(cell));
    if (first)
      book.emit({
        kind: 'edited',
        sheet,
        areas: gather(edited),
        change: 'RangeEdited',
        shift: 'None',
        origin: 'user',
        ...(edited.length === 1
          ? { before: before?.content, after: first.cell.content, formulaBefore: before?.formula }
          : {}),
      });
    if (painted.length > 0) book.emit({ kind: 'formatted', sheet, areas: gather(painted), origin: 'user' });
  });
}

function withoutNothing(cell: Cell): Cell {
  return Object.fromEntries(Object.entries(cell).filter(([, value]) => value !== undefined));
}

function applyResults(link: Link, sheet: Sheet, results: Differences['calculated']): void {
  link.book.journal.unrecorded(() => {
    for (const { row, column, content } of results) {
      const key = keyOf(row, column);
      const cell = sheet.cells.get(key);
      if (cell && content !== undefined) sheet.put(key, { ...cell, content });
    }
  });
  link.book.emit({ kind: 'calculated', sheet, areas: gather(results) });
}
