import { strToU8, zipSync } from 'fflate';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/form/workbook';

/** A sheet as plain data, from which both the port `Workbook` and the bytes of an .xlsx are made. */
export interface RawCell {
  row: number;
  column: number;
  value: CellValue | null;
  formula?: string;
  format?: string;
  style?: string;
}

export interface RawSheet {
  name: string;
  state: 'visible' | 'hidden';
  protected: boolean;
  cells: RawCell[];
  merges: { top: number; left: number; bottom: number; right: number }[];
  hiddenRows: Set<number>;
  widths: Map<number, number>;
  heights?: Map<number, number>;
  /** Rows that stay in sight. */
  frozen?: number;
  /** Printed on landscape pages, as wide as one page. */
  landscape?: boolean;
}

/** The looks a cell can have: attributes of its font, border, fill and alignment. */
const LOOKS: Readonly<Record<string, { font: number; border: number; fill: number; alignment: string }>> = {
  plain: { font: 0, border: 0, fill: 0, alignment: '' },
  title: { font: 2, border: 0, fill: 0, alignment: '<alignment horizontal="center" vertical="center"/>' },
  heading: {
    font: 1,
    border: 1,
    fill: 2,
    alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  },
  label: { font: 0, border: 1, fill: 0, alignment: '<alignment vertical="center" wrapText="1"/>' },
  words: { font: 0, border: 1, fill: 0, alignment: '<alignment vertical="center" wrapText="1"/>' },
  figure: { font: 0, border: 1, fill: 0, alignment: '<alignment horizontal="center" vertical="center"/>' },
  note: { font: 3, border: 0, fill: 0, alignment: '<alignment vertical="top" wrapText="1"/>' },
};

const escape = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
const reference = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** Styles in the order they are met; each pair of look and number format is one cell format. */
class Styles {
  private readonly formats: string[] = [];
  private readonly pairs: string[] = ['plain|'];

  index(style: string, format: string): number {
    const pair = `${style in LOOKS ? style : 'plain'}|${format}`;
    if (format !== '' && !this.formats.includes(format)) this.formats.push(format);
    if (!this.pairs.includes(pair)) this.pairs.push(pair);
    return this.pairs.indexOf(pair);
  }

