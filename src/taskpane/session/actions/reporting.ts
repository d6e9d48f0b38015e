import { PANE_REPORTS } from '../../../messages/pane-reports';
import type { ReportKind } from '../../data/report';
import type { Desk } from '../desk';
import { today } from '../today';
import { success, warning } from '../work';
import type { PaneActions } from './pane-actions';

/** Word documents that the host gives to keep; nothing in the workbook changes, so there is nothing to undo. */
export function reporting(desk: Desk): Pick<PaneActions, 'saveReport'> {
  return {
    async saveReport(kind: ReportKind, county: string): Promise<void> {
      await desk.writing(async () => {
        const { settings, language } = desk.store.get();
        const checked = desk.needChecked();
        if (checked.form.tables.length === 0) return warning(PANE_REPORTS.noForm);
        const { reportOf } = await import('../../data/report');
        const report = await reportOf(checked, settings, { kind, county, language, today: today() });
        const path = await desk.spreadsheet.saveFile(report.name, report.bytes);
        const [sentence, parameters] =
          path === null ? [PANE_REPORTS.downloaded, { name: report.name }] : [PANE_REPORTS.saved, { path }];
        return report.problems > 0
          ? warning(PANE_REPORTS.problems, { saved: { sentence, parameters }, count: report.problems })
          : success(sentence, parameters);
      });
    },
  };
}
