import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IBorderOptions, ITableCellOptions } from 'docx';
import type { Cell, Column, Figures, Row, Table as PaperTable } from '../papers/paper';
import { cellText, richCell } from '../papers/paper';
import { ENTRY_FILL, HEAD_FILL, TONES } from '../papers/tones';
import { nth } from '../standards/lists';
import type { Look } from './look';
import { noteMarks, textRuns } from './paragraphs';

/** An official paper's table of so many rows is kept on one page. */
const SMALL = 10;
const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** A table across the whole width of the text, its head repeated on every page. `room` is that width in twips. */
export function wordTable({ columns, rows, bare = false }: PaperTable, look: Look, room: number): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((room * width) / total));
  const head = bare
    ? []
    : [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          keepNext: true,
          children: columns.map(({ title }, index) =>
            wordCell(
              { value: title, strong: true, align: 'center' },
              undefined,
              look,
              nth(widths, index),
              HEAD_FILL,
            ),
          ),
        }),
      ];
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: THIN,
      bottom: THIN,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
    // What tells readers who listen which row heads the table.
    tableLook: { firstRow: !bare, noHBand: true, noVBand: true },
    rows: [
      ...head,
      ...rows.map((row, index) => {
        const keepNext =
          index < rows.length - 1 && (row.kind === 'band' || (look.line !== null && rows.length <= SMALL));
        return wordRow(row, columns, look, widths, keepNext);
      }),
    ],
  });
}

function wordRow(
  { cells, kind }: Row,
  columns: readonly Column[],
  look: Look,
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  let at = 0;
  const children = cells.map((cell) => {
    const { span = 1 } = richCell(cell);
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    const column = columns[at];
    at += span;
    const strong = kind ? { ...richCell(cell), strong: true } : cell;
    return wordCell(strong, column, look, width, kind ? HEAD_FILL : column?.entry ? ENTRY_FILL : null);
  });
  return new TableRow({ cantSplit: true, keepNext, children });
}

const SIDES = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function wordCell(
  cell: Cell,
  column: Column | undefined,
  look: Look,
  width: number,
  ground: string | null,
): TableCell {
  const { value, tone, strong, span, align, notes, lines = [] } = richCell(cell);
  const colours = tone ? TONES[tone] : null;
  const marked =
    tone === 'floor' ||
    tone === 'below' ||
    tone === 'entry' ||
    tone === 'consistency' ||
    tone === 'structure';
  const fill = (marked && colours?.fill) || ground;
  const side = align ?? column?.align ?? (typeof value === 'number' ? 'right' : 'left');
  const [first = '', ...rest] = cellText({ ...richCell(cell), lines: [] }, column).split('\n');
  const own = { font: look.table.font, size: look.table.size };
  const ink = !marked && colours?.ink ? { color: colours.ink } : {};
  const paragraph = (text: string, bold: boolean, marks?: readonly number[]): Paragraph =>
    new Paragraph({
      alignment: SIDES[side],
      ...(look.table.line !== null && { spacing: { line: look.table.line, lineRule: LineRuleType.EXACT } }),
      children: [...textRuns(text, { ...own, bold }, ink), ...noteMarks(marks, own, look)],
    });
  const options: ITableCellOptions = {
    width: { size: width, type: WidthType.DXA },
    ...(span !== undefined && span > 1 && { columnSpan: span }),
    ...(fill && { shading: { type: ShadingType.CLEAR, fill } }),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: look.line === null ? 0 : 30, bottom: look.line === null ? 0 : 30, left: 60, right: 60 },
    children: [
      paragraph(first, strong === true, notes),
      ...rest.map((text) => paragraph(text, strong === true)),
      ...lines.map((line) =>
        paragraph(line.label ? `${line.label}：${line.text}` : line.text, false, line.notes),
      ),
    ],
  };
  return new TableCell(options);
}

/** Large numbers beside each other: a table without lines. */
export function figuresTable({ figures }: Figures, look: Look, room: number): Table {
  const width = Math.floor(room / Math.max(1, figures.length));
  const { font } = look.body;
  const { size } = look.table;
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: figures.map(() => width),
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: figures.map(
          ({ title, value, unit, lines }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 40, bottom: 40, left: 60, right: 120 },
              children: [
                new Paragraph({
                  children: textRuns(title, { font, size }, { color: TONES.quiet.ink ?? '616161' }),
                }),
                new Paragraph({
                  children: [
                    ...textRuns(value, { font, size: size + 16, bold: true }),
                    ...textRuns(` ${unit}`, { font, size }),
                  ],
                }),
                ...lines.map((line) => new Paragraph({ children: textRuns(line, { font, size }) })),
              ],
            }),
        ),
      }),
    ],
  });
}
