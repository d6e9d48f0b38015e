import type { CellValue, Workbook } from '../../../src/form/workbook';

/** What a clerk would never type and a stranger might: blanks of our sentences, patterns, markup, paths, formulas, controls. */
export const HOSTILE_WORDS: readonly string[] = [
  '{x}高桥希望小学',
  '{label}小学',
  '{school}{written}{hint}',
  '{0}${1}$&$`$1',
  '<img src=x onerror=alert(1)>',
  '</td></script><!--',
  '" onmouseover="alert(1)',
  '__proto__',
  'constructor',
  'toString',
  '=cmd|calc!A1',
  '＝＋－＠',
  '../../etc/passwd',
  '[(*+?{^$|\\',
  '第{item}条％s%d',
  '\u202E学小\u2066x\u2069',
  '\u009B31m\u001B[2J',
  '甲\r\n乙\t丙\u2028丁',
  '\uD83C校',
  'NaN',
  '１２３',
  '1e999',
  `${'长'.repeat(3000)}{x}`,
];

/** A text cell of a workbook: the sheet, and the place of row and cell in their lists. */
type Spot = readonly [sheet: number, row: number, cell: number];

/** Where the workbook has texts. */
export function textCells({ sheets }: Workbook): Spot[] {
  return sheets.flatMap(({ rows }, s) =>
    rows.flatMap(({ cells }, r) =>
      cells.flatMap(({ value }, c) => (typeof value === 'string' ? [[s, r, c] as const] : [])),
    ),
  );
}

/** The workbook with the texts in these places replaced. */
export function withWords(
  workbook: Workbook,
  spots: readonly Spot[],
  word: (index: number) => CellValue,
): Workbook {
  const words = new Map(spots.map((spot, index) => [spot.join(), word(index)]));
  return {
    sheets: workbook.sheets.map((sheet, s) => ({
      ...sheet,
      rows: sheet.rows.map((row, r) => ({
        ...row,
        cells: row.cells.map((cell, c) => {
          const value = words.get([s, r, c].join());
          return value === undefined ? cell : { ...cell, value };
        }),
      })),
    })),
  };
}