  xml(): string {
    const formats = this.formats
      .map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escape(code)}"/>`)
      .join('');
    const cells = this.pairs.map((pair) => {
      const [style = 'plain', format = ''] = pair.split('|');
      const { font, border, fill, alignment } = LOOKS[style] ?? {
        font: 0,
        border: 0,
        fill: 0,
        alignment: '',
      };
      const id = format === '' ? 0 : 164 + this.formats.indexOf(format);
      return `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
    });
    const thin = ['left', 'right', 'top', 'bottom']
      .map((side) => `<${side} style="thin"><color rgb="FF8C8C8C"/></${side}>`)
      .join('');
    const font = (size: number, more = '') =>
      `<font>${more}<sz val="${size}"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
    return `${HEAD}<styleSheet xmlns="${MAIN}">${formats === '' ? '' : `<numFmts count="${this.formats.length}">${formats}</numFmts>`}<fonts count="4">${font(10)}${font(10, '<b/>')}${font(16, '<b/>')}${font(9)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${thin}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}

class SharedStrings {
  private readonly indices = new Map<string, number>();
  index(text: string): number {
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.indices.size);
    return this.indices.size - 1;
  }
  xml(): string {
    const items = [...this.indices.keys()].map(
      (text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`,
    );
    return `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function cellXml(cell: RawCell, styles: Styles, strings: SharedStrings | null): string {
  const { value, formula } = cell;
  const at = `r="${reference(cell.row, cell.column)}" s="${styles.index(cell.style ?? 'plain', cell.format ?? '')}"`;
  const f = formula === undefined ? '' : `<f>${escape(formula)}</f>`;
  if (value === null) return `<c ${at}/>`;
  if (typeof value === 'number') return `<c ${at}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${at} t="b">${f}<v>${Number(value)}</v></c>`;
  if (typeof value === 'object') return `<c ${at} t="e">${f}<v>${escape(value.error)}</v></c>`;
  if (f !== '') return `<c ${at} t="str">${f}<v>${escape(value)}</v></c>`;
  if (strings) return `<c ${at} t="s"><v>${strings.index(value)}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function byRow(sheet: RawSheet): [number, RawCell[]][] {
  const rows = new Map<number, RawCell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  for (const row of sheet.hiddenRows) if (!rows.has(row)) rows.set(row, []);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => [row, cells.sort((a, b) => a.column - b.column)]);
}

function sheetXml(sheet: RawSheet, styles: Styles, strings: SharedStrings | null): string {
  const rows = byRow(sheet).map(([row, cells]) => {
    const height = sheet.heights?.get(row);
    const more = `${sheet.hiddenRows.has(row) ? ' hidden="1"' : ''}${height === undefined ? '' : ` ht="${height}" customHeight="1"`}`;
    return `<row r="${row + 1}"${more}>${cells.map((cell) => cellXml(cell, styles, strings)).join('')}</row>`;
  });
  const columns = [...sheet.widths].map(
    ([column, width]) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  );
  const merges = sheet.merges.map(
    (m) => `<mergeCell ref="${reference(m.top, m.left)}:${reference(m.bottom, m.right)}"/>`,
  );
  const frozen = sheet.frozen
    ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${sheet.frozen}" topLeftCell="A${sheet.frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    : '';
  return `${HEAD}<worksheet xmlns="${MAIN}">${sheet.landscape ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : ''}${frozen}${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rows.join('')}</sheetData>${sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : ''}${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}${sheet.landscape ? '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' : ''}</worksheet>`;
}

/** The bytes of a real .xlsx; the same sheets always give the same bytes. */
export function toXlsx(sheets: readonly RawSheet[], strings: 'inline' | 'shared' = 'shared'): Uint8Array {
  const styles = new Styles();
  const shared = strings === 'shared' ? new SharedStrings() : null;
  const parts: Record<string, string> = {};
  const type = (part: string, kind: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  sheets.forEach((sheet, i) => (parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, styles, shared)));
  parts['xl/styles.xml'] = styles.xml();
  if (shared) parts['xl/sharedStrings.xml'] = shared.xml();
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets.map((sheet, i) => `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${sheet.state === 'hidden' ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`;
  const last = sheets.length;
  parts['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')}${relation(last + 1, 'styles', 'styles.xml')}${shared ? relation(last + 2, 'sharedStrings', 'sharedStrings.xml') : ''}</Relationships>`;
  parts['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`;
  parts['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('/xl/workbook.xml', 'sheet.main')}${sheets.map((_, i) => type(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}${type('/xl/styles.xml', 'styles')}${shared ? type('/xl/sharedStrings.xml', 'sharedStrings') : ''}</Types>`;
  const order = ['[Content_Types].xml', '_rels/.rels', ...Object.keys(parts)];
  const files = Object.fromEntries(order.map((name) => [name, strToU8(parts[name] ?? '')]));
  return zipSync(files, { level: 6, mtime: new Date(2026, 0, 1) });
}

/** The same sheets as the port type; formatting alone makes no cell. */
export function toWorkbook(sheets: readonly RawSheet[]): Workbook {
  return {
    sheets: sheets.map((sheet): Sheet => ({
      name: sheet.name,
      visibility: sheet.state,
      protected: sheet.protected,
      merges: sheet.merges,
      hiddenColumns: [],
      rows: byRow(sheet).flatMap(([index, cells]) => {
        const filled = cells.flatMap((cell): Cell[] =>
          cell.value === null
            ? []
            : [
                {
                  column: cell.column,
                  value: cell.value,
                  ...(cell.formula === undefined ? {} : { formula: cell.formula }),
                  ...(cell.format === undefined ? {} : { format: cell.format }),
                },
              ],
        );
        return filled.length === 0 ? [] : [{ index, hidden: sheet.hiddenRows.has(index), cells: filled }];
      }),
    })),
  };
}
