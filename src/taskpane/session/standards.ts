import { inExcel } from '../../excel/run';
import type { EditedProfile } from '../../form/parameters';
import { PARAMETERS_SHEET, standardsFor } from '../../form/parameters';
import { readWorkbook } from '../../excel/read/read-workbook';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { readSettings, recalculate } from '../../excel/settings';
import { DEFAULT_SETTINGS } from '../../standards/workbook-settings';
import { provideStandards, shippedStandards } from '../../functions';

export const DEFAULT_STANDARDS = standardsFor(DEFAULT_SETTINGS, null);

/** What the workbook keeps: the settings and the standards that follow from them. */
export async function keptInWorkbook(): Promise<{ settings: WorkbookSettings; standards: EditedProfile }> {
  return inExcel(async (context) => {
    const settings = await readSettings(context);
    const { workbook } = await readWorkbook(context, { only: PARAMETERS_SHEET });
    return { settings, standards: standardsFor(settings, workbook) };
  });
}

/** The functions in the cells judge by the same standards as the pane. */
export class FunctionStandards {
  private current = fingerprint(DEFAULT_STANDARDS);

  /** Hands the standards to the functions and has them calculated anew where they differ from before. */
  async putInForce(standards: EditedProfile): Promise<void> {
    const next = fingerprint(standards);
    if (next === this.current) return;
    this.current = next;
    provideStandards((name) => (name === null ? standards.profile : shippedStandards(name)));
    await inExcel(recalculate);
  }
}

function fingerprint({ profile }: EditedProfile): string {
  return JSON.stringify([profile.key, profile.standards.map(({ key, threshold }) => [key, threshold])]);
}
