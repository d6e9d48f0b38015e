import { toXlsx, type RawSheet } from '../rawxlsx';
import { makeCounty, type County } from './county';
import { PLAIN } from './look';

/** Widths of the columns of each sheet, in characters; the last one holds for all that follow. */
const WIDTHS: Readonly<Record<string, readonly number[]>> = {
  表Ⅰ: [10],
  '表Ⅱ-1': [7, 17, 13],
  '表Ⅱ-2': [6, 28, 9, 9, 8, 8, 12, 12, 13, 12, 12, 12, 12, 11, 30],
  表Ⅲ: [7, 14, 13],
  表Ⅳ: [46, 78, 11],
  表Ⅴ: [46, 78, 11],
  表Ⅵ: [14, 12],
};

/** The county of the sample workbook: 20 rows of primary and 12 of junior schools, with seven errors of the usual kinds. */
export function sampleCounty(): County {
  return makeCounty(2026, {
    look: { ...PLAIN, merges: true, formats: true, strings: 'shared' },
    size: {
      counts: { primary: 14, point: 3, nine: 3, junior: 7, complete: 2, twelve: 0 },
      smallPoints: 0,
      level: 1.5,
      spread: 0.2,
      primaryGrades: 6,
      crowding: 0,
    },
    errors: [
      'rural over all',
      'total differs from schools (junior classes)',
      'duplicate name',
      'too many decimals',
      'mark contradicts figures',
      'cv altered',
      'V-1 rate',
    ],
  });
}

function furnish(sheet: RawSheet): RawSheet {
  const widths = WIDTHS[sheet.name] ?? [12];
  const columns = 1 + Math.max(...sheet.cells.map((cell) => cell.column));
  const heights = new Map<number, number>([[0, 30]]);
  let frozen = 0;
  const grow = (row: number, height: number) => heights.set(row, Math.max(heights.get(row) ?? 0, height));
  const spans = sheet.merges.filter((merge) => merge.right > merge.left);
  const merges = [...sheet.merges];
  for (const { row, column, style, value } of sheet.cells) {
    if (style === 'heading') {
      const wide = spans.some((merge) => merge.top === row && merge.left === column);
      grow(row, !wide && String(value).length > 7 ? 58 : 20);
      frozen = Math.max(frozen, row + 1);
    } else if (style === 'note') {
      merges.push({ top: row, left: column, bottom: row, right: columns - 1 });
      grow(row, 32);
    } else grow(row, style === 'words' ? 46 : 20);
  }
  return {
    ...sheet,
    merges,
    frozen,
    landscape: true,
    heights,
    widths: new Map(
      Array.from({ length: columns }, (_, i) => [i, widths[Math.min(i, widths.length - 1)] ?? 12]),
    ),
  };
}

export const sampleSheets = (): RawSheet[] => sampleCounty().sheets.map(furnish);
export const sampleBytes = (): Uint8Array => toXlsx(sampleSheets(), 'shared');
