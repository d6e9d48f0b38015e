import { isBlank } from '../../checks/findings/blanks';
import type { Finding } from '../../checks/findings/finding';
import { foldFindings } from '../../checks/findings/grouping';
import { placeText } from '../../checks/findings/words';
import { findingKey } from '../../checks/review/explanations';
import type { CheckResult } from '../../checks/findings/finding';
import type { DeclarationForm } from '../../form/model';
import { lineOf, linesAt } from '../../form/school-line';
import type { Place } from '../../form/workbook';
import type { Language } from '../../messages/sentence';
import { explain } from '../../papers/explain';
import { increment } from '../../standards/lists';
import type { Profile } from '../../standards/types';
import type { SchoolEntry } from './schools';
import { schoolEntries } from './schools';

/** A finding in the list, with those that go away when it is put right. */
export interface Entry {
  /** The same for the same finding of the next check, so that what is open stays open. */
  readonly id: string;
  readonly finding: Finding;
  /** 由此产生: in the order they were found. */
  readonly derived: readonly Entry[];
}

/** What one check has to say, as the list shows it: the two counts and what belongs to no school. */
export interface Listed {
  /** 填报问题: structure, entry, consistency; without what is only still blank. */
  readonly problems: readonly Entry[];
  /** 还要填写: what is not wrong but still blank; by table, as the form has them. */
  readonly blanks: readonly Entry[];
  readonly schools: readonly SchoolEntry[];
  /** Standards that no row of a school shows: coefficients, items of 表Ⅳ and 表Ⅴ, 社会认可度. */
  readonly county: readonly Entry[];
}

/** Rules whose findings are told by the row of their school. */
const IN_SCHOOL_ROWS: ReadonlySet<string> = new Set(['standard/indicator', 'standard/school']);

export function listed(form: DeclarationForm, profile: Profile, { findings }: CheckResult): Listed {
  const entries = entriesOf(findings);
  const schools = schoolEntries(form, profile, findings);
  const rows = new Set(schools.map(({ school }) => lineOf(school)));
  const inRow = ({ finding: { rule, places }, derived }: Entry): boolean => {
    const [place] = places;
    const shown = place !== undefined && linesAt(place).some((line) => rows.has(line));
    return IN_SCHOOL_ROWS.has(rule) && shown && derived.length === 0;
  };
  const ofForm = entries.filter(({ finding }) => finding.category !== 'standard');
  return {
    problems: ofForm.filter(({ finding }) => !isBlank(finding)),
    blanks: ofForm.filter(({ finding }) => isBlank(finding)),
    schools,
    county: entries.filter((entry) => entry.finding.category === 'standard' && !inRow(entry)),
  };
}

/** The findings folded under what they follow from, each with an id of its own. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const idOf = uniqueIds();
  const entry = (finding: Finding, derived: readonly Finding[]): Entry => ({
    id: idOf(finding),
    finding,
    derived: derived.map((one) => entry(one, [])),
  });
  return foldFindings(findings).map(({ finding, derived }) => entry(finding, derived));
}

function uniqueIds(): (finding: Finding) => string {
  const times = new Map<string, number>();
  return (finding) => {
    const key = findingKey(finding);
    const time = increment(times, key);
    return time === 1 ? key : `${key} #${time}`;
  };
}

/** The row of the list that speaks of this cell: a problem before a school, a finding before those under it. */
export function rowAt({ problems, blanks, county, schools }: Listed, place: Place): string | null {
  const here = ({ finding: { places } }: Entry): boolean =>
    places.some((one) => placeText(one) === placeText(place));
  const first = ({ finding: { places } }: Entry): boolean =>
    places[0] !== undefined && placeText(places[0]) === placeText(place);
  const entries = [...problems, ...blanks, ...county];
  const derived = entries.flatMap((entry) => entry.derived);
  const found = entries.find(first) ?? entries.find(here) ?? derived.find(first);
  if (found) return found.id;
  const school = schools.find(
    ({ school: { name, mark }, cells }) =>
      [name, mark].some((cell) => samePlace(cell, place)) ||
      cells.some(({ figure, level }) => level !== 'met' && samePlace(figure, place)),
  );
  return school?.id ?? null;
}

const samePlace = (a: Place, b: Place): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** All that can be searched of an entry, in small letters. */
export function searchableText({ finding, derived }: Entry, language: Language): string {
  const { title, message, category } = explain(finding, language);
  const own = [title, message, category, finding.school ?? '', ...finding.places.map(placeText)];
  return [...own, ...derived.map((entry) => searchableText(entry, language))].join('\n').toLowerCase();
}
