import { judgeSchool } from '../../../checks/schools/school-judgement';
import { remarkText } from '../../../checks/schools/remark-text';
import type { Fix } from '../../../checks/findings/finding';
import { PANE_CHECK } from '../../../messages/pane-check';
import { indicatorStandards } from '../../../standards/lookup';
import { mapSeven } from '../../../standards/seven';
import { STAGES } from '../../../standards/types';
import type { Checked } from '../../state/state';
import type { Desk } from '../desk';
import { undoneNotice } from '../names';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

/** 备注 of every school that has none yet, as its figures say: one click, one undo. */
export function remarks(desk: Desk): Pick<PaneActions, 'fillRemarks'> {
  return {
    async fillRemarks(): Promise<void> {
      if (await desk.following.catchUp()) return desk.tellChanged();
      await desk.writing(async () => {
        const checked = desk.needChecked();
        const changes = await desk.spreadsheet.previewFixes(checked.open, blankRemarks(checked));
        const { undo, applied } = await desk.spreadsheet.applyChanges(checked.open, changes);
        const count = applied.length;
        if (!undo) return warning(PANE_CHECK.remarksNone);
        desk.work.keep(PANE_CHECK.undoRemarks, { count }, async () => undoneNotice((await undo.run()).kept));
        return success(PANE_CHECK.remarksFilled, { count }, true);
      });
      await desk.recheck();
    },
  };
}

/** What would be written into the blank remarks. */
export function blankRemarks({ form, standards }: Checked): Fix[] {
  return STAGES.flatMap((stage) => {
    const thresholds = indicatorStandards(standards.profile, stage);
    return (form.schools?.[stage] ?? []).flatMap(({ indicators, remark }): Fix[] => {
      if (remark.state !== 'blank' && remark.state !== 'placeholder') return [];
      const { levels } = judgeSchool(
        mapSeven(indicators, ({ value }) => value),
        thresholds,
      );
      const value = remarkText(levels);
      const { sheet, row, column } = remark;
      return value === null ? [] : [{ place: { sheet, row, column }, value }];
    });
  });
}
