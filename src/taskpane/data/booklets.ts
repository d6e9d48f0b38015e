import type { NewSheet } from '../../form/new-sheet';
import type { Language } from '../../messages/sentence';
import { bookletSheets } from '../../papers/booklets/booklet-sheets';
import { booklets } from '../../papers/booklets/booklets';
import type { WorkbookSettings } from '../../standards/workbook-settings';
import type { Checked } from '../state/state';
import { countyRemedy } from './remedy';

/** 一校一册 as sheets, one a school; `school` null: of all. Pure; `today` as `2026-11-28`. */
export function bookletsOf(
  checked: Checked,
  settings: WorkbookSettings,
  language: Language,
  school: string | null,
  today: string,
): readonly NewSheet[] {
  const { county, remedy, ledgers } = countyRemedy(checked, settings, today);
  const source = { county, remedy, lines: ledgers.problems, year: checked.time.getFullYear() };
  return bookletSheets(booklets(source, language, school ?? undefined));
}
