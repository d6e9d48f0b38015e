import { readForm } from '../../form/read';
import type { DeclarationForm } from '../../form/model';
import type { Workbook } from '../../form/workbook';
import { checkForm } from '../check';
import type { Declared } from './declared';
import { fundsIn } from './funds-said';
import type { Funds, FundSaid } from './funds-said';
import { identitiesIn } from './identity';
import type { KnownCode } from './identity';
import type { DeclaredYear } from './years';

/** A declaration with what its workbook says besides: the two figures of money, codes and towns of its schools. */
export function declaredYear(
  workbook: Workbook,
  read: Declared,
  known: readonly KnownCode[] = [],
): DeclaredYear {
  return { ...read, funds: fundsIn(workbook), identities: identitiesIn(workbook, read.form, known) };
}

/**
 * The declarations of all years that one workbook holds, each on sheets of its own: the one that was read, and of every other year
 * the first. Copies of a year that is there already, blank forms and what says no year are left out.
 *
 * @example compareYears(yearsInWorkbook(workbook, { name: '乙县', form, result, profile }))
 */
export function yearsInWorkbook(
  workbook: Workbook,
  read: Declared,
  known: readonly KnownCode[] = [],
): DeclaredYear[] {
  const { form, profile } = read;
  const own = form.sets.find(({ chosen }) => chosen)?.year ?? null;
  const years: DeclaredYear[] = [];
  if (own !== null) {
    const there = new Set([own]);
    for (const { name, year, chosen } of form.sets) {
      if (chosen || year === null || there.has(year)) continue;
      const other = readForm(workbook, { set: name });
      if (!hasSchools(other)) continue;
      there.add(year);
      const result = checkForm(other, profile);
      years.push({
        ...declaredYear(workbook, { name: read.name, form: other, result, profile }, known),
        year,
      });
    }
  }
  const first = declaredYear(workbook, read, known);
  if (own === null || years.length === 0) return [first];
  // Money of which no year is told could be that of any of them.
  return [{ ...first, year: own }, ...years].map((one) => ({ ...one, funds: withTime(one.funds) }));
}

function withTime({ spending, spending_per_pupil: perPupil }: Funds): Funds {
  const timed = (said: readonly FundSaid[]) => said.filter(({ year, ago }) => year !== null || ago !== null);
  return { spending: timed(spending), spending_per_pupil: timed(perPupil) };
}

function hasSchools({ schools }: DeclarationForm): boolean {
  return schools !== null && schools.primary.length + schools.junior.length > 0;
}
