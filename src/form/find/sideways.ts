import { SCHOOL_NOTE_WORDS } from '../layout/school-note';
import type { Family } from '../layout/table';
import { TABLES } from '../layout/tables';
import { key } from '../text/key';
import type { Area, Cell, Sheet } from '../workbook';
import { lastOf } from '../../standards/lists';
import { bandTables } from './band-tables';
import { formBands } from './form-bands';
import type { Candidate } from './candidate';
import { itemTables } from './item-tables';
import { signsOf } from './signs';
import type { Signs } from './signs';

/** Headings of one table under one another. */
const ENOUGH_HEADINGS = 3;

/**
 * Tables with rows and columns exchanged: headings downwards; schools, 小学 and 初中, 计 and 其中：家长 across. The sheet is turned, the
 * tables are found as the form prints them, and `turned` says where each cell really stands. A title, the L-codes or the sheet's name
 * must say which table it is: a list of the seven indicators beside figures is more often an analysis, or one school's booklet.
 */
export function sidewaysTables(sheet: Sheet, signs: Signs): Candidate[] {
  if (!runsDownwards(signs)) return [];
  const { flat, placeOf } = exchanged(sheet, signs);
  const flatSigns = signsOf(flat);
  const bands = formBands(flatSigns);
  const found = [...bandTables(flat, flatSigns, bands), ...itemTables(flat, flatSigns, bands)];
  return found.flatMap((candidate): Candidate[] => {
    const { id, evidence, issues } = candidate;
    const isNamed = TABLES[id].sheetName?.test(key(sheet.name)) === true;
    if (!isNamed && !evidence.includes('title') && !evidence.includes('codes')) return [];
    return [
      {
        ...candidate,
        issues: issues.map((issue) => ({
          ...issue,
          places: issue.places.map((place) => ({ ...place, ...placeOf(place.row, place.column) })),
        })),
        turned: { area: areaOf(candidate, placeOf), placeOf },
      },
    ];
  });
}

type PlaceOf = NonNullable<Candidate['turned']>['placeOf'];

/** What the cells of a table really cover. */
function areaOf({ sheet, left, right, top }: Candidate, placeOf: PlaceOf): Area {
  const places = sheet.rows
    .filter(({ index }) => index >= top)
    .flatMap(({ index, cells }) =>
      cells
        .filter(({ column }) => column >= left && column <= right)
        .map(({ column }) => placeOf(index, column)),
    );
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  return {
    top: rows.reduce((a, b) => Math.min(a, b), Infinity),
    bottom: rows.reduce((a, b) => Math.max(a, b), 0),
    left: columns.reduce((a, b) => Math.min(a, b), Infinity),
    right: columns.reduce((a, b) => Math.max(a, b), 0),
  };
}

/** More different headings of one family in a column than in any row. */
function runsDownwards({ headings }: Signs): boolean {
  const across = new MostNames();
  const downwards = new MostNames();
  for (const { row, column, value } of headings) {
    const { family, name } = value;
    if (name === 'group') continue;
    across.add(family, row, name);
    downwards.add(family, column, name);
  }
  return headings.some(({ value: { family } }) => {
    const most = downwards.of(family);
    return most >= ENOUGH_HEADINGS && most > across.of(family);
  });
}

/** How many different names of a family stand in one line at most: asked for every sheet, so without a text for each line. */
class MostNames {
  private readonly lines = new Map<Family, Map<number, Set<string>>>();
  private readonly most = new Map<Family, number>();

  add(family: Family, line: number, name: string): void {
    const lines = this.lines.get(family) ?? new Map<number, Set<string>>();
    const names = lines.get(line) ?? new Set<string>();
    this.lines.set(family, lines.set(line, names.add(name)));
    this.most.set(family, Math.max(this.of(family), names.size));
  }

  of(family: Family): number {
    return this.most.get(family) ?? 0;
  }
}

/**
 * The sheet turned. Titles, which people leave above, stand in its first row; the notes, which they leave below, in its last ones; between
 * them what stood in the columns, each a row further down.
 */
function exchanged(sheet: Sheet, { titles, headings }: Signs): { flat: Sheet; placeOf: PlaceOf } {
  const titled = new Set(titles.map(({ row, column }) => `${row} ${column}`));
  const first = headings.reduce((least, { row }) => Math.min(least, row), Infinity);
  const named = (index: number, column: number): boolean => titled.has(`${index} ${column}`);
  const start = sheet.rows.reduce(
    (least, { index, cells }) =>
      Math.min(least, cells.find(({ column }) => !named(index, column))?.column ?? least),
    Infinity,
  );
  const last = sheet.rows.reduce((most, { cells }) => Math.max(most, lastOf(cells).column), 0);
  const lines = new Map<number, Cell[]>();
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  const put = (line: number, cell: Cell): void => {
    const own = lines.get(line);
    if (own) own.push(cell);
    else lines.set(line, [cell]);
  };
  let notes = 0;
  for (const { index, cells } of sheet.rows)
    for (const cell of cells) {
      const isTitle = named(index, cell.column);
      const isNote = !isTitle && typeof cell.value === 'string' && SCHOOL_NOTE_WORDS.test(key(cell.value));
      const line = isTitle ? start : isNote ? last + 2 + notes++ : cell.column + 1;
      const column = isNote ? first : index;
      if (isTitle || isNote) places.set(`${line} ${column}`, { row: index, column: cell.column });
      put(line, { ...cell, column });
    }
  const flat: Sheet = {
    ...sheet,
    rows: [...lines]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, hidden: sheet.hiddenColumns.includes(index - 1), cells })),
    merges: sheet.merges
      .filter(({ top, left }) => !named(top, left))
      .map(({ top, left, bottom, right }) => ({
        top: left + 1,
        bottom: right + 1,
        left: top,
        right: bottom,
      })),
    hiddenColumns: sheet.rows.flatMap(({ index, hidden }) => (hidden ? [index] : [])),
  };
  return {
    flat,
    placeOf: (row, column) => places.get(`${row} ${column}`) ?? { row: column, column: Math.max(0, row - 1) },
  };
}
