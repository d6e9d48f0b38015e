import type { School } from '../../form/model';
import type { Identities } from './identity';

/** So many schools that kept their names are enough to tell whether codes stay with them. */
const ENOUGH = 3;

/**
 * The codes of both forms' schools that tell them again. None where most schools that kept their names have another code: then they are
 * numbers of the rows, or were given anew.
 */
export function trustedCodes(
  before: readonly School[],
  after: readonly School[],
  { identities, bare }: { readonly identities: Identities; readonly bare: (school: School) => string },
): ReadonlyMap<School, string> {
  const codes = new Map<School, string>();
  if (identities.size === 0) return codes;
  for (const school of [...before, ...after]) {
    const code = identities.get(school)?.code ?? '';
    if (code !== '') codes.set(school, code);
  }
  const [was, is] = [byName(before, codes, bare), byName(after, codes, bare)];
  const both = [...was].flatMap(([name, code]) => {
    const now = is.get(name);
    return code === null || now == null ? [] : [code === now];
  });
  const kept = both.filter(Boolean).length;
  return both.length >= ENOUGH && kept * 2 < both.length ? new Map() : codes;
}

/** The code of each name that stands once; null for one that stands more often. */
function byName(
  schools: readonly School[],
  codes: ReadonlyMap<School, string>,
  bare: (school: School) => string,
): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const school of schools) {
    const code = codes.get(school);
    const name = bare(school);
    if (code !== undefined) found.set(name, found.has(name) ? null : code);
  }
  return found;
}
