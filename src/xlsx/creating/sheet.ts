import type { NewCell, NewLink, NewSheet, NewValidation } from '../../form/new-sheet';
import { quotedSheet } from '../../form/references/sheet-name';
import { address, areaAddress, type Area } from '../../form/workbook';
import { putUnder } from '../../standards/lists';
import { escapeAttribute, escapeXml, escapeXstring } from '../xml/escape';
import { pageXml } from './page';
import type { NewStyles } from './styles';

/** The XML of one worksheet, its children in the order of the schema (ISO/IEC 29500-1, 18.3.1.99). */
export function newSheetXml(...sheet: Parameters<typeof newSheetPieces>): string {
  return [...newSheetPieces(...sheet)].join('');
}

/** The same piece by piece: one for each of the rows that are made as they are written. */
export function* newSheetPieces(
  sheet: NewSheet,
  styles: NewStyles,
  namespace: string,
  selected: boolean,
): Generator<string> {
  yield (
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    viewXml(sheet, selected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    '<sheetData>' +
    rowsXml(sheet, styles)
  );
  for (const { row, height, cells } of sheet.more ?? []) yield rowXml(row, height, false, cells, styles);
  yield (
    '</sheetData>' +
    (sheet.filter ? `<autoFilter ref="${areaAddress(sheet.filter)}"/>` : '') +
    mergesXml(sheet.merges ?? []) +
    validationsXml(sheet.validations ?? []) +
    linksXml(sheet.hyperlinks ?? []) +
    `${pageXml(sheet.page)}</worksheet>`
  );
}

function viewXml({ freeze }: NewSheet, selected: boolean): string {
  const tab = selected ? ' tabSelected="1"' : '';
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${tab} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const corner = address({ row: rows, column: columns });
  return (
    `<sheetViews><sheetView${tab} workbookViewId="0">` +
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ columnWidths, hiddenColumns = [] }: NewSheet): string {
  const columns = columnWidths.map((width, index) => {
    const hidden = hiddenColumns.includes(index) ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden} customWidth="1"/>`;
  });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function rowsXml(
  { cells, rowHeights = new Map<number, number>(), hiddenRows = [] }: NewSheet,
  styles: NewStyles,
): string {
  const hidden = new Set(hiddenRows);
  const rows = new Map<number, NewCell[]>([...rowHeights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    putUnder(rows, cell.row, cell);
  }
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, list]) => {
      const inRow = [...list].sort((a, b) => a.column - b.column);
      return rowXml(row, rowHeights.get(row), hidden.has(row), inRow, styles);
    });
  return written.join('');
}

function rowXml(
  row: number,
  height: number | undefined,
  hidden: boolean,
  cells: readonly NewCell[],
  styles: NewStyles,
): string {
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const written = cells.map((cell) => cellXml(cell, styles));
  return `<row r="${row + 1}"${high}${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
}

function cellXml(cell: NewCell, styles: NewStyles): string {
  const { value, style, formula } = cell;
  const tag = `<c r="${address(cell)}"${style ? ` s="${styles.id(style)}"` : ''}`;
  if (formula !== undefined) {
    const [type, result] = resultXml(value);
    return `${tag}${type}><f>${escapeXml(formula)}</f>${result}</c>`;
  }
  if (value === undefined || value === '') return `${tag}/>`;
  if (typeof value === 'number') return `${tag}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${tag} t="b"><v>${Number(value)}</v></c>`;
  if (typeof value === 'object') return `${tag} t="e"><v>${escapeXml(value.error)}</v></c>`;
  return `${tag} t="inlineStr"><is><t xml:space="preserve">${escapeXstring(value)}</t></is></c>`;
}

/** The type of a formula's result and the result itself. */
function resultXml(value: NewCell['value']): readonly [string, string] {
  if (value === undefined) return ['', ''];
  if (typeof value === 'string') return [' t="str"', `<v>${escapeXstring(value)}</v>`];
  if (typeof value === 'object') return [' t="e"', `<v>${escapeXml(value.error)}</v>`];
  return ['', `<v>${Number(value)}</v>`];
}

/** Links inside the workbook need no relationship: they name their cell. */
function linksXml(links: readonly NewLink[]): string {
  const written = links.map(({ row, column, target }) => {
    const location = `${quotedSheet(target.sheet)}!${address(target)}`;
    return `<hyperlink ref="${address({ row, column })}" location="${escapeAttribute(location)}"/>`;
  });
  return written.length > 0 ? `<hyperlinks>${written.join('')}</hyperlinks>` : '';
}

function mergesXml(merges: readonly Area[]): string {
  const written = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return written.length > 0 ? `<mergeCells count="${written.length}">${written.join('')}</mergeCells>` : '';
}

function validationsXml(validations: readonly NewValidation[]): string {
  const written = validations.map(validationXml);
  return written.length > 0
    ? `<dataValidations count="${written.length}">${written.join('')}</dataValidations>`
    : '';
}

function validationXml({ areas, constraint, prompt, error }: NewValidation): string {
  const messages =
    ' showErrorMessage="1"' +
    (error === undefined ? '' : ` error="${escapeAttribute(error)}"`) +
    (prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeAttribute(prompt.title)}" prompt="${escapeAttribute(prompt.text)}"`);
  const sqref = areas.map(areaAddress).join(' ');
  const { kind } = constraint;
  const rule = (operator: string, ...formulas: readonly string[]): string =>
    `<dataValidation type="${kind}"${operator} allowBlank="1"${messages} sqref="${sqref}">` +
    `${formulas.map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`).join('')}</dataValidation>`;
  if (constraint.kind === 'list') return rule('', `"${constraint.list.join(',').replace(/"/g, '""')}"`);
  const { min, max } = constraint;
  if (min !== undefined && max !== undefined) return rule('', String(min), String(max));
  return min !== undefined
    ? rule(' operator="greaterThanOrEqual"', String(min))
    : rule(' operator="lessThanOrEqual"', String(max));
}
