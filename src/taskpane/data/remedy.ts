import type { Fix } from '../../checks/findings/finding';
import { explainedFindings } from '../../checks/review/explanations';
import type { NewSheet } from '../../form/new-sheet';
import { countyOf } from '../../remedy/county';
import type { County } from '../../remedy/county';
import { ledgersOf } from '../../remedy/ledger/ledgers';
import type { Ledgers } from '../../remedy/ledger/ledgers';
import { priceSheet } from '../../remedy/price-sheet';
import { pricesIn } from '../../remedy/prices';
import type { Remedy } from '../../remedy/remedy';
import { remedyOf } from '../../remedy/remedy';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import type { Checked } from '../state/state';

/** What must change in the county that was checked, and its ledgers as they would be written. */
export interface CountyRemedy {
  readonly county: County;
  readonly remedy: Remedy;
  readonly ledgers: Ledgers;
  /** Ledgers and price sheet that are not there yet. */
  readonly sheets: readonly NewSheet[];
  /** Cells of the ledgers that are there. */
  readonly fixes: readonly Fix[];
}

/** Pure; `today` as `2026-11-28`. */
export function countyRemedy(
  { form, result, standards, open }: Checked,
  settings: WorkbookSettings,
  today: string,
): CountyRemedy {
  const { workbook } = open;
  const prices = pricesIn(workbook);
  const county = countyOf(form, standards.profile);
  const remedy = remedyOf(county, prices);
  const explained = explainedFindings(result.findings, settings.explanations);
  const ledgers = ledgersOf({ workbook, result, county, remedy, today, explained });
  const fixes = ledgers.changes.map(({ sheet, row, column, value }): Fix => ({
    place: { sheet, row, column },
    value: value ?? '',
  }));
  const sheets = prices.basis === 'none' ? [...ledgers.sheets, priceSheet()] : ledgers.sheets;
  return { county, remedy, ledgers, sheets, fixes };
}
