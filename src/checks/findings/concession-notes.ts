import type { Concession, ConcessionKey } from '../../standards/concessions';
import { CONCESSIONS } from '../../standards/concessions';
import type { Finding } from './finding';

/** The claimed concessions that bear on a finding; whether the school qualifies is for a person to say. */
export function concessionsOn(finding: Finding, claimed: ReadonlySet<ConcessionKey>): Concession[] {
  return CONCESSIONS.filter((concession) => claimed.has(concession.key) && bearsOn(concession, finding));
}

/** A figure below a standard that it lowers, or a school beyond a size limit that it raises, whatever rule says so. */
function bearsOn({ bearsOn: on, cases }: Concession, { subject, category, severity }: Finding): boolean {
  if (category === 'standard' && severity !== 'information') {
    // A school's figure, that is: 差异系数 are not lowered for single schools.
    if ('indicator' in on) return subject.indicator === on.indicator && subject.school !== undefined;
    if (subject.table === 'IV' && subject.item === on.item) return true;
  }
  const { standard } = subject;
  if (category !== 'consistency' || standard === undefined) return false;
  return cases.some(({ thresholds }) => thresholds.has(standard));
}
