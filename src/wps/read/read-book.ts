import type { Area, Sheet, Workbook } from '../../form/workbook';
import { SpreadsheetError } from '../../spreadsheet/problem';
import type { OpenWorkbook, ReadOptions } from '../../spreadsheet/types';
import { Package } from '../../xlsx/package';
import { readWorkbook } from '../../xlsx/read';
import { openBook, Pace } from '../guarded';
import type { KnownSheet, KnownSheets } from '../known-sheets';
import { type WpsApplication, type WpsSheet, XL } from '../model';
import { bytesOfCopy } from './copy';
import { readLive } from './live';
import { usedArea } from './snapshot';

/**
 * The open workbook. By a copy of the file where one can be had: a handful of accesses, and the very reader of the command line;
 * else cell by cell. After an edit the sheets that changed are read from the cells, which is quicker than another copy. Throws
 * `too-large`, `cancelled`.
 */
export async function readBook(
  app: WpsApplication,
  known: KnownSheets,
  options: ReadOptions,
): Promise<OpenWorkbook> {
  const { since, only, signal, largest, onProgress } = options;
  // Before a workbook is open the pane asks for 标准参数 alone: there are none.
  if (only !== undefined && !app.ActiveWorkbook) return NOTHING;
  const book = openBook(app);
  const there = known.of(book).filter(({ name }) => only === undefined || name === only);
  const earlier = ({ id }: KnownSheet): Sheet | undefined =>
    since && !since.changed.has(id) ? since.open.workbook.sheets[since.open.ids.indexOf(id)] : undefined;
  const used = new Map(
    there.flatMap((one) => (earlier(one) ? [] : [[one.id, usedArea(one.sheet)] as const])),
  );
  const total = [...used.values()].reduce((sum, area) => sum + cellsIn(area), 0);
  if (largest !== undefined && total > largest) throw new SpreadsheetError('too-large', { cells: total });
  const stop = (): void => {
    if (signal?.aborted) throw new SpreadsheetError('cancelled');
  };
  stop();
  const first = there.filter((one) => used.has(one.id)).map(({ name }) => name);
  onProgress?.(0, total, first);
  const pace = new Pace();
  // One sheet is read quicker from its cells than all of them from a copy.
  const copy = only === undefined && since === undefined && total > 0 ? copyOf(app) : null;
  let done = 0;
  const sheets: Sheet[] = [];
  for (const one of there) {
    stop();
    const area = used.get(one.id);
    onProgress?.(done, total, [one.name]);
    const inCopy = copy?.sheets.find(({ name }) => name === one.name);
    const content = earlier(one) ?? inCopy ?? (area ? await readLive(one.sheet, area) : EMPTY);
    sheets.push({
      rows: content.rows,
      merges: content.merges,
      hiddenColumns: content.hiddenColumns,
      name: one.name,
      ...stateOf(one.sheet),
    });
    done += area ? cellsIn(area) : 0;
    await pace.step();
  }
  onProgress?.(total, total, []);
  return { workbook: { sheets }, ids: there.map(({ id }) => id), name: book.Name };
}

const NOTHING: OpenWorkbook = { workbook: { sheets: [] }, ids: [], name: '' };
const EMPTY = { rows: [], merges: [], hiddenColumns: [] };

/** The workbook by a copy of its file; null where that cannot be had or not be read. */
function copyOf(app: WpsApplication): Workbook | null {
  const bytes = bytesOfCopy(app, openBook(app));
  try {
    return bytes && readWorkbook(Package.open(bytes));
  } catch {
    return null;
  }
}

function stateOf(sheet: WpsSheet): Pick<Sheet, 'visibility' | 'protected'> {
  const shown: unknown = sheet.Visible;
  const visibility =
    shown === XL.veryHidden ? 'veryHidden' : shown === 0 || shown === false ? 'hidden' : 'visible';
  return { visibility, protected: sheet.ProtectContents === true };
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);
