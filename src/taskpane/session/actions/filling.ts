import type { NewSheet } from '../../../form/new-sheet';
import type { Place } from '../../../form/workbook';
import { PANE_DATA } from '../../../messages/pane-data';
import { TOOLS_TAB } from '../../../messages/pane-tools';
import type { Undo } from '../../../spreadsheet/types';
import type { Desk } from '../desk';
import { namedCells, undoneNotice } from '../names';
import { PANE } from '../../../messages/pane';
import { success, warning } from '../work';
import type { PaneActions, PlannedFilling } from './pane-actions';

type Filling = Pick<
  PaneActions,
  'lookFirst' | 'keepAnswers' | 'fillPlanned' | 'insertFilled' | 'insertRecord'
>;

/** Puts the figures of a county into the form; each is one step that can be undone, and a check follows. */
export function filling(desk: Desk): Filling {
  return {
    lookFirst: () => desk.lookFirst(),

    async keepAnswers(answers: Readonly<Record<string, string | number>>): Promise<void> {
      await desk.keepSettings({ ...desk.store.get().settings, answers });
    },

    async fillPlanned({ plan, sheets, formulas }: PlannedFilling): Promise<void> {
      if (await desk.following.catchUp()) return desk.tellChanged();
      await desk.writing(async () => {
        const { open } = desk.needChecked();
        const undos: Undo[] = [];
        if (plan.insertions.length > 0) undos.push(await desk.spreadsheet.insertRows(open, plan.insertions));
        // Before the cells: a formula finds what it refers to.
        if (sheets.length > 0) undos.push((await desk.spreadsheet.insertSheets(sheets)).undo);
        const fixes = plan.changes.map(({ sheet, row, column, after }) => {
          const formula = after === null ? undefined : formulas.get(`${sheet} ${row} ${column}`);
          return {
            place: { sheet, row, column },
            value: after ?? '',
            ...(formula !== undefined && { formula: `=${formula}` }),
          };
        });
        const changes = await desk.spreadsheet.previewFixes(open, fixes);
        const { undo, applied, skipped } = await desk.spreadsheet.applyChanges(open, changes);
        if (undo) undos.push(undo);
        const [first] = applied;
        if (first) await desk.spreadsheet.select(open, first).catch(() => undefined);
        const count = applied.length;
        if (undos.length > 0)
          desk.work.keep(PANE_DATA.undoFill, { count }, async () => undoneNotice(await takeBack(undos)));
        return skipped.length === 0
          ? success(PANE_DATA.filled, { count }, undos.length > 0)
          : warning(
              PANE.appliedSkipped,
              { count, skipped: skipped.length, cells: namedCells(skipped) },
              undos.length > 0,
            );
      });
      await desk.check(false);
    },

    async insertFilled(sheets: readonly NewSheet[]): Promise<void> {
      await insert(desk, sheets);
      await desk.check(false);
      const [first] = sheets;
      const { checked } = desk.store.get();
      if (first && checked)
        await desk.spreadsheet
          .select(checked.open, { sheet: first.name, row: 0, column: 0 })
          .catch(() => undefined);
    },

    insertRecord: (sheet: NewSheet) => insert(desk, [sheet]),
  };
}

/** Adds sheets as one step. */
async function insert(desk: Desk, sheets: readonly NewSheet[]): Promise<void> {
  await desk.writing(async () => {
    const { names, undo } = await desk.spreadsheet.insertSheets(sheets);
    desk.work.keep(PANE_DATA.undoFilledForm, {}, async () => undoneNotice((await undo.run()).kept));
    return success(TOOLS_TAB.formInserted, { sheets: names.join('、') }, true);
  });
}

/** The last that was done is taken back first. */
async function takeBack(undos: readonly Undo[]): Promise<readonly Place[]> {
  const kept: Place[] = [];
  for (const undo of [...undos].reverse()) kept.push(...(await undo.run()).kept);
  return kept;
}
