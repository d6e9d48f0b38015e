import { checkForm } from '../../checks/check';
import { fundsIn } from '../../checks/comparison/funds';
import type { Renamed } from '../../checks/comparison/same-schools';
import { compareYears } from '../../checks/comparison/years';
import type { DeclaredYear, Years } from '../../checks/comparison/years';
import { yearsInWorkbook } from '../../checks/comparison/years-in-workbook';
import { readForm } from '../../form/read';
import type { Profile } from '../../standards/types';
import { readWorkbook } from '../../xlsx/read';
import type { Checked } from '../state/state';

/** The declaration of a file of an earlier year; null where the file holds no schools. Throws XlsxError where it is no workbook. */
export function earlierYear(file: string, bytes: Uint8Array, profile: Profile): DeclaredYear | null {
  const workbook = readWorkbook(bytes);
  const form = readForm(workbook);
  if (!form.schools) return null;
  const name = file.replace(/\.[^.]*$/, '');
  return { name, form, result: checkForm(form, profile), profile, funds: fundsIn(workbook) };
}

/** Those years beside what the open workbook holds. */
export function allYears(
  { open, form, result, standards }: Checked,
  earlier: readonly DeclaredYear[],
  renamed: Renamed,
): Years {
  const name = open.name.replace(/\.[^.]*$/, '');
  const own = yearsInWorkbook(open.workbook, { name, form, result, profile: standards.profile });
  return compareYears([...earlier, ...own], renamed);
}
