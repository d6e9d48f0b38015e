import type { EditedProfile } from '../../form/parameters';
import { PARAMETERS_SHEET, standardsFor } from '../../form/parameters';
import type { Spreadsheet } from '../../spreadsheet/spreadsheet';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import { DEFAULT_SETTINGS } from '../../standards/workbook-settings';

export const DEFAULT_STANDARDS = standardsFor(DEFAULT_SETTINGS, null);

/** What the workbook keeps: the settings and the standards that follow from them. */
export async function keptInWorkbook(
  spreadsheet: Spreadsheet,
): Promise<{ settings: WorkbookSettings; standards: EditedProfile }> {
  const settings = await spreadsheet.readSettings();
  return { settings, standards: await standardsInForce(spreadsheet, settings) };
}

/** The standards that these settings and the 标准参数 sheet put in force. */
export async function standardsInForce(
  spreadsheet: Spreadsheet,
  settings: WorkbookSettings,
): Promise<EditedProfile> {
  const { workbook } = await spreadsheet.read({ only: PARAMETERS_SHEET });
  return standardsFor(settings, workbook);
}

/** The functions in the cells judge by the same standards as the pane. */
export class FunctionStandards {
  private current = fingerprint(DEFAULT_STANDARDS);

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** Hands the standards to the functions and has them calculated anew where they differ from before. */
  async putInForce(standards: EditedProfile): Promise<void> {
    const next = fingerprint(standards);
    if (next === this.current || !this.spreadsheet.can.has('functions')) return;
    this.current = next;
    await this.spreadsheet.standardsToFunctions(standards.profile);
  }
}

function fingerprint({ profile }: EditedProfile): string {
  return JSON.stringify([profile.key, profile.standards.map(({ key, threshold }) => [key, threshold])]);
}
