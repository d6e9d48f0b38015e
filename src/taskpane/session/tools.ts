import { ourFormulas } from '../../spreadsheet/our-formulas';
import type { OurFormula } from '../../spreadsheet/our-formulas';
import { rangesOfReplaced, replaceByValues, undoReplace } from '../../excel/formulas/replace-by-values';
import { insertFormula, writeTitleAboveSelection } from '../../excel/point';
import { readWorkbook } from '../../excel/read/read-workbook';
import { inExcel } from '../../excel/run';
import { insertSheets, replaceSheet, whoseSheet } from '../../excel/sheets/insert-sheets';
import { writeLinks } from '../../excel/sheets/links';
import type { TableId } from '../../form/model';
import { emptyForm } from '../../form/template/empty-form';
import type { FunctionHelp } from '../../functions';
import { exampleFormula, FUNCTIONS } from '../../functions';
import { PANE } from '../../messages/pane';
import { TOOLS_TAB } from '../../messages/pane-tools';
import { TABLES } from '../../messages/report';
import { resultSheet } from '../result-sheet';
import type { Notice } from '../state/state';
import type { Store } from '../state/store';
import { namedCells, undoneNotice } from './corrections';
import type { Work } from './work';
import { success, warning } from './work';

/** The namespace under which this manifest's functions go: the manifest writes it into the page's address; empty is none. */
export function functionNamespace(): string {
  const address = typeof location === 'undefined' ? '' : location.search;
  return new URLSearchParams(address).get('namespace') ?? 'JH';
}

/** Writes a table's title above the selected cell; false where that could not be done, which is told. */
export async function writeTitle(work: Work, table: TableId): Promise<boolean> {
  let sheet: string | null = null;
  await work.write(async () => {
    sheet = await inExcel((context) => writeTitleAboveSelection(context, TABLES[table].zh));
    return sheet === null ? warning(PANE.pointNoRoom) : null;
  });
  return sheet !== null;
}

/** A title alone does not make a table: says so where the check after it found none there. */
export function tellIfUnread({ get, dispatch }: Store, table: TableId): void {
  const { checked, notice } = get();
  if (notice || !checked || checked.form.tables.some(({ id }) => id === table)) return;
  dispatch({ type: 'notice', notice: warning(PANE.pointUnread, { table: TABLES[table] }) });
}

export async function insertForm(): Promise<Notice> {
  const names = await inExcel((context) => insertSheets(context, emptyForm()));
  return success(TOOLS_TAB.formInserted, { sheets: names.join('、') });
}

/** Looks for our functions and asks before anything is replaced. */
export async function askValues(store: Store): Promise<Notice | null> {
  const { workbook } = await inExcel((context) => readWorkbook(context));
  const names = FUNCTIONS.map(({ name }) => name);
  const formulas = ourFormulas(workbook, names, functionNamespace());
  if (formulas.length === 0) return success(TOOLS_TAB.valuesNone);
  store.dispatch({ type: 'question', question: { kind: 'values', formulas } });
  return null;
}

export async function replaceFormulas(work: Work, formulas: readonly OurFormula[]): Promise<Notice> {
  const { undo, skipped } = await inExcel(async (context) => {
    const open = await readWorkbook(context);
    return replaceByValues(context, open, formulas);
  });
  const count = undo.replaced.length;
  if (count > 0) {
    work.keep(PANE.undoValues, { count }, async () => {
      const { kept } = await inExcel((context) => undoReplace(context, undo), rangesOfReplaced(undo));
      return undoneNotice(kept);
    });
  }
  return skipped.length === 0
    ? success(TOOLS_TAB.valuesDone, { count }, count > 0)
    : warning(
        TOOLS_TAB.valuesSkipped,
        { count, skipped: skipped.length, cells: namedCells(skipped) },
        count > 0,
      );
}

/** Writes 核验结果; where the sheet is there already, it asks first, unless `over` was said. */
export async function writeResults(store: Store, over: boolean): Promise<Notice | null> {
  const { checked, settings, language } = store.get();
  if (!checked) return warning(TOOLS_TAB.needsCheck);
  const { sheet, links, firstRow, linkColumn } = resultSheet(checked, settings.concessions, language);
  return inExcel(async (context) => {
    if (!over && (await whoseSheet(context, sheet)) === 'ours') {
      store.dispatch({ type: 'question', question: { kind: 'rewrite', sheet: 'results' } });
      return null;
    }
    const written = await replaceSheet(context, sheet);
    await writeLinks(context, written, linkColumn, firstRow, links);
    return success(TOOLS_TAB.resultWritten, { sheet: written, count: links.length });
  });
}

export async function insertExample(help: FunctionHelp): Promise<Notice> {
  const formula = exampleFormula(help, functionNamespace());
  const inserted = await inExcel((context) => insertFormula(context, formula));
  return inserted ? success(TOOLS_TAB.exampleInserted) : warning(TOOLS_TAB.exampleNotEmpty);
}
