import type { NewCell, NewSheet } from '../form/new-sheet';
import type { Sheet, Workbook } from '../form/workbook';
import { createWorkbook } from '../xlsx/create';

/**
 * The workbook as an .xlsx file of the same sheets, cells, merged areas and number formats; how the cells looked is not kept.
 * What it is read as again is the workbook.
 */
export function asXlsx({ sheets }: Workbook): Uint8Array {
  const names = new Set<string>();
  return createWorkbook(sheets.map((sheet) => newSheet(sheet, names)));
}

function newSheet({ name, rows, merges, hiddenColumns, visibility }: Sheet, names: Set<string>): NewSheet {
  const widths = new Map<number, number>();
  const cells = rows.flatMap(({ index: row, cells }) =>
    cells.map(({ column, value, format, formula, uncomputed }): NewCell => {
      const text = typeof value === 'object' ? value.error : String(value);
      widths.set(column, Math.max(widths.get(column) ?? 0, Math.min(WIDEST, displayLength(text))));
      const kept = formula !== undefined && isPlain(formula);
      return {
        row,
        column,
        ...(!(uncomputed && kept) && { value }),
        ...(kept && { formula }),
        style: { border: true, wrap: true, ...(format !== undefined && { numberFormat: format }) },
      };
    }),
  );
  const last = Math.min(MOST_WIDTHS, Math.max(-1, ...widths.keys(), ...hiddenColumns));
  return {
    name: freeName(name, names),
    visibility,
    cells,
    merges: apart(merges),
    columnWidths: Array.from({ length: last + 1 }, (_, column) =>
      Math.max(NARROWEST, widths.get(column) ?? 0),
    ),
    hiddenColumns,
    hiddenRows: rows.filter(({ hidden }) => hidden).map(({ index }) => index),
  };
}

const [NARROWEST, WIDEST, MOST_WIDTHS] = [8, 30, 300];

const displayLength = (text: string): number => [...text.slice(0, WIDEST)].length * 1.6 + 2;

/** References, numbers, operators and functions without words of the file: what another program wrote otherwise gives way to its result. */
const PLAIN_FORMULA = /^[\w.,:()$+\-*/&<>=%^ ]{1,1000}$/;

const isPlain = (formula: string): boolean => PLAIN_FORMULA.test(formula);

/** A name that .xlsx allows and no sheet before has. */
function freeName(name: string, names: Set<string>): string {
  const allowed = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_') || 'Sheet';
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const free = allowed.slice(0, 31 - ending.length) + ending;
    if (names.has(free.toLowerCase())) continue;
    names.add(free.toLowerCase());
    return free;
  }
}

/** Merged areas that overlap an earlier one are no merged areas to Excel. */
function apart(merges: Sheet['merges']): Sheet['merges'] {
  const kept: Sheet['merges'][number][] = [];
  for (const area of merges) {
    const clash = kept.some(
      ({ top, left, bottom, right }) =>
        area.top <= bottom && top <= area.bottom && area.left <= right && left <= area.right,
    );
    if (!clash) kept.push(area);
  }
  return kept;
}
