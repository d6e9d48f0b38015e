import { strToU8, zipSync } from 'fflate';
import { titleOf } from '../../src/form/layout/titles';
import { key } from '../../src/form/text/key';
import type { Cell, Row, Sheet, Workbook } from '../../src/form/workbook';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const paragraph = (text: string): string =>
  `<w:p><w:r>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r></w:p>`;

/** A document with this body. */
export const docxOf = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
  });

/** A cell as Word shows it: percentages as such, numbers with the digits that they have. */
function shown({ value, format }: Cell): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && format === undefined) return String(Number(value.toPrecision(15)));
  if (typeof value !== 'number' || format === undefined) return String(value);
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.endsWith('%')) return `${(value * 100).toFixed(decimals)}%`;
  return String(Number(value.toPrecision(15)));
}

/**
 * The workbook as the Word document it was typed from: titles as paragraphs, tables between them, merged cells merged. `cut`: long
 * tables are two, the second without headings and after words of its own.
 */
export function wordTwin({ sheets }: Workbook, { cut = false } = {}): Uint8Array {
  return docxOf(sheets.map((sheet) => sheetBody(sheet, cut)).join(''));
}

function sheetBody(sheet: Sheet, cut: boolean): string {
  const parts: string[] = [];
  let rows: Row[] = [];
  const end = (): void => {
    const half = cut && rows.length >= 12 ? rows.length - 5 : rows.length;
    const columns = rows.flatMap(({ cells }) => cells.map(({ column }) => column));
    const edges = { left: Math.min(...columns), right: Math.max(...columns) };
    if (rows.length > 0) parts.push(tableXml(sheet, rows.slice(0, half), edges));
    if (half < rows.length) parts.push(paragraph('续表（第2页）'), tableXml(sheet, rows.slice(half), edges));
    rows = [];
  };
  for (const row of sheet.rows) {
    const [only, ...others] = row.cells;
    const title = typeof only?.value === 'string' && others.length === 0 && titleOf(key(only.value));
    if (title && only) {
      end();
      parts.push(paragraph(String(only.value)));
    } else rows.push(row);
  }
  end();
  return parts.join('');
}

function tableXml(
  { merges }: Sheet,
  rows: readonly Row[],
  { left, right }: { readonly left: number; readonly right: number },
): string {
  const [first, last] = [rows[0]?.index ?? 0, rows.at(-1)?.index ?? 0];
  const xml: string[] = [];
  for (let row = first; row <= last; row++) {
    const cells = rows.find(({ index }) => index === row)?.cells ?? [];
    let line = '';
    for (let column = left; column <= right;) {
      const merge = merges.find((area) => area.left === column && area.top <= row && area.bottom >= row);
      const span = merge ? Math.min(right, merge.right) - column + 1 : 1;
      const down = merge && merge.bottom > merge.top ? (merge.top === row ? ' w:val="restart"' : '') : null;
      const cell = cells.find((one) => one.column === column);
      line += `<w:tc><w:tcPr>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${
        down === null ? '' : `<w:vMerge${down}/>`
      }</w:tcPr>${paragraph(cell ? shown(cell) : '')}</w:tc>`;
      column += span;
    }
    xml.push(`<w:tr>${line}</w:tr>`);
  }
  return `<w:tbl><w:tblGrid/>${xml.join('')}</w:tbl>`;
}
