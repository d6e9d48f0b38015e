import { STAGE_NAMES } from '../../messages/stage-names';
import { STAGES } from '../../standards/types';
import type { FigureSpec, RowLayout } from '../layout/spec';
import type { EmptySheet, FigureReading, TableLayout } from '../layout/table';
import { TABLES } from '../layout/tables';
import type { NewSheet } from '../new-sheet';
import type { TableId } from '../table-id';
import { itemsSheet } from './items-sheet';
import { schoolsSheet } from './schools-sheet';
import { SheetBuilder } from './sheet-builder';
import { CODE, HEADING, LABEL } from './styles';

/** A line of figures in points. */
const LINE = 26;

/** The sheet of a table of the empty form, drawn as its entry says; with room for `schools` rows of 表Ⅱ-2. */
export function tableSheet(id: TableId, schools?: number): NewSheet {
  const layout = TABLES[id];
  const { reading, empty } = layout;
  if (reading.by === 'schools') return schoolsSheet(schools);
  if (reading.by === 'items') return itemsSheet(id, reading.items);
  if (!empty) throw new Error(`The table ${id} says nothing of its empty sheet`);
  return figuresSheet(id, layout, empty, reading);
}

function figuresSheet(
  id: TableId,
  { columns, labelColumns: left }: TableLayout,
  { heads, codes, heights, widths, notes, footnote, page }: EmptySheet,
  reading: FigureReading,
): NewSheet {
  const sheet = new SheetBuilder(id, widths.length);
  for (const { text, top, left: first, bottom = top, right = first } of heads)
    sheet.over({ top, left: first, bottom, right }, text, HEADING);
  for (const [row, points] of heights) sheet.height(row, points);
  columns.forEach(({ code }, index) => sheet.put(codes, left + index, code, CODE));
  const first = codes + 1;
  const end = body(sheet, reading, first, left);
  for (const [row, column, text] of notes) sheet.comment(row, column, text);
  if (footnote) sheet.footnote(end, footnote.text, footnote.points);
  const built = sheet.build(widths, { rows: first, columns: left });
  return page ? { ...built, page } : built;
}

/** Labels and empty cells for figures; answers the row below. */
function body(sheet: SheetBuilder, reading: FigureReading, first: number, left: number): number {
  switch (reading.by) {
    case 'one-row':
      sheet.figures(reading.figures, left, first).height(first, LINE);
      return first + 1;
    case 'rows':
      return lines(sheet, reading.rows, reading.figures, first, left);
    case 'stage-rows':
      return STAGES.reduce((top, stage) => {
        const { length } = reading.rows;
        sheet.over({ top, left: 0, bottom: top + length - 1, right: 0 }, STAGE_NAMES[stage].zh, LABEL);
        return lines(sheet, reading.rows, reading.figures[stage], top, left);
      }, first);
  }
}

function lines(
  sheet: SheetBuilder,
  rows: readonly RowLayout[],
  figures: Readonly<Record<string, readonly FigureSpec[]>>,
  top: number,
  left: number,
): number {
  rows.forEach(({ name, label, dashed = [] }, index) => {
    const row = top + index;
    sheet.put(row, left - 1, label, LABEL).height(row, LINE);
    figures[name]?.forEach((spec, place) => {
      if (dashed.includes(spec.name)) sheet.put(row, left + place, '——', LABEL);
      else sheet.figures([spec], left + place, row);
    });
  });
  return top + rows.length;
}
