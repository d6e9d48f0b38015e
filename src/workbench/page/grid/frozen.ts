import { readForm } from '../../../form/read';
import type { Workbook } from '../../../form/workbook';
import { STAGES } from '../../../standards/types';
import type { Book, Sheet, SheetParts } from '@junheng/host';

type Frozen = SheetParts['frozen'];

/** More columns than this would leave no room for the figures. */
const MOST_COLUMNS = 4;
/** The heading of a table far down its sheet cannot stay. */
const MOST_ROWS = 6;

/** What stays in view beyond what the file says, by sheet: in the grid alone, never in the file. */
const ADDED = new WeakMap<Sheet, Frozen>();

/** What of a sheet stays in view: as its file says, and the names of the schools where the file freezes no column. */
export const frozenInView = (sheet: Sheet): Frozen => ADDED.get(sheet) ?? sheet.parts.frozen;

/** A person froze other lines: from now on that holds. */
export const freezeAsAsked = (sheet: Sheet): void => void ADDED.delete(sheet);

/** Keeps headings and names of the school table in view, so that a figure to the right can be told whose it is. */
export function keepSchoolNames(book: Book, workbook: Workbook): void {
  const { schools } = readForm(workbook);
  const all = STAGES.flatMap((stage) => schools?.[stage] ?? []);
  for (const sheet of book.sheets) {
    const here = all.filter((school) => school.sheet === sheet.name && !school.turned);
    const columns = Math.max(0, ...here.map(({ name }) => name.column)) + 1;
    const rows = Math.min(...here.map(({ line }) => line));
    const { frozen } = sheet.parts;
    if (here.length === 0 || frozen.columns > 0 || columns > MOST_COLUMNS) continue;
    ADDED.set(sheet, { rows: frozen.rows > 0 || rows > MOST_ROWS ? frozen.rows : rows, columns });
  }
}
