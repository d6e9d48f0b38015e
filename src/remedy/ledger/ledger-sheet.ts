import type { NewCell, NewSheet, NewStyle, NewValidation } from '../../form/new-sheet';
import { firstRecord } from './refresh';
import { columnsWithRecords, KEY_COLUMN, RECORD_COLUMN } from './table';
import type { LedgerColumn, LedgerLine, LedgerTable, LedgerValue } from './table';

const HEADING_ROW = 2;
/** Rows below the last that still have drop-down lists. */
const SPARE_ROWS = 500;
const HEAD_FILL = 'DCE6EF';
/** What people fill in. */
const PERSON_FILL = 'FFFDF5';
const FONT_SIZE = 10;
/** A line of text at that size, in points. */
const LINE = 14;

/** A ledger as a new sheet: A4 across, headings on every page, hidden columns for what is shown on demand and for the program's records. */
export function ledgerSheet(table: LedgerTable, lines: readonly LedgerLine[]): NewSheet {
  const columns = columnsWithRecords(table);
  const shown = columns.findIndex(({ hidden }) => !hidden);
  const last = columns.reduce((most, { hidden }, index) => (hidden ? most : index), 0);
  const cells: NewCell[] = [
    { row: 0, column: shown, value: table.title, style: { bold: true, center: true, fontSize: 16 } },
    { row: 1, column: shown, value: table.help, style: { wrap: true, fontSize: 9, color: '616161' } },
    ...columns.map(({ heading }, column) => ({
      row: HEADING_ROW,
      column,
      value: heading,
      style: { bold: true, center: true, wrap: true, border: true, fill: HEAD_FILL, fontSize: FONT_SIZE },
    })),
  ];
  const heights = new Map<number, number>([
    [0, 30],
    [1, LINE * Math.max(1, Math.ceil(textWidth(table.help) / widthOf(columns)) + 0.4)],
    [HEADING_ROW, headingLines(columns) * LINE + 6],
  ]);
  const styles = columns.map(styleOf);
  lines.forEach((line, index) => {
    const row = HEADING_ROW + 1 + index;
    const record = firstRecord(table, line);
    const valueOf = (name: string): LedgerValue =>
      name === KEY_COLUMN ? line.key : name === RECORD_COLUMN ? record : (line.values[name] ?? null);
    let height = 1;
    columns.forEach(({ name, width, hidden }, column) => {
      const value = valueOf(name);
      cells.push({
        row,
        column,
        ...(value !== null && value !== '' && { value }),
        style: styles[column] ?? {},
      });
      if (!hidden && typeof value === 'string')
        height = Math.max(height, Math.ceil(textWidth(value) / (width - 1)));
    });
    heights.set(row, Math.max(2, height) * LINE + 4);
  });
  const bottom = HEADING_ROW + Math.max(1, lines.length);
  return {
    name: table.sheet,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: heights,
    cells,
    merges: [0, 1].map((row) => ({ top: row, left: shown, bottom: row, right: last })),
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    validations: columns.flatMap((column, index) => validation(column, index, bottom)),
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    filter: { top: HEADING_ROW, left: 0, bottom, right: columns.length - 1 },
    page: {
      orientation: 'landscape',
      repeat: { first: HEADING_ROW, last: HEADING_ROW },
      margins: { left: 10, right: 10, top: 12, bottom: 14 },
      footer: { left: table.title, right: '第 &P 页，共 &N 页' },
      centered: true,
    },
  };
}

function styleOf({ owner, align, format, choices }: LedgerColumn): NewStyle {
  const tinted = owner === 'person' || choices !== undefined;
  return {
    border: true,
    wrap: true,
    fontSize: FONT_SIZE,
    ...(align === 'center' ? { center: true } : align ? { align } : {}),
    ...(format && { numberFormat: format }),
    ...(tinted && { fill: PERSON_FILL }),
    ...(owner !== 'program' && { locked: false }),
  };
}

/** A list to choose from, for the lines there are and those to come. */
function validation({ choices, heading }: LedgerColumn, column: number, bottom: number): NewValidation[] {
  if (!choices) return [];
  return [
    {
      areas: [{ top: HEADING_ROW + 1, left: column, bottom: bottom + SPARE_ROWS, right: column }],
      constraint: { kind: 'list', list: choices },
      prompt: { title: heading.slice(0, 32), text: choices.join('、') },
    },
  ];
}

const headingLines = (columns: readonly LedgerColumn[]): number =>
  Math.max(
    ...columns.map(({ heading, width, hidden }) =>
      hidden ? 1 : Math.ceil(textWidth(heading) / (width - 1)),
    ),
  );

const widthOf = (columns: readonly LedgerColumn[]): number =>
  columns.reduce((sum, { width, hidden }) => (hidden ? sum : sum + width), 0);

/** The same texts stand in line after line: offices, indicators, measures. */
const WIDTHS = new Map<string, number>();
const MOST_WIDTHS = 20_000;

/** Half-width characters: those beyond Latin take two. */
function textWidth(text: string): number {
  const known = WIDTHS.get(text);
  if (known !== undefined) return known;
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 2 : character > '\u2000' ? 1.6 : 1.05;
  if (WIDTHS.size >= MOST_WIDTHS) WIDTHS.clear();
  WIDTHS.set(text, width);
  return width;
}
