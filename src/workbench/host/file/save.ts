import type { Sentence } from '../../../messages/sentence';
import { COMPLAINTS, XlsxError } from '../../../xlsx/errors';
import { Package } from '../../../xlsx/package';
import { ChangedParts } from '../../../xlsx/patching/parts';
import { findWorkbookParts } from '../../../xlsx/reading/workbook-part';
import type { SheetParts } from '../model/parts';
import type { LoadedWorkbook, SheetOrigin } from './load';
import { writeSheet } from './write-sheet';
import { StyleWriter } from './write-styles';

/** A workbook as a file, and what of its changes could not be written into it. */
export interface SavedWorkbook {
  readonly bytes: Uint8Array;
  /** In words for the person who saves; empty when the file holds everything. */
  readonly left: readonly Sentence[];
}

const LEFT = {
  sheets: {
    zh: '新增、删除、改名或移动的工作表没有写入文件；请在 Excel 中进行这些操作。',
    en: 'Sheets that were added, deleted, renamed or moved were not written to the file; do this in Excel.',
  },
  names: {
    zh: '新建或更改的名称没有写入文件；请在 Excel 的“名称管理器”中设置。',
    en: 'Names that were made or changed were not written to the file; set them in Excel’s Name Manager.',
  },
  objects: {
    zh: '批注、图表、表格、超链接、数据验证和保护的更改没有写入文件；请在 Excel 中进行这些操作。',
    en: 'Changes of comments, charts, tables, links, validations and protection were not written to the file; do this in Excel.',
  },
} as const satisfies Record<string, Sentence>;

/**
 * The file with what was changed since it was opened: values, formulas, looks, row heights, column widths, merges and
 * conditional formats, rows and columns inserted and deleted included. Every part that need not change keeps its bytes;
 * without any change the very bytes are given back.
 *
 * @throws XlsxError as `readWorkbook`
 */
export function saveWorkbook(loaded: LoadedWorkbook): SavedWorkbook {
  const left = notWritten(loaded);
  const source = Package.open(loaded.bytes);
  const found = findWorkbookParts(source);
  const parts = new ChangedParts(source);
  if (found.styles === null) throw new XlsxError('not-a-workbook', COMPLAINTS.notWorkbook);
  const styles = new StyleWriter(parts.text(found.styles), found.styles, loaded.styles.formats);
  let changed = false;
  let calculated = false;
  for (const origin of loaded.sheets) {
    const text = writeSheet(origin, styles);
    if (text === null) continue;
    changed = true;
    calculated ||= formulasMoved(origin);
    parts.set(origin.part, text);
  }
  if (!changed) return { bytes: loaded.bytes, left };
  const restyled = styles.changed();
  if (restyled !== null) parts.set(found.styles, restyled);
  if (calculated && found.calcChain !== null) parts.remove(found.workbook, found.calcChain);
  return { bytes: parts.write(), left };
}

/** The calculation chain names the cells that hold formulas; when others do, Excel is left to make it anew. */
function formulasMoved({ sheet, cells }: SheetOrigin): boolean {
  const keys = (of: SheetOrigin['cells']): string =>
    [...of]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key]) => key)
      .sort((a, b) => a - b)
      .join();
  return keys(sheet.cells) !== keys(cells);
}

const OBJECTS = ['comments', 'notes', 'charts', 'tables', 'hyperlinks', 'validations', 'protection'] as const;

function notWritten({ book, sheets, names }: LoadedWorkbook): Sentence[] {
  const left: Sentence[] = [];
  const moved =
    book.sheets.length !== sheets.length || book.sheets.some((sheet, i) => sheet !== sheets[i]?.sheet);
  const renamed = sheets.some(
    ({ sheet, parts }) => sheet.name !== parts.name || sheet.parts.visibility !== parts.visibility,
  );
  const differ = (key: keyof SheetParts): boolean =>
    sheets.some(({ sheet, parts }) => JSON.stringify(sheet.parts[key]) !== JSON.stringify(parts[key]));
  if (moved || renamed) left.push(LEFT.sheets);
  if (JSON.stringify(book.parts.names) !== JSON.stringify(names) || differ('names')) left.push(LEFT.names);
  if (OBJECTS.some(differ)) left.push(LEFT.objects);
  return left;
}
