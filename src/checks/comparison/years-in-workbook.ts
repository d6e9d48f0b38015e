import { readForm } from '../../form/read';
import type { DeclarationForm } from '../../form/model';
import type { Workbook } from '../../form/workbook';
import { checkForm } from '../check';
import type { Declared } from './declared';
import { fundsIn } from './funds';
import type { DeclaredYear } from './years';

/**
 * The declarations of all years that one workbook holds, each on sheets of its own: the one that was read, and of every other year
 * the first. Copies of a year that is there already, blank forms and what says no year are left out.
 *
 * @example compareYears(yearsInWorkbook(workbook, { name: '乙县', form, result, profile }))
 */
export function yearsInWorkbook(workbook: Workbook, read: Declared): DeclaredYear[] {
  const { form, profile } = read;
  const own = form.sets.find(({ chosen }) => chosen) ?? null;
  const years: DeclaredYear[] = [{ ...read, ...ofYear(workbook, own?.year ?? null, form.sets.length > 1) }];
  if (own?.year == null) return years;
  for (const { name, year, chosen } of form.sets) {
    if (chosen || year === null || years.some((other) => other.year === year)) continue;
    const other = readForm(workbook, { set: name });
    if (!hasSchools(other)) continue;
    const result = checkForm(other, profile);
    years.push({ name: read.name, form: other, result, profile, ...ofYear(workbook, year, true) });
  }
  return years;
}

/** Of several years in one workbook each has the money that its own sheets tell. */
function ofYear(
  workbook: Workbook,
  year: number | null,
  several: boolean,
): Pick<DeclaredYear, 'year' | 'funds'> {
  const { sheets } = workbook;
  const own = several && year !== null ? sheets.filter(({ name }) => name.includes(String(year))) : sheets;
  return { ...(year !== null && { year }), funds: fundsIn({ ...workbook, sheets: own }) };
}

function hasSchools({ schools }: DeclarationForm): boolean {
  return schools !== null && schools.primary.length + schools.junior.length > 0;
}
