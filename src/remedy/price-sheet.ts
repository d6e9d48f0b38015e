import type { NewCell, NewSheet, NewStyle } from '../form/new-sheet';
import { PRICES } from '../messages/remedy';
import { priceLines } from './prices';

const HEADING_ROW = 2;
const WIDTHS = [54, 12, 14, 14, 40];

/** 测算单价: examples that ship, and a column for the county's own. */
export function priceSheet(): NewSheet {
  const headings = Object.values(PRICES.columns).map(({ zh }) => zh);
  const heading: NewStyle = { bold: true, center: true, border: true, fill: 'DCE6EF' };
  const cells: NewCell[] = [
    { row: 0, column: 0, value: PRICES.sheet.zh, style: { bold: true, center: true, fontSize: 16 } },
    { row: 1, column: 0, value: PRICES.help.zh, style: { fontSize: 9, color: '616161' } },
    ...headings.map((value, column) => ({ row: HEADING_ROW, column, value, style: heading })),
  ];
  const lines = priceLines();
  lines.forEach(({ item, unit, example }, index) => {
    const row = HEADING_ROW + 1 + index;
    const own: NewStyle = { border: true, fill: 'FFFDF5', locked: false };
    cells.push(
      { row, column: 0, value: item, style: { border: true } },
      { row, column: 1, value: unit, style: { border: true, center: true } },
      { row, column: 2, value: example, style: { border: true } },
      { row, column: 3, style: own },
      { row, column: 4, style: { ...own, wrap: true } },
    );
  });
  return {
    name: PRICES.sheet.zh,
    columnWidths: WIDTHS,
    cells,
    rowHeights: new Map([[0, 28]]),
    merges: [{ top: 0, left: 0, bottom: 0, right: WIDTHS.length - 1 }],
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    validations: [
      {
        areas: [{ top: HEADING_ROW + 1, left: 3, bottom: HEADING_ROW + lines.length, right: 3 }],
        constraint: { kind: 'decimal', min: 0 },
        prompt: { title: PRICES.columns.own.zh, text: PRICES.help.zh },
      },
    ],
    page: { orientation: 'landscape', repeat: { first: HEADING_ROW, last: HEADING_ROW } },
  };
}
