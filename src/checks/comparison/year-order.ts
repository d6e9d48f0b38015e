import { yearIn } from '../../form/layout/set-words';
import { key } from '../../form/text/key';
import type { DeclarationForm } from '../../form/model';

/** What tells of which year a declaration is. */
export interface OfYear {
  /** The file's name. */
  readonly name: string;
  readonly form: Pick<DeclarationForm, 'tables' | 'sets'>;
  /** Where it is known already. */
  readonly year?: number;
}

/** Declarations in the order in which they are compared. */
export interface InOrder<Given> {
  readonly ordered: readonly { readonly declared: Given; readonly year: number | null }[];
  /** True where each has a year of its own, so that the order is that of the years and what lies between two of them is known. */
  readonly dated: boolean;
}

/** By year where every declaration has one of its own, else as given. */
export function inOrder<Given extends OfYear>(given: readonly Given[]): InOrder<Given> {
  const found = given.map((declared) => ({ declared, year: yearOfDeclared(declared) }));
  const years = new Set(found.map(({ year }) => year));
  const dated = !years.has(null) && years.size === found.length;
  return { ordered: dated ? found.sort((a, b) => Number(a.year) - Number(b.year)) : found, dated };
}

/** `乙县20250915`: the day on which it was handed in, which says the year where nothing else does. */
function yearOfDay(name: string): number | null {
  const [, year] = /(?:^|\D)(20\d\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(name) ?? [];
  return year === undefined ? null : Number(year);
}

/** The file's name says it first: whoever saves a copy for another year changes that; then the sheets' names and titles, where they agree. */
export function yearOfDeclared({ name, form, year }: OfYear): number | null {
  if (year !== undefined) return year;
  const told = yearIn(key(name));
  if (told !== null) return told;
  const years = new Set(form.tables.map(({ sheet }) => yearIn(sheet)).filter((one) => one !== null));
  const [only] = years;
  if (years.size > 0) return years.size === 1 && only !== undefined ? only : null;
  return form.sets.find(({ chosen }) => chosen)?.year ?? yearOfDay(name);
}
